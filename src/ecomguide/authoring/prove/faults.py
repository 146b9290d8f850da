"""What a proof says: claims with their counts, and faults with the smallest example of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ecomguide.authoring.prove.group import Group
from ecomguide.authoring.prove.regions import Region, joined
from ecomguide.authoring.prove.showing import Shown
from ecomguide.authoring.prove.sweep import Swept, When
from ecomguide.interview.answers import Answers
from ecomguide.interview.entry import to_json


@dataclass(frozen=True, slots=True)
class Fault:
    """`code` names the sort, `record` what it is about. `answers` are the smallest that show it, on `today`.

    `entry` and `todays`: on which days. `shown`: whether the whole pack, given the example, does show it.
    `expect` is what the author may have wanted, as an example's expectations.
    """

    code: str
    record: str
    says: str
    answers: Answers | None = None
    today: date | None = None
    entry: tuple[Region, ...] = ()
    todays: tuple[Region, ...] = ()
    shown: bool = False
    expect: tuple[tuple[str, Any], ...] = ()

    @property
    def sort_key(self) -> tuple[str, str, str, str]:
        return self.record, self.code, self.says, repr(self.answers)


def fault(
    code: str,
    record: object,
    says: str,
    when: Iterable[When] = (),
    answers: Answers | None = None,
    shown: Shown | None = None,
    **expect: Any,
) -> Fault:
    """A fault with its example: the shown one, or else the answers of the part on the first of its days."""
    when = sorted(when)
    if shown is not None:
        answers = shown.answers
    today = shown.today if shown is not None else when[0].today.first if when else None
    return Fault(
        code,
        str(record),
        says,
        answers,
        today,
        joined(one.entry for one in when),
        joined(one.today for one in when),
        shown is not None,
        tuple(sorted(expect.items())),
    )


@dataclass(slots=True)
class Claim:
    """One claim of the proof. `subjects`: how many records, pairs or values it spoke of."""

    id: str
    says: str
    subjects: int = 0
    cases: int = 0
    regions: int = 0
    faults: list[Fault] = field(default_factory=list)
    short: dict[str, list[str]] = field(default_factory=dict)
    """What of it is not exact: why → of what."""
    solved: dict[str, list[str]] = field(default_factory=dict)
    """What of it the solver showed, where enumeration does not reach: what → of what."""

    def add(self, swept: Swept, group: Group) -> None:
        self.cases += swept.cases
        self.regions += swept.regions
        if swept.goods < swept.goods_needed:
            kinds = "1 kind were" if swept.goods == 1 else f"{swept.goods} kinds were"
            said = f"baskets of {kinds} tried, and a fault might need {swept.goods_needed}"
            if not swept.solved:
                _note(self.short, f"{said}; z3-solver is not here to look (the extra “authoring”)", group.id)
            elif swept.gave_up:
                _note(self.short, f"{said}; the solver gave up", group.id)
            else:
                _note(self.solved, f"baskets of up to {swept.goods_needed} kinds", group.id)
        for words in sorted(set(swept.disagreements)):
            self.faults.append(Fault("disagree", group.id, f"{words}. The proof itself is wrong."))


def _note(notes: dict[str, list[str]], words: str, of: str) -> None:
    known = notes.setdefault(words, [])
    known += [] if of in known else [of]


def example_file(one: Fault) -> str:
    """The fault as the text of `examples/<name>.toml`."""
    if one.answers is None or one.today is None:
        return ""
    lines = [
        f"name = {_toml(f'{one.code}: {one.record}')}",
        f"says = {_toml(one.says)}",
        f"today = {one.today}",
        "",
        "[answers]",
    ]
    lines += [f"{id_} = {_toml(said)}" for id_, said in to_json(one.answers).items()]
    lines += ["", "[expect]", *(f"{key} = {_toml(wanted)}" for key, wanted in one.expect)]
    return "\n".join(lines) + "\n"


def _toml(plain: Any) -> str:
    if isinstance(plain, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_toml(said)}" for key, said in plain.items()) + " }"
    if isinstance(plain, list | tuple):
        return "[" + ", ".join(map(_toml, plain)) + "]"
    if isinstance(plain, date):
        return plain.isoformat()
    return '"' + str(plain).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _key(name: str) -> str:
    return name if all((sign.isalnum() and sign.isascii()) or sign in "-_" for sign in name) else _toml(name)


def days_in_words(one: Fault) -> Iterator[str]:
    """ "arriving 2016-01-01 to 2018-07-05", "read on 2026-11-24 to 2030-12-31"."""
    if one.entry:
        yield f"arriving {', '.join(map(str, one.entry))}"
    if one.todays:
        yield f"read on {', '.join(map(str, one.todays))}"
