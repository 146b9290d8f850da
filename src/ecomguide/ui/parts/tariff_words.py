"""A line of the tariff in words: short for a list, whole for a screen reader. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomguide.language import tr

if TYPE_CHECKING:
    from ecomguide.pack.tariff import TariffLine

STEP = " › "
BETWEEN = " · "
LEFT_OUT, OTHER = "…", "Other"
MOST, MOST_OF_HEADING, MOST_OF_OWN, LEAST_OF_PARENT = 135, 52, 84, 34


def short(line: TariffLine, under: TariffLine | None = None, most: int = MOST) -> str:
    """Heading first, its own words last, and between them as many of its nearest parents as there is room
    for. `under`: a parent of it that the reader knows, so that it begins below that."""
    path = line.path[len(under.path) + 1 :] if under is not None else line.path
    if len(said := STEP.join((*path, line.description))) <= most:
        return said
    if not path:
        return cut_middle(line.description, most)
    heading, *between = path
    first, own = cut_end(heading, MOST_OF_HEADING), cut_middle(line.description, MOST_OF_OWN)
    return STEP.join((first, *_nearest(between, most - len(first) - len(own)), own))


def _nearest(parents: list[str], room: int) -> list[str]:
    """The nearest that say something, with one sign for all that are left out between two."""
    near: list[str] = []
    for parent in reversed(parents):
        if parent != OTHER and room >= LEAST_OF_PARENT:
            near.insert(0, cut_middle(parent, room))
            room -= len(near[0]) + len(STEP)
        elif near[:1] != [LEFT_OUT]:
            near.insert(0, LEFT_OUT)
    return near


def whole(line: TariffLine) -> str:
    """All that the schedule says of it, from the heading down."""
    return STEP.join((*line.path, line.description))


def rate(line: TariffLine) -> str:
    """The general rate as the schedule prints it."""
    return line.general or tr("see its lines" if is_divided(line) else "see the schedule")


def is_divided(line: TariffLine) -> bool:
    """The rate is that of one of its lines."""
    return not line.rate_from and not line.is_leaf


def spoken(line: TariffLine) -> str:
    """For a tool tip and a screen reader."""
    says = tr("{number}, {words}. General rate: {rate}")
    if not line.number:
        return whole(line)
    return says.format(number=line.number, words=whole(line), rate=rate(line))


def summary(line: TariffLine) -> str:
    """3406.00.00.00 · Candles, tapers and the like · Free."""
    rated = (rate(line),) if line.rate_from else ()
    return BETWEEN.join((line.number, cut_middle(line.description, MOST_OF_OWN), *rated))


def cut_end(text: str, most: int) -> str:
    """The first words of a text, and a sign that more follow."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(",; (") + LEFT_OUT


def cut_middle(text: str, most: int) -> str:
    """The first and last words of a text: what sets a line apart often stands at its end."""
    if len(text) <= most:
        return text
    first = text[: most * 3 // 5].rsplit(" ", 1)[0].rstrip(",; (")
    last = text[-(most * 2 // 5 - 3) :].split(" ", 1)[-1]
    return f"{first} {LEFT_OUT} {last}"
