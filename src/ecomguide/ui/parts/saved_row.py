"""One saved guide on Home: its name opens it; subject, day and state stand by; a menu renames or deletes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.language import short_date, tr
from ecomguide.ui.look import Look, icon
from ecomguide.ui.parts.chip import Chip, Tone
from ecomguide.ui.parts.words import Body
from ecomguide.ui.parts.wrap_link import WrapLink
from ecomguide.ui.session import Session

if TYPE_CHECKING:
    from ecomguide.cases import Case


@dataclass(frozen=True, slots=True)
class State:
    """What Home says of a saved guide."""

    name: str
    subject: str
    made: str
    chip: str
    tone: Tone


def state_of(case: Case, session: Session) -> State:
    """Worked out afresh under the open pack: nothing of it is saved."""
    from ecomguide.guide.assemble import reading, subject
    from ecomguide.interview.walk import expected_count

    assert session.pack is not None
    edition, walked = reading(session.pack, case.answers, session.today, session.language)
    answered = sum(question.id in case.answers for question in walked.live)
    left = 0 if walked.is_complete else max(1, expected_count(edition, case.answers) - answered)
    about = subject(edition, walked)
    chip, tone = _chip(case, session.pack.about.version, left)
    return State(case.name or about, about, _made(case, session), chip, tone)


def _chip(case: Case, version: str, left: int) -> tuple[str, Tone]:
    if left:
        words = tr("1 question left") if left == 1 else tr("{count} questions left").format(count=left)
        return words, "blue"
    if case.pack_version != version:
        return tr("Made with older rules"), "gold"
    return tr("Up to date"), "green"


def _made(case: Case, session: Session) -> str:
    if case.created is None or case.created.date() == session.today:
        return tr("Started today")
    day = short_date(case.created.date(), session.language)
    return tr("Made {day} with pack {version}").format(day=day, version=case.pack_version)


class SavedRow(QWidget):
    opened = Signal()
    renamed = Signal()
    deleted = Signal()

    def __init__(self, state: State) -> None:
        super().__init__()
        look = Look.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, look.px(12))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self._name(state), 1)
        head.addWidget(Chip(state.chip, state.tone))
        head.addWidget(self._more(state.name))
        column.addLayout(head)
        if state.subject != state.name:
            column.addWidget(Body(state.subject, "soft"))
        column.addWidget(Body(state.made, "small"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _name(self, state: State) -> WrapLink:
        name = WrapLink(state.name, role="strong", inks=("ink", "blue"))
        policy = name.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        name.setSizePolicy(policy)
        name.setAccessibleDescription(
            f"{tr('Open this guide')}. {state.subject}. {state.made}. {state.chip}."
        )
        name.clicked.connect(self.opened)
        return name

    def _more(self, name: str) -> QPushButton:
        look = Look.current()
        more = QPushButton()
        more.setProperty("role", "quiet")
        more.setAutoDefault(True)
        more.setIcon(icon("more_vert", "ink_soft", 22))
        more.setIconSize(QSize(look.px(22), look.px(22)))
        more.setFixedSize(look.px(44), look.px(44))
        more.setAccessibleName(tr("More for {name}").format(name=name))
        more.setToolTip(tr("Rename or delete"))
        menu = QMenu(more)
        menu.addAction(tr("Rename…"), self.renamed.emit)
        menu.addAction(tr("Delete…"), self.deleted.emit)
        more.setMenu(menu)
        return more

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole row is a target for the mouse; the keyboard has the name."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
