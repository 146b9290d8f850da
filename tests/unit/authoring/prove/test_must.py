from pathlib import Path

from ecomguide.authoring.prove.must import Must, promises, read_musts
from proving import faults_of, sound


def test_a_kind_of_goods_without_its_topic() -> None:
    builder = sound().topic("toys", {"kinds": ["toys", "mugs"], "mode": ["ocean", "air"]})
    must = Must(id="rule", says="no rule names it", each="kinds", names=True, **{"except": ["candles"]})
    faults = faults_of(builder, must)
    assert [(fault.code, fault.record) for fault in faults] == [
        ("lacks", "kinds mugs"),
        ("lacks", "kinds toys"),
    ]
    assert all(
        fault.shown and fault.answers is not None and fault.answers["mode"] == "mail" for fault in faults
    )
    assert faults_of(builder.topic("mail", {"kinds": ["toys", "mugs"], "mode": "mail"}), must) == []


def test_musts_are_read_from_beside_the_pack(tmp_path: Path) -> None:
    (tmp_path / "must_have.toml").write_text(
        '[[must]]\nid = "a"\nsays = "b"\neach = "mode"\nexcept = ["air"]\n'
    )
    [must] = read_musts(sound().write(tmp_path / "pack"))
    assert (must.id, must.except_) == ("a", ("air",))
    assert read_musts(tmp_path / "elsewhere" / "pack") == ()
    assert promises(tmp_path / "elsewhere" / "pack") == "" != promises(tmp_path / "pack")


def test_a_mixed_basket_without_a_topic_that_each_kind_alone_has() -> None:
    builder = sound().situation("candle", {"kinds": "candles"})
    builder.topic("toys", {"kinds": "toys", "situation": {"none": "candle"}})
    must = Must(
        id="rule", says="no rule names it", each="kinds", names=True, **{"except": ["candles", "mugs"]}
    )
    [fault] = faults_of(builder, must)
    assert fault.record == "kinds toys" and fault.shown and fault.answers is not None
    assert set(fault.answers["kinds"]) == {"candles", "toys"}
