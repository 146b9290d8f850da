"""The line at the foot of the window: which knowledge, how fresh, and what it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ecomguide.language import short_date, tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts.words import Body
from ecomguide.ui.session import Session


class _Dot(QWidget):
    """Green: a checked pack is open. Gold: a draft, or none yet. The words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        side = Look.current().px(8)
        self.setFixedSize(side, side)
        self.token = "gold_line"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Look.current().color(self.token))
        painter.drawEllipse(self.rect())


class StatusBar(QFrame):
    def __init__(self, session: Session) -> None:
        super().__init__()
        look = Look.current()
        self.session = session
        self.setProperty("role", "bar")
        self.setObjectName("status_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(7), look.px(24), look.px(7))
        row.setSpacing(look.px(20))
        self._dot = _Dot()
        self._pack = Body("", "small")
        pack = QHBoxLayout()
        pack.setSpacing(look.px(7))
        pack.addWidget(self._dot)
        pack.addWidget(self._pack, 1)
        row.addLayout(pack)
        row.addWidget(Body(tr("Works offline"), "small"))
        row.addStretch(1)
        row.addWidget(Body(tr("General information, not legal advice"), "small"))

    def refresh(self) -> None:
        pack = self.session.pack
        checked = pack is not None and not pack.draft
        self._dot.token = "green" if checked else "gold_line"
        self._dot.update()
        self._pack.setText(_words(self.session))


def _words(session: Session) -> str:
    pack = session.pack
    if pack is None:
        return tr("Opening the knowledge pack")
    about = pack.about
    what = tr("Draft pack {version}, unsigned") if pack.draft else tr("Knowledge pack {version}")
    through = tr("rules checked through {day}").format(
        day=short_date(about.checked_through, session.language)
    )
    return f"{what.format(version=about.version)} · {through}"
