"""What it may cost: the sum, the bar, and each charge with how it is worked out or why it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import CostLine, Costs
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.chip import Chip
from ecomguide.ui.parts.cost_bar import CostBar, charged
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.plain_table import PlainTable
from ecomguide.ui.parts.source_list import sources_of
from ecomguide.ui.parts.words import Body, Heading


class CostsCard(Card):
    def __init__(self, costs: Costs, say: Say, may_follow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self.costs, self.say, self.may_follow = costs, say, may_follow
        self.body.setSpacing(Look.current().px(12))
        self.body.addWidget(Body(costs.says, "strong"))
        numbers = {line.id: number for number, line in enumerate(charged(costs), 1)}
        if numbers:
            self.body.addWidget(CostBar(costs, say))
            fold = Fold(say("as_table"), self._table, say)
            fold.button.setAccessibleName(say("as_table_of", title=say("bar_title")))
            self.body.addWidget(fold)
        self.rows: dict[str, QWidget] = {}
        for line in costs.lines:
            self.body.addWidget(Line())
            self.rows[line.id] = self._line(line, numbers.get(line.id))
            self.body.addWidget(self.rows[line.id])

    def _table(self) -> QWidget:
        say = self.say
        rows = [
            [str(number), line.title, line.formula, say.money(line.amount)]
            for number, line in enumerate(charged(self.costs), 1)
            if line.amount is not None
        ]
        if self.costs.total is not None:
            rows.append(["", say("total"), "", say.money(self.costs.total)])
        return PlainTable(say("bar_title"), ["#", say("charge"), say("worked_out"), say("amount")], rows)

    def _line(self, line: CostLine, number: int | None) -> QWidget:
        row = QWidget()
        within = QVBoxLayout(row)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(Look.current().px(4))
        head = QHBoxLayout()
        head.addWidget(self._title(line, number), 1)
        amount = Body(self.say.money(line.amount) if line.amount is not None else "—", "strong")
        amount.setAccessibleName(amount.text() if line.amount is not None else self.say("bar_missing"))
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head.addWidget(amount, 0, Qt.AlignmentFlag.AlignTop)
        within.addLayout(head)
        within.addWidget(Body(line.body))
        for words in (line.formula, line.because_none):
            if words:
                within.addWidget(Body(f"{words[:1].upper()}{words[1:].rstrip('.')}.", "soft"))
        within.addWidget(self._source(line))
        return row

    def _source(self, line: CostLine) -> QWidget:
        def make() -> QWidget:
            return sources_of(line.sources, self.say, self.may_follow)

        status = Body(self.say.named(line.status).capitalize(), "small")
        fold = Fold(self.say("source_open"), make, self.say, before=status)
        fold.button.setAccessibleName(self.say("sources_of", title=line.title))
        return fold

    def _title(self, line: CostLine, number: int | None) -> QWidget:
        title = QWidget()
        flow = FlowLayout(title, gap=10)
        heading = Heading(f"{number}. {line.title}" if number else line.title, 3, "h3")
        heading.set_tone("ink")
        flow.addWidget(heading)
        flow.addWidget(
            Chip(self.say.named(line.collector), "blue" if line.collector == "government" else "gold")
        )
        if line.verdict == "may":
            flow.addWidget(Chip(self.say("may_line"), "grey"))
        return title
