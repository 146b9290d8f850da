"""The bar at the head of the window: the way home on the left, what can be done on this page on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look, icon
from ecomguide.ui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from ecomguide.ui.parts.words import Body

if TYPE_CHECKING:
    from ecomguide.ui.parts.more_menu import Part


class TopBar(QFrame):
    """Where there is little room the guide's name goes, then the program's, then what `more` has too."""

    def __init__(self, go_home: QAction) -> None:
        super().__init__()
        look = Look.current()
        self.setProperty("role", "bar")
        self.setObjectName("top_bar")
        self.setFixedHeight(look.px(44) + 12)  # larger text needs larger targets, not more air
        self._row = QHBoxLayout(self)
        self._row.setSpacing(look.px(12))
        self._brand = _brand(go_home)
        self._name = Body("", "soft")
        self._name.setWordWrap(False)
        self._row.addWidget(self._brand)
        self._row.addStretch(1)
        self._row.addWidget(self._name)
        self._right: list[QPushButton] = []

    def show_for(self, name: str, buttons: list[QPushButton]) -> None:
        """The name of the open guide, and the page's buttons; the last is the one kept longest."""
        for old in self._right:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._right = buttons
        self._name.setText(name)
        # A quiet button has no edge: its words, not its box, end where the page ends.
        look, quiet = Look.current(), bool(buttons) and buttons[-1].property("role") == "quiet"
        self._row.setContentsMargins(look.px(16), 5, look.px(9 if quiet else 24), 6)
        self._row.setSpacing(look.px(0 if quiet else 12))
        for button in buttons:
            self._row.addWidget(button)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current().px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self._brand.setText("  " + Look.current().words(self._brand.accessibleName()))
        shown: list[QWidget] = [self._name, *self._right]
        for widget in shown:
            widget.setVisible(widget is not self._name or bool(self._name.text()))
        may_go: list[QWidget] = [
            self._name,
            *(one for one in reversed(self._right) if one.property("in_more")),
        ]
        for widget in may_go:
            if self._wanted() <= self.width():
                return
            if widget is not self._name and self._brand.text():
                self._brand.setText("")
                if self._wanted() <= self.width():
                    return
            widget.hide()
        if self._wanted() > self.width():
            self._brand.setText("")

    def _wanted(self) -> int:
        margins = self._row.contentsMargins()
        shown = [self._brand, *(one for one in (self._name, *self._right) if not one.isHidden())]
        gaps = self._row.spacing() * len(shown)
        return sum(one.sizeHint().width() for one in shown) + gaps + margins.left() + margins.right()


def _brand(go_home: QAction) -> QPushButton:
    look = Look.current()
    brand = QPushButton()
    brand.setProperty("role", "brand")
    brand.setAutoDefault(True)
    brand.setFont(look.font("bar"))
    brand.setIcon(icon("public", "blue", 22))
    brand.setIconSize(QSize(look.px(22), look.px(22)))
    brand.setAccessibleName(tr("E-Commerce Import Guide"))
    brand.setAccessibleDescription(tr("Go to the first page"))
    brand.setToolTip(tr("Go to the first page"))
    brand.setCursor(Qt.CursorShape.PointingHandCursor)
    brand.setMinimumHeight(look.px(44))
    brand.clicked.connect(go_home.trigger)
    return brand


def bar_button(action: QAction, icon_name: str | None = None, *, kind: str = "secondary") -> QPushButton:
    """A button of the bar for an action. Its words and its state are the action's."""
    made = {"primary": PrimaryButton, "secondary": SecondaryButton, "quiet": QuietButton}[kind]
    button: QPushButton = made(action.iconText(), icon_name, size="soft")
    button.setMinimumHeight(Look.current().px(44))
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    button.setProperty("compact", True)
    button.clicked.connect(action.trigger)
    return button


def more_button(parts: Sequence[Part]) -> QPushButton:
    """All that can be done with a guide, in a menu."""
    button = SecondaryButton(tr("More"), size="soft")
    button.setMinimumHeight(Look.current().px(44))
    button.setProperty("compact", True)
    button.setAccessibleDescription(tr("More ways to save, copy and change this guide"))
    from ecomguide.ui.parts.more_menu import more_menu  # after the first paint

    button.setMenu(more_menu(parts, button))
    return button
