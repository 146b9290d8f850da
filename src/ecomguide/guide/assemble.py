"""(edition, answers) → Guide. Pure: the same pack, days and answers give the same guide."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from ecomguide.guide.contacts import contacts, sources
from ecomguide.guide.costs import NO_COSTS, costs
from ecomguide.guide.coverage import all_kinds_named
from ecomguide.guide.glance import tiles
from ecomguide.guide.items import Items
from ecomguide.guide.later import Later
from ecomguide.guide.limits import limits
from ecomguide.guide.model import (
    AnswerLine,
    BillRow,
    ClockCard,
    Guide,
    GuideSection,
    Inferred,
    Item,
    OffRamp,
    Open,
    OpeningWords,
    SourceNote,
    Stamp,
    Uncovered,
)
from ecomguide.guide.notes import source_notes
from ecomguide.guide.terms import in_guide
from ecomguide.guide.timeline import Calendar
from ecomguide.guide.views import views
from ecomguide.guide.wording import Reasons, answer_words, kind_name, kind_within
from ecomguide.interview.answers import ALL_GOODS, UNSURE, Answers
from ecomguide.interview.walk import Walk, walk
from ecomguide.pack.condition import NO, YES
from ecomguide.pack.edition import Days, Edition
from ecomguide.pack.pack import Pack
from ecomguide.pack.rules import KINDS
from ecomguide.pack.schema import Opening, RunningClock

MOST_FIRST = 6
SOON = timedelta(days=60)
"""After arrival: a day further off is no first step."""


def reading(pack: Pack, answers: Answers, today: date, language: str = "en") -> tuple[Edition, Walk]:
    """The edition for these answers, and the walk over it. Raises LanguageUnknown.

    The entry day is the first arrival day that the person gave and that counts; without one, it is today, and
    marked as assumed.
    """
    arrival = next(anchor for anchor in pack.contents.anchors if anchor.id == "arrival")
    for question in arrival.questions:
        if (day := answers.day(question)) is not None:
            edition = pack.edition(Days(day, today), language)
            walked = walk(edition, answers)
            if question in walked.known:
                return edition, walked
    edition = pack.edition(Days(today, today, assumed=True), language)
    return edition, walk(edition, answers)


def days_for(pack: Pack, answers: Answers, today: date) -> Days:
    return reading(pack, answers, today)[0].days


def guide_for(pack: Pack, answers: Answers, today: date, language: str = "en", program: str = "") -> Guide:
    """The whole way from answers to guide. Raises LanguageUnknown."""
    edition, walked = reading(pack, answers, today, language)
    return assemble(edition, answers, walked, program)


def assemble(edition: Edition, answers: Answers, walked: Walk, program: str = "") -> Guide:
    """`walked` must be the walk of these answers over this edition."""
    reasons, calendar = Reasons(edition, walked), Calendar(edition, walked)
    items = Items(edition, walked, reasons, calendar)
    opening = _opening(edition, walked, calendar)
    off_ramp = _off_ramp(edition, walked)
    sections = () if off_ramp else _sections(edition, items.shown)
    shown = [item for section in sections for item in section.items]
    uncovered = () if off_ramp else _uncovered(edition, walked, items.covered)
    glance = () if off_ramp else Later(lambda: tiles(edition, walked.board, reasons))
    missing = () if off_ramp else Later(lambda: limits(edition, walked, reasons))
    cards = Later(lambda: contacts(edition, walked, reasons, shown, off_ramp, uncovered, missing))
    told = frozenset(item.id for item in shown)
    money = NO_COSTS if off_ramp else costs(edition, walked, walked.board, _fee_notes(edition), told)
    timeline = next(
        (ruled.record for ruled in edition.timelines if walked.board.match(ruled.rule).state == YES), None
    )
    line_title = timeline.title if timeline else ""
    drawn_from = source_notes(edition, timeline.source) if timeline else ()
    guide = Guide(
        stamp=_stamp(edition, program),
        subject=subject(edition, walked),
        answers=Later(lambda: _answers(edition, answers, walked)),
        inferred=tuple(Inferred(id_, one.value, one.says) for id_, one in walked.inferred.items()),
        opening=opening,
        off_ramp=off_ramp,
        glance=glance,
        first=Later(lambda: _first(shown, edition.days, in_trouble=opening is not None)),
        sections=sections,
        uncovered=uncovered,
        coming=() if off_ramp else Later(items.coming),
        not_applying=items.not_applying,
        timeline=Later(lambda: calendar.moments(timeline, walked.board)) if timeline else (),
        timeline_title=line_title,
        timeline_sources=drawn_from,
        costs=money,
        contacts=cards,
        sources=Later(lambda: sources(shown, opening, glance, (line_title, drawn_from), money.lines, cards)),
        open_questions=Later(lambda: _open_questions(shown)),
        glossary=Later(lambda: in_guide(edition, guide)),
        limits=missing,
        views=Later(lambda: views(edition, sections)),
    )
    return guide


def _stamp(edition: Edition, program: str) -> Stamp:
    about, days = edition.contents.about, edition.days
    return Stamp(
        about.version,
        about.title,
        about.checked_through,
        days.entry,
        days.assumed,
        days.today,
        edition.language,
        program,
        draft=edition.draft,
    )


def _answers(edition: Edition, answers: Answers, walked: Walk) -> tuple[AnswerLine, ...]:
    lines = []
    for question in edition.questions:
        said = _counted(question.id, answers, walked)
        if said is None:
            continue
        lines.append(
            AnswerLine(
                question.id,
                question.asks,
                question.short,
                question.group,
                answer_words(edition, question, said),
                question.id in walked.unsure or said == UNSURE,
            )
        )
    return tuple(lines)


def _counted(question: str, answers: Answers, walked: Walk) -> Any:
    """An answer as far as it counts: live, or the correction of something worked out."""
    said = answers.get(question)
    if isinstance(said, dict):
        rows = {kind: said.get(kind, said.get(ALL_GOODS)) for kind in walked.rows.get(question, ())}
        given = {kind: row for kind, row in rows.items() if row is not None}
        one_for_all = len(rows) == 1 or not said.keys() & rows.keys()
        return next(iter(given.values()), None) if one_for_all else given
    is_correction = question in walked.known
    is_live = walked.position(question) > 0 and (said == UNSURE or question in walked.unsure)
    return said if is_correction or is_live else None


def subject(edition: Edition, walked: Walk) -> str:
    """ "Candles and kitchenware from Vietnam, by ship"."""
    known, by_id = walked.known, edition.question_by_id
    if walked.ended is not None:
        return "Your guide"
    kinds = [kind for kind in walked.kinds if kind != ALL_GOODS] if KINDS in known else []
    named = ["Goods"]
    if kinds:
        named = [kind_name(edition, kinds[0]), *(kind_within(edition, kind) for kind in kinds[1:3])]
    about = " and ".join(named) if len(kinds) < 3 else ", ".join(named[:2]) + " and more"
    origins = set(known["origin"].values()) if "origin" in known else set()
    if len(origins) == 1:
        about += f" from {answer_words(edition, by_id['origin'], origins.pop())}"
    phrases = [
        option.phrase
        for id_ in ("mode", "destination", "letter")
        if isinstance(said := known.get(id_), str)
        and (option := by_id[id_].option_by_id(said)) is not None
        and option.phrase
    ]
    return ", ".join([" ".join([about, *phrases[:1]]), *phrases[1:]])


def _sections(edition: Edition, shown: list[Item]) -> tuple[GuideSection, ...]:
    by_section: dict[str, list[Item]] = {}
    for item in shown:
        by_section.setdefault(item.section, []).append(item)
    return tuple(
        GuideSection(section.id, section.title, tuple(by_section[section.id]))
        for section in edition.contents.sections
        if section.id in by_section
    )


def _first(shown: list[Item], days: Days, *, in_trouble: bool) -> tuple[str, ...]:
    """Ranked topics in their order; then what the person must do and is due before long.

    In trouble only the ranked topics of the first section count: those on the letter. A rule for the next
    shipment is no first step then.
    """
    soon = max(days.entry, days.today) + SOON
    certain = [item for item in shown if item.verdict == "applies"]
    ranked = sorted((item for item in certain if item.first is not None), key=lambda item: item.first or 0)
    if in_trouble:
        ranked = [item for item in ranked if item.section == shown[0].section]
    dated = [
        item
        for item in certain
        if item.first is None
        and item.weight == "must"
        and "you" in (item.who or ("you",))
        and any(due.date is not None and days.today <= due.date <= soon for due in item.deadlines)
    ]
    return tuple(item.id for item in [*ranked, *dated][:MOST_FIRST])


def _uncovered(edition: Edition, walked: Walk, covered: set[str]) -> tuple[Uncovered, ...]:
    """Kinds of goods that no item is about. For most the pack has rules, but for goods still to come."""
    left = [kind for kind in walked.kinds if kind != ALL_GOODS and kind not in covered]
    if not left:  # as mostly: then no condition need be read
        return ()
    about = edition.contents.about
    named = edition.kept(("kinds", "named"), lambda: all_kinds_named(edition.contents))
    return tuple(
        Uncovered(
            kind,
            kind_name(edition, kind),
            (about.left_out if kind in named else about.uncovered).replace(
                "{name}", kind_within(edition, kind)
            ),
            about.uncovered_contacts,
        )
        for kind in left
    )


def _off_ramp(edition: Edition, walked: Walk) -> OffRamp | None:
    if walked.ended is None:
        return None
    question, option = walked.ended
    return OffRamp(
        question.id, option.ends_title or option.label, option.ends_body or "", option.ends_contacts
    )


def _opening(edition: Edition, walked: Walk, calendar: Calendar) -> OpeningWords | None:
    holding = [ruled.record for ruled in edition.openings if walked.board.match(ruled.rule).state == YES]
    if not holding:
        return None
    one: Opening = min(holding, key=lambda opening: opening.fallback)
    return OpeningWords(
        one.id,
        edition.fill(one.title, "today"),
        edition.fill(one.lead, "today"),
        tuple(
            _clock(edition, clock.record, calendar)
            for clock in edition.clocks[one.id]
            if walked.board.match(clock.rule).state != NO
        ),
        one.lines_title,
        tuple(BillRow(line.name, line.whose, edition.fill(line.says, "today")) for line in one.line),
        tuple(edition.fill(words, "today") for words in one.do_not),
        source_notes(edition, one.source),
        one.reviewed.status,
    )


def _clock(edition: Edition, clock: RunningClock, calendar: Calendar) -> ClockCard:
    says, note = edition.fill(clock.says or "", "today"), edition.fill(clock.note, "today")
    if clock.count is None:
        return ClockCard(clock.label, clock.tone, says, note, None, None)
    due = calendar.due_count(clock.count)
    return ClockCard(clock.label, clock.tone, says or due.words, note, due.date, due.assumed, due.past)


def _fee_notes(edition: Edition) -> dict[str, tuple[SourceNote, ...]]:
    """Fee id → its sources, ready to show."""
    return edition.kept(
        ("fees",),
        lambda: {ruled.record.id: source_notes(edition, ruled.record.source) for ruled in edition.fees},
    )


def _open_questions(shown: list[Item]) -> tuple[Open, ...]:
    """The open question that most "may" items hinge on comes first."""
    counted = Counter(one for item in shown for one in item.hinges_on)
    return tuple(one for one, _ in counted.most_common())
