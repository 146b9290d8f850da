"""What a guide asks of the supplier."""

from __future__ import annotations

from datetime import date

from ecomguide.guide.model import Guide, GuideSection, Item, SupplierNote
from ecomguide.render.asks import MOST_UNSURE, asks, lead, waiting
from ecomguide.render.phrases import Phrases
from guides import a_due, a_guide, a_may, an_item

SAY = Phrases("en")


def with_items(*items: Item, **changes: object) -> Guide:
    return a_guide(sections=(GuideSection("leave", "Before goods leave", items),), **changes)


def test_invoice_goods_papers_in_this_order() -> None:
    found = asks(with_items(an_item()), SAY)
    assert list(found) == ["On the invoice", "On the goods and their packing", "Papers and facts to send us"]
    assert [ask.words for ask in found["On the invoice"]] == [("Write the wax on the invoice.",)]


def test_a_sentence_that_two_items_share_stands_once() -> None:
    more = SupplierNote(papers=("Send the name of the maker.", "Send a photo."))
    papers = asks(with_items(an_item(), an_item("photo", supplier=more)), SAY)["Papers and facts to send us"]
    assert [ask.words for ask in papers] == [("Send the name of the maker.",), ("Send a photo.",)]


def test_what_only_may_be_asked_comes_last_with_what_it_hinges_on() -> None:
    may = a_may(supplier=SupplierNote(goods=("Print soy.",)))
    goods = asks(with_items(may, an_item()), SAY)["On the goods and their packing"]
    assert [ask.only_if for ask in goods] == ["", "Only if this is so: wax"]


def test_too_much_that_only_may_be_asked_is_counted() -> None:
    mays = [a_may(f"may-{number}") for number in range(MOST_UNSURE + 1)]
    guide = with_items(an_item(), *mays)
    assert all(ask.item.verdict == "applies" for found in asks(guide, SAY).values() for ask in found)
    said = waiting(guide, SAY)
    assert said is not None and said.startswith(f"{len(mays)} more")
    assert waiting(with_items(*mays[1:]), SAY) is None


def test_only_days_ahead_and_before_arrival_concern_the_supplier() -> None:
    after = a_due(label="report the receipt", date=date(2027, 2, 1))
    gone = a_due(label="ask", date=date(2026, 11, 1), past=True)
    [ask] = asks(with_items(an_item(deadlines=(a_due(), after, gone))), SAY)["On the invoice"]
    assert ask.in_time == "In time for this day: file the security data, 15 Dec 2026"


def test_without_an_arrival_day_the_timeline_tells_what_lies_before_it() -> None:
    due = a_due(date=None, assumed=None)
    [ask] = asks(with_items(an_item(deadlines=(due,))), SAY)["On the invoice"]
    assert ask.in_time.endswith("24 hours before loading abroad")
    [ask] = asks(with_items(an_item(deadlines=(due,)), timeline=()), SAY)["On the invoice"]
    assert ask.in_time == ""


def test_a_guide_may_ask_nothing() -> None:
    assert asks(with_items(an_item(supplier=SupplierNote())), SAY) == {}


def test_goods_that_are_here_are_not_called_back_before_they_leave() -> None:
    assert "before the goods leave" in lead(a_guide(opening=None), SAY)
    assert "a bill or a letter" in lead(a_guide(), SAY)
