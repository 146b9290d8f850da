"""The check `reading` finds its own broken packs, and nothing in a sound one."""

from __future__ import annotations

from pathlib import Path

import pytest

from broken import READING, Broken, sound
from builders import PackBuilder
from ecomguide.authoring.lint import reading
from ecomguide.pack.read import read


@pytest.mark.parametrize("broken", READING, ids=[broken.name for broken in READING])
def test_it_finds_its_fault(tmp_path: Path, broken: Broken) -> None:
    found = list(reading.check(read(broken.builder().write(tmp_path))))
    assert (broken.code, broken.file, broken.key) in {(one.code, one.file, one.key) for one in found}


def test_it_finds_nothing_in_a_sound_pack(tmp_path: Path) -> None:
    assert list(reading.check(read(sound().write(tmp_path)))) == []


def test_short_words_in_short_sentences_are_easy() -> None:
    assert reading.grade(["The goods come by ship. You pay the duty. Keep the bill for five years."]) < 3


def test_long_words_and_long_sentences_are_hard() -> None:
    assert reading.grade(["Considerable documentation obligations necessitate administrative " * 3]) > 15


def test_figures_forms_and_abbreviations_are_not_hard_words() -> None:
    plain = "Send the form to the desk and keep a copy of it for the next ten years or so."
    named = plain.replace("the form", "CBP Form 7501").replace("ten years", "{years_to_keep}")
    assert abs(reading.grade([named]) - reading.grade([plain])) < 1


@pytest.mark.parametrize(
    ("word", "count"),
    [("duty", 2), ("ship", 1), ("importer", 3), ("the", 1), ("table", 2), ("queue", 1), ("Customs", 2)],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert reading.syllables(word) == count


def test_what_the_supplier_is_told_is_graded_too(tmp_path: Path) -> None:
    hard = "Notwithstanding administrative considerations, manufacturers necessarily communicate " * 2
    made = PackBuilder().topic("t", text={"supplier": {"papers": [hard.strip() + "."]}})
    found = reading.check(read(made.write(tmp_path)))
    assert ("hard-to-read", "text.supplier") in {(one.code, one.key) for one in found}
