"""A QR code, large: black on white with its quiet edge, whatever the theme."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible

SIDE = 420
"""Before scaling. A telephone reads the finest code that we make from it, at half a meter."""


class QrPicture(QWidget):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = QImage()
        self.setAccessibleName(name)
        side = max(SIDE, Look.current().px(240))  # larger letters need no larger code
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        accessible.as_role(self, QAccessible.Role.Graphic)

    def show_code(self, png: bytes, says: str) -> None:
        """`says`: what a screen reader tells of it. No picture where there is none."""
        self._code = QImage.fromData(png) if png else QImage()
        self.setAccessibleDescription(says)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._code.isNull():
            ratio = self.devicePixelRatioF()
            side = round(min(self.width(), self.height()) * ratio)
            mode = Qt.TransformationMode.SmoothTransformation
            sharp = self._code.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, mode)
            painter.drawImage(QRect(0, 0, self.width(), self.height()), sharp)
