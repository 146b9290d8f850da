"""The interview: groups, questions, options, and answers that are worked out."""

from __future__ import annotations

from typing import Literal

from ecomguide.pack.schema.base import Block, Kind, record


@record
class Group:
    id: str
    title: str


@record
class Option:
    """An answer that can be chosen. `unsure` marks one that means "not sure" in other words; `ends` is an
    off-ramp."""

    id: str
    label: str
    hint: str | None = None
    says: str | None = None
    """The answer as a sentence to its giver: "Your goods come by ship."."""
    phrase: str | None = None
    """The answer inside a sentence: "by ship"."""
    icon: str | None = None
    group: str | None = None
    words: tuple[str, ...] = ()
    when: tuple[Block, ...] = ()
    unsure: bool = False
    exclusive: bool = False
    ends: bool = False
    ends_title: str | None = None
    ends_body: str | None = None
    ends_contacts: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()


@record
class Band:
    """A rough answer to a money question. A limit is an amount in dollars or the name of a value."""

    id: str
    label: str
    says: str
    at_most: str | int | None = None
    over: str | int | None = None


@record
class Inference:
    """An answer worked out from earlier ones. Rules are tried in order; `says` shows it to the person."""

    value: str
    says: str
    when: tuple[Block, ...] = ()


@record
class Question:
    id: str
    group: str
    kind: Kind
    asks: str
    short: str
    why: str
    help: str | None = None
    unsure: bool = True
    unsure_hint: str | None = None
    each: Literal["kinds"] | None = None
    option: tuple[Option, ...] = ()
    band: tuple[Band, ...] = ()
    infer: tuple[Inference, ...] = ()
    says: str | None = None
    """The answer as a sentence, with {answer}: "Made in {answer}."; for yes/no, the sentence of a yes."""
    says_no: str | None = None
    typical: str | None = None
    """The option that most people choose, for the count of questions to come; absent: the first."""
    asked: bool = True
    """False: never put as a screen; worked out from the rest, and corrected from the review or the guide."""
    formerly: tuple[str, ...] = ()

    def option_by_id(self, id_: str) -> Option | None:
        return next((o for o in self.option if o.id == id_), None)
