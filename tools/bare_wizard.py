"""The yardstick of `make bench`: a wizard of three bare pages, and nothing of ours."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWizard, QWizardPage


def main(tell_memory: bool) -> int:
    app = QApplication(sys.argv)
    wizard = QWizard()
    for number in (1, 2, 3):
        page = QWizardPage()
        page.setTitle(f"Page {number}")
        QVBoxLayout(page).addWidget(QLabel("Some words"))
        wizard.addPage(page)
    wizard.show()
    QTimer.singleShot(0, lambda: app.exit(0))
    code = app.exec()
    if tell_memory:
        print(open("/proc/self/status").read().split("VmRSS:")[1].split()[0])  # noqa: SIM115, PTH123
    return code


if __name__ == "__main__":
    sys.exit(main("--memory" in sys.argv))
