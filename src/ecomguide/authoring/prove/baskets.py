"""How many kinds of goods a basket must hold to show every fault that there can be.

Take a basket that shows a fault, and take kinds out of it as long as the fault stays. What must be kept are
the kinds that make something so: each record that holds for one kind of goods keeps one, and each line about
the whole basket keeps those that it is settled by. What is *not* so of any kind stays so when there are
fewer. So the kinds kept can be counted from the lines alone: none of what is dropped could matter.
"""

from __future__ import annotations

from collections.abc import Iterable

from ecomguide.authoring.prove.group import Group, Scene
from ecomguide.pack.rules import KINDS, Block, Rule

Wanted = tuple[int, bool]
"""A line by number, and whether it is to be met (True) or not."""


def goods_needed(scene: Scene, group: Group) -> int:
    """The kinds in the largest basket that a gap or a clash of the group might need."""
    return max(1, _for_clash(scene, group), _for_gap(scene, group))


def _for_clash(scene: Scene, group: Group) -> int:
    """As many records as are one too many, each for goods of its own."""
    if group.at_most is None or len(scene.members) <= group.at_most:
        return 0
    members = scene.members.values()
    return (group.at_most + 1) * _is_bound(members) + _kept(scene, ((rule, True) for rule in members))


def _for_gap(scene: Scene, group: Group) -> int:
    """The guard holds, for some goods, and no record does."""
    if not group.at_least:
        return 0
    held = ((rule, True) for rule in scene.guards)
    missing = ((rule, False) for rule in scene.members.values())
    return _is_bound(scene.guards) + _kept(scene, (*held, *missing))


def _is_bound(rules: Iterable[Rule]) -> bool:
    return any(block.bound for rule in rules for block in rule.blocks)


def _kept(scene: Scene, rules: Iterable[tuple[Rule, bool]]) -> int:
    """The kinds that lines about the whole basket are settled by."""
    left = [wanted for rule, met in rules for wanted in _lines(rule.blocks, met)]
    seen, offering, kept = set[Wanted](), set[str](), 0
    while left:
        if (wanted := left.pop()) in seen:
            continue
        seen.add(wanted)
        number, met = wanted
        line = scene.edition.rules.lines[number]
        if line.is_situation:
            blocks = scene.edition.rules.situation_rules[line.operand[0]].blocks
            kept += line.form == "none" and not met and any(block.bound for block in blocks)
            left += _lines(blocks, met == (line.form == "is"))
        elif line.question == KINDS:
            kept += len(line.operand) if line.form == "all" and met else line.form == "none" and not met
        elif line.question not in offering:
            offering.add(line.question)
            more, lines = _of_question(scene, line.question)
            kept += more
            left += lines
    return kept


def _of_question(scene: Scene, id_: str) -> tuple[int, list[Wanted]]:
    """An answer stays offered, or worked out, by the goods that made it so."""
    question, rules = scene.edition.question_by_id.get(id_), scene.edition.rules
    if question is None:
        return 0, []
    if not question.asked:
        inferred = list(rules.inferences[id_].blocks) if question.infer else []
        lines = [one for blocks in inferred for met in (True, False) for one in _lines(blocks, met)]
        return int(any(block.bound for blocks in inferred for block in blocks)), lines
    offers = rules.offers.get(id_, {})
    bound = sum(any(block.bound for block in blocks) for blocks in offers.values())
    lines = [one for blocks in offers.values() for met in (True, False) for one in _lines(blocks, met)]
    return bound if question.kind == "many" or question.each else min(1, bound), lines


def _lines(blocks: Iterable[Block], met: bool) -> list[Wanted]:
    return [(number, met) for block in blocks for number in block.lines]
