"""The colors of the window, by what they are for. No Qt here: a test works out the contrast of every pair.

Light follows the U.S. Web Design System's tokens; dark and high contrast are made to the same pattern.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["system", "light", "dark", "high_contrast"]
THEMES: tuple[Theme, ...] = ("system", "light", "dark", "high_contrast")


@dataclass(frozen=True, slots=True)
class Tokens:
    paper: str
    """Behind the cards."""
    card: str
    ink: str
    ink_soft: str
    heading: str
    line: str
    """Hairlines that only decorate."""
    edge: str
    """The outline of a control: 3:1 against card and paper."""
    blue: str
    """Links, icons, the main button."""
    blue_deep: str
    """The main button under the pointer; words on blue_soft."""
    blue_soft: str
    blue_faint: str
    """The ground of a chosen card."""
    on_blue: str
    red: str
    red_soft: str
    gold: str
    gold_soft: str
    gold_line: str
    green: str
    green_soft: str
    grey_soft: str
    focus: str


LIGHT = Tokens(
    paper="#f7f9fa",
    card="#ffffff",
    ink="#1b1b1b",
    ink_soft="#565c65",
    heading="#162e51",
    line="#dfe1e2",
    edge="#878c91",
    blue="#005ea2",
    blue_deep="#1a4480",
    blue_soft="#e7f2fb",
    blue_faint="#f4f9fd",
    on_blue="#ffffff",
    red="#b50909",
    red_soft="#fdf0ee",
    gold="#5c410a",
    gold_soft="#fef6e4",
    gold_line="#936f38",
    green="#216e1f",
    green_soft="#ecf3ec",
    grey_soft="#f0f2f3",
    focus="#2491ff",
)

DARK = Tokens(
    paper="#14181d",
    card="#1e242b",
    ink="#f1f3f5",
    ink_soft="#b4bac2",
    heading="#d9e8f6",
    line="#3a424c",
    edge="#7c8793",
    blue="#73b3e7",
    blue_deep="#a8d0f0",
    blue_soft="#1c3247",
    blue_faint="#1d2c3a",
    on_blue="#0b1720",
    red="#fb8d84",
    red_soft="#3d2322",
    gold="#f0cd86",
    gold_soft="#38301c",
    gold_line="#c29a4b",
    green="#86cb92",
    green_soft="#1f3325",
    grey_soft="#2a3139",
    focus="#58b4ff",
)

HIGH_CONTRAST = Tokens(
    paper="#000000",
    card="#000000",
    ink="#ffffff",
    ink_soft="#ffffff",
    heading="#ffffff",
    line="#ffffff",
    edge="#ffffff",
    blue="#ffd800",
    blue_deep="#ffee80",
    blue_soft="#1a1a1a",
    blue_faint="#1a1a1a",
    on_blue="#000000",
    red="#ff9d94",
    red_soft="#1a1a1a",
    gold="#ffd800",
    gold_soft="#1a1a1a",
    gold_line="#ffd800",
    green="#8dff9e",
    green_soft="#1a1a1a",
    grey_soft="#1a1a1a",
    focus="#00e5ff",
)

BY_THEME: dict[str, Tokens] = {"light": LIGHT, "dark": DARK, "high_contrast": HIGH_CONTRAST}

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("ink", "ink_soft", "heading", "blue", "red", "gold", "green")
      for ground in ("paper", "card")),
    *((ink, ground) for ink in ("ink", "ink_soft", "heading", "blue", "blue_deep")
      for ground in ("blue_soft", "blue_faint")),
    *(("ink", ground) for ground in ("red_soft", "gold_soft", "green_soft", "grey_soft")),
    ("ink_soft", "grey_soft"), ("red", "red_soft"), ("gold", "gold_soft"), ("green", "green_soft"),
    ("ink_soft", "red_soft"), ("ink_soft", "gold_soft"), ("ink_soft", "green_soft"),
    ("on_blue", "blue"), ("on_blue", "blue_deep"), ("card", "red"), ("card", "green"),
)  # fmt: skip
"""Words on grounds: 4.5:1 at least."""

EDGE_PAIRS: tuple[tuple[str, str], ...] = tuple(
    (edge, ground)
    for edge in ("edge", "blue", "gold_line", "focus", "red", "green")
    for ground in ("paper", "card")
)
"""What shows a control or its state: 3:1 at least."""
