"""Every error a person can meet. The docstring is the message: what happened, where, and how to mend it."""

from __future__ import annotations

import inspect
from typing import Any

MOST_LETTERS = 400


class EcomguideError(Exception):
    """Something went wrong."""

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        message = " ".join((inspect.getdoc(type(self)) or "").split())
        super().__init__(message.format(**{name: shown(fact) for name, fact in facts.items()}))


def shown(fact: Any) -> str:
    """A fact on one line and of bearable length: it may come from a file that nobody has looked at."""
    line = "".join(letter if letter.isprintable() else " " for letter in str(fact))
    return (
        line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS // 2]} … {line[-MOST_LETTERS // 4 :]}"
    )


class PackError(EcomguideError):
    """The knowledge pack cannot be used."""


class PackMissing(PackError):
    """There is no knowledge pack at {path}. Install the program again, or name a pack with --pack."""


class PackUnreadable(PackError):
    """The knowledge pack {path} cannot be read: {why}. Install the program again, or bring in the pack once
    more."""


class PackTooNew(PackError):
    """The knowledge pack {path} was made for a newer program (pack format {found}, this program reads
    {reads}). Update the program."""


class PackBroken(PackError):
    """The pack folder {path} has {count} faults, so it was not used. The first: {first}"""


class LanguageUnknown(EcomguideError):
    """The pack has no words in "{language}". It has: {known}."""


class AnswersError(EcomguideError):
    """The answers cannot be used."""


class AnswersUnreadable(AnswersError):
    """The answers in {where} cannot be read: {why}. Nothing was changed. The file must be a JSON object of
    question ids and answers; "ecomguide questions" lists them."""


class QuestionUnknown(AnswersError):
    """There is no question "{question}" (in {where}).{meant} "ecomguide questions" lists them all."""


class AnswerUnknown(AnswersError):
    """ "{value}" is no answer to "{question}" (in {where}).{meant} {expects}"""


class ResumeCodeUnreadable(AnswersError):
    """The resume code cannot be used. {why}"""


class DayUnreadable(EcomguideError):
    """ "{value}" is not a date ({where}). Write it as year-month-day, such as 2027-01-15."""


class DayOutside(EcomguideError):
    """{value} ({where}) is outside the years that this program knows. Give a day from {first} to {last}."""


class ExampleUnknown(EcomguideError):
    """There is no example "{example}".{meant} The pack has: {known}."""


class TariffMissing(EcomguideError):
    """This knowledge pack has no tariff schedule. Look up the line at hts.usitc.gov."""


class TariffLineUnknown(EcomguideError):
    """There is no line "{number}" in this tariff schedule. Give 4 to 10 digits, such as 3406 or 6109.10.00;
    "ecomguide tariff search" finds lines by words."""


class FormatUnknown(EcomguideError):
    """There is no output format "{format}".{meant} Choose one of: {known}."""


class CaseUnreadable(EcomguideError):
    """The saved guide {path} cannot be read: {why}. It was set aside as {kept}, unchanged."""


class CaseLeftAlone(CaseUnreadable):
    """The saved guide {path} cannot be read: {why}. It was left as it is."""


class CaseTooNew(CaseLeftAlone):
    """The saved guide {path} was made by a newer program, so it was left as it is. Update the program."""


class SettingsUnreadable(EcomguideError):
    """The settings in {path} could not be read. They were set aside as {kept}, and the program starts with
    its own."""


class FileUnusable(EcomguideError):
    """{path} could not be used: {why}."""


class CannotWrite(EcomguideError):
    """{path} could not be written: {why}. Nothing was lost; choose another place, or free some room, and try
    again."""


class NoRoomLeft(CannotWrite):
    """There is no room left for {path}. What stood there before is unharmed. Free some room, or choose
    another disk, and try again."""


class FolderReadOnly(CannotWrite):
    """{path} could not be written: nothing may be written in the folder {folder}. Nothing was lost; choose
    another folder."""


class OpenElsewhere(CannotWrite):
    """{path} could not be replaced: it is open in another program, or it is not yours to change. It is still
    as it was. Close it there, or choose another name, and try again."""


class NameTaken(CannotWrite):
    """{path} could not be written: this is the name of a folder or a device. Nothing was lost; choose another
    name."""


class FolderGone(CannotWrite):
    """{path} could not be written: the folder {folder} is not there, and could not be made. Nothing was lost.
    Connect its drive again, or choose another folder."""


class NameTooLong(CannotWrite):
    """{path} could not be written: the name is too long for this disk. Nothing was lost; choose a shorter
    name."""


class NameUnfit(CannotWrite):
    """{path} could not be written: this disk takes no name with such signs in it. Nothing was lost; choose a
    name of letters and digits."""


class OutputStopped(EcomguideError):
    """What was to be printed could not all be written: {why}. Nothing else was changed; write it to a file
    with -o."""


class CannotDraw(EcomguideError):
    """The {format} could not be made: {why}. Your guide is safe; try another format."""


def did_you_mean(word: str, known: list[str]) -> str:
    """` Did you mean "x"?`, with a leading blank, or nothing."""
    from difflib import get_close_matches  # rarely wanted, and never before the first paint

    close = get_close_matches(word[:MOST_LETTERS], known, n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""
