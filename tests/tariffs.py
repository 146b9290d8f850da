"""A small tariff schedule in a pack made by a test."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Sequence
from datetime import date

from builders import REVIEWED, SOURCE, PackBuilder
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


def packed(rows: Sequence[Sequence[object]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return gzip.compress(written.getvalue().encode(), mtime=0)
