"""The check `glossary` finds its own broken packs, and nothing in a sound one."""

from __future__ import annotations

from pathlib import Path

import pytest

from broken import GLOSSARY, Broken, sound
from ecomguide.authoring.lint import glossary
from ecomguide.pack.read import read

FAULTS = [broken for broken in GLOSSARY if broken.check == "glossary"]


@pytest.mark.parametrize("broken", FAULTS, ids=[broken.name for broken in FAULTS])
def test_it_finds_its_fault(tmp_path: Path, broken: Broken) -> None:
    found = list(glossary.check(read(broken.builder().write(tmp_path))))
    assert (broken.code, broken.file, broken.key) in {(one.code, one.file, one.key) for one in found}


def test_it_finds_nothing_in_a_sound_pack(tmp_path: Path) -> None:
    assert list(glossary.check(read(sound().write(tmp_path)))) == []
