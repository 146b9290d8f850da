from builders import TODAY, PackBuilder
from ecomguide.authoring.prove.group import Group, Guard, Part, Ref, refs
from ecomguide.pack.edition import Days
from proving import sound


def part(builder: PackBuilder, group: Group, *, free: bool = True) -> Part:
    return Part(builder.pack().contents, group, free=free)


def test_a_part_holds_the_questions_of_its_records_and_no_others() -> None:
    candles = part(sound(), Group("one", (Ref("topic", "candles-of-china"),)))
    assert [question.id for question in candles.contents.questions] == ["kinds", "origin"]
    assert [topic.id for topic in candles.contents.topics] == ["candles-of-china"]


def test_questions_are_found_through_situations_guards_and_conditional_options() -> None:
    builder = sound().question("extra", {"id": "rare", "when": [{"mode": "ocean"}]}, "usual")
    group = Group("tile", (Ref("outcome", "entry.small"),), (Guard("own", ({"extra": "rare"},)),))
    assert [one.id for one in part(builder, group).contents.questions] == ["mode", "order_value", "extra"]


def test_goods_are_asked_where_a_question_is_asked_for_each_kind() -> None:
    topic = sound().topic("china", {"origin": "CN"})
    assert [one.id for one in part(topic, Group("one", (Ref("topic", "china"),))).contents.questions] == [
        "kinds",
        "origin",
    ]


def test_a_free_part_may_answer_what_is_only_worked_out() -> None:
    rules = [{"value": "sea", "says": "By sea.", "when": [{"mode": "ocean"}]}]
    builder = (
        sound().question("model", "sea", "post", asked=False, infer=rules).topic("sea", {"model": "sea"})
    )
    group = Group("one", (Ref("topic", "sea"),))
    assert [one.id for one in part(builder, group).contents.questions] == ["model"]
    assert [one.id for one in part(builder, group, free=False).contents.questions] == ["mode", "model"]


def test_a_scene_has_the_members_in_force() -> None:
    builder = sound().topic("old", in_force={"to": TODAY.replace(year=2020)})
    group = Group("two", (Ref("topic", "old"), Ref("topic", "by-ship")))
    assert list(part(builder, group).scene(Days(TODAY, TODAY)).members) == [Ref("topic", "by-ship")]


def test_records_come_in_the_order_of_the_pack() -> None:
    found = [str(ref) for ref in refs(sound().contact("ship", {"mode": "ocean"}).pack().contents)]
    assert found[-3:] == ["outcome entry.formal", "outcome entry.small", "contact ship"]
