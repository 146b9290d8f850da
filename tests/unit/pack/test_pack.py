"""The Pack as one thing: what it knows of itself."""

from __future__ import annotations

from pathlib import Path

from builders import PackBuilder
from ecomguide.pack import store
from tariffs import with_tariff


def test_questions_are_found_by_id_in_their_order() -> None:
    pack = PackBuilder().pack()
    assert list(pack.questions) == [question.id for question in pack.contents.questions]
    assert pack.about.version == "2026.11"
    assert not pack.draft


def test_the_tariff_is_opened_once_and_when_first_wanted(tmp_path: Path) -> None:
    pack = store.open_file(with_tariff(PackBuilder()).compile(tmp_path))
    assert "tariff" not in vars(pack)
    assert pack.tariff is pack.tariff is not None
    assert PackBuilder().pack().tariff is None
