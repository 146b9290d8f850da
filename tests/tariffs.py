"""A small tariff schedule in a pack made by a test."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from builders import REVIEWED, SOURCE, TODAY, PackBuilder
from ecomguide.guide.assemble import guide_for
from ecomguide.guide.model import CostLine
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Reviewed, TariffEdition
from ecomguide.pack.tariff_table import Row

ROWS = (
    Row(
        "3406.00.00.00", 0, "Candles, tapers and the like", "kg", "Free", "", "27.5%", "general: See 9903.1."
    ),
    Row("6109", 0, "T-shirts, singlets and tank tops, knitted:", "", "", "", "", ""),
    Row("6109.10.00", 1, "Of cotton", "", "16.5%", "Free (AU,BH)", "90%", "general: See 9903.2."),
    Row("", 2, "Men's or boys':", "", "", "", "", ""),
    Row("6109.10.00.04", 3, "T-shirts, all white", "doz.|kg", "", "", "", "desc: White is plain."),
    Row("6109.10.00.40", 2, "Women's or girls'", "doz.|kg", "", "", "", ""),
    Row("6109.90", 1, "Of other textile materials:", "", "", "", "", ""),
    Row(
        "6109.90.10.00",
        3,
        "Of man-made fibers",
        "doz.",
        "32%",
        "",
        "90%",
        "general+other: See 9903.3. | Odd.",
    ),
    Row("6404", 0, "Footwear with uppers of textile materials:", "", "", "", "", ""),
    Row("6404.11", 1, "Sports footwear; tennis shoes:", "", "", "", "", ""),
    Row("6404.11.20", 2, "Of leather", "", "10.5%", "", "35%", ""),
    Row("6404.11.20.30", 4, "For men", "prs.", "", "", "", ""),
    Row("6404.11.20.60", 3, "For women", "prs.", "", "", "", ""),
    Row("6404.11.90.00", 2, "Other", "prs.", "90¢/pr. + 20%", "", "66%", ""),
    Row("9817", 0, "Candles, t-shirts and footwear, specially provided for:", "", "", "", "", ""),
    Row("9817.00.10.00", 1, "Candles for an institution", "", "", "Free", "", ""),
    Row("9817.00.20.00", 1, "Footwear for an exhibition", "No.", "", "", "", ""),
)
EDITION = {
    "title": "The Tariff",
    "revision": "Revision 10",
    "in_effect": date(2026, 6, 8),
    "warning": "Later revisions exist.",
    "look_up": "https://www.example.gov/",
    "source": [SOURCE],
    "reviewed": REVIEWED,
}
WORDS = """everyday,tariff,headings
sneakers,tennis shoes,6404
tee,t-shirts,6109
cotton tee,t-shirts of cotton,6109.10
polyester,man-made fibers,
"""


def with_tariff(builder: PackBuilder, rows: Sequence[Sequence[object]] = ROWS) -> PackBuilder:
    """The builder with a tariff schedule in its folder."""
    builder.files["tariff.toml"] = dict(EDITION)
    builder.files["tables/tariff.csv.gz"] = packed([Row._fields, *rows])
    builder.files["tables/tariff_words.csv"] = WORDS
    builder.files["tables/tariff_chapters.csv"] = "id,title\n34,Candles\n61,Knitted clothing\n64,Footwear\n"
    return builder


SCHEDULE = TariffEdition(
    id="tariff",
    title="A small schedule",
    revision="1",
    in_effect=date(2026, 6, 8),
    warning="Later ones exist.",
    look_up="https://www.example.gov/",
    reviewed=Reviewed(on=TODAY, status="unconfirmed"),
    source=(),
)


def row(number: str, indent: int, general: str = "", column2: str = "", notes: str = "") -> Row:
    return Row(number, indent, f"Goods of {number}", "", general, "", column2, notes)


def asking() -> PackBuilder:
    """A builder whose interview asks for the tariff number of each kind of goods."""
    return PackBuilder().question("tariff", kind="tariff", each="kinds")


def pack_with(builder: PackBuilder, rows: Sequence[Row]) -> Pack:
    """The builder's pack with these lines, without the way over a disk."""
    contents = replace(builder.contents(), tariff=SCHEDULE)
    return Pack(contents, draft=True, tariff_rows=tuple(rows))


def cost_lines(pack: Pack, **answers: Any) -> dict[str, CostLine]:
    """The charges for a thousand dollars of candles, unless the answers say otherwise."""
    made = asking().answers({"kinds": ["candles"], "order_value": "1000", **answers})
    return {line.id: line for line in guide_for(pack, made, TODAY).costs.lines}


def packed(rows: Sequence[Sequence[object]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return gzip.compress(written.getvalue().encode(), mtime=0)
