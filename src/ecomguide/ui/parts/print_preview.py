"""The pages as they will be on paper, with the buttons that print or save them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.buttons import PrimaryButton, SecondaryButton
from ecomguide.ui.parts.words import Body, Heading


class PrintPreview(QDialog):
    printed = Signal()
    saved = Signal()

    def __init__(self, name: str, pages: list[bytes], instead: str, parent: QWidget | None = None) -> None:
        """`instead`: the words of the button that saves and does not print."""
        super().__init__(parent)
        look = Look.current()
        self.pages = pages
        self.number = 1
        self.setWindowTitle(tr("Print"))
        self.setAccessibleName(tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.size() if parent is not None else self.screen().availableSize()
        self.resize(min(look.px(760), room.width()), min(look.px(880), room.height()))
        within = QVBoxLayout(self)
        side = look.px(20)
        within.setContentsMargins(side, side, side, side)
        within.setSpacing(look.px(12))
        within.addWidget(Heading(name, 2, "h2"))
        self.picture = PagePicture()
        within.addWidget(self.picture, 1)
        within.addLayout(self._turning())
        within.addLayout(self._deciding(instead))
        self._show(1)

    def _turning(self) -> QHBoxLayout:
        look, line = Look.current(), QHBoxLayout()
        line.setSpacing(look.px(12))
        self.before = SecondaryButton(tr("Previous page"), "arrow_back", size="soft")
        self.after = SecondaryButton(tr("Next page"), "arrow_forward", size="soft")
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.where = Body("", "soft")
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self.before)
        line.addWidget(self.where, 1)
        line.addWidget(self.after)
        return line

    def _deciding(self, instead: str) -> QHBoxLayout:
        look, line = Look.current(), QHBoxLayout()
        line.setSpacing(look.px(12))
        save = SecondaryButton(instead)
        save.clicked.connect(self._save)
        close = SecondaryButton(tr("Close"))
        close.clicked.connect(self.reject)
        go_on = PrimaryButton(tr("Print…"), "print")
        go_on.clicked.connect(self.printed)
        go_on.setDefault(True)
        line.addWidget(save)
        line.addStretch(1)
        line.addWidget(close)
        line.addWidget(go_on)
        go_on.setFocus()
        return line

    def _save(self) -> None:
        self.accept()
        self.saved.emit()

    def _turn(self, step: int) -> None:
        self._show(self.number + step)
        accessible.announce(self, self.where.accessibleName())

    def _show(self, number: int) -> None:
        self.number = max(1, min(number, len(self.pages)))
        self.before.setEnabled(self.number > 1)
        self.after.setEnabled(self.number < len(self.pages))
        words = tr("Page {page} of {pages}").format(page=self.number, pages=len(self.pages))
        self.where.setText(words)
        self.picture.show_page(QImage.fromData(self.pages[self.number - 1]), words)


class PagePicture(QWidget):
    """One page, as large as there is room for. Paper is white in every theme."""

    def __init__(self) -> None:
        super().__init__()
        look = Look.current()
        self._page = QImage()
        self.setMinimumSize(look.px(160), look.px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        accessible.as_role(self, QAccessible.Role.Graphic)

    def show_page(self, page: QImage, words: str) -> None:
        self._page = page
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._page.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        box = QRectF(corner, size)
        # Reduced by Qt's painter, fine letters break; a picture that is scaled as a whole stays smooth.
        ratio = self.devicePixelRatioF()
        mode = Qt.TransformationMode.SmoothTransformation
        painter.drawImage(box, self._page.scaled(size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, mode))
        painter.setPen(look.color("edge"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
