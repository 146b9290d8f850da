"""The first screen of a guide: planning, in trouble, or the end of the road."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import Guide
from ecomguide.ui.look import Look
from ecomguide.ui.parts.bill_card import bill_column
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.clock_card import ClockCard
from ecomguide.ui.parts.first_tick import FirstTick
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.stretch import Made
from ecomguide.ui.parts.tile import Tile
from ecomguide.ui.parts.timeline import TimelineCard
from ecomguide.ui.parts.two_columns import TwoColumns
from ecomguide.ui.parts.words import Body, Heading

if TYPE_CHECKING:
    from ecomguide.ui.parts.stretches import Stretches


def title_of(name: str, guide: Guide) -> str:
    """Harbor Candle Co.: candles from Vietnam by ship"""
    if guide.off_ramp is not None:
        return guide.off_ramp.title
    if guide.opening is not None:
        return guide.opening.title
    subject = guide.subject
    return f"{name}: {subject[:1].lower()}{subject[1:]}" if name and name != subject else subject


def _first_words(page: Stretches) -> Iterator[Made]:
    page.heading = Heading(title_of(page.session.case.name, page.session.guide), 1, "h1")
    yield "title", page.heading
    if page.session.guide.stamp.draft:
        note = Card(ground="warning", padding=12)
        note.body.addWidget(Body(page.say("draft"), "soft"))
        yield "", note


def planning_head(page: Stretches) -> Iterator[Made]:
    yield from _first_words(page)
    yield "tools", page.doings.tools()
    yield from _glance(page)
    yield from _timeline(page)


def _glance(page: Stretches) -> Iterator[Made]:
    if page.session.guide.glance:
        tiles = QWidget()
        tiles.setAccessibleName(page.say("glance"))
        flow = FlowLayout(tiles, gap=12, stretch_to=176)
        for glance in page.session.guide.glance:
            flow.addWidget(Tile(glance, page.say))
        yield "tiles", tiles


def _timeline(page: Stretches) -> Iterator[Made]:
    if page.session.guide.timeline:
        yield "timeline", TimelineCard(page.session.guide, page.say)


def trouble_head(page: Stretches) -> Iterator[Made]:
    guide, say = page.session.guide, page.say
    assert guide.opening is not None
    opening = QWidget()
    within = QVBoxLayout(opening)
    within.setContentsMargins(0, 0, 0, 0)
    within.setSpacing(Look.current().px(6))
    page.heading = Heading(title_of(page.session.case.name, guide), 1, "h1")
    within.addWidget(page.heading)
    within.addWidget(Body(guide.opening.lead, "lead"))
    yield "opening", opening
    if guide.opening.clocks:
        clocks = QWidget()
        clocks.setAccessibleName(say("clocks"))
        flow = FlowLayout(clocks, gap=14, stretch_to=260)
        for clock in guide.opening.clocks:
            flow.addWidget(ClockCard(clock, say))
        yield "clocks", clocks
    yield "first", TwoColumns(_ticks(page), bill_column(guide.opening, say))
    if guide.stamp.draft:
        note = Card(ground="warning", padding=12)
        note.body.addWidget(Body(say("draft"), "soft"))
        yield "", note
    yield "tools", page.doings.tools()
    yield from _timeline(page)
    yield from _glance(page)


def _ticks(page: Stretches) -> QWidget:
    guide, say = page.session.guide, page.say
    column = QWidget()
    within = QVBoxLayout(column)
    within.setContentsMargins(0, 0, 0, 0)
    within.setSpacing(Look.current().px(12))
    within.addWidget(Heading(say("first_trouble"), 2, "h2"))
    by_id = {item.id: item for item in guide.items()}
    for number, id_ in enumerate(guide.first, 1):
        tick = FirstTick(number, by_id[id_], page.session.case.done.get(id_), say)
        tick.ticked.connect(page.doings.tick)
        tick.wanted.connect(lambda id_: page.doings.go(f"item:{id_}"))
        page.ticks.append(tick)
        within.addWidget(tick)
    within.addStretch(1)
    return column


def off_ramp_head(page: Stretches) -> Iterator[Made]:
    off_ramp = page.session.guide.off_ramp
    assert off_ramp is not None
    yield from _first_words(page)
    yield "off_ramp", Body(off_ramp.body, "lead")
