"""The drawn timeline: its words never overlap, whatever the width; and a table says the same."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QAccessible

from ecomguide.ui.look import Look
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.line_layout import Laid, Point, lay_out, spread, wrap
from ecomguide.ui.parts.timeline import TimelineCard, points
from guides import a_guide, some_moments
from seen import settle

GAP = 12.0


def a_letter_is_eight_wide(words: str) -> float:
    return 8.0 * len(words)


def some_points(count: int, below: str = "Security filing, a day before loading") -> list[Point]:
    return [Point(f"{day} Dec", below, float(day), day == 3) for day in range(1, count + 1)]


def overlapping(laid: Laid) -> list[tuple[int, int]]:
    """Pairs of neighbours on one level whose words touch."""
    found = []
    for level in (0, 1):
        row = [(one.x, one.below) for one in laid.points if one.level == level]
        for number, ((x, words), (next_x, next_words)) in enumerate(itertools.pairwise(row)):
            half = sum(max(map(a_letter_is_eight_wide, lines)) / 2 for lines in (words, next_words))
            if next_x - x < half:
                found.append((level, number))
    return found


@pytest.mark.parametrize("count", range(1, 12))
@pytest.mark.parametrize("width", [240, 320, 480, 640, 800, 960, 1400])
def test_words_never_overlap_and_never_leave_the_drawing(count: int, width: int) -> None:
    laid = lay_out(some_points(count), width, GAP, a_letter_is_eight_wide)
    assert overlapping(laid) == []
    for placed in laid.points:
        for line in (*placed.above, *placed.below):
            assert placed.x - a_letter_is_eight_wide(line) / 2 >= 0
            assert placed.x + a_letter_is_eight_wide(line) / 2 <= width


def test_with_room_it_is_a_row_then_two_levels_then_a_list() -> None:
    ways = [lay_out(some_points(6), width, GAP, a_letter_is_eight_wide).way for width in (1400, 520, 260)]
    assert ways == ["row", "two_levels", "list"]


def test_a_longer_wait_is_a_wider_gap_but_years_do_not_crush_a_week() -> None:
    week, years = Point("", "", 7.0, False), Point("", "", 1800.0, False)
    first, second, third = spread([Point("", "", 0.0, False), week, years])
    assert (first, third) == (0.0, 1.0) and 0.35 < second < 0.5


def test_lines_are_as_wide_as_the_room_and_a_word_that_does_not_fit_is_no_line() -> None:
    assert wrap("one two three", 60, a_letter_is_eight_wide) == ("one two", "three")
    assert wrap("unbreakable", 60, a_letter_is_eight_wide) is None


def test_only_main_moments_are_drawn_and_the_arrival_stands_out(look: Look) -> None:
    drawn = points(some_moments(5), Say("en"))
    assert [point.below for point in drawn] == ["Goods are loaded abroad", "Ship arrives", "Step 1", "Step 3"]
    assert [point.main for point in drawn] == [False, True, False, False]
    assert drawn[0].above == "16 Dec" and drawn[2].above == "1 months after entry"


def test_it_tells_a_screen_reader_what_it_shows(look: Look) -> None:
    card = TimelineCard(a_guide(), Say("en"))
    interface = QAccessible.queryAccessibleInterface(card.drawing)
    assert interface.role() == QAccessible.Role.Graphic
    name = interface.text(QAccessible.Text.Name)
    assert "15 Jan, Ship arrives" in name and "table" in name
    card.deleteLater()


@pytest.mark.parametrize("width", [260, 420, 700, 1100])
def test_the_drawing_is_as_tall_as_its_words_at_any_width(look: Look, width: int) -> None:
    card = TimelineCard(a_guide(), Say("en"))
    card.resize(width, 600)
    card.show()
    settle()
    drawing = card.drawing
    assert drawing.height() >= drawing.heightForWidth(drawing.width())
    card.grab()
    card.close()
    card.deleteLater()
    settle()
