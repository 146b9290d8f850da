"""The checklist: by urgency, on one page, and honest about what it leaves off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from ecomguide.guide.model import Guide, GuideSection, Item
from ecomguide.render import PAPERS
from ecomguide.render.checklist import checklist, papers_to_keep, render, sorted_by_urgency
from guides import a_due, a_guide, a_may, a_stamp, an_item
from pdf_words import words_of


def with_items(*items: Item, **changes: object) -> Guide:
    return a_guide(sections=(GuideSection("leave", "Before goods leave", items),), **changes)


def many(count: int, dated: int = 0) -> Guide:
    """A guide of so many musts beside the first step, some of them with a day."""
    musts = [an_item(f"must-{number}", first=None, deadlines=()) for number in range(count)]
    days = [an_item(f"day-{number}", first=None, keep=()) for number in range(dated)]
    return with_items(an_item(), *days, *musts, opening=None)


def pages_of(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as document:
        return len(document.pages)


def test_first_steps_then_days_then_the_other_musts() -> None:
    late = an_item("late", first=None, deadlines=(a_due(date=date(2027, 3, 1)),))
    soon = an_item("soon", first=None, weight="should", deadlines=(a_due(), a_due(date=date(2026, 12, 1))))
    undated = an_item("undated", first=None, deadlines=(a_due(date=None),))
    plain = an_item("plain", first=None, deadlines=())
    advice = an_item("advice", first=None, weight="should", deadlines=())
    found = sorted_by_urgency(with_items(plain, undated, late, soon, advice, a_may(), an_item()))
    assert [[item.id for item in group] for group in found] == [
        ["isf"],
        ["soon", "late", "undated"],
        ["plain"],
    ]


def test_several_days_of_one_step_are_told_by_day() -> None:
    item = an_item(deadlines=(a_due(), a_due(label="add the rest", date=date(2026, 12, 1))))
    [row] = checklist(with_items(item, opening=None), "letter")["groups"][0]["rows"]
    assert row["by"] == "1 Dec 2026"
    assert row["more"] == ["1 Dec 2026: add the rest", "15 Dec 2026: file the security data"]
    assert (row["note"], row["who"], row["others"]) == ("note 1", "You, broker", "broker")


def test_a_day_that_has_passed_says_so() -> None:
    item = an_item(deadlines=(a_due(past=True),))
    [row] = checklist(with_items(item, opening=None), "letter")["groups"][0]["rows"]
    assert row["past"] and row["by"] == "15 Dec 2026 (this day has passed)"


def test_the_clocks_of_an_opening_come_before_all_and_a_calm_one_has_no_day() -> None:
    group = checklist(a_guide(), "letter")["groups"][0]
    assert [row["by"] for row in group["rows"]] == ["4 Dec 2026", "9 May 2027", ""]
    assert group["rows"][2]["more"] == ["Check these two things · who pays on the label"]


def test_papers_are_kept_once_and_only_for_what_is_sure() -> None:
    may = a_may(keep=("The proof.",))
    assert papers_to_keep(with_items(an_item(), an_item("bond"), may)) == (
        "Keep the confirmation of the filing for five years.",
    )


@pytest.mark.parametrize("paper", PAPERS)
def test_what_fits_is_on_one_page_and_the_rest_is_counted(paper: str) -> None:
    small, middle = (render(many(count), paper) for count in (10, 90))
    assert (pages_of(small), pages_of(middle)) == (1, 1)
    assert "morethatmustbedone" not in words_of(small)
    shown = words_of(middle).count("Filethesecuritydata(must-")
    assert 45 <= shown < 90 and f"{90 - shown}morethatmustbedone" in words_of(middle)


def test_the_most_urgent_are_never_left_off() -> None:
    """Two pages where the days alone fill one."""
    data = render(many(40, dated=30))
    words = words_of(data)
    assert pages_of(data) == 2 and "Page1of2" in words and "Page2of2" in words
    assert all(f"(day-{number})" in words for number in range(30))


def test_what_may_apply_is_counted_and_left_to_the_guide() -> None:
    words = words_of(render(a_guide()))
    assert "1moremayapply" in words and "soy(wax)" not in words


def test_an_unsigned_pack_takes_a_line_of_the_page() -> None:
    draft = replace(many(10), stamp=a_stamp(draft=True))
    assert pages_of(render(draft)) == 1
