"""How the window looks: colors, type, sizes. One frozen record; widgets read it as they are made.

A new look makes the pages anew (the frame does that), so nothing here has to be watched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ecomguide.places import resources
from ecomguide.ui.sheet import sheet
from ecomguide.ui.tokens import BY_THEME, Theme, Tokens

TextRole = Literal[
    "title", "h1", "h2", "h3", "lead", "body", "strong", "soft", "small", "bar", "chip", "figure"
]

_W = QFont.Weight
_TYPE: dict[str, tuple[float, QFont.Weight]] = {
    "title": (42, _W.Bold),
    "h1": (29, _W.Bold),
    "h2": (20, _W.Bold),
    "h3": (17, _W.Bold),
    "lead": (19, _W.Normal),
    "body": (16, _W.Normal),
    "strong": (16, _W.Bold),
    "soft": (14, _W.Normal),
    "small": (13, _W.Normal),
    "bar": (17, _W.Bold),
    "chip": (13, _W.DemiBold),
    "figure": (26, _W.Bold),
}
FACES = ("Regular", "SemiBold", "Bold")
"""The faces that the first paint needs; the others come after it."""


@dataclass(frozen=True)
class Look:
    tokens: Tokens
    scale: float = 1.0
    motion: bool = True
    """False where the system asks for less motion."""
    doubled: bool = False
    """Show every string twice: how a long language would fit. Only the screenshots do this."""

    _current: ClassVar[Look | None] = None

    @classmethod
    def current(cls) -> Look:
        return cls._current or cls(BY_THEME["light"])

    @classmethod
    def chosen(cls, theme: Theme, scale: float = 1.0) -> Look:
        """The look for a theme; "system" follows the computer's wishes for dark and for contrast."""
        hints = QGuiApplication.styleHints()
        wishes = hints.accessibility()
        motion = wishes.motionPreference() != Qt.MotionPreference.ReducedMotion
        if theme != "system":
            return cls(BY_THEME[theme], scale, motion)
        if wishes.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return cls(_of_system(QGuiApplication.palette()), scale, motion)
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        return cls(BY_THEME["dark" if dark else "light"], scale, motion)

    def px(self, n: float) -> int:
        return max(1, round(n * self.scale))

    def font(self, role: TextRole) -> QFont:
        size, weight = _TYPE[role]
        font = QFont("Public Sans")
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def color(self, token: str) -> QColor:
        return QColor(getattr(self.tokens, token))

    def words(self, text: str) -> str:
        """What is shown for a text. Every part passes its words through here."""
        return f"{text} {text}" if self.doubled and text.strip() else text

    def apply(self, app: QApplication) -> None:
        type(self)._current = self
        load_faces(FACES)
        app.setFont(self.font("body"))
        app.setPalette(_palette(self.tokens))
        app.setStyleSheet(sheet(self.tokens, self.px))

    def with_doubled_words(self) -> Look:
        return replace(self, doubled=True)


@cache
def load_faces(faces: tuple[str, ...]) -> tuple[int, ...]:
    folder = resources() / "ui" / "fonts"
    return tuple(QFontDatabase.addApplicationFont(str(folder / f"PublicSans-{face}.ttf")) for face in faces)


def icon(name: str, color_token: str = "blue", size: float = 20) -> QIcon:
    """An icon of resources/ui/icons in a token's color; `size` is before scaling."""
    return QIcon(pixmap(name, color_token, size))


def pixmap(name: str, color_token: str = "blue", size: float = 20) -> QPixmap:
    look = Look.current()
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _drawn(name, getattr(look.tokens, color_token), look.px(size), ratio)


@cache
def _drawn(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """Drawn by Qt's picture reader: the QtSvg module need not be imported."""
    svg = (resources() / "ui" / "icons" / f"{name}.svg").read_text("utf-8")
    side = round(size * ratio)
    painted = svg.replace("<svg ", f'<svg fill="{color}" ', 1)
    painted = painted.replace('width="24" height="24"', f'width="{side}" height="{side}"', 1)
    image = QImage.fromData(painted.encode())
    if image.size() != QSize(side, side):
        image = image.scaled(side, side, mode=Qt.TransformationMode.SmoothTransformation)
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def forget_pictures() -> None:
    """Pictures must not outlive the application."""
    _drawn.cache_clear()


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, token in (
        (role.Window, tokens.paper),
        (role.Base, tokens.card),
        (role.AlternateBase, tokens.paper),
        (role.Button, tokens.card),
        (role.ToolTipBase, tokens.card),
        (role.WindowText, tokens.ink),
        (role.Text, tokens.ink),
        (role.ButtonText, tokens.ink),
        (role.ToolTipText, tokens.ink),
        (role.BrightText, tokens.on_blue),
        (role.PlaceholderText, tokens.ink_soft),
        (role.Link, tokens.blue),
        (role.LinkVisited, tokens.blue),
        (role.Highlight, tokens.blue),
        (role.HighlightedText, tokens.on_blue),
        (role.Accent, tokens.blue),
        (role.Mid, tokens.line),
        (role.Dark, tokens.edge),
    ):
        palette.setColor(where, QColor(token))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.ink_soft))
    return palette


def _of_system(palette: QPalette) -> Tokens:
    """The computer's own colors: whoever asks for high contrast has chosen them with care."""
    role = QPalette.ColorRole

    def of(where: QPalette.ColorRole) -> str:
        return palette.color(where).name()

    ground, ink, link = of(role.Base), of(role.Text), of(role.Link)
    light = Tokens(**dict.fromkeys(Tokens.__slots__, ink))
    grounds = dict.fromkeys(
        ("paper", "card", "blue_soft", "blue_faint", "red_soft", "gold_soft", "green_soft", "grey_soft"),
        ground,
    )
    return replace(
        light, **grounds, blue=link, blue_deep=of(role.Highlight), on_blue=ground, focus=of(role.Highlight)
    )
