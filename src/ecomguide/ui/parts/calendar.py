"""A calendar that opens below a button and closes when a day is chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from ecomguide.interview.entry import EARLIEST, LATEST
from ecomguide.language import tr
from ecomguide.ui.look import Look, icon


class Calendar(QFrame):
    chosen = Signal(QDate)

    def __init__(self, parent: QWidget, day: date | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        look = Look.current()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        inside = QVBoxLayout(self)
        self.days = QCalendarWidget()
        self.days.setAccessibleName(tr("Calendar"))
        keys = tr("Arrow keys move by day and week, Page Up and Page Down by month. Enter chooses.")
        self.days.setAccessibleDescription(keys)
        self.days.setDateRange(QDate(EARLIEST), QDate(LATEST))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setGridVisible(False)
        self.days.setMinimumSize(look.px(360), look.px(340))
        self._color()
        if day is not None:
            self.days.setSelectedDate(QDate(day))
        self.days.activated.connect(self._choose)
        self.days.clicked.connect(self._choose)
        inside.addWidget(self.days)

    def _color(self) -> None:
        """Qt's own red for the weekend and its arrows are too faint on these grounds."""
        look = Look.current()
        plain = QTextCharFormat()
        plain.setForeground(look.color("ink"))
        for day in Qt.DayOfWeek:
            self.days.setWeekdayTextFormat(day, plain)
        for name, picture, said in (
            ("qt_calendar_prevmonth", "arrow_back", tr("Month before")),
            ("qt_calendar_nextmonth", "arrow_forward", tr("Month after")),
        ):
            arrow = self.days.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(icon(picture, "on_blue"))
                arrow.setAccessibleName(said)
                arrow.setMinimumSize(look.px(44), look.px(44))

    def open_at(self, button: QWidget) -> None:
        self.move(button.mapToGlobal(QPoint(0, button.height() + Look.current().px(4))))
        self.show()
        self.days.setFocus()

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(day)
        self.close()
