"""Ways through a draft that several checks need: every record with a condition, every shown text, every
source."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Block, Contents, Source, Status


def conditions(contents: Contents) -> Iterator[tuple[Any, str, tuple[Block, ...]]]:
    """(the record that owns it, where in it, its blocks)."""
    for records in (
        contents.topics,
        contents.sections,
        contents.situations,
        contents.timelines,
        contents.fees,
        contents.openings,
        contents.contacts,
        contents.limits,
    ):
        for record in records:
            yield record, "when", record.when
    for timeline in contents.timelines:
        for step in timeline.step:
            yield timeline, f"step {step.label}.when", step.when
    for opening in contents.openings:
        for clock in opening.clock:
            yield opening, f"clock {clock.label}.when", clock.when
    for tile in contents.tiles:
        yield tile, "when", tile.when
        for outcome in tile.outcome:
            yield tile, f"outcome {outcome.id}.when", outcome.when
    for question in contents.questions:
        for option in question.option:
            yield question, f"option {option.id}.when", option.when
        for rule in question.infer:
            yield question, f"infer {rule.value}.when", rule.when


def texts(contents: Contents) -> Iterator[tuple[Any, str, str]]:
    """(the record, the key, the words): what a reader can see, but for names and addresses."""
    for topic in contents.topics:
        text = topic.text
        yield topic, "text.title", text.title
        yield topic, "text.body", text.body
        yield from ((topic, "text.actions", words) for words in text.actions)
        yield from ((topic, "text.exceptions", words) for words in text.exceptions)
        if text.otherwise:
            yield topic, "text.otherwise", text.otherwise
        yield from ((topic, "text.keep", words) for words in text.keep)
        yield from ((topic, "text.supplier", words) for words in text.supplier.words)
        yield from ((topic, f"deadline {one.id}.label", one.label) for one in topic.deadline)
    for tile in contents.tiles:
        for outcome in tile.outcome:
            yield tile, f"outcome {outcome.id}.says", outcome.says
            yield tile, f"outcome {outcome.id}.note", outcome.note
    for fee in contents.fees:
        yield fee, "title", fee.title
        yield fee, "body", fee.body
        if fee.formula.because:
            yield fee, "formula.because", fee.formula.because
    for opening in contents.openings:
        yield opening, "title", opening.title
        yield opening, "lead", opening.lead
        yield from ((opening, "do_not", words) for words in opening.do_not)
        yield from (
            (opening, f"clock {clock.label}", f"{clock.says or ''} {clock.note}") for clock in opening.clock
        )
    yield from _other_texts(contents)


def _other_texts(contents: Contents) -> Iterator[tuple[Any, str, str]]:
    for timeline in contents.timelines:
        yield from ((timeline, f"step {step.label}", step.label) for step in timeline.step)
    for contact in contents.contacts:
        yield contact, "serves", contact.serves
    for term in contents.glossary:
        yield term, "says", term.says
    for limit in contents.limits:
        yield limit, "title", limit.title
        yield limit, "says", limit.says
    for page in contents.background:
        yield page, "title", page.title
        yield from ((page, "body", words) for words in page.body)
        yield from ((page, f"event {event.on}", event.says) for event in page.event)
    for view in contents.views:
        yield view, "says", view.says
        yield from ((view, f"part {part.id}", part.says) for part in view.part)
    for question in contents.questions:
        yield question, "asks", question.asks
        yield question, "why", question.why
        if question.help:
            yield question, "help", question.help
        for option in question.option:
            yield from (
                (question, f"option {option.id}", words)
                for words in (option.label, option.hint, option.says, option.ends_body)
                if words
            )
        for band in question.band:
            yield question, f"band {band.id}", band.label


def sourced(contents: Contents) -> Iterator[tuple[Any, str, tuple[Source, ...], Status]]:
    """(the record, the key, its sources, its status)."""
    for records in (
        contents.topics,
        contents.tiles,
        contents.timelines,
        contents.fees,
        contents.openings,
        contents.contacts,
        contents.background,
    ):
        for record in records:
            yield record, "source", record.source, record.reviewed.status
    for term in contents.glossary:
        yield term, "source", term.source, term.status
    for page in contents.background:
        yield from ((page, f"event {event.on}", event.source, page.reviewed.status) for event in page.event)
    for limit in contents.limits:
        if limit.source:
            yield limit, "source", limit.source, limit.reviewed.status
    if contents.tariff is not None:
        yield contents.tariff, "source", contents.tariff.source, contents.tariff.reviewed.status
    for value in contents.values:
        for number, row in enumerate(value.row, 1):
            yield value, f"row {number}", row.source, row.status


def contacts_named(contents: Contents) -> set[str]:
    """Ids of the contacts that a topic, an off-ramp or the pack itself names."""
    options = (option for question in contents.questions for option in question.option)
    return {
        *(id_ for topic in contents.topics for id_ in topic.contacts),
        *(id_ for option in options for id_ in option.ends_contacts),
        *contents.about.uncovered_contacts,
        contents.about.report_to,
    }


def where(draft: Draft, record: Any, key: str) -> dict[str, str]:
    """The file and key of a Problem; in a file of many records the id comes first."""
    file = draft.file_of(record)
    shared = file in ("interview.toml", "situations.toml", "anchors.toml", "views.toml")
    shared = shared or file.startswith(("values/", "glossary/"))
    return {"file": file, "key": f"{record.id}.{key}".rstrip(".") if shared else key}


def is_number(word: str) -> bool:
    try:
        return Decimal(word).is_finite()
    except InvalidOperation:
        return False
