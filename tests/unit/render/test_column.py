"""A page of plain text: paragraphs, lists, headings, and what is never in it."""

from __future__ import annotations

from ecomguide.render.column import WIDTH, Page


def text(page: Page) -> str:
    return page.bytes().decode()


def test_a_heading_is_underlined_as_far_as_it_runs_and_stands_apart() -> None:
    page = Page()
    page.title("Guide")
    page.heading("Part")
    page.say("Words.")
    assert text(page) == "Guide\n=====\n\n\nPart\n----\n\nWords.\n"


def test_a_long_heading_is_underlined_to_the_edge_at_most() -> None:
    page = Page()
    page.title("word " * 40)
    assert text(page).splitlines()[-1] == "=" * max(map(len, text(page).splitlines()[:-1]))
    assert max(map(len, text(page).splitlines())) <= WIDTH


def test_a_list_hangs_under_its_mark() -> None:
    page = Page()
    page.each(["one " * 30], "[ ] ", "  ")
    first, second = text(page).splitlines()[:2]
    assert first.startswith("  [ ] one") and second.startswith("      one")


def test_gaps_do_not_add_up() -> None:
    page = Page()
    page.say("A")
    page.gap()
    page.gap(2)
    page.gap()
    page.say("B")
    assert text(page) == "A\n\n\nB\n"


def test_what_a_terminal_obeys_is_left_out() -> None:
    page = Page()
    page.say("ring\x07 \x1b[31mred")
    assert text(page) == "ring [31mred\n"
