"""The check `review` finds its own broken packs, and nothing in a sound one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from broken import REVIEW, Broken, sound
from ecomguide.authoring.lint import review
from ecomguide.pack.read import read


@pytest.mark.parametrize("broken", REVIEW, ids=[broken.name for broken in REVIEW])
def test_it_finds_its_fault(tmp_path: Path, broken: Broken) -> None:
    found = list(review.check(read(broken.builder().write(tmp_path))))
    assert (broken.code, broken.file, broken.key) in {(one.code, one.file, one.key) for one in found}


def test_it_finds_nothing_in_a_sound_pack(tmp_path: Path) -> None:
    assert list(review.check(read(sound().write(tmp_path)))) == []


def test_what_is_due_is_seen_from_the_day_given(tmp_path: Path) -> None:
    draft = read(sound().topic("u", check_again=date(2027, 3, 1)).write(tmp_path))
    assert list(review.check(draft)) == []
    assert list(review.check(draft, date(2027, 2, 28))) == []
    assert [one.code for one in review.check(draft, date(2027, 3, 1))] == ["review-due"]
