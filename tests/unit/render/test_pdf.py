"""The PDF: tagged, titled, dated by its stamp, and never made half."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from ecomguide.render import A4, FORMATS, LETTER, pdf
from guides import GUIDES, a_guide, a_stamp
from pdf_words import words_of

PAINTS = {"Tj", "TJ", "f", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}


ON_PAPER = [id_ for id_, form in FORMATS.items() if form.on_paper]
ALL = [f"{name} {format_}" for format_ in ON_PAPER for name in GUIDES]


@cache
def data_of(name: str) -> bytes:
    """A guide by name; with a format after it, that sheet of it."""
    guide, _, format_ = name.partition(" ")
    return FORMATS[format_ or "pdf"].render(GUIDES[guide])


def opened(name: str) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data_of(name)))


def tags(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every element of the structure tree, in reading order."""
    found: list[pikepdf.Object] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for one in node:
                walk(one)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node and node.get("/Type") != "/OBJR":
                found.append(node)
            if "/K" in node:
                walk(node.K)

    walk(document.Root.StructTreeRoot.K)
    return found


@pytest.mark.parametrize("name", ALL)
def test_a_screen_reader_gets_tags_a_language_and_a_title(name: str) -> None:
    document = opened(name)
    root = document.Root
    assert root.MarkInfo.Marked and str(root.Lang) == "en" and root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as about:
        assert about["pdfuaid:part"] == "1" and about["dc:title"]


@pytest.mark.parametrize("name", ALL)
def test_headings_have_no_gaps_and_tables_have_headers(name: str) -> None:
    document = opened(name)
    found = tags(document)
    levels = [int(str(tag.S)[2:]) for tag in found if str(tag.S)[:2] == "/H" and str(tag.S)[2:].isdigit()]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    kinds = [str(tag.S) for tag in found]
    assert kinds.count("/THead") == kinds.count("/Table")
    assert [tag for tag in found if str(tag.S) == "/Figure" and not str(tag.get("/Alt", ""))] == []


def test_the_drawing_has_words_of_its_own() -> None:
    document = opened("rich")
    assert [tag for tag in tags(document) if str(tag.S) == "/Figure"]


def test_terms_are_a_tagged_list_of_labels_and_meanings() -> None:
    with pikepdf.open(BytesIO(data_of("rich"))) as told, pikepdf.open(BytesIO(untold())) as bare:
        labels = [[str(tag.S) for tag in tags(one)].count("/Lbl") for one in (told, bare)]
    assert labels[0] - labels[1] == len(a_guide().glossary)


def untold() -> bytes:
    """The same without its words explained."""
    return pdf.render(a_guide(glossary=()))


@pytest.mark.parametrize("name", ALL)
def test_letter_size_and_a_number_on_each_page(name: str) -> None:
    data = data_of(name)
    with pikepdf.open(BytesIO(data)) as document:
        count = len(document.pages)
        assert all([float(side) for side in page.mediabox] == [0, 0, 612, 792] for page in document.pages)
    words = words_of(data)
    assert all(f"Page{number}of{count}" in words for number in range(1, count + 1))


@pytest.mark.parametrize("format_", ON_PAPER)
def test_a4_is_to_be_had(format_: str) -> None:
    with pikepdf.open(BytesIO(FORMATS[format_].render(a_guide(), A4))) as document:
        sizes = {tuple(round(float(side)) for side in page.mediabox) for page in document.pages}
    assert sizes == {(0, 0, 595, 842)}


def test_only_fonts_that_come_with_the_program_are_used() -> None:
    document = opened("rich")
    names = {
        str(font.BaseFont).split("+")[-1] for page in document.pages for font in page.Resources.Font.values()
    }
    assert names and all(name.startswith("PublicSans") for name in names)


def test_the_stamp_dates_the_document() -> None:
    document = opened("rich")
    day = a_stamp().today
    assert str(document.docinfo["/CreationDate"]).startswith(f"D:{day:%Y%m%d}")


def test_addresses_are_links_and_nothing_else_is() -> None:
    document = opened("rich")
    notes = [note for page in document.pages for note in page.get("/Annots", [])]
    targets = {str(note.A.URI) for note in notes if "/A" in note}
    assert targets == {"https://www.ecfr.gov/149", "https://example.gov/ask", "mailto:ask@example.gov"}


@pytest.mark.parametrize("name", ALL)
def test_each_link_is_tagged_and_has_words(name: str) -> None:
    document = opened(name)
    notes = [note for page in document.pages for note in page.get("/Annots", [])]
    assert all(str(note.Subtype) == "/Link" and "/StructParent" in note for note in notes)
    assert all(str(note.get("/Contents", "")) for note in notes)
    assert not notes or [tag for tag in tags(document) if str(tag.S) == "/Link"]


@pytest.mark.parametrize("name", ALL)
def test_all_that_is_drawn_is_tagged_or_an_artifact(name: str) -> None:
    assert [kind for page in opened(name).pages for kind in untagged(page)] == []


def untagged(page: pikepdf.Page) -> list[str]:
    """What is put on the page outside every tag and every artifact."""
    inside: list[bool] = []
    found = []
    for operands, operator in pikepdf.parse_content_stream(page):
        kind = str(operator)
        if kind in ("BDC", "BMC"):
            facts = operands[1] if len(operands) > 1 else {}
            inside.append(str(operands[0]) == "/Artifact" or "/MCID" in facts)
        elif kind == "EMC":
            inside.pop()
        elif kind in PAINTS and not any(inside):
            found.append(kind)
    return found


@pytest.mark.parametrize("name", ALL)
def test_the_rows_of_a_table_are_of_one_width_and_their_heads_have_a_scope(name: str) -> None:
    document = opened(name)
    for table in (tag for tag in tags(document) if str(tag.S) == "/Table"):
        rows = [[cell for cell in row.K if "/S" in cell] for row in below(table) if str(row.S) == "/TR"]
        assert len({len(row) for row in rows}) == 1
        assert all(str(cell.S) == "/TH" for cell in rows[0])
        assert all(any("/Scope" in facts for facts in listed(cell.A)) for cell in rows[0])


def below(tag: pikepdf.Object) -> list[pikepdf.Object]:
    kept = [one for one in listed(tag.get("/K", [])) if isinstance(one, pikepdf.Dictionary) and "/S" in one]
    return [found for one in kept for found in (one, *below(one))]


def listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, pikepdf.Array) else [value]


@pytest.mark.parametrize(("paper", "size"), [(LETTER, (170, 220)), (A4, (165, 234))])
def test_pages_come_as_pictures_to_be_printed(paper: str, size: tuple[int, int]) -> None:
    pictures = pdf.pages(a_guide(), paper, 20)
    with pikepdf.open(BytesIO(pdf.render(a_guide(), paper))) as document:
        assert len(pictures) == len(document.pages)
    assert {tuple(int.from_bytes(page[at : at + 4], "big") for at in (16, 20)) for page in pictures} == {size}
