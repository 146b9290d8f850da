"""The check `likeness` finds its own broken packs, and nothing in a sound one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from broken import ALIKE, LIKENESS, Broken, sound
from builders import Table
from ecomguide.authoring.lint import likeness
from ecomguide.pack.read import read


@pytest.mark.parametrize("broken", LIKENESS, ids=[broken.name for broken in LIKENESS])
def test_it_finds_its_fault(tmp_path: Path, broken: Broken) -> None:
    found = list(likeness.check(read(broken.builder().write(tmp_path))))
    assert (broken.code, broken.file, broken.key) in {(one.code, one.file, one.key) for one in found}


def test_it_finds_nothing_in_a_sound_pack(tmp_path: Path) -> None:
    assert list(likeness.check(read(sound().write(tmp_path)))) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"excludes": ["v"]}, {}),
        ({}, {"excludes": ["u"]}),
        ({"in_force": {"to": date(2026, 1, 1)}}, {"in_force": {"from": date(2026, 1, 2)}}),
        ({"entered": {"from": date(2026, 1, 2)}}, {"entered": {"to": date(2026, 1, 1)}}),
    ],
)
def test_topics_that_never_stand_together_may_be_alike(tmp_path: Path, first: Table, second: Table) -> None:
    builder = sound().topic("u", body=ALIKE, **first).topic("v", body=ALIKE, **second)
    assert list(likeness.check(read(builder.write(tmp_path)))) == []
