"""What is covered: how many statements there are, how sure they are, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.coverage import Coverage, Row, coverage
from ecomguide.guide.limits import limit_note
from ecomguide.guide.model import LimitNote
from ecomguide.language import long_date, tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.coverage_bar import CoverageBar, CoverageKey
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.limit_card import LimitCard, to_ask
from ecomguide.ui.parts.plain_table import PlainTable
from ecomguide.ui.parts.reference_sheet import ReferenceSheet
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session


class CoveredReference(ReferenceSheet):
    def __init__(self, session: Session) -> None:
        self.session, self.say = session, Say(session.language)
        self.edition = session.edition_of_today
        found = coverage(self.edition.contents)
        lead = tr("Checked through {day}. {count} statements, each with its source.").format(
            day=long_date(found.checked_through, session.language), count=found.total.all
        )
        super().__init__(tr("What is covered"), lead)
        self.column.addWidget(self._sure(found.total))
        self._tables(found)
        self._proven()
        self._limits("partly", tr("Partly covered"))
        self._limits("no", tr("Not covered"))
        self.column.addStretch(1)

    def _sure(self, total: Row) -> Card:
        """What the three words mean, with how many there are of each."""
        card = Card(padding=20)
        card.body.addWidget(Heading(tr("How sure they are"), 2, "h2"))
        card.body.addWidget(CoverageBar((total.primary, total.secondary, total.unconfirmed)))
        told = (
            (tr("{count} primary: we saw the official text."), total.primary),
            (tr("{count} secondary: a broker, a law firm, the press or a copy of the law."), total.secondary),
            (
                tr("{count} unconfirmed: one report, or none that we could open. Ask first."),
                total.unconfirmed,
            ),
        )
        card.body.addWidget(CoverageKey(words.format(count=count) for words, count in told))
        return card

    def _tables(self, found: Coverage) -> None:
        self._title(tr("By part of the guide"))
        self.column.addWidget(self._table(tr("By part of the guide"), tr("Part"), found.sections))
        if not found.kinds:
            return
        self._title(tr("By kind of goods"))
        words = tr("Statements that name the goods. Those for all goods come on top.")
        self.column.addWidget(Body(words, "soft"))
        for group in found.kinds:
            name = group.name or tr("All kinds")
            rows = group.rows

            def make(name: str = name, rows: Sequence[Row] = rows) -> QWidget:
                return self._table(name, tr("Goods"), rows)

            self.column.addWidget(Fold(f"{name} ({len(rows)})", make, self.say))

    def _table(self, name: str, first: str, rows: Sequence[Row]) -> QWidget:
        card = Card(padding=12)
        heads = (first, tr("All"), tr("Primary"), tr("Secondary"), tr("Unconfirmed"))
        cells = [
            (one.name, *map(str, (one.all, one.primary, one.secondary, one.unconfirmed))) for one in rows
        ]
        card.body.addWidget(PlainTable(name, heads, cells, wide_first=True))
        return card

    def _proven(self) -> None:
        """What was tested of these very records, or that nothing was."""
        self._title(tr("What was tested"))
        proof = self.edition.contents.proof
        if proof is None:
            words = tr("These rules were not tested as a whole. That is so while somebody works on them.")
            self.column.addWidget(Body(words, "soft"))
            return
        first, last = (long_date(day, self.session.language) for day in proof.days)
        words = tr("The rules were tried with all answers, on all days from {first} to {last}.")
        faults = sum(len(claim.faults) for claim in proof.claims)
        found = (
            tr("No fault was found.") if proof.holds else tr("Faults found: {count}.").format(count=faults)
        )
        self.column.addWidget(Body(f"{words.format(first=first, last=last)} {found}", "soft"))
        heads = (tr("What was claimed"), tr("Records"), tr("Faults"))
        rows = [(claim.says, str(claim.subjects), str(len(claim.faults))) for claim in proof.claims]

        def make() -> QWidget:
            card = Card(padding=12)
            card.body.addWidget(PlainTable(tr("What was tested"), heads, rows, wide_first=True))
            return card

        self.column.addWidget(Fold(tr("What was claimed ({count})").format(count=len(rows)), make, self.say))

    def _limits(self, covered: str, title: str) -> None:
        found = [
            limit_note(self.edition, one) for one in self.edition.contents.limits if one.covered == covered
        ]
        if not found:
            return
        self._title(title)

        def make() -> QWidget:
            return self._cards(found)

        fold = Fold(tr("Show {count}").format(count=len(found)), make, self.say)
        fold.button.setAccessibleName(f"{title}: {fold.button.accessibleName()}")
        self.column.addWidget(fold)

    def _cards(self, limits: Sequence[LimitNote]) -> QWidget:
        cards = QWidget()
        within = QVBoxLayout(cards)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(Look.current().px(12))
        for one in limits:
            within.addWidget(
                LimitCard(one, to_ask(self.edition, one), self.say, self.session.mode.may_follow_links)
            )
        return cards

    def _title(self, words: str) -> None:
        self.column.addSpacing(Look.current().px(12))
        self.column.addWidget(Heading(words, 2, "h2"))
