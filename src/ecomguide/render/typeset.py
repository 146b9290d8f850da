"""Plain data → a tagged PDF (PDF/UA-1), or pictures of its pages, set by Typst. The same data gives the same
bytes."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from ecomguide.errors import CannotDraw
from ecomguide.places import resources
from ecomguide.render.phrases import printable

if TYPE_CHECKING:
    from typst import Fonts

NO_SIGN = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
MOST_NAMED = 20
"""More signs than these are a script, not an emoji here and there: spelled out, it could not be read."""


Made = TypeVar("Made")


def typeset(template: str, data: dict[str, Any]) -> bytes:
    """The data as set by one of our templates. Raises CannotDraw."""
    return _drawn(partial(_compiled, template), data)


def pictures(template: str, data: dict[str, Any], ppi: float) -> list[bytes]:
    """The same, as a PNG of each page, for a printer: Qt draws no PDF. Raises CannotDraw."""
    return _drawn(partial(_pictured, template, ppi), data)


def _drawn(compile_: Callable[[str], Made], data: dict[str, Any]) -> Made:
    words = json.dumps(_clean(data), ensure_ascii=False)
    try:
        return compile_(words)
    except RuntimeError as why:
        signs = _without_font(why)
    try:
        return compile_(_named(words, signs))
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


def _compiled(template: str, words: str) -> bytes:
    import typst

    made_bytes = typst.compile(
        _source(template),
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={"data": words},
        pdf_standards=["ua-1"],
    )
    assert isinstance(made_bytes, bytes)
    return made_bytes


def _pictured(template: str, ppi: float, words: str) -> list[bytes]:
    import typst

    _compiled(template, words)  # pictures have empty boxes where fonts lack a sign; the standard refuses them
    made = typst.compile(
        _source(template), format="png", ppi=ppi, font_paths=_fonts(), sys_inputs={"data": words}
    )
    return _as_list(made)


def _as_list(made: Any) -> list[bytes]:
    """Typst gives a single page without a list."""
    return made if isinstance(made, list) else [made]


def _source(template: str) -> bytes:
    folder = resources() / "templates"
    return b"".join((folder / f"{name}.typ").read_bytes() for name in ("page", template))


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
