"""A QR code on paper, with the text that it holds."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextOption

from ecomguide.render import A4, qr

INCHES = {A4: (8.27, 11.69)}
LETTER_INCHES = (8.5, 11.0)
MARGIN, CODE = 0.8, 3.6
"""In inches."""


def pages(subject: str, title: str, code: str, text: str, paper: str, ppi: int) -> list[bytes]:
    """One page, as PNG. Works in any thread: it draws on a picture."""
    wide, tall = INCHES.get(paper, LETTER_INCHES)
    sheet = QImage(round(wide * ppi), round(tall * ppi), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.setPen(QColor("#1b1b1b"))
    y, left, across = MARGIN * ppi, MARGIN * ppi, (wide - 2 * MARGIN) * ppi
    for words, points, weight in ((subject, 16, QFont.Weight.Bold), (title, 12, QFont.Weight.DemiBold)):
        y = _write(painter, words, QRectF(left, y, across, tall * ppi - y), points * ppi / 72, weight)
        y += 0.1 * ppi
    side = CODE * ppi
    painter.drawImage(QRectF(left, y, side, side), QImage.fromData(qr.png(code)))
    y += side + 0.2 * ppi
    room = QRectF(left, y, across, (tall - MARGIN) * ppi - y)
    _write(painter, text, room, 11 * ppi / 72, QFont.Weight.Normal)
    painter.end()
    return [_png(sheet)]


def _write(painter: QPainter, words: str, room: QRectF, size: float, weight: QFont.Weight) -> float:
    """Where the words end."""
    font = QFont("Public Sans")
    font.setPixelSize(max(1, round(size)))
    font.setWeight(weight)
    painter.setFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.drawText(room, words, option)
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    return float(painter.boundingRect(room, flags, words).bottom())


def _png(sheet: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    sheet.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
