"""Claim 1 for questions: each can be asked, and for some business another answer gives another guide."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ecomguide.authoring.prove.alive import Alive, far, first
from ecomguide.authoring.prove.cases import Cases
from ecomguide.authoring.prove.faults import Claim, fault
from ecomguide.authoring.prove.group import Group, Guard, Part, Ref
from ecomguide.authoring.prove.showing import Shown, Stage
from ecomguide.authoring.prove.sweep import scenes
from ecomguide.guide.assemble import days_for
from ecomguide.interview.answers import Answers
from ecomguide.interview.walk import walk
from ecomguide.pack.edition import Days
from ecomguide.pack.schema import Block, Contents, Inference, Question


def questions_alive(stage: Stage, alive: Alive) -> Claim:
    claim = Claim("asked", "Each question can be asked and matters; each answer that is worked out can be.")
    for question in stage.pack.contents.questions:
        claim.subjects += 1
        if question.asked and not any(question in shown.walked.live for shown in alive.witnesses.values()):
            claim.faults.append(
                fault("never-asked", f"question {question.id}", "no business is ever asked it.")
            )
        elif not any(
            _matters(stage, claim, question, ref, shown)
            for ref, shown in chain(alive.witnesses.items(), _through_a_block(stage, alive, claim, question))
        ):
            claim.faults.append(
                fault("no-matter", f"question {question.id}", "no answer to it changes a guide.")
            )
        for inference in question.infer:
            claim.subjects += 1
            if not _can_be_worked_out(stage, alive, claim, question, inference):
                claim.faults.append(
                    fault(
                        "never-inferred",
                        f"question {question.id}",
                        f'no answers make the program work out "{inference.value}".',
                    )
                )
    return claim


def _matters(stage: Stage, claim: Claim, question: Question, ref: Ref, shown: Shown) -> bool:
    """Does another answer to it change the record, or what is worked out? Or does the record use it as it
    is?"""
    edition, rules = stage.whole(days_for(stage.pack, shown.answers, shown.today))
    if question in shown.walked.live and question.id in rules[ref].use:
        return True
    said = shown.answers.get(question.id)
    if said is None:
        return question.id in shown.walked.inferred and not question.asked
    before = shown.walked.board.match(rules[ref]).state
    for other in _others(stage, question, ref, shown):
        claim.cases += 1
        changed = dict.fromkeys(said, other) if isinstance(said, dict) else other
        after = walk(edition, shown.answers.with_(question.id, changed))
        if after.board.match(rules[ref]).state != before or after.inferred != shown.walked.inferred:
            return True
    return False


def _through_a_block(
    stage: Stage, alive: Alive, claim: Claim, question: Question
) -> Iterator[tuple[Ref, Shown]]:
    """A record that holds by a block of its own that names the question, where the first answers found had
    another."""
    contents = stage.pack.contents
    for ref, block in _blocks(contents):
        if question.id in block and ref in alive.witnesses:
            group = Group("block", (ref,), (Guard("block", (block,)),))
            for scene, when in scenes(Part(contents, group, free=False)):
                answers = first(claim, scene, scene.guards) if scene.members else None
                near = min(when, key=lambda one: far(one, contents.about.checked_through))
                if answers is not None and (shown := stage.applies(ref, answers, near)) is not None:
                    yield ref, shown


def _blocks(contents: Contents) -> Iterator[tuple[Ref, Block]]:
    yield from ((Ref("topic", one.id), block) for one in contents.topics for block in one.when)
    yield from ((Ref("fee", one.id), block) for one in contents.fees for block in one.when)
    yield from ((Ref("timeline", one.id), block) for one in contents.timelines for block in one.when)


def _others(stage: Stage, question: Question, ref: Ref, shown: Shown) -> list[object]:
    part = Part(stage.pack.contents, Group("matters", (ref,)), free=False)
    if question.id not in {one.id for one in part.contents.questions}:
        return []
    cases = Cases(part.scene(days_for(stage.pack, shown.answers, shown.today)), goods=1)
    own = cases.edition.question_by_id[question.id]
    return list(cases.baskets(own) if question.id == "kinds" else cases.classes(own))


def _can_be_worked_out(
    stage: Stage, alive: Alive, claim: Claim, question: Question, inference: Inference
) -> bool:
    """Seen among the guides that show records, or else searched for."""
    if any(shown.walked.inferred.get(question.id) == inference for shown in alive.witnesses.values()):
        return True
    guards = [Guard(f"infer {inference.value}", inference.when)]
    if not question.asked:
        guards.append(Guard(f"is {inference.value}", ({question.id: inference.value},)))
    part = Part(stage.pack.contents, Group("inferred", (), tuple(guards)), free=False)
    today = stage.pack.contents.about.checked_through
    for scene, when in scenes(part):
        here = next((one for one in when if one.entry.has(today)), None)
        if here is not None and (answers := first(claim, scene, scene.guards)) is not None:
            edition, _ = stage.whole(Days(today, here.today.first))
            return any(
                walk(edition, given).inferred.get(question.id) == inference
                for given in _helped(alive, answers)
            )
    return False


def _helped(alive: Alive, answers: Answers) -> Iterator[Answers]:
    """The answers alone, and with those under which some record holds: a question is asked for some record's
    sake."""
    yield answers
    for shown in alive.witnesses.values():
        if all(answers.get(id_, said) == said for id_, said in shown.answers.items()):
            yield Answers({**shown.answers, **answers})
