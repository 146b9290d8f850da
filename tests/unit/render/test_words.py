"""The renderers' own words: none is missing, none is left over, each can be filled."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

from ecomguide.places import resources
from ecomguide.render.phrases import Phrases
from ecomguide.render.words import WORDS

SOURCE = Path(__file__).parents[3] / "src" / "ecomguide" / "render"


def written() -> str:
    files = [*SOURCE.glob("*.py"), *(resources() / "templates").iterdir()]
    return "\n".join(path.read_text() for path in files if path.name != "words.py")


def test_every_word_that_is_asked_for_is_there() -> None:
    text = written()
    asked = set(re.findall(r'(?:say|self)\("([a-z_]+)"', text)) | set(
        re.findall(r'"([a-z_]+)" \| said', text)
    )
    asked |= set(re.findall(r"\bw\.([a-z_]+)", text))
    assert asked and asked - WORDS.keys() == set()


def test_each_word_can_be_filled() -> None:
    say = Phrases("en")
    for key, words in WORDS.items():
        fields = {name: "X" for _, name, _, _ in Formatter().parse(words) if name}
        assert say(key, **fields) and "{" not in say(key, **fields)
