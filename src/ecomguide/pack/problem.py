"""A fault in a pack under work: a value, gathered with others, so that an author sees all of them at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`code` names the check, `file` is relative to the pack folder, `key` says where in it."""

    file: str
    key: str
    code: str
    says: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}: {self.key}" if self.key else self.file
        return f"{where}: {self.says}{' ' + self.hint if self.hint else ''} [{self.code}]"
