"""The guide on paper: a tagged PDF, dated by its stamp."""

from __future__ import annotations

from ecomguide.guide.model import Guide
from ecomguide.render import LETTER
from ecomguide.render.sheet import sheet
from ecomguide.render.typeset import pictures, typeset


def render(guide: Guide, paper: str = LETTER) -> bytes:
    """`paper` is "letter" or "a4". Raises CannotDraw."""
    return typeset("guide", sheet(guide, paper))


def pages(guide: Guide, paper: str = LETTER, ppi: float = 96) -> list[bytes]:
    """The same pages as PNG, one each, to be printed. Raises CannotDraw."""
    return pictures("guide", sheet(guide, paper), ppi)
