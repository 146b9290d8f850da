"""What holds of every guide that the shipped pack can give, tried on people who answer at random."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from content.random_walks import MOST_QUESTIONS, WALKS_A_YEAR, YEARS, Step, Walked, all_walks
from ecomguide.guide.model import Guide
from ecomguide.interview.answers import ALL_GOODS, Answers
from ecomguide.interview.walk import Walk
from ecomguide.pack.condition import OPEN, YES
from ecomguide.pack.pack import Pack
from ecomguide.render.json import plain

Table = dict[str, Any]
NOT_CHECKED = "(not checked for that day)"


def survey(pack: Pack) -> dict[str, set[str]]:
    """Name of a check → what it found, over one guide for each walk: guides are made once for all checks."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in all_walks(pack):
        last = one.last.walk
        if last.next is None:
            guide = one.guide
            shown = plain(guide if one.number % 10 == 0 else replace(guide, not_applying=()))
            for name, check in CHECKS.items():
                found[name].update(f"{fault}: {one}"[:700] for fault in check(one, last, guide, shown))
    return found


def verdicts(step: Step) -> dict[str, int]:
    board = step.walk.board
    return {ruled.record.id: board.match(ruled.rule).state for ruled in step.edition.topics}


def words_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from words_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from words_of(one)


def without_source_or_reason(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    yield from (item.id for item in guide.items() if not item.sources or not item.because)


def may_without_a_hinge(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    yield from (item.id for item in guide.items() if item.verdict == "may" and not item.hinges_on)


def two_outcomes_at_once(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    for tile, outcomes in one.last.edition.tiles:
        holding = [ruled.record.id for ruled in outcomes if walked.board.match(ruled.rule).state == YES]
        if len(holding) > 1:
            yield f"{tile.id} {holding}"
    yield from (tile.id for tile in guide.glance if tile.verdict == "applies" and tile.outcome is None)


def two_openings_at_once(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    openings = one.last.edition.openings
    holding = [ruled.record for ruled in openings if walked.board.match(ruled.rule).state == YES]
    told = [record.id for record in holding if not record.fallback]
    if len(told) > 1 or len(holding) - len(told) > 1:
        yield str([record.id for record in holding])


def raw_words(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    """A brace, or the name of a value that is none, in brackets."""
    for text in words_of(shown):
        if re.search(r"[{}]|\([a-z0-9]+(_[a-z0-9]+)+\)", text) and "http" not in text:
            yield text


def a_figure_that_is_missing(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    """A row with `unknown` says why there is none; a day without a row would say that it was not checked."""
    for part in ("sections", "glance", "opening", "costs", "coming"):
        for text in words_of(shown[part]):
            if NOT_CHECKED in text:
                yield f"{part}, entry {one.last.edition.days.entry}, {text}"


def kinds_that_meet_silence(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    about = {kind for item in guide.items() for kind, _ in item.for_kinds} | {
        lack.kind for lack in guide.uncovered
    }
    silent = set(walked.kinds) - {ALL_GOODS} - about
    if silent and guide.off_ramp is None:
        yield str(sorted(silent))


def off_ramp_without_help(one: Walked, walked: Walk, guide: Guide, shown: Table) -> Iterator[str]:
    if guide.off_ramp is not None and (not guide.off_ramp.body or not guide.contacts):
        yield guide.off_ramp.question


CHECKS: dict[str, Callable[[Walked, Walk, Guide, Table], Iterator[str]]] = {
    check.__name__: check
    for check in (
        without_source_or_reason,
        may_without_a_hinge,
        two_outcomes_at_once,
        two_openings_at_once,
        raw_words,
        a_figure_that_is_missing,
        kinds_that_meet_silence,
        off_ramp_without_help,
    )
}


def test_no_guide_has_a_fault(pack: Pack) -> None:
    """All checks at once: making the guides takes longer than looking at them."""
    found = survey(pack)
    told = [
        f"{name} ({len(faults)}): {fault}" for name, faults in found.items() for fault in sorted(faults)[:5]
    ]
    assert not told, "\n".join(told)


def test_every_walk_ends(pack: Pack) -> None:
    endless = [str(one) for one in all_walks(pack) if one.last.walk.next is not None]
    assert endless == [], f"more than {MOST_QUESTIONS} questions"
    assert len(all_walks(pack)) == len(YEARS) * WALKS_A_YEAR


def test_stale_answers_never_change_a_verdict(pack: Pack) -> None:
    """Left out: what is never asked (the model). An answer there can only be a correction."""
    faults = []
    worked_out = {question.id for question in pack.contents.questions if not question.asked}
    for before, one in pairwise(all_walks(pack)):
        live = {question.id for question in one.last.walk.live}
        stale = {id_: said for id_, said in before.last.answers.items() if id_ not in live | worked_out}
        clean = one.last
        littered = Step(Answers({**stale, **clean.answers}), clean.edition)
        asked = {question.id for question in littered.walk.live} & set(stale)
        if not asked and verdicts(clean) != verdicts(littered):
            faults.append(str(one))
    assert faults == []


def test_back_restores_exactly(pack: Pack) -> None:
    faults = []
    for one in all_walks(pack):
        if len(one.steps) < 3:
            continue
        earlier = one.steps[len(one.steps) // 2]
        then, asked = verdicts(earlier), earlier.walk.live
        verdicts(Step(one.last.answers.without(asked[0].id), earlier.edition))
        if verdicts(earlier) != then or earlier.walk.live != asked:
            faults.append(str(one))
    assert faults == []


def test_answering_in_order_settles_and_never_unsettles(pack: Pack) -> None:
    faults = []
    for one in all_walks(pack):
        for before, after in pairwise(one.steps):
            if before.edition.days != after.edition.days:
                continue  # a day of arrival brings in other law
            then, now = verdicts(before), verdicts(after)
            turned = [id_ for id_, state in then.items() if state != OPEN and now[id_] != state]
            if turned and after.walk.ended is None:
                faults.append(f"{turned}: {one}")
    assert faults == []
