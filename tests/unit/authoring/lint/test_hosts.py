"""The check `hosts` finds its own broken packs, and nothing in a sound one."""

from __future__ import annotations

from pathlib import Path

import pytest

from broken import HOSTS, Broken, sound
from ecomguide.authoring.lint import hosts
from ecomguide.pack.read import read


@pytest.mark.parametrize("broken", HOSTS, ids=[broken.name for broken in HOSTS])
def test_it_finds_its_fault(tmp_path: Path, broken: Broken) -> None:
    found = list(hosts.check(read(broken.builder().write(tmp_path))))
    assert (broken.code, broken.file, broken.key) in {(one.code, one.file, one.key) for one in found}


def test_it_finds_nothing_in_a_sound_pack(tmp_path: Path) -> None:
    assert list(hosts.check(read(sound().write(tmp_path)))) == []
