"""Two short questions in a box of their own: are you sure, and what shall it be called."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from ecomguide.language import tr


def sure(parent: QWidget, title: str, says: str, do_it: str, keep: str = "") -> bool:
    """`do_it` is the words of the button that does it. The safe button has the focus."""
    box = QMessageBox(QMessageBox.Icon.Question, title, title, QMessageBox.StandardButton.NoButton, parent)
    box.setInformativeText(says)
    does = box.addButton(do_it, QMessageBox.ButtonRole.DestructiveRole)
    keeps = box.addButton(keep or tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keeps)
    box.setEscapeButton(keeps)
    box.exec()
    return box.clickedButton() is does


def name_for(parent: QWidget, title: str, name: str) -> str:
    """Another name, or the same one where the person thought better of it."""
    given, agreed = QInputDialog.getText(
        parent, title, tr("Name of the guide"), QLineEdit.EchoMode.Normal, name
    )
    return given.strip() if agreed and given.strip() else name
