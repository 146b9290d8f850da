"""The web page: one file, no script, and an order that a screen reader can walk through."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from ecomguide.guide.model import Guide, GuideSection, SourceNote
from ecomguide.places import resources
from ecomguide.render.html import render
from guides import (
    GUIDES,
    a_contact,
    a_guide,
    a_may,
    a_stamp,
    an_item,
    some_moments,
)

VOID = {"meta", "input", "br", "line", "circle", "rect"}


@dataclass
class Tag:
    name: str
    facts: dict[str, str]
    words: str = ""
    inside: tuple[str, ...] = field(default=())


class Page(HTMLParser):
    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.open: list[Tag] = []
        self.feed(render(guide).decode())
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        made = Tag(tag, dict(attrs), inside=tuple(one.name for one in self.open))
        self.tags.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        self.tags.append(Tag(tag, dict(attrs), inside=tuple(one.name for one in self.open)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        for one in self.open:
            one.words += data

    def named(self, *names: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name in names]


@pytest.fixture(params=GUIDES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(GUIDES[request.param])


def test_it_runs_nothing_and_fetches_nothing(page: Page) -> None:
    assert page.named("script", "link", "iframe", "object", "embed", "img", "form", "base") == []
    assert [
        tag for tag in page.tags for fact in tag.facts if fact.startswith("on") or fact in ("src", "srcset")
    ] == []
    [style] = page.named("style")
    assert "url(" not in style.words and "@import" not in style.words


def test_links_lead_to_places_in_the_page_or_to_the_web(page: Page) -> None:
    ids = {tag.facts["id"] for tag in page.tags if "id" in tag.facts}
    for tag in page.named("a"):
        target = tag.facts["href"]
        assert (
            target[1:] in ids
            if target.startswith("#")
            else target.startswith(("https://", "http://", "mailto:"))
        )


def test_only_web_addresses_become_links() -> None:
    evil = SourceNote("cite", "publisher", "JavaScript:alert(1)", None, a_stamp().today, "full")
    item = an_item(sources=(evil,))
    page = Page(
        a_guide(sections=(GuideSection("one", "One", (item,)),), contacts=(a_contact(urls=("data:x",)),))
    )
    assert [
        tag
        for tag in page.named("a")
        if "script" in tag.facts["href"].lower() or "data:" in tag.facts["href"]
    ] == []


def test_headings_have_no_gaps_and_one_is_the_first(page: Page) -> None:
    levels = [
        int(tag.name[1]) for tag in page.named("h1", "h2", "h3", "h4", "h5", "h6") if "nav" not in tag.inside
    ]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_reader_finds_language_title_landmarks_and_the_way_past_the_menu(page: Page) -> None:
    [html], [title] = page.named("html"), page.named("title")
    assert html.facts["lang"] == "en" and title.words.strip()
    assert len(page.named("main")) == len(page.named("header")) == len(page.named("footer")) == 1
    first = page.named("a")[0]
    assert first.facts["href"] == "#" + page.named("main")[0].facts["id"]


def test_ids_are_single_words_and_are_not_shared(page: Page) -> None:
    ids = Counter(tag.facts["id"] for tag in page.tags if "id" in tag.facts)
    assert [id_ for id_, count in ids.items() if count > 1 or not re.fullmatch(r"[a-z0-9-]+", id_)] == []
    for tag in page.tags:
        assert tag.facts.get("aria-labelledby", "guide") in ids
        assert tag.facts.get("for", "guide") in ids


def test_each_tick_box_is_real_and_has_a_label(page: Page) -> None:
    boxes = [tag for tag in page.named("input") if tag.facts["type"] == "checkbox"]
    labels = [tag.words.strip() for tag in page.named("label")]
    assert len(boxes) == len(labels) and all(labels)
    assert all(tag.inside[-1] == "label" for tag in boxes)


def test_each_table_has_headers_with_a_scope_and_each_drawing_has_words(page: Page) -> None:
    heads = page.named("th")
    assert all(tag.facts.get("scope") in ("col", "row") for tag in heads)
    assert len(page.named("thead")) == len(page.named("table"))
    for tag in page.named("svg"):
        assert tag.facts.get("aria-hidden") == "true" or (
            tag.facts["role"] == "img" and tag.facts["aria-label"]
        )


def test_every_action_can_be_ticked_and_so_can_what_comes_first() -> None:
    guide = a_guide()
    ticked = [tag.words.strip() for tag in Page(guide).named("label")]
    titles = {item.id: item.title for item in guide.items()}
    assert ticked == [titles[id_] for id_ in guide.first] + [
        step for item in guide.items() for step in item.actions
    ]


def test_what_may_apply_stands_last_in_its_section_with_what_decides() -> None:
    items = (a_may("one"), an_item("two"), a_may("three"))
    words = (
        Page(a_guide(sections=(GuideSection("s", "Section", items),), first=(), opening=None))
        .named("main")[0]
        .words
    )
    places = [
        words.index(said) for said in (items[1].title, "May apply to you", items[0].title, items[2].title)
    ]
    assert places == sorted(places)
    assert words.count("May apply: depends on wax") == 2


def test_trouble_comes_before_everything_else() -> None:
    words = Page(a_guide()).named("main")[0].words
    order = (
        "This bill is from your courier.",
        "by 4 December 2026",
        "Your bill, line by line",
        "Do not",
        "At a glance",
        "Your timeline",
        "Do these first",
        "Before goods leave",
        "Not in this guide",
        "Coming later",
        "What it may cost",
        "Who to contact",
        "What this guide cannot tell you",
        "See also",
        "Sources",
        "Your answers",
        "What does not apply to you",
        "The same guide, sorted otherwise",
    )
    places = [words.index(said) for said in order]
    assert places == sorted(places)


def test_the_table_below_the_drawing_has_every_point_of_time() -> None:
    moments = some_moments(19)
    tables = Page(a_guide(timeline=moments)).named("table")
    assert any(
        all(moment.label in table.words and moment.words in table.words for moment in moments)
        for table in tables
    )


def test_what_is_not_for_everybody_is_folded_away() -> None:
    folds = Page(a_guide()).named("details")
    summaries = [tag.words.strip() for tag in Page(a_guide()).named("summary")]
    assert not [fold for fold in folds if "open" in fold.facts]
    assert summaries == [*["Words explained (1)"] * 3, "Show all 1, and what each would need", "By field"]
    assert "Use the postal entry" in folds[-2].words


def test_a_card_explains_its_own_words_and_leads_to_their_sources() -> None:
    bare, told = an_item("bare", terms=()), an_item("told", terms=("bond", "unknown"))
    page = Page(a_guide(sections=(GuideSection("s", "Section", (bare, told)),), first=(), views=()))
    [fold] = [tag for tag in page.named("details") if tag.facts.get("class") == "explained"]
    assert "article" in fold.inside and "A promise of money" in fold.words and "security" not in fold.words
    [link] = [tag for tag in page.named("a") if tag.inside[-3:] == ("dl", "div", "dt")]
    [entry] = [tag for tag in page.named("div") if tag.facts.get("id") == link.facts["href"][1:]]
    assert "Primary source" in entry.words and "19 CFR 149.2" in entry.words


def test_related_words_are_named_only_where_the_page_explains_them() -> None:
    entries = {
        tag.facts["id"]: tag
        for tag in Page(a_guide()).named("div")
        if tag.facts.get("id", "").startswith("word-")
    }
    assert "See also" not in entries["word-1"].words, "a surety is not explained"
    assert "See also: customs bond" in entries["word-2"].words


def test_a_limit_leads_to_whom_to_ask_where_the_page_shows_them() -> None:
    page = Page(a_guide())
    [section] = [tag for tag in page.named("section") if tag.facts["aria-labelledby"] == "limits"]
    assert section.words.count("Ask:") == 1
    assert section.words.count("Unconfirmed") == 0, "no source, no word on it"
    chips = [tag.words for tag in page.named("span") if tag.words.endswith("covered")]
    assert chips == ["partly covered", "not covered"]


def test_each_view_leads_to_every_item() -> None:
    page = Page(a_guide())
    [fold] = [tag for tag in page.named("details") if "By field" in tag.words]
    at = page.tags.index(fold)
    assert [tag.facts["href"] for tag in page.tags[at:] if tag.name == "a"] == [
        "#item-1",
        "#item-3",
        "#item-2",
    ]


def test_the_rail_leads_to_limits_words_and_other_orders(page: Page) -> None:
    rail = {tag.facts["href"][1:] for tag in page.named("a") if "nav" in tag.inside}
    ids = {tag.facts["id"] for tag in page.named("h2") if "id" in tag.facts}
    assert rail == ids - {"contents", "opening"} or not rail


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    "words, ground",
    [
        ("#1b1b1b", "#f7f9fb"),
        ("#162e51", "#ffffff"),
        ("#005ea2", "#f7f9fb"),
        ("#565c65", "#f7f9fb"),
        ("#1a4480", "#e7f2fb"),
        ("#a50a0a", "#fdeeee"),
        ("#5c410a", "#fef6e0"),
        ("#3d4551", "#edeff0"),
        ("#1b1b1b", "#faf3d1"),
        ("#b50909", "#ffffff"),
        ("#565c65", "#e7f2fb"),
        ("#005ea2", "#e7f2fb"),
    ],
)
def test_words_stand_out_from_their_ground(words: str, ground: str) -> None:
    style = (resources() / "templates" / "guide.css").read_text()
    assert words in style
    light, dark = sorted((_luminance(words), _luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
