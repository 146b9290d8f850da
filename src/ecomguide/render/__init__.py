"""The one table of outputs. A renderer takes a Guide and gives bytes; it draws and works nothing out.

The menu, the command line and the contract test read `FORMATS`: a new output is one module and one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ecomguide.errors import FormatUnknown, did_you_mean

if TYPE_CHECKING:
    from ecomguide.guide.model import Guide


@dataclass(frozen=True, slots=True)
class Format:
    """`module` has a function `render(guide) -> bytes`; it is imported when first wanted."""

    id: str
    label: str
    suffix: str
    module: str
    prints: bool
    """Whether it makes sense on a terminal."""

    def render(self, guide: Guide) -> bytes:
        draw: Callable[[Guide], bytes] = import_module(self.module).render
        return draw(guide)


FORMATS: dict[str, Format] = {
    one.id: one
    for one in (
        Format("pdf", "PDF document", ".pdf", "ecomguide.render.pdf", False),
        Format("html", "Web page", ".html", "ecomguide.render.html", True),
        Format("text", "Plain text", ".txt", "ecomguide.render.text", True),
        Format("ics", "Calendar", ".ics", "ecomguide.render.ics", True),
        Format("json", "Data (JSON)", ".json", "ecomguide.render.json", True),
    )
}


def format_named(id_: str) -> Format:
    """Raises FormatUnknown."""
    if id_ not in FORMATS:
        raise FormatUnknown(format=id_, meant=did_you_mean(id_, list(FORMATS)), known=", ".join(FORMATS))
    return FORMATS[id_]
