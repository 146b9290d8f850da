"""Tariff numbers, to look up: search the schedule, go through its chapters, read one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.pack.tariff import Tariff
from ecomguide.ui.inputs.line_field import LineField
from ecomguide.ui.look import Look
from ecomguide.ui.notices import Notice
from ecomguide.ui.parts.accessible import announce
from ecomguide.ui.parts.address import Address
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.reading_order import order_tabs
from ecomguide.ui.parts.settling import settle
from ecomguide.ui.parts.tariff_line_view import TariffLineView
from ecomguide.ui.parts.tariff_lookup import Lookup
from ecomguide.ui.parts.tariff_results import DAMAGED, NO_NUMBER, NOTHING, Found, TariffResults, count_words
from ecomguide.ui.parts.tariff_tree import TariffTree
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session

COLUMN = 760
MOST = 20
TYPING_MS = 120
TREE_HEIGHT, RESULTS_HEIGHT = 300, 520


class TariffReference(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.lookup = Lookup(self._open)
        self._has_arrived = False
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        self.column = ScrollColumn(COLUMN)
        across.addWidget(self.column)
        self._build_head()
        self._build_below()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._searched)
        self.search.edited.connect(self._typed)
        self.search.line.installEventFilter(self)

    def _open(self) -> Tariff | None:
        return self.session.pack.tariff if self.session.pack is not None else None

    def _build_head(self) -> None:
        column = self.column.column
        self.heading = Heading(tr("Tariff numbers"), 1, "h1")
        column.addWidget(self.heading)
        self.lead = Body("", "body")
        self.lead.set_tone("soft")
        column.addWidget(self.lead)
        hint = tr("Such as 3406, 6109.10 or cotton T-shirt")
        self.search = LineField(tr("Search the tariff"), hint, width=COLUMN)
        column.addWidget(self.search)

    def _build_below(self) -> None:
        """Of the three, one is seen: the chapters, what was found, one line. Then what it is worth."""
        column, language = self.column.column, self.session.language
        self.tree = TariffTree(tr("Chapters of the tariff"), self.lookup, language)
        self.tree.setMinimumHeight(Look.current().px(TREE_HEIGHT))
        self.results = TariffResults(tr("Lines that fit"), RESULTS_HEIGHT)
        self.view = TariffLineView(self.lookup, language)
        self.view.hide()
        for source in (self.tree, self.results.list, self.view):
            source.picked.connect(self.show_entry)
        self.results.list.left_above.connect(self.search.line.setFocus)
        self.view.left.connect(self._go_back)
        self.view.copied.connect(self._tell_copied)
        column.addWidget(self.tree, 1)
        column.addWidget(self.results)
        column.addWidget(self.view)
        self.warning = Card(ground="warning", padding=16)
        column.addWidget(self.warning)
        self.warning.hide()
        column.addStretch(0)

    # ---- what the place asks of its pages

    def show_entry(self, entry: str) -> bool:
        """A line by its number."""
        line = self.lookup.line(entry)
        if line is None:
            return False
        self.view.show_line(line)
        self._show_only(self.view, self.view.heading)
        bar = self.column.verticalScrollBar()
        top = self.view.mapTo(self, QPoint(0, 0)).y() + bar.value()
        bar.setValue(top - Look.current().px(12))
        announce(self, self.view.heading.accessibleName())
        return True

    def find(self) -> None:  # type: ignore[override]  # hides a function of Qt that nobody here needs
        self.column.verticalScrollBar().setValue(0)
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """The schedule is opened after the page is painted: that takes a tenth of a second."""
        super().showEvent(event)
        if not self._has_arrived:
            self._has_arrived = True
            QTimer.singleShot(0, self._arrive)

    def _arrive(self) -> None:
        edition = self.lookup.edition
        if self.lookup.is_damaged or edition is None:
            self.lead.setText(tr(DAMAGED))
            self.search.hide()
            self.tree.hide()
            return
        says = tr("The {title}, {revision}. Type what goods are or a number, or open a chapter.")
        self.lead.setText(says.format(title=edition.title, revision=edition.revision))
        warning = Body(edition.warning, "soft")
        warning.set_tone("ink")
        self.warning.body.addWidget(warning)
        say = Say(self.session.language)
        address = Address(edition.look_up, edition.title, say, self.session.mode.may_follow_links)
        self.warning.body.addWidget(address)
        self.warning.show()
        self.tree.show_chapters()
        self._settled()

    # ---- what the person does

    def _typed(self) -> None:
        self._typing.start()

    def _searched(self) -> None:
        """Look for what is in the field now; with nothing in it the chapters are back."""
        text = self.search.text()
        if not text:
            self._show_only(self.tree)
            return
        lines = self.lookup.search(text, MOST)
        is_words = any(letter.isalpha() for letter in text)
        nothing = tr(NOTHING if is_words else NO_NUMBER)
        self.results.show_found(Found(lines, count_words(len(lines), MOST) if lines else nothing))
        self._show_only(self.results)
        announce(self, self.results.says.accessibleName())

    def _go_back(self) -> None:
        """To the list or the tree that the line was chosen from, as it was left."""
        if self.search.text():
            self._show_only(self.results, self.results.list)
        else:
            self._show_only(self.tree, self.tree)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the field to what was found."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if self._typing.isActive():
            self._typing.stop()
            self._searched()
        shown = self.tree if not self.search.text() else self.results.list
        if not shown.isVisible():
            return False
        shown.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _tell_copied(self, number: str) -> None:
        self.session.told.emit(Notice(tr("Copied: {number}").format(number=number), "success"))

    # ---- what is seen

    def _show_only(self, part: QWidget, focus: QWidget | None = None) -> None:
        """The focus goes first: from what is hidden Qt would send it anywhere."""
        part.show()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        for one in (self.tree, self.results, self.view):
            one.setVisible(one is part)
        self._settled()

    def _settled(self) -> None:
        order_tabs(self)
        settle(self)
