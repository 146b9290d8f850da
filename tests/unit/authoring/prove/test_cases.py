from builders import TODAY, PackBuilder
from ecomguide.authoring.prove.cases import Case, Cases, counter, finder
from ecomguide.authoring.prove.group import Group, Part, Ref
from ecomguide.interview.answers import Answers
from ecomguide.pack.edition import Days
from proving import sound


def cases(builder: PackBuilder, topic: str, goods: int = 2) -> list[Case]:
    part = Part(builder.pack().contents, Group("one", (Ref("topic", topic),), goods=goods))
    scene = part.scene(Days(TODAY, TODAY))
    return list(Cases(scene, goods).all(finder(scene.members.values())))


def test_options_that_no_line_tells_apart_are_one_case() -> None:
    assert [dict(case.answers) for case in cases(sound(), "by-ship")] == [{"mode": "ocean"}, {"mode": "air"}]


def test_sums_are_cut_at_the_limits_of_the_lines() -> None:
    builder = sound().topic("middle", {"order_value": {"over": "800", "at_most": "2500"}})
    sums = [(str(case.answers["order_value"].dollars), case.verdict) for case in cases(builder, "middle")]
    assert sums == [("0", "fine"), ("800.01", "found"), ("2500.01", "fine")]


def test_mixed_baskets_hold_each_pair_of_classes() -> None:
    baskets = {case.answers["kinds"] for case in cases(sound(), "candles-of-china")}
    assert baskets == {("candles",), ("toys",), ("candles", "toys"), ("toys", "mugs")}


def test_a_kind_that_stands_alone_is_in_no_mixed_basket() -> None:
    builder = sound().question("kinds", "candles", "toys", {"id": "none", "exclusive": True}, kind="many")
    baskets = {case.answers["kinds"] for case in cases(builder, "candles-of-china")}
    assert baskets == {("candles",), ("toys",), ("none",), ("candles", "toys")}


def test_kinds_that_are_only_told_apart_together_are_in_one_basket() -> None:
    builder = sound().topic("both", {"kinds": {"all": ["candles", "toys"]}})
    baskets = {case.answers["kinds"]: case.verdict for case in cases(builder, "both")}
    assert baskets[("candles", "toys")] == "found" and baskets[("candles",)] == "fine"


def test_off_ramps_and_unsure_options_are_no_cases() -> None:
    options = ({"id": "stay"}, {"id": "leave", "ends": True}, {"id": "hm", "unsure": True})
    builder = sound().question("way", *options).topic("told", {"way": "stay"})
    assert [dict(case.answers) for case in cases(builder, "told")] == [{"way": "stay"}]


def test_an_option_that_is_not_offered_is_no_case() -> None:
    builder = sound().question("extra", {"id": "rare", "when": [{"mode": "ocean"}]}, "usual")
    found = [case.answers for case in cases(builder.topic("told", {"extra": "rare"}), "told")]
    assert Answers({"mode": "ocean", "extra": "rare"}) in found
    assert not any(one.get("mode") == "air" and one.get("extra") == "rare" for one in found)


def test_a_branch_ends_as_soon_as_the_count_is_settled() -> None:
    builder = sound().topic("both", {"mode": "ocean", "order_value": {"over": "ceiling"}})
    group = Group("two", (Ref("topic", "by-ship"), Ref("topic", "both")), at_least=1)
    scene = Part(builder.pack().contents, group).scene(Days(TODAY, TODAY))
    found = [(dict(case.answers), case.verdict) for case in Cases(scene).all(counter(scene, 1, None))]
    assert found == [({"mode": "ocean"}, "fine"), ({"mode": "air"}, "gap")]
