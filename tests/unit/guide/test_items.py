"""Topics as items: verdict, reasons, cautions."""

from __future__ import annotations

from datetime import date

from builders import SOURCE, PackBuilder, Table
from ecomguide.guide.model import Item, SupplierNote


def item(builder: PackBuilder, plain: Table, id_: str = "t") -> Item:
    return next(one for one in builder.guide(plain).items() if one.id == id_)


def test_an_item_has_its_verdict_its_reasons_and_its_sources() -> None:
    builder = PackBuilder().topic("t", {"mode": "ocean"}, text={"actions": ["Ask for {ceiling}."]})
    sure = item(builder, {"mode": "ocean"})
    assert (sure.verdict, sure.hinges_on) == ("applies", ())
    assert [one.question for one in sure.because] == ["mode"]
    assert sure.actions == ("Ask for $2,500.",)
    assert [source.cite for source in sure.sources] == ["19 CFR 1.1"]
    maybe = item(builder, {"mode": "not_sure"})
    assert maybe.verdict == "may"
    assert [(one.question, one.answered_unsure) for one in maybe.hinges_on] == [("mode", True)]


def test_what_does_not_apply_says_what_is_unmet() -> None:
    builder = PackBuilder().topic("t", {"mode": "ocean"})
    [left] = builder.guide({"mode": "air"}).not_applying
    assert (left.id, [one.sentence for one in left.unmet]) == ("t", ["Mode: Ocean"])


def test_an_unconfirmed_statement_carries_a_caution() -> None:
    builder = PackBuilder().topic("t", reviewed={"on": date(2026, 11, 1), "status": "unconfirmed"})
    note = item(builder, {}).note
    assert note is not None
    assert "not seen an official text" in note
    assert item(PackBuilder(), {}, "always").note is None


def test_a_day_before_the_first_source_is_said() -> None:
    dated = {**SOURCE, "dated": date(2020, 6, 1)}
    builder = PackBuilder().topic("t", source=[dated], use=["arrival"])
    note = item(builder, {"arrival": "2019-01-01"}).note
    assert note == "Our sources for this start on 1 June 2020. It was not checked for your day."
    assert item(builder, {"arrival": "2020-06-01"}).note is None
    builder.topic("t", source=[dated], use=["arrival"], in_force={"from": date(2018, 1, 1)})
    assert item(builder, {"arrival": "2019-01-01"}).note is None, (
        "a start that was looked up needs no caution"
    )


def test_figures_vary_with_the_answer_that_they_name() -> None:
    rows = [{"amount": "1", "where": ["ocean"]}, {"amount": "2", "where": ["air", "mail"]}]
    builder = (
        PackBuilder().value("v", "money", *rows, by="mode").topic("t", body="It costs {v}.", use=["mode"])
    )
    assert item(builder, {"mode": "ocean"}).body == "It costs $1."
    assert item(builder, {"mode": "air"}).body == "It costs $2."
    assert item(builder, {}).body == "It costs (it depends: mode)."


def test_coming_items_are_those_that_are_ahead_of_today() -> None:
    builder = PackBuilder().topic("t", use=["arrival"]).topic("passed", in_force={"from": date(2026, 6, 1)})
    assert list(builder.guide({"arrival": "2026-01-01"}).coming) == [], (
        "in force by now, though not for those goods"
    )


def test_what_is_coming_is_read_on_the_day_that_it_starts() -> None:
    start = date(2027, 7, 1)
    builder = PackBuilder().value(
        "rate", "money", {"to": date(2027, 6, 30), "amount": "1"}, {"from": start, "amount": "2"}
    )
    builder.topic("t", in_force={"from": start}, body="It costs {rate}.")
    assert [one.body for one in builder.guide({}).coming] == ["It costs $2."]


def test_who_does_it_what_to_keep_and_what_the_supplier_is_told() -> None:
    text = {
        "keep": ["The invoice, for {ceiling}."],
        "supplier": {"invoice": ["Write the price."], "papers": ["Send {ceiling}."]},
    }
    made = item(PackBuilder().topic("t", text=text, who=["you", "supplier"]), {})
    assert (made.who, made.keep) == (("you", "supplier"), ("The invoice, for $2,500.",))
    assert made.supplier == SupplierNote(("Write the price.",), (), ("Send $2,500.",))
    plain = item(PackBuilder(), {}, "always")
    assert (plain.who, plain.keep, plain.supplier) == ((), (), SupplierNote())
