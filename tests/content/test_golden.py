"""Three guides are as they were when somebody last looked at them."""

from __future__ import annotations

import pytest

from content.golden import FOLDER, GUIDES, as_text, difference, told
from ecomguide.pack.pack import Pack


@pytest.mark.parametrize("name", sorted(GUIDES))
def test_a_guide_is_as_it_was(pack: Pack, name: str) -> None:
    changed = difference(name, as_text(told(pack, name)))
    assert not changed, f"look at this, and if it is meant, run: python tests/content/golden.py\n{changed}"


def test_nothing_else_is_kept() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(GUIDES)
