"""Plain text: 80 signs wide, and every long word whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomguide.guide.model import Guide, GuideSection
from ecomguide.render.text import WIDTH, render
from guides import NASTY, a_guide, a_guide_that_ends, a_may, an_item, spoken


def lines(guide: Guide) -> list[str]:
    return render(guide).decode().splitlines()


def too_wide(line: str) -> bool:
    """A single word may be as long as it likes: an address that is cut is of no use."""
    return len(line) > WIDTH and len(line.split()[-1]) < WIDTH - 20


@pytest.mark.parametrize("guide", [a_guide(), a_guide_that_ends(), spoken(a_guide(), " ".join(NASTY))])
def test_no_line_is_wider_than_a_terminal(guide: Guide) -> None:
    assert [line for line in lines(guide) if too_wide(line)] == []


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=300))
def test_any_words_come_through_whole(words: str) -> None:
    guide = a_guide(sections=(GuideSection("one", "One", (an_item(body=words),)),), first=())
    assert "".join(words.split()) in "".join(render(guide).decode().split())


def test_it_ends_with_one_line_end_and_leaves_no_blanks() -> None:
    text = render(a_guide()).decode()
    assert text.endswith("\n") and not text.endswith("\n\n") and not text.startswith("\n")
    assert "\n\n\n\n" not in text
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_sources_give_their_addresses() -> None:
    assert "https://www.ecfr.gov/149" in render(a_guide()).decode()


def test_what_may_apply_comes_after_what_does() -> None:
    text = render(
        a_guide(sections=(GuideSection("one", "One", (a_may("one"), an_item("two"))),), first=())
    ).decode()
    assert text.index("(two) [") < text.index("~ May apply to you ~") < text.index("(one) [")


def test_every_step_has_a_box_to_tick() -> None:
    guide = a_guide()
    text = render(guide).decode()
    assert text.count("[ ] ") == sum(len(item.actions) for item in guide.items()) + len(guide.first)


def test_a_long_word_or_address_is_never_cut() -> None:
    word = "https://example.gov/" + "a" * 200
    assert (
        word
        in render(
            a_guide(sections=(GuideSection("one", "One", (an_item(body=f"See {word} now."),)),))
        ).decode()
    )


def test_limits_and_words_stand_before_the_sources() -> None:
    text = render(a_guide()).decode()
    parts = (
        "\nWho to contact\n",
        "\nWhat this guide cannot tell you\n",
        "\nWords explained\n",
        "\nSources\n",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "# Taxes of the states [not covered]\n  It knows no state.\n\n" in text
    assert "  See also: customs bond\n" in text and "surety" not in text
