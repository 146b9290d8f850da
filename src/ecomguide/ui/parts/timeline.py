"""The timeline, drawn: a line, a point for each main day, dates above, words below, the arrival in bold.

A table under it says the same, with every step; the drawing carries a description for a screen reader.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.guide.model import Guide, Moment
from ecomguide.render.line import caption
from ecomguide.render.phrases import assumptions
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.line_layout import Laid, Placed, Point, lay_out
from ecomguide.ui.parts.plain_table import PlainTable
from ecomguide.ui.parts.words import Body, Heading


def points(timeline: Sequence[Moment], say: Say) -> tuple[Point, ...]:
    """The main moments. The bare day of arrival gives way to a main moment of that day, which says more."""
    main = [one for one in timeline if one.main or one.is_anchor]
    arrival = next((one for one in main if not one.is_anchor and one.days_from_arrival == 0), None)
    if arrival is not None:
        main = [one for one in main if not one.is_anchor]
    return tuple(
        Point(caption(one, say), one.label, one.days_from_arrival, one is arrival or one.is_anchor)
        for one in main
    )


class TimelineDrawing(QWidget):
    GAP, DOT, MAIN_DOT, LINE_GAP = 12, 7, 9, 12

    def __init__(self, drawn: tuple[Point, ...], description: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = drawn
        self.setAccessibleName(description)
        accessible.as_role(self, QAccessible.Role.Graphic)
        look = Look.current()
        self._plain, self._bold = look.font("soft"), look.font("chip")
        self._bold.setPixelSize(look.px(14))
        self.laid = Laid("list", ())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lay(self, width: int) -> Laid:
        ruler = QFontMetrics(self._bold)
        gap = Look.current().px(self.GAP)
        return lay_out(self.points, width, gap, lambda words: ruler.horizontalAdvance(words))

    def heightForWidth(self, width: int) -> int:
        laid, line = self.lay(width), self._line
        if laid.way == "list":
            return self._list_height(width)
        below = max(self._depth(placed) + len(placed.below) for placed in laid.points)
        return round(self._axis(laid) + Look.current().px(14) + below * line + line / 2)

    def sizeHint(self) -> QSize:
        return QSize(Look.current().px(640), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current().px(200), self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.laid = self.lay(self.width())
        self.setMinimumHeight(self.heightForWidth(self.width()))

    @property
    def _line(self) -> int:
        return QFontMetrics(self._bold).height()

    def _axis(self, laid: Laid) -> float:
        above = max(len(placed.above) for placed in laid.points)
        return above * self._line + Look.current().px(self.LINE_GAP + 2)

    def _depth(self, placed: Placed) -> float:
        """Lines to skip below the axis: words of the second level hang under those of the first."""
        if placed.level == 0:
            return 0
        return 0.5 + max(
            len(one.below) for one in self.laid.points or self.lay(self.width()).points if one.level == 0
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.laid.way == "list":
            self._paint_list(painter)
        else:
            self._paint_row(painter)

    def _paint_row(self, painter: QPainter) -> None:
        look, axis = Look.current(), self._axis(self.laid)
        painter.setPen(QPen(look.color("edge"), look.px(1.5)))
        painter.drawLine(QPointF(0, axis), QPointF(self.width(), axis))
        below = axis + look.px(14)
        for placed, point in zip(self.laid.points, self.points, strict=True):
            if placed.level:
                painter.setPen(QPen(look.color("line"), 1))
                painter.drawLine(
                    QPointF(placed.x, axis), QPointF(placed.x, below + self._depth(placed) * self._line)
                )
            self._dot(painter, placed.x, axis, point.main)
            top = axis - look.px(self.LINE_GAP) - len(placed.above) * self._line
            self._lines(painter, placed, top, placed.above, self._bold)
            start = below + self._depth(placed) * self._line
            self._lines(painter, placed, start, placed.below, self._bold if point.main else self._plain)

    def _lines(
        self, painter: QPainter, placed: Placed, top: float, lines: tuple[str, ...], font: QFont
    ) -> None:
        painter.setFont(font)
        painter.setPen(Look.current().color("ink"))
        for number, words in enumerate(lines):
            wide = max(placed.room, QFontMetrics(font).horizontalAdvance(words) + 2)
            box = QRectF(placed.x - wide / 2, top + number * self._line, wide, self._line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _dot(self, painter: QPainter, x: float, y: float, main: bool) -> None:
        look = Look.current()
        side = look.px(self.MAIN_DOT if main else self.DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("heading" if main else "blue"))
        painter.drawEllipse(QPointF(x, y), side, side)

    # ---- as a list, where there is no room side by side

    def _rows(self, width: int) -> list[tuple[Point, QRectF, QRectF]]:
        """(point, box of its day, box of its words), from the top down."""
        look = Look.current()
        left, gap = look.px(32), look.px(12)
        plain, bold = QFontMetrics(self._plain), QFontMetrics(self._bold)
        found, y, wrap = [], 0.0, Qt.TextFlag.TextWordWrap
        for point in self.points:
            room = max(1, width - left)
            day = bold.boundingRect(0, 0, room, 10_000, wrap, point.above).height()
            ruler = bold if point.main else plain
            words = ruler.boundingRect(0, 0, room, 10_000, wrap, point.below).height()
            found.append((point, QRectF(left, y, room, day), QRectF(left, y + day, room, words)))
            y += day + words + gap
        return found

    def _list_height(self, width: int) -> int:
        rows = self._rows(width)
        return round(rows[-1][2].bottom()) + 2 if rows else 0

    def _paint_list(self, painter: QPainter) -> None:
        look, rows = Look.current(), self._rows(self.width())
        x, middle = look.px(10), self._line / 2
        if rows:
            painter.setPen(QPen(look.color("edge"), look.px(1.5)))
            painter.drawLine(QPointF(x, middle), QPointF(x, rows[-1][1].top() + middle))
        for point, day, words in rows:
            self._dot(painter, x, day.top() + middle, point.main)
            painter.setPen(look.color("ink"))
            painter.setFont(self._bold)
            painter.drawText(day, Qt.TextFlag.TextWordWrap, point.above)
            painter.setFont(self._bold if point.main else self._plain)
            painter.drawText(words, Qt.TextFlag.TextWordWrap, point.below)


class TimelineCard(Card):
    def __init__(self, guide: Guide, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        drawn = points(guide.timeline, say)
        head = QHBoxLayout()
        self.heading = Heading(say("timeline"), 2, "h3")
        self.heading.set_tone("ink")
        head.addWidget(self.heading, 1)
        head.addWidget(Body(self._counted(guide, say), "soft"), 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(head)
        said = "; ".join(f"{point.above}, {point.below}" for point in drawn)
        self.drawing = TimelineDrawing(
            drawn, say("timeline_picture", title=guide.timeline_title or say("timeline"), points=said)
        )
        self.body.addWidget(self.drawing)
        self.fold = Fold(say("as_table"), lambda: _table(guide, say), say)
        self.fold.button.setAccessibleName(say("as_table_of", title=say("timeline")))
        self.body.addWidget(self.fold)

    def _counted(self, guide: Guide, say: Say) -> str:
        day = next((one.date for one in guide.timeline if one.is_anchor), None)
        return say("counted_from", day=say.short(day)) if day else say("counted_without")


def _table(guide: Guide, say: Say) -> QWidget:
    table = QWidget()
    within = QVBoxLayout(table)
    within.setContentsMargins(0, 0, 0, 0)
    heads = [say("when"), say("step"), say("set_by")]
    numbers = assumptions(guide.timeline)
    rows = []
    for one in guide.timeline:
        mark = f" ({numbers[one.assumed]})" if one.assumed else ""
        rows.append([say.at(one) + mark, one.label, say.set_by(one.set_by)])
    within.addWidget(PlainTable(say("timeline"), heads, rows))
    for words, number in numbers.items():
        within.addWidget(Body(f"({number}) {say.assumed(words)}", "small"))
    return table
