"""What is looked at beside the work: Settings, About, the pages to look things up in, the code for the phone.
`leave_aside` comes back to where one was. Nothing of it is written to a file.
"""

from __future__ import annotations

from typing import Literal

from ecomguide.settings import Settings
from ecomguide.ui.kept import Kept
from ecomguide.ui.mode import Mode

Place = Literal["home", "question", "review", "guide", "settings", "about", "reference", "phone"]
ASIDE = ("settings", "about", "reference", "phone")
FIRST_PAGE = "words"


class Asides(Kept):
    def __init__(self, mode: Mode, chosen: Settings) -> None:
        super().__init__(mode, chosen)
        self.language = "en"
        self.place: Place = "home"
        self.question_id = ""
        self.reference_page = FIRST_PAGE
        """Which page of the reference is shown; `ui.pages.reference` knows them."""
        self.reference_entry = ""
        """What to show on it: the id of a term, say. Taken away by who shows it."""
        self._came_from: list[tuple[Place, str]] = []

    @property
    def is_aside(self) -> bool:
        return self.place in ASIDE

    def look_aside(self, place: Literal["settings", "about", "reference", "phone"]) -> None:
        """`leave_aside` comes back to the same spot; from Settings or About, to where these came from."""
        if self.place not in ("settings", "about", place):
            self._came_from.append((self.place, self.question_id))
        self._go(place)

    def look_up(self, page: str = "", entry: str = "") -> None:
        """A page of the reference; without a name, the one that was open last."""
        if self.pack is None:
            return
        self.reference_page = page or self.reference_page
        self.reference_entry = entry
        self.look_aside("reference")

    def leave_aside(self) -> None:
        place, question = self._came_from.pop() if self._came_from else ("home", "")
        self._go(place, question)

    def _go(self, place: Place, question: str = "") -> None:
        self.place, self.question_id = place, question
        if place not in ASIDE:
            self._came_from.clear()
        self.changed.emit()
