"""A Pack: all that the authors wrote, for all days and all languages. Immutable."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ecomguide.errors import ExampleUnknown, LanguageUnknown, did_you_mean
from ecomguide.pack.schema import About, Contents, Example, Proof, Question

if TYPE_CHECKING:
    from ecomguide.pack.edition import Days, Edition
    from ecomguide.pack.tariff import Tariff
    from ecomguide.pack.tariff_table import Row

_KEPT_EDITIONS = 8


class Pack:
    def __init__(
        self,
        contents: Contents,
        *,
        draft: bool,
        file: Path | None = None,
        tariff_rows: tuple[Row, ...] = (),
    ) -> None:
        """`file`: the compiled file that it was opened from; `tariff_rows`: of a folder under work."""
        self.contents = contents
        self.draft = draft
        self.file = file
        self.tariff_rows = tariff_rows
        self._editions: dict[tuple[Days, str], Edition] = {}

    @property
    def about(self) -> About:
        return self.contents.about

    @property
    def proof(self) -> Proof | None:
        """What was proven of these very records; None where nothing was."""
        return self.contents.proof

    @cached_property
    def questions(self) -> dict[str, Question]:
        return {question.id: question for question in self.contents.questions}

    @cached_property
    def tariff(self) -> Tariff | None:
        """The tariff schedule, opened when first wanted; None in a pack without. Raises PackUnreadable."""
        if self.contents.tariff is None:
            return None
        from ecomguide.pack import tariff  # not needed to fill in Home

        if self.file is not None:
            return tariff.of_file(self.file, self.contents)
        return tariff.of_rows(self.tariff_rows, self.contents)

    def edition(self, days: Days, language: str = "en") -> Edition:
        """The pack as it reads on these days. Raises LanguageUnknown."""
        if language not in self.about.languages:
            raise LanguageUnknown(language=language, known=", ".join(self.about.languages))
        key = (days, language)
        if key not in self._editions:
            if len(self._editions) >= _KEPT_EDITIONS:
                self._editions.pop(next(iter(self._editions)))
            from ecomguide.pack.edition import Edition  # not needed to fill in Home

            self._editions[key] = Edition(
                self.contents, days, language, draft=self.draft, tariff=lambda: self.tariff
            )
        return self._editions[key]

    def example(self, id_: str) -> Example:
        """Raises ExampleUnknown."""
        known = {example.id: example for example in self.contents.examples}
        if id_ not in known:
            raise ExampleUnknown(example=id_, meant=did_you_mean(id_, list(known)), known=", ".join(known))
        return known[id_]
