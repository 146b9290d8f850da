"""One charge: its sum or range, how it is worked out or why it is not, and what went in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import CostLine
from ecomguide.render import sums
from ecomguide.ui.look import Look
from ecomguide.ui.parts.bullet import Bullet
from ecomguide.ui.parts.chip import Chip
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.source_list import sources_of
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.parts.wrap_link import WrapLink

Go = Callable[[str], object]
"""To a part of the page by its name."""


class CostLineRow(QWidget):
    """`number` is that of its piece in the bar; None where it has none."""

    def __init__(self, line: CostLine, number: int | None, say: Say, may_follow: bool, go: Go) -> None:
        super().__init__()
        self.line, self.say, self.may_follow = line, say, may_follow
        look = Look.current()
        within = QVBoxLayout(self)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(look.px(4))
        within.addLayout(self._head(number))
        within.addWidget(Body(line.body))
        for words in (sums.worked_out(line), sums.reason(line)):
            if words:
                within.addWidget(Body(words, "soft"))
        within.addWidget(self._backing(go))

    def _head(self, number: int | None) -> QHBoxLayout:
        """The title with its chips, and at the right, in the same line while there is room, the sum."""
        line, say, look = self.line, self.say, Look.current()
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        title = QWidget()
        flow = FlowLayout(title, gap=10)
        heading = Heading(f"{number}. {line.title}" if number else line.title, 3, "h3")
        heading.set_tone("ink")
        flow.addWidget(heading)
        flow.addWidget(Chip(say.named(line.collector), "blue" if line.collector == "government" else "gold"))
        if line.verdict == "may":
            flow.addWidget(Chip(say("may_line"), "grey"))
        head.addWidget(title, 1)
        words = sums.amount(line, say) if line.low is not None else say("bar_missing")
        amount = Body(words[:1].upper() + words[1:], "strong" if line.low is not None else "soft")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head.addWidget(amount, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _backing(self, go: Go) -> QWidget:
        """How sure it is, the way to the item, and behind a button what went in and where it stands."""
        line, say = self.line, self.say
        key, key_of = ("went_in_open", "went_in_of") if line.inputs else ("source_open", "sources_of")
        before = QWidget()
        flow = FlowLayout(before, gap=16)
        flow.addWidget(Body(say.named(line.status).capitalize(), "small"))
        if line.topic is not None:
            link = WrapLink(say("cost_more"))
            link.setAccessibleName(say("cost_more_of", title=line.title))
            target = f"item:{line.topic}"
            link.clicked.connect(lambda: go(target))
            flow.addWidget(link)
        fold = Fold(say(key), self._behind, say, before=before)
        fold.button.setAccessibleName(say(key_of, title=line.title))
        return fold

    def _behind(self) -> QWidget:
        line, say = self.line, self.say
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.current().px(6))
        if line.inputs:
            column.addWidget(Body(say("went_in"), "strong"))
            for one in line.inputs:
                column.addWidget(Bullet(sums.went_in(one, say), soft=True))
            column.addSpacing(Look.current().px(6))
        column.addWidget(sources_of(line.sources, say, self.may_follow))
        return inside
