"""The words of a PDF, read back by way of the fonts' own tables: what a reader would copy or hear."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pikepdf


def words_of(data: bytes, edges: bool = True) -> str:
    """All text in page order, without blanks: where a line breaks is the layout's affair.

    Without `edges`, also without the edge of each page, so that what runs on to the next is in one piece."""
    with pikepdf.open(BytesIO(data)) as document:
        return "".join(_page(page, edges) for page in document.pages)


def _page(page: pikepdf.Page, edges: bool) -> str:
    tables = {name: _table(font) for name, font in page.obj.Resources.Font.items()}
    found: list[str] = []
    table: dict[int, str] = {}
    instead: list[bool] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        kind = str(operator)
        if kind in ("BDC", "BMC"):
            left_out = not edges and str(operands[0]) == "/Artifact"
            actual = None if left_out or any(instead) else _actual(operands)
            instead.append(left_out or actual is not None)
            if actual is not None:
                found.append(actual)
        elif kind == "EMC":
            instead.pop()
        elif kind == "Tf":
            table = tables[str(operands[0])]
        elif kind in ("Tj", "TJ") and not any(instead):
            parts = operands[0] if kind == "TJ" else operands
            found += [_decoded(bytes(part), table) for part in parts if isinstance(part, pikepdf.String)]
    return "".join("".join(found).split())


def _actual(operands: Any) -> str | None:
    """The text that stands for signs which one glyph cannot tell."""
    facts = operands[1] if len(operands) > 1 else None
    return str(facts.ActualText) if isinstance(facts, pikepdf.Dictionary) and "/ActualText" in facts else None


def _decoded(raw: bytes, table: dict[int, str]) -> str:
    return "".join(table.get(int.from_bytes(raw[at : at + 2], "big"), "") for at in range(0, len(raw), 2))


def _table(font: Any) -> dict[int, str]:
    text = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, sign in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            found[int(code, 16)] = bytes.fromhex(sign).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for low, high, sign in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            start = bytes.fromhex(sign).decode("utf-16-be")
            for step in range(int(high, 16) - int(low, 16) + 1):
                found[int(low, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return found
