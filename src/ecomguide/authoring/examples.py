"""An example's expectations against its guide: the author's own test."""

from __future__ import annotations

from collections.abc import Iterator

from ecomguide.cases import example_answers
from ecomguide.guide.assemble import guide_for, reading
from ecomguide.guide.model import Guide
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Example


def failures(pack: Pack, example: Example) -> list[str]:
    """In words, each expectation that does not hold. Raises AnswersError where the answers do not fit the
    pack."""
    answers = example_answers(example, pack)
    guide = guide_for(pack, answers, example.today)
    return [*_answers_used(pack, example, guide), *_verdicts(example, guide), *_rest(example, guide)]


def _answers_used(pack: Pack, example: Example, guide: Guide) -> Iterator[str]:
    """Each answer of an example is one that the interview would have asked for, or a correction."""
    answers = example_answers(example, pack)
    _, walked = reading(pack, answers, example.today)
    live = {question.id for question in walked.live}
    for id_ in answers:
        if id_ not in live and pack.questions[id_].asked and id_ not in walked.known:
            yield f"{id_} is answered, but not asked of this business"
    if walked.next is not None:
        yield f"{walked.next.id} is asked, but not answered"


def _verdicts(example: Example, guide: Guide) -> Iterator[str]:
    verdicts = {item.id: item.verdict for item in guide.items()}
    left = {one.id: one for one in guide.not_applying}
    expect = example.expect
    for wanted, ids in (("applies", expect.applies), ("may", expect.may)):
        for id_ in ids:
            if (found := verdicts.get(id_)) != wanted:
                why = f" (unmet: {'; '.join(one.sentence for one in left[id_].unmet)})" if id_ in left else ""
                yield f"{id_} should be {wanted!r}, but {found or 'does not apply'}{why}"
    for id_ in expect.not_applying:
        if id_ in verdicts:
            yield f"{id_} should not apply, but {verdicts[id_]!r}"


def _rest(example: Example, guide: Guide) -> Iterator[str]:
    expect = example.expect
    outcomes = {tile.id: tile.outcome for tile in guide.glance}
    for tile, outcome in expect.glance.items():
        if outcomes.get(tile) != outcome:
            yield f"the tile {tile} should read {outcome!r}, but {outcomes.get(tile)!r}"
    contacts = {card.id for card in guide.contacts}
    yield from (f"the contact {id_} is missing" for id_ in expect.contacts if id_ not in contacts)
    models = {one.question: one.value for one in guide.inferred}
    if expect.model is not None and models.get("model") != expect.model:
        yield f"the shipping model should be {expect.model!r}, but {models.get('model')!r}"
    if expect.opening is not None and (guide.opening is None or guide.opening.id != expect.opening):
        yield f"the opening should be {expect.opening!r}, but {guide.opening.id if guide.opening else None!r}"
    days = {f"{item.id}.{due.id}": due.date for item in guide.items() for due in item.deadlines}
    for key, day in expect.dates.items():
        if days.get(key) != day:
            yield f"{key} should fall on {day}, but {days.get(key)}"
