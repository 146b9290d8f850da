"""The line at the foot of the window: which knowledge, how fresh, and what it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
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
        self._offline = Body(tr("Works offline"), "small")
        row.addWidget(self._offline)
        row.addStretch(1)
        self._limits = Body("", "small")
        row.addWidget(self._limits)
        self._shown: object = self

    def refresh(self) -> None:
        pack = self.session.pack
        if pack is self._shown:
            return
        self._shown = pack
        checked = pack is not None and not pack.draft
        self._dot.token = "green" if checked else "gold_line"
        self._dot.update()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """One line always: where there is little room, "Works offline" goes first, then words get fewer."""
        packs = _words(self.session)
        limits = (tr("General information, not legal advice"), tr("Not legal advice"))
        steps = ((packs[0], True, limits[0]), *((pack, False, limits[0]) for pack in packs[:2]))
        for pack, offline, limit in (*steps, (packs[1], False, limits[1]), (packs[2], False, limits[1])):
            self._pack.setText(pack)
            self._limits.setText(limit)
            self._offline.setVisible(offline)
            if self._wanted() <= self.width():
                return

    def _wanted(self) -> int:
        row, dot = self.layout(), self._dot.width() + Look.current().px(7)
        assert row is not None
        shown = [one for one in (self._pack, self._offline, self._limits) if not one.isHidden()]
        margins = row.contentsMargins()
        gaps = row.spacing() * len(shown)
        words = sum(one.fontMetrics().horizontalAdvance(one.text()) + 2 for one in shown)
        return words + dot + gaps + margins.left() + margins.right()


def _words(session: Session) -> tuple[str, str, str]:
    """In full, in short, and shorter still."""
    pack = session.pack
    if pack is None:
        return (tr("Opening the knowledge pack"), tr("Opening the pack"), tr("Opening the pack"))
    about = pack.about
    day = short_date(about.checked_through, session.language)
    what = tr("Draft pack {version}, unsigned") if pack.draft else tr("Knowledge pack {version}")
    brief = tr("Draft {version}") if pack.draft else tr("Pack {version}")
    what, brief = (words.format(version=about.version) for words in (what, brief))
    through = tr("rules checked through {day}").format(day=day)
    return (f"{what} · {through}", tr("{pack} · checked {day}").format(pack=brief, day=day), brief)
