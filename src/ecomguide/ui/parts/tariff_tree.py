"""The tariff as it is built: chapters, headings and lines, each made when what is above it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from ecomguide.language import tr
from ecomguide.ui.look import Look, pixmap
from ecomguide.ui.parts import tariff_words
from ecomguide.ui.parts.tariff_lookup import Lookup
from ecomguide.ui.parts.tariff_row import NUMBER, RATE, WORDS, Index, TariffRow

if TYPE_CHECKING:
    from ecomguide.pack.tariff import TariffLine

BELOW = Qt.ItemDataRole.UserRole + 10
"""Of a row whose lines are still to be made: the number that they are below."""
RATED = Qt.ItemDataRole.UserRole + 11
"""Of a line that has a rate: it can be chosen."""
CHAPTER, HEADING = 2, 4
SEEN_AT_LEAST = 3
"""So many of the lines below a row that was opened come into view."""
ARROWS, ARROW = ("chevron_right", "expand_more"), 20


class TariffTree(QTreeWidget):
    picked = Signal(str)
    """A number, with dots."""

    def __init__(self, name: str, lookup: Lookup, language: str) -> None:
        super().__init__()
        look = Look.current()
        self.lookup, self.language = lookup, language
        self.setAccessibleName(name)
        self.setHeaderLabel(name)  # not seen, but there to be heard
        self.setHeaderHidden(True)
        self.setStyleSheet(_sheet(look))
        self.setItemDelegate(TariffRow(self))
        self.setMouseTracking(True)
        self.setIndentation(look.px(22))
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)  # the first click does it
        self.itemExpanded.connect(self._fill)
        self.itemClicked.connect(self._press)

    def show_chapters(self) -> None:
        self.clear()
        for id_, title in self.lookup.chapters():
            number = tr("Chapter {number}").format(number=int(id_))
            words = tariff_words.BETWEEN.join((number, title))
            item = _item("", words, "", f"{number}, {title}")
            _promise(item, id_)
            self.addTopLevelItem(item)

    def show_around(self, line: TariffLine) -> None:
        """The heading that a line belongs to, opened down to it."""
        self.clear()
        heading = self.lookup.line(line.digits[:HEADING])
        top = heading or line
        item = _item_of(top)
        self.addTopLevelItem(item)
        if not top.is_leaf:
            _promise(item, top.digits[:HEADING])
            item.setExpanded(True)
        found = self._find(item, line.number) or item
        above = found.parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()
        self.setCurrentItem(found)
        found.setExpanded(True)
        self.scrollToItem(found, QTreeWidget.ScrollHint.PositionAtCenter)

    def tall(self, most: int) -> int:
        """How tall it is with what is open now, up to a limit."""
        item, height = self.topLevelItem(0), 2 * self.frameWidth()
        while item is not None and height < most:
            height += self.visualItemRect(item).height()
            item = self.itemBelow(item)
        return min(most, height)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The arrow of a row that leads to others, in the ink of the row; Qt's own is hard to see."""
        item = self.itemFromIndex(index)
        chosen = item.isSelected()
        if chosen:
            painter.fillRect(rect, Look.current().color("blue"))
        if not item.childCount() and item.data(0, BELOW) is None:
            return
        arrow = pixmap(ARROWS[item.isExpanded()], "on_blue" if chosen else "blue", ARROW)
        side = Look.current().px(ARROW)
        painter.drawPixmap(rect.right() - side, rect.center().y() - side // 2, arrow)

    # ---- filling

    def _fill(self, item: QTreeWidgetItem) -> None:
        number = item.data(0, BELOW)
        if number is None:
            return
        item.setData(0, BELOW, None)
        if len(number) == CHAPTER:
            for heading in self.lookup.children(number):
                child = _item_of(heading)
                if not heading.is_leaf:
                    _promise(child, heading.digits[:HEADING])
                item.addChild(child)
            return
        # Lines come in the order of the schedule, each at the depth of its indent.
        open_: list[tuple[int, QTreeWidgetItem]] = [(-1, item)]
        for line in self.lookup.below(number):
            while open_[-1][0] >= line.indent:
                open_.pop()
            child = _item_of(line)
            open_[-1][1].addChild(child)
            open_.append((line.indent, child))

    def _find(self, item: QTreeWidgetItem | None, number: str) -> QTreeWidgetItem | None:
        if item is None or item.data(0, NUMBER) == number:
            return item
        children = (item.child(place) for place in range(item.childCount()))
        return next((found for child in children if (found := self._find(child, number))), None)

    # ---- what the person does

    def _press(self, item: QTreeWidgetItem | None) -> None:
        """A line with a rate is chosen; what only leads to others is opened or closed."""
        if item is None:
            return
        if item.data(0, RATED):
            self.picked.emit(item.data(0, NUMBER))
        else:
            item.setExpanded(not item.isExpanded())
            below = item.child(min(item.childCount(), SEEN_AT_LEAST) - 1)
            if item.isExpanded() and below is not None:
                self.scrollToItem(below)
                self.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press(self.currentItem())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        first = self.topLevelItem(0)
        if by_key and self.currentItem() is None and first is not None:
            self.setCurrentItem(first)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def viewportSizeHint(self) -> QSize:
        return QSize(0, 0)


def _item_of(line: TariffLine) -> QTreeWidgetItem:
    rate = "" if tariff_words.is_divided(line) else tariff_words.rate(line)
    words = tariff_words.cut_middle(line.description, tariff_words.MOST)
    spoken = ", ".join(filter(None, (line.number, line.description)))
    rated = bool(line.number and rate)
    if rated:
        spoken = tr("{line}. General rate: {rate}").format(line=spoken, rate=rate)
    item = _item(line.number, words, rate if rated else "", spoken)
    item.setData(0, RATED, rated)
    return item


def _item(number: str, words: str, rate: str, spoken: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([spoken])
    item.setToolTip(0, spoken)
    for role, text in ((NUMBER, number), (WORDS, words), (RATE, rate)):
        item.setData(0, role, text)
    return item


def _promise(item: QTreeWidgetItem, number: str) -> None:
    """There is more below it, made when it is opened."""
    item.setData(0, BELOW, number)
    item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)


def _sheet(look: Look) -> str:
    t = look.tokens
    return (
        f"QTreeWidget {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.edge};"
        f" border-radius: {look.px(5)}px; padding: 0; outline: 0; }}"
    )
