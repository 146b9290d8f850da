"""Every error a person can meet. The docstring is the message: what happened, where, and how to mend it."""

from __future__ import annotations

import inspect
from difflib import get_close_matches
from typing import Any


class EcomguideError(Exception):
    """Something went wrong."""

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        super().__init__(" ".join(inspect.getdoc(type(self)).split()).format(**facts))  # type: ignore[union-attr]


class PackError(EcomguideError):
    """The knowledge pack cannot be used."""


class PackMissing(PackError):
    """There is no knowledge pack at {path}. Install the program again, or name a pack with --pack."""


class PackUnreadable(PackError):
    """The knowledge pack {path} cannot be read: {why}. Install the program again, or bring in the pack once more."""


class PackTooNew(PackError):
    """The knowledge pack {path} was made for a newer program (pack format {found}, this program reads {reads}).
    Update the program."""


class PackBroken(PackError):
    """The pack folder {path} has {count} faults, so it was not used. The first: {first}"""


class LanguageUnknown(EcomguideError):
    """The pack has no words in "{language}". It has: {known}."""


class AnswersError(EcomguideError):
    """The answers cannot be used."""


class AnswersUnreadable(AnswersError):
    """The answers in {where} cannot be read: {why}. Nothing was changed. The file must be a JSON object of question
    ids and answers; "ecomguide questions" lists them."""


class QuestionUnknown(AnswersError):
    """There is no question "{question}" (in {where}).{meant} "ecomguide questions" lists them all."""


class AnswerUnknown(AnswersError):
    """"{value}" is no answer to "{question}" (in {where}).{meant} {expects}"""


class DayUnreadable(EcomguideError):
    """"{value}" is not a date ({where}). Write it as year-month-day, such as 2027-01-15."""


class ExampleUnknown(EcomguideError):
    """There is no example "{example}".{meant} The pack has: {known}."""


class FormatUnknown(EcomguideError):
    """There is no output format "{format}".{meant} Choose one of: {known}."""


class CaseUnreadable(EcomguideError):
    """The saved guide {path} cannot be read: {why}. It was set aside as {kept}, unchanged."""


class SettingsUnreadable(EcomguideError):
    """The settings in {path} could not be read. They were set aside as {kept}, and the program starts with its own."""


class CannotWrite(EcomguideError):
    """{path} could not be written: {why}. Nothing was lost; choose another place, or free some room, and try again."""


class CannotDraw(EcomguideError):
    """The {format} could not be made: {why}. Your guide is safe; try another format."""


def did_you_mean(word: str, known: list[str]) -> str:
    """` Did you mean "x"?`, with a leading blank, or nothing."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""
