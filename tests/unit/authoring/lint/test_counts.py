"""The check `counts` finds its own broken packs, and nothing in a sound one."""

from __future__ import annotations

from pathlib import Path

import pytest

from broken import COUNTS, Broken, sound
from ecomguide.authoring.lint import counts
from ecomguide.pack.read import read


@pytest.mark.parametrize("broken", COUNTS, ids=[broken.name for broken in COUNTS])
def test_it_finds_its_fault(tmp_path: Path, broken: Broken) -> None:
    found = list(counts.check(read(broken.builder().write(tmp_path))))
    assert (broken.code, broken.file, broken.key) in {(one.code, one.file, one.key) for one in found}


def test_it_finds_nothing_in_a_sound_pack(tmp_path: Path) -> None:
    assert list(counts.check(read(sound().write(tmp_path)))) == []
