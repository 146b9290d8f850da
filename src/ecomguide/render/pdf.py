"""The guide on paper: a tagged PDF (PDF/UA-1) set by Typst. The same guide gives the same bytes:
the document is dated by the stamp."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ecomguide.errors import CannotDraw
from ecomguide.guide.model import Guide
from ecomguide.places import resources
from ecomguide.render.phrases import printable
from ecomguide.render.sheet import sheet

if TYPE_CHECKING:
    from typst import Fonts

LETTER, A4 = "us-letter", "a4"
NO_SIGN = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
MOST_NAMED = 20
"""More signs than these are a script, not an emoji here and there: spelled out, it could not be read."""


def render(guide: Guide, paper: str = LETTER) -> bytes:
    """`paper` is a name that Typst knows. Raises CannotDraw."""
    words = json.dumps(_clean(sheet(guide, paper)), ensure_ascii=False)
    try:
        return _compiled(words)
    except RuntimeError as why:
        signs = _without_font(why)
    try:
        return _compiled(_named(words, signs))
    except RuntimeError as why:
        raise CannotDraw(format="PDF", why=why) from why


def _without_font(why: RuntimeError) -> str:
    """The signs that Typst names as missing from all fonts. Raises CannotDraw for any other complaint."""
    signs = "".join(dict.fromkeys("".join(NO_SIGN.findall(str(getattr(why, "diagnostic", why))))))
    if not signs:
        raise CannotDraw(format="PDF", why=why) from why
    if len(signs) > MOST_NAMED:
        raise CannotDraw(format="PDF", why="its fonts lack the script of this guide") from why
    return signs


def _clean(value: Any) -> Any:
    """Before it is JSON: there, control signs would hide as escapes."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    return [_clean(one) for one in value] if isinstance(value, (list, tuple)) else value


def _compiled(words: str) -> bytes:
    import typst

    made_bytes = typst.compile(
        (resources() / "templates" / "guide.typ").read_bytes(),
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={"guide": words},
        pdf_standards=["ua-1"],
    )
    assert isinstance(made_bytes, bytes)
    return made_bytes


@lru_cache(maxsize=1)
def _fonts() -> Fonts:
    """Our own fonts and those inside Typst: what is installed here must not change the page."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[resources() / "ui" / "fonts"])


def _named(words: str, signs: str) -> str:
    """Signs that no font has are spelled out, as in [candle]: PDF/UA allows no empty boxes."""
    for sign in signs:
        # The data is JSON, whose own signs every font has; a name holds letters, digits, blanks and hyphens.
        if ord(sign) > 126:
            words = words.replace(sign, f"[{unicodedata.name(sign, f'U+{ord(sign):04X}').lower()}]")
    return words
