"""The command line as a test calls it, over a small pack of its own."""

from __future__ import annotations

from datetime import date

import pytest

from builders import PackBuilder
from ecomguide import cli
from tariffs import with_tariff

BUILDER = (
    PackBuilder().topic("t", {"mode": "ocean"}, use=["arrival"]).topic("u", {"kinds": "toys", "origin": "CN"})
)
BUILDER.question("fragile", kind="yes_no").topic("v", {"fragile": True}).topic(
    "w", {"order_value": {"over": "ceiling"}}
)
BUILDER.example(
    "first",
    {"mode": "ocean", "arrival": date(2027, 1, 1), "kinds": ["mugs"], "fragile": False, "order_value": 5},
)
with_tariff(BUILDER)


class Said:
    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> Said:
    try:
        status = cli.main(arguments)
    except SystemExit as ended:
        status = int(ended.code or 0)
    return Said(status, *capfd.readouterr())
