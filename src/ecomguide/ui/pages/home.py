"""The first page: start, or say that a bill came, look at an example, go on with a guide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts.buttons import PrimaryButton, SecondaryButton
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.emptied import empty
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.resume_row import ResumeRow
from ecomguide.ui.parts.saved_list import SavedList
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session

SIDE_BY_SIDE = 960
MARGIN, LOW_MARGIN, LOW = 48, 8, 560
"""On a low page the button to start with must be in sight."""


class HomePage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._examples_of: object = None
        look = Look.current()
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(1152, margin=MARGIN)
        across.addWidget(self._scroll)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(look.px(48))
        self._scroll.column.addLayout(self._halves, 1)
        self.heading = Heading(tr("Selling online?\nKnow what Customs\nasks of you."), 1, "title")
        self.saved = SavedList(session)
        self._halves.addLayout(self._left(), 586)
        self._halves.addWidget(self.saved, 518)

    def _left(self) -> QVBoxLayout:
        look = Look.current()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addSpacing(look.px(18))
        left.addWidget(self.heading)
        left.addSpacing(look.px(20))
        left.addWidget(_lead())
        left.addSpacing(look.px(26))
        left.addLayout(self._starts())
        left.addSpacing(look.px(20))
        left.addWidget(Body(tr("About 4 minutes. Nothing you type leaves this computer."), "soft"))
        left.addSpacing(look.px(4))
        self.resume = ResumeRow(self.session, self._scroll.show_all_of)
        left.addWidget(self.resume)
        left.addSpacing(look.px(20))
        left.addStretch(1)
        self._examples_heading = Heading(tr("Or look at an example"), 2, "strong")
        left.addWidget(self._examples_heading)
        left.addSpacing(look.px(10))
        self._examples = FlowLayout(gap=12, stretch_to=160)
        left.addLayout(self._examples)
        return left

    def _starts(self) -> FlowLayout:
        start = PrimaryButton(tr("Start a new guide"))
        trouble = SecondaryButton(tr("I got a bill or a letter"))
        start.clicked.connect(lambda: self._with_pack(self.session.start_new))
        trouble.clicked.connect(lambda: self._with_pack(self._start_in_trouble))
        starts = FlowLayout(gap=14)
        starts.addWidget(start)
        starts.addWidget(trouble)
        return starts

    def _start_in_trouble(self) -> None:
        from ecomguide.interview.answers import Answers

        self.session.start_new(Answers({"purpose": "trouble"}))

    def _with_pack(self, act: Callable[[], None]) -> None:
        if self.session.pack is not None:
            act()
            return
        from ecomguide.ui.notices import Notice

        self.session.told.emit(Notice(tr("This needs the knowledge pack, which is not open."), "warning"))

    def refresh(self) -> None:
        self.saved.refresh()
        pack = self.session.pack
        examples = sorted(
            (one for one in (pack.contents.examples if pack else ()) if one.home is not None),
            key=lambda one: one.home or 0,
        )
        self._examples_heading.setVisible(bool(examples))
        if pack is None or pack is self._examples_of:
            return
        from ecomguide.ui.parts.tile_button import TileButton  # after the first paint

        self._examples_of = pack
        empty(self._examples)
        for example in examples:
            tile = TileButton(example.name, example.says)
            tile.clicked.connect(lambda _=False, id_=example.id: self.session.open_example(id_))
            self._examples.addWidget(tile)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = Look.current()
        side, low = look.px(MARGIN), self.height() < look.px(LOW)
        self._scroll.set_margins(side, look.px(LOW_MARGIN) if low else side)
        wide = self.width() >= look.px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._halves.direction():
            self._halves.setDirection(way)
            self._halves.setAlignment(self.saved, Qt.AlignmentFlag(0))


def _lead() -> Body:
    lead = Body(
        tr(
            "Answer about ten questions on how your goods reach the United States. "
            "You get the rules that apply to you, in order, with who to call."
        ),
        "lead",
    )
    lead.setMaximumWidth(Look.current().px(558))
    return lead
