"""All words of the trade, explained: to search, and by the alphabet. One letter is made at a time: a list of
hundreds costs memory, and nobody reads it whole."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ecomguide.guide.terms import explained
from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.buttons import QuietButton
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.letters import Letters
from ecomguide.ui.parts.reading_order import order_tabs
from ecomguide.ui.parts.reference_sheet import ReferenceSheet
from ecomguide.ui.parts.settling import settle
from ecomguide.ui.parts.term_row import TermRow
from ecomguide.ui.parts.term_search import TermSearch, letter_of
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.parts.wrap_link import WrapLink
from ecomguide.ui.session import Session

AT_ONCE = 30
PAUSE_MS = 120


class WordsReference(ReferenceSheet):
    def __init__(self, session: Session) -> None:
        edition = session.edition_of_today
        glossary = edition.contents.glossary
        terms = explained(edition, [one.id for one in glossary])
        self.words = TermSearch(terms, {one.id: one.spellings for one in glossary})
        lead = tr("{count} words that Customs, carriers and brokers use, in plain English.")
        super().__init__(tr("Words explained"), lead.format(count=len(terms)))
        self.session, self.say = session, Say(session.language)
        self._letter = ""
        self._most = AT_ONCE
        self.rows: dict[str, TermRow] = {}
        self._list: QWidget | None = None
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._show_found)
        self._choose(next(iter(self.letters.buttons), ""))

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search the words"))
        self.search.setPlaceholderText(Look.current().words(tr("Search the words")))
        self.search.setMinimumHeight(Look.current().px(44))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._show_found)
        self.letters = Letters(self.words.letters())
        self.letters.chosen.connect(self._choose_by_hand)
        self.column.addWidget(self.search)
        self.column.addWidget(self.letters)
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    # ---- what the frame asks of it

    def find(self) -> None:  # type: ignore[override]  # see the sheet
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_entry(self, entry: str) -> bool:
        term = self.words.by_id.get(entry)
        if term is None:
            return False
        self._most = max(AT_ONCE, len(self.words.terms))
        self._choose(letter_of(term))
        row = self.rows[entry]
        self.go_to(row, row.heading)
        accessible.announce(self, term.term)
        return True

    # ---- what a person does

    def _typed(self) -> None:
        self._most = AT_ONCE
        self._pause.start()

    def _choose_by_hand(self, letter: str) -> None:
        self._most = AT_ONCE
        self._choose(letter)
        accessible.announce(self, self._counted(len(self.words.under(letter))))

    def _choose(self, letter: str) -> None:
        """Show a letter; what was searched is done with."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._letter = letter
        self._show_list(self._under_letter())

    def _show_found(self) -> None:
        self._pause.stop()
        if not self.search.text().strip():
            self._show_list(self._under_letter())
            return
        self._show_list(self._found(self.search.text().strip()), letter="")

    def _more(self) -> None:
        shown = set(self.rows)
        self._most += AT_ONCE
        self._show_found()
        fresh = next((row for id_, row in self.rows.items() if id_ not in shown), None)
        if fresh is not None:
            fresh.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- the list

    def _show_list(self, parts: Iterable[QWidget], letter: str | None = None) -> None:
        if self._list is not None:
            self._place.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
        self.letters.mark(self._letter if letter is None else letter)
        self.rows = {}
        self._list = QWidget()
        self._list.setAccessibleName(tr("Words explained"))
        accessible.as_role(self._list, QAccessible.Role.List)
        within = QVBoxLayout(self._list)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(0)
        for part in parts:
            within.addWidget(part, 0, _side_of(part))
        self._place.addWidget(self._list)
        self._list.show()
        order_tabs(self)
        settle(self)

    def _under_letter(self) -> Iterable[QWidget]:
        terms = self.words.under(self._letter)
        yield Heading(self._letter, 2, "h2")
        yield from self._rows(terms)

    def _found(self, typed: str) -> Iterable[QWidget]:
        found = self.words.find(typed)
        count = len(found.named) + len(found.said)
        accessible.announce(self, self._counted(count))
        if found.is_empty:
            yield from self._nothing(typed)
            return
        if found.named:
            yield Heading(self._counted(len(found.named)), 2, "h2")
            yield from self._rows(found.named)
        if found.said and len(self.rows) < self._most:
            title = Heading(tr("Named in the meaning of"), 2, "h2")
            title.setContentsMargins(0, Look.current().px(20), 0, 0)
            yield title
            yield from self._rows(found.said)

    def _rows(self, terms: Iterable[object]) -> Iterable[QWidget]:
        terms = tuple(terms)
        room = self._most - len(self.rows)
        for term in terms[:room]:
            row = TermRow(term, self.say, self.session.mode.may_follow_links)  # type: ignore[arg-type]
            row.wanted.connect(self.show_entry)
            self.rows[row.term.id] = row
            yield row
        if len(terms) > room:
            more = QuietButton(self.say("more_of", count=len(terms) - room), "expand_more")
            more.clicked.connect(self._more)
            yield more

    def _nothing(self, typed: str) -> Iterable[QWidget]:
        yield Heading(tr("No word like “{typed}”").format(typed=typed), 2, "h2")
        advice = Body(tr("Try fewer letters, or look under a letter above."))
        advice.setContentsMargins(0, Look.current().px(6), 0, 0)
        yield advice
        if close := self.words.close_to(typed):
            line = QWidget()
            flow = FlowLayout(line, gap=14)
            flow.addWidget(Body(tr("Did you mean:"), "soft"))
            for term in close:
                link = WrapLink(term.term)
                link.clicked.connect(lambda _=False, id_=term.id: self.show_entry(id_))
                flow.addWidget(link)
            yield line

    def _counted(self, count: int) -> str:
        return tr("1 word") if count == 1 else tr("{count} words").format(count=count)


def _side_of(part: QWidget) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if isinstance(part, QuietButton) else Qt.AlignmentFlag(0)
