"""From answers to a guide: days, subject, order, what is first, what is not covered, where it ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import SECTION, TODAY, PackBuilder, Table
from ecomguide.errors import LanguageUnknown
from ecomguide.guide.assemble import days_for, guide_for
from ecomguide.interview.answers import Answers
from ecomguide.pack import store


def test_the_entry_day_is_the_arrival_that_was_given() -> None:
    builder = PackBuilder().topic("t", use=["arrival"])
    stamp = builder.guide({"arrival": "2027-03-01"}).stamp
    assert (stamp.entry_day, stamp.entry_day_assumed, stamp.today) == (date(2027, 3, 1), False, TODAY)


@pytest.mark.parametrize("answers", [{}, {"arrival": "not_sure"}])
def test_without_one_it_is_today_and_said_to_be_assumed(answers: Table) -> None:
    stamp = PackBuilder().topic("t", use=["arrival"]).guide(answers).stamp
    assert (stamp.entry_day, stamp.entry_day_assumed) == (TODAY, True)


def test_an_arrival_day_that_nothing_asks_for_does_not_count() -> None:
    assert PackBuilder().guide({"arrival": "2020-01-01"}).stamp.entry_day_assumed


def test_the_first_arrival_question_that_is_live_gives_the_day() -> None:
    builder = (
        PackBuilder()
        .question("arrived", kind="date")
        .set("anchors.toml", "arrival.questions", ["arrived", "arrival"])
    )
    builder.topic("past", {"mode": "mail"}, use=["arrived"]).topic("plan", {"mode": "ocean"}, use=["arrival"])
    answers = {"arrived": "2020-01-01", "arrival": "2027-01-01"}
    pack = builder.pack()
    assert days_for(pack, builder.answers({"mode": "ocean", **answers}), TODAY).entry == date(2027, 1, 1)
    assert days_for(pack, builder.answers({"mode": "mail", **answers}), TODAY).entry == date(2020, 1, 1)


def test_the_same_answers_give_the_same_guide() -> None:
    builder = PackBuilder().topic("t", {"kinds": "toys", "origin": "CN"}).contact("agency", {"kinds": "toys"})
    answers = {"kinds": ["toys"], "origin": "CN"}
    assert builder.guide(answers) == builder.guide(answers)


@pytest.mark.parametrize(
    ("answers", "subject"),
    [
        ({}, "Goods"),
        ({"kinds": ["toys"]}, "Toys"),
        ({"kinds": ["toys", "mugs"], "origin": "VN"}, "Toys and mugs from Vietnam"),
        ({"kinds": ["toys", "mugs", "candles"], "mode": "ocean"}, "Toys, mugs and more by ship"),
        ({"kinds": ["toys", "mugs"], "origin": {"toys": "CN", "mugs": "VN"}}, "Toys and mugs"),
    ],
)
def test_what_the_guide_is_about(answers: Table, subject: str) -> None:
    builder = PackBuilder().question("mode", {"id": "ocean", "phrase": "by ship"}, "air")
    builder.topic("t", {"kinds": "toys", "origin": "CN"}, {"kinds": "mugs", "origin": "CN"}, {"mode": "air"})
    builder.topic("u", {"kinds": "candles"})
    assert builder.guide(answers).subject == subject


def test_first_things_by_rank_then_what_must_be_done_by_a_near_day() -> None:
    def due(days: int) -> list[Table]:
        return [{"id": "d", "label": "file", "count": {"from": "entry", "days": days}}]

    builder = (
        PackBuilder().topic("b", first=2).topic("a", first=1).topic("near", deadline=due(5), use=["arrival"])
    )
    builder.topic("far", deadline=due(300)).topic("optional", weight="know", deadline=due(5))
    builder.topic("open", {"mode": "ocean"}, first=1)
    day = {"arrival": "2026-12-01"}
    assert builder.guide({}).first == ("a", "b"), "without a day of arrival no day is near"
    assert builder.guide(day).first == ("a", "b", "near")
    assert builder.guide({**day, "mode": "ocean"}).first == ("a", "open", "b", "near")
    builder.topic("filed", deadline=due(5), who=["broker"], use=["arrival"])
    assert builder.guide(day).first == ("a", "b", "near"), "what others do is no first step"
    assert builder.guide({"arrival": "2026-11-02"}).first == ("a", "b"), "a day that has passed is none"


def test_a_clock_runs_only_where_it_can_concern() -> None:
    clock = {"label": "Prove it", "tone": "warn", "note": "soon", "says": "today"}
    builder = PackBuilder().topic("t", use=["mode"])
    builder.opening("held", clock=[clock, {**clock, "label": "By sea", "when": [{"mode": "ocean"}]}])

    def labels(plain: Table) -> list[str]:
        opening = builder.guide(plain).opening
        assert opening is not None
        return [one.label for one in opening.clocks]

    assert labels({"mode": "air"}) == ["Prove it"]
    assert labels({"mode": "ocean"}) == labels({}) == ["Prove it", "By sea"]


def test_in_trouble_the_ranks_of_later_sections_wait(tmp_path: Path) -> None:
    builder = PackBuilder().topic("letter", first=2).opening("bill", {"mode": "mail"})
    builder.files["topics/20-goods/section.toml"] = {"title": "Goods"}
    builder.files["topics/20-goods/10-next-time.toml"] = {
        **builder.table(f"{SECTION}/10-letter.toml"),
        "first": 1,
    }
    pack = store.open_file(builder.compile(tmp_path))
    assert guide_for(pack, Answers({"mode": "ocean"}), TODAY).first == ("next-time", "letter")
    assert guide_for(pack, Answers({"mode": "mail"}), TODAY).first == ("letter",)


def test_a_kind_that_no_item_is_about_is_said_aloud() -> None:
    builder = PackBuilder().topic("t", {"kinds": "toys"})
    guide = builder.guide({"kinds": ["toys", "mugs"]})
    assert [(one.kind, one.says) for one in guide.uncovered] == [("mugs", "Nothing is known of mugs.")]
    assert "desk" in {card.id for card in guide.contacts}


def test_a_kind_whose_topics_are_for_another_purpose_is_not_called_unknown() -> None:
    builder = PackBuilder().topic("t", {"kinds": "toys", "mode": "ocean"}).topic("u", {"kinds": "mugs"})
    guide = builder.guide({"mode": "mail", "kinds": ["toys", "mugs"]})
    assert [(one.kind, one.says) for one in guide.uncovered] == [("toys", "Elsewhere: toys.")]


def test_an_item_on_the_country_alone_covers_no_kind() -> None:
    builder = PackBuilder().topic("t", {"kinds": "toys"}).topic("china", {"origin": "CN"})
    guide = builder.guide({"kinds": ["mugs"], "origin": "CN"})
    assert [item.id for item in guide.items()] == ["always", "china"]
    assert [one.kind for one in guide.uncovered] == ["mugs"]


def test_a_situation_that_names_kinds_covers_them() -> None:
    builder = PackBuilder().situation("play", {"kinds": ["toys", "mugs"]}).topic("t", {"situation": "play"})
    assert builder.guide({"kinds": ["toys"]}).uncovered == ()


def test_an_off_ramp_shows_its_words_and_contacts_and_nothing_else() -> None:
    ends = {
        "id": "private",
        "ends": True,
        "ends_title": "Not for you",
        "ends_body": "Ask.",
        "ends_contacts": ["other"],
    }
    builder = PackBuilder().question("who", ends, "shop").contact("other").topic("t", {"who": "shop"})
    builder.fee("f", {"kind": "named", "because": "Ask."}).tile("bond", {"yes": [{"who": "shop"}]})
    guide = builder.guide({"who": "private"})
    assert guide.off_ramp is not None
    assert (guide.off_ramp.title, guide.off_ramp.body) == ("Not for you", "Ask.")
    assert [card.id for card in guide.contacts] == ["other"]
    assert (guide.sections, guide.glance, guide.uncovered, guide.costs.lines) == ((), (), (), ())
    assert list(guide.coming) == []


def test_what_starts_later_is_coming() -> None:
    span = {"from": date(2027, 7, 1)}
    builder = (
        PackBuilder()
        .topic("soon", {"mode": "mail"}, in_force=span)
        .topic("t", {"mode": "mail"}, use=["arrival"])
    )
    guide = builder.guide({"mode": "mail"})
    assert [(one.id, one.from_day) for one in guide.coming] == [("soon", date(2027, 7, 1))]
    assert list(builder.guide({"mode": "air"}).coming) == []
    later = builder.guide({"mode": "mail", "arrival": "2027-07-01"})
    assert list(later.coming) == []
    assert "soon" in {item.id for item in later.items()}


def test_an_opening_with_its_clock() -> None:
    clock = [
        {
            "label": "Protest",
            "tone": "urgent",
            "note": "From entry.",
            "count": {"from": "arrival", "days": 10},
        }
    ]
    builder = PackBuilder().opening("bill", {"mode": "mail"}, clock=clock, do_not=["Do not pay a link."])
    builder.opening("any", {"mode": ["mail", "air"]}, fallback=True).topic("t", use=["arrival"])
    opening = builder.guide({"mode": "mail", "arrival": "2026-11-10"}).opening
    assert opening is not None
    assert (opening.id, opening.do_not) == ("bill", ("Do not pay a link.",))
    assert (opening.clocks[0].date, opening.clocks[0].past) == (date(2026, 11, 20), True)
    fallback = builder.guide({"mode": "air"}).opening
    assert fallback is not None
    assert fallback.id == "any"
    assert builder.guide({"mode": "ocean"}).opening is None
    assert builder.guide({}).opening is None


def lines(builder: PackBuilder, plain: Table) -> dict[str, str]:
    return {line.question: line.words for line in builder.guide(plain).answers}


def test_answers_are_shown_as_far_as_they_count() -> None:
    builder = (
        PackBuilder().topic("t", {"kinds": ["toys", "mugs"], "origin": "CN"}).topic("u", {"mode": "air"})
    )
    said = {"mode": "not_sure", "kinds": ["toys", "mugs"], "order_value": "5"}
    assert lines(builder, {**said, "origin": "CN"}) == {
        "mode": "Not sure",
        "kinds": "Toys and Mugs",
        "origin": "China",
    }
    mixed = {**said, "origin": {"toys": "CN", "*": "VN"}}
    assert lines(builder, mixed)["origin"] == "Toys: China; Mugs: Vietnam"
    assert (
        lines(builder, {**said, "origin": {"toys": "CN", "mugs": "not_sure"}})["origin"]
        == "Toys: China; Mugs: Not sure"
    )


def test_an_answer_that_is_not_offered_is_not_shown_as_given() -> None:
    builder = PackBuilder().question("special", {"id": "show", "when": [{"mode": "air"}]}, "mine", "none")
    builder.topic("t", {"special": "show"}, {"special": "mine"}).topic("asks", {"mode": "air"})
    assert "special" not in lines(builder, {"mode": "ocean", "special": "show"})


def test_a_correction_is_shown_among_the_answers() -> None:
    rule = {"value": "plain", "says": "It is plain.", "when": [{"mode": "air"}]}
    builder = (
        PackBuilder()
        .question("model", "plain", "other", asked=False, infer=[rule])
        .topic("t", {"model": "plain"})
    )
    assert [(one.question, one.sentence) for one in builder.guide({"mode": "air"}).inferred] == [
        ("model", "It is plain.")
    ]
    assert lines(builder, {"mode": "air", "model": "other"})["model"] == "Other"


def test_the_question_that_settles_most_comes_first() -> None:
    builder = (
        PackBuilder()
        .topic("a", {"mode": "ocean"})
        .topic("b", {"kinds": "toys"})
        .topic("c", {"kinds": "mugs"})
    )
    assert [one.question for one in builder.guide({}).open_questions] == ["kinds", "mode"]


def test_an_unknown_language_is_a_sentence() -> None:
    with pytest.raises(LanguageUnknown):
        guide_for(PackBuilder().pack(), Answers(), TODAY, "xx")
