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


LETTER, A4 = "letter", "a4"
PAPERS = (LETTER, A4)

WHOLE = frozenset(
    {
        "opening",
        "glance",
        "items",
        "deadlines",
        "sources",
        "costs",
        "contacts",
        "timeline",
        "uncovered",
        "coming",
        "answers",
        "inferred",
        "glossary",
        "limits",
    }
)
"""The parts of a guide that an output for people holds, besides subject and stamp, which all hold."""


@dataclass(frozen=True, slots=True)
class Format:
    """`module` has a function `render(guide) -> bytes`, on paper `render(guide, paper)`; it is imported when
    first wanted."""

    id: str
    label: str
    suffix: str
    module: str
    prints: bool
    """Whether it makes sense on a terminal."""
    carries: frozenset[str] = WHOLE
    """What the contract test holds it to. A sheet for one purpose names parts of its own: "to-do", "beliefs",
    "open", "unpriced", "keep", "supplier", "clocks", "steps", "pages"."""
    on_paper: bool = False
    may_tell_answers: bool = False
    """Whether it leaves out the answers unless they are asked for: `render(guide, answers=True)`."""
    ending: str = ""
    """What its file's name ends in, so that two formats of one suffix do not overwrite each other."""

    def render(self, guide: Guide, paper: str = LETTER, *, answers: bool = False) -> bytes:
        draw: Callable[..., bytes] = import_module(self.module).render
        if self.may_tell_answers:
            return draw(guide, answers)
        return draw(guide, paper) if self.on_paper else draw(guide)

    def file_name(self, stem: str) -> str:
        return f"{stem}{f'-{self.ending}' if self.ending else ''}{self.suffix}"


FORMATS: dict[str, Format] = {
    one.id: one
    for one in (
        Format("pdf", "PDF document", ".pdf", "ecomguide.render.pdf", False, on_paper=True),
        Format("html", "Web page", ".html", "ecomguide.render.html", True),
        Format("text", "Plain text", ".txt", "ecomguide.render.text", True),
        Format("ics", "Calendar", ".ics", "ecomguide.render.ics", True, frozenset({"dates"})),
        Format("vcard", "Contact cards", ".vcf", "ecomguide.render.vcard", True, frozenset({"contacts"})),
        Format(
            "qr",
            "QR code (drawing)",
            ".svg",
            "ecomguide.render.qr",
            True,
            frozenset({"steps", "pages"}),
            may_tell_answers=True,
            ending="qr",
        ),
        Format(
            "qr-png",
            "QR code (picture)",
            ".png",
            "ecomguide.render.qr_png",
            False,
            frozenset({"steps", "pages"}),
            may_tell_answers=True,
            ending="qr",
        ),
        Format("json", "Data (JSON)", ".json", "ecomguide.render.json", True, WHOLE | {"keep", "supplier"}),
        Format(
            "checklist",
            "Checklist (PDF)",
            ".pdf",
            "ecomguide.render.checklist",
            False,
            frozenset({"clocks", "to-do", "keep"}),
            on_paper=True,
            ending="checklist",
        ),
        Format(
            "broker-sheet",
            "Broker sheet (PDF)",
            ".pdf",
            "ecomguide.render.broker_sheet",
            False,
            frozenset({"answers", "inferred", "glance", "beliefs", "open", "unpriced"}),
            on_paper=True,
            ending="broker-sheet",
        ),
        Format(
            "supplier-letter",
            "Supplier letter (PDF)",
            ".pdf",
            "ecomguide.render.supplier_letter",
            False,
            frozenset({"supplier"}),
            on_paper=True,
            ending="supplier-letter",
        ),
        Format(
            "supplier-text",
            "Supplier letter (text)",
            ".txt",
            "ecomguide.render.supplier_text",
            True,
            frozenset({"supplier"}),
            ending="supplier-letter",
        ),
    )
}


def format_named(id_: str) -> Format:
    """Raises FormatUnknown."""
    if id_ not in FORMATS:
        raise FormatUnknown(format=id_, meant=did_you_mean(id_, list(FORMATS)), known=", ".join(FORMATS))
    return FORMATS[id_]
