"""What it may cost: the sum, the bar, and each charge with how it is worked out or why it is not."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ecomguide.guide.model import Costs
from ecomguide.render import sums
from ecomguide.render.bar import bar_notes, counted
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.cost_bar import CostBar
from ecomguide.ui.parts.cost_line import CostLineRow, Go
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.plain_table import PlainTable
from ecomguide.ui.parts.words import Body


class CostsCard(Card):
    def __init__(
        self, costs: Costs, say: Say, may_follow: bool, go: Go, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=20)
        self.costs, self.say = costs, say
        self.body.setSpacing(Look.current().px(12))
        self.body.addWidget(Body(costs.says, "strong"))
        numbers = {line.id: number for number, line in enumerate(counted(costs), 1)}
        if numbers:
            self._add_bar()
        self.rows: dict[str, QWidget] = {}
        for line in costs.lines:
            self.body.addWidget(Line())
            self.rows[line.id] = CostLineRow(line, numbers.get(line.id), say, may_follow, go)
            self.body.addWidget(self.rows[line.id])

    def _add_bar(self) -> None:
        say, bar = self.say, CostBar(self.costs, self.say)
        self.body.addWidget(bar)
        notes = " ".join(say(key) for key in bar_notes(bar.pieces))
        if notes:
            self.body.addWidget(Body(notes, "soft"))
        fold = Fold(say("as_table"), self._table, say)
        fold.button.setAccessibleName(say("as_table_of", title=say("bar_title")))
        self.body.addWidget(fold)

    def _table(self) -> QWidget:
        say = self.say
        rows = [
            [f"{number}. {line.title}", line.formula, sums.amount(line, say)]
            for number, line in enumerate(counted(self.costs), 1)
        ]
        rows += [
            [line.title, sums.reason(line), say("bar_missing")]
            for line in self.costs.lines
            if line.low is None and line.collector == "government"
        ]
        whole = sums.whole(self.costs, say)
        if whole is not None:
            rows.append([say("total"), "", whole])
        return PlainTable(say("bar_title"), [say("charge"), say("worked_out"), say("amount")], rows)
