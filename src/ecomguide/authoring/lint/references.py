"""Names that records use of each other: contacts, anchors, groups, questions to use, topics of a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ecomguide.authoring.lint.records import is_number, texts, where
from ecomguide.errors import did_you_mean
from ecomguide.pack.edition import NAME
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft

NEEDED = {
    "percent": ("of", "rate"),
    "fixed": ("amount",),
    "named": ("because",),
    "tariff": ("of",),
    "layer": ("of", "rates"),
    "footnote": ("of", "family", "headings"),
}


def check(draft: Draft) -> Iterator[Problem]:
    contents = draft.contents
    assert contents is not None
    contacts, anchors, questions, topics, values = (
        [record.id for record in records]
        for records in (
            contents.contacts,
            contents.anchors,
            contents.questions,
            contents.topics,
            contents.values,
        )
    )

    def known(record: Any, key: str, names: Iterable[str], those: list[str], what: str) -> Iterator[Problem]:
        for name in names:
            if name not in those:
                yield Problem(
                    **where(draft, record, key),
                    code=f"no-such-{what}",
                    says=f'there is no {what} "{name}".',
                    hint=did_you_mean(name, those).strip(),
                )

    for topic in contents.topics:
        yield from known(topic, "contacts", topic.contacts, contacts, "contact")
        yield from known(topic, "use", topic.use, questions, "question")
        yield from known(topic, "excludes", topic.excludes, topics, "topic")
        yield from known(topic, "deadline", (one.count.from_ for one in topic.deadline), anchors, "anchor")
    for timeline in contents.timelines:
        yield from known(
            timeline, "step.topic", (step.topic for step in timeline.step if step.topic), topics, "topic"
        )
        yield from known(
            timeline, "step.count", (step.count.from_ for step in timeline.step), anchors, "anchor"
        )
        yield from known(timeline, "use", timeline.use, questions, "question")
    for opening in contents.openings:
        yield from known(
            opening, "clock", (one.count.from_ for one in opening.clock if one.count), anchors, "anchor"
        )
        yield from known(opening, "use", opening.use, questions, "question")
    for anchor in contents.anchors:
        yield from known(anchor, "questions", anchor.questions, questions, "question")
        yield from known(anchor, "count", [anchor.count.from_] if anchor.count else [], anchors, "anchor")
    for question in contents.questions:
        yield from known(
            question, "group", [question.group], [group.id for group in contents.groups], "group"
        )
        yield from known(
            question,
            "option",
            (id_ for option in question.option for id_ in option.ends_contacts),
            contacts,
            "contact",
        )
        yield from known(
            question,
            "infer",
            (rule.value for rule in question.infer),
            [option.id for option in question.option],
            "option",
        )
        yield from known(
            question,
            "typical",
            [question.typical] if question.typical else [],
            [option.id for option in question.option],
            "option",
        )
        limits = [str(one) for band in question.band for one in (band.at_most, band.over) if one is not None]
        yield from known(question, "band", (one for one in limits if not is_number(one)), values, "value")
    for fee in contents.fees:
        yield from known(fee, "use", fee.use, questions, "question")
        yield from known(fee, "topic", [fee.topic] if fee.topic else [], topics, "topic")
        formula = fee.formula
        for part in NEEDED[formula.kind]:
            if not getattr(formula, part):
                yield Problem(
                    **where(draft, fee, f"formula.{part}"),
                    code="formula-part",
                    says=f"a {formula.kind} charge needs {part}.",
                )
        yield from known(fee, "formula", formula.values, values, "value")
        yield from known(fee, "formula.of", [formula.of] if formula.of else [], questions, "question")
    for value in contents.values:
        yield from known(value, "by", [value.by] if value.by else [], questions, "question")
    for contact in contents.contacts:
        yield from known(contact, "use", contact.use, questions, "question")
    terms = [term.id for term in contents.glossary]
    for term in contents.glossary:
        yield from known(term, "see", term.see, terms, "term")
    for limit in contents.limits:
        yield from known(limit, "contacts", limit.contacts, contacts, "contact")
    about = contents.about
    for name in (about.report_to, *about.uncovered_contacts):
        if name not in contacts:
            yield Problem(
                file="pack.toml",
                key="contacts",
                code="no-such-contact",
                says=f'there is no contact "{name}".',
            )
    for record, key, words in texts(contents):
        yield from known(record, key, NAME.findall(words), values, "value")
