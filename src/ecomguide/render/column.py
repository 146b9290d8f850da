"""A page of plain text, filled line by line: paragraphs, lists, headings. Lines break between words alone."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import TextWrapper

from ecomguide.render.phrases import printable

WIDTH = 80


class Page:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def bytes(self) -> bytes:
        return printable("\n".join(self.lines).strip("\n") + "\n").encode()

    def gap(self, count: int = 1) -> None:
        """At least so many empty lines, never more than were asked for."""
        while self.lines and self.lines[-count:] != [""] * count:
            self.lines.append("")

    def say(self, words: str, indent: str = "", first: str | None = None) -> None:
        """A paragraph; `first` stands before its first line in place of the indent."""
        wrapper = TextWrapper(
            WIDTH,
            initial_indent=indent if first is None else first,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        self.lines += wrapper.wrap(" ".join(words.split())) or [""]

    def each(self, words: Iterable[str], mark: str = "- ", indent: str = "") -> None:
        for one in words:
            self.say(one, indent + " " * len(mark), indent + mark)

    def title(self, words: str) -> None:
        self._underlined(words, "=")

    def heading(self, words: str) -> None:
        self.gap(2)
        self._underlined(words, "-")
        self.gap()

    def _underlined(self, words: str, sign: str) -> None:
        start = len(self.lines)
        self.say(words)
        self.lines.append(sign * min(WIDTH, max(len(line) for line in self.lines[start:])))
