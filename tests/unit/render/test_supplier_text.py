"""The letter to the supplier as plain text."""

from __future__ import annotations

from ecomguide.guide.model import GuideSection, SupplierNote
from ecomguide.render.supplier_text import render
from guides import a_guide, a_guide_that_ends, a_may, an_item


def test_each_ask_has_a_box_and_its_source() -> None:
    lines = render(a_guide()).decode().splitlines()
    at = lines.index("[ ] Write the wax on the invoice.")
    assert "    (19 CFR 149.2 · primary source)" in lines[at : at + 6]
    assert all(len(line) <= 80 for line in lines)


def test_what_waits_is_counted_and_nothing_asked_is_said() -> None:
    def of(*items: object) -> str:
        return render(a_guide(sections=(GuideSection("leave", "Before", items),))).decode()

    assert "14 more parts of the guide" in of(*(a_may(f"may-{number}") for number in range(14)))
    quiet = of(an_item(supplier=SupplierNote()))
    assert "nothing that the supplier must do" in quiet and "Day and signature" not in quiet


def test_a_guide_that_ends_is_told_as_it_is() -> None:
    assert "You send goods out." in render(a_guide_that_ends()).decode()
