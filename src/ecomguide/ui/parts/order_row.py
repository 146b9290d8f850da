"""Sort by: the orders that a guide can be read in, as radio buttons in a line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ecomguide.guide.model import Guide
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.orders import THE_WAY
from ecomguide.ui.parts.words import Body


class OrderRow(QWidget):
    chosen = Signal(str)

    def __init__(self, guide: Guide, order: str, say: Say) -> None:
        super().__init__()
        look = Look.current()
        self.setAccessibleName(say("sort_by"))
        accessible.as_role(self, QAccessible.Role.Grouping)
        within = QVBoxLayout(self)
        within.setContentsMargins(0, look.px(12), 0, 0)
        within.setSpacing(0)
        within.addWidget(Body(say("sort_by"), "soft"))
        line = QWidget()
        line.setAccessibleName(say("sort_by"))
        flow = FlowLayout(line, gap=28, line_gap=0)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for id_, title in ((THE_WAY, say("sort_way")), *((one.id, one.title) for one in guide.views)):
            button = QRadioButton(look.words(title))
            button.setAccessibleName(title)
            button.setFont(look.font("soft"))
            button.setMinimumHeight(look.px(44))
            button.setChecked(id_ == order)
            button.clicked.connect(lambda _=False, id_=id_: self.chosen.emit(id_))
            self._group.addButton(button)
            self.buttons[id_] = button
            flow.addWidget(button)
        within.addWidget(line)
        told = next((one.says for one in guide.views if one.id == order), "")
        if told:
            within.addWidget(Body(told, "soft"))
