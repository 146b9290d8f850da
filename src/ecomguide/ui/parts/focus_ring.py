"""The ring around whatever has the keyboard: one for the whole window, so that no control can lack it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ecomguide.ui.look import Look
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.tick_box import TickBox

GAP = 4
WIDTH = 3
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class FocusRing(QWidget):
    """Lies over what scrolls with the control in focus, so that nothing cuts it off; deaf to the mouse."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self):
            return
        self._leave()
        if now is None or now.isWindow() or now.focusPolicy() == Qt.FocusPolicy.NoFocus:
            return
        self._around = now
        self._watched = _up_to_ground(now)
        for widget in self._watched:
            widget.installEventFilter(self)
        ground = self._watched[-1]
        self.setParent(ground)
        ground.destroyed.connect(self._rescue)
        self._follow()
        if old is not None:  # else a window came back to the front, and its reader may be elsewhere
            QTimer.singleShot(0, self._bring_into_view)  # while pages change, the focus only passes through

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._watched and isValid(self._watched[-1]):
            self._watched[-1].destroyed.disconnect(self._rescue)
        self._around, self._watched = None, []
        self.setParent(None)

    def _rescue(self) -> None:
        """The page under the ring is going; the ring stays for the next one."""
        if isValid(self):
            self._around, self._watched = None, []
            self.setParent(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def _follow(self) -> None:
        around, ground = self._around, self.parentWidget()
        if around is None or ground is None or not isValid(around):
            return
        # A list or a text fills its frame, and a tick has room around it: there the ring goes inside.
        gap = -1 if isinstance(around, QAbstractScrollArea | TickBox) else GAP
        corner = around.mapTo(ground, around.rect().topLeft())
        # A link has no room of its own around its words.
        wide = gap + (3 if around.property("role") == "link" else 0)
        self.setGeometry(QRect(corner, around.size()).adjusted(-wide, -gap, wide, gap))
        self.raise_()
        self.setVisible(around.isVisible())

    def _bring_into_view(self) -> None:
        """Qt scrolls after Tab, but not after an arrow key. Under a mouse button nothing may move away."""
        around, ground = self._around, self.parentWidget()
        if around is None or ground is None or not isValid(around) or not around.isVisible():
            return
        viewport = ground.parentWidget()
        scroll = viewport.parentWidget() if viewport is not None else None
        if isinstance(scroll, ScrollColumn) and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            scroll.show_all_of(around)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("focus"), WIDTH))
        inset = WIDTH / 2
        around = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(around, look.px(8), look.px(8))


def _up_to_ground(widget: QWidget) -> list[QWidget]:
    """The widget and those around it, up to the content of the nearest scroll area, or the window."""
    chain = [widget]
    while (parent := chain[-1].parentWidget()) is not None:
        if len(chain) > 1 and isinstance(parent.parentWidget(), QAbstractScrollArea):
            return chain
        chain.append(parent)
        if parent.isWindow():
            break
    return chain
