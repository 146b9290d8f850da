"""What does not apply, as a list to search: each topic with what it would need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ecomguide.guide.model import NotApplying
from ecomguide.ui.look import Look
from ecomguide.ui.parts.buttons import QuietButton
from ecomguide.ui.parts.card import Line
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body

AT_ONCE = 40


class NotApplyingList(QWidget):
    def __init__(self, topics: Sequence[NotApplying], say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topics, self.say = topics, say
        self._shown = AT_ONCE
        self._within = QVBoxLayout(self)
        self._within.setContentsMargins(0, 0, 0, 0)
        self.search = QLineEdit()
        self.search.setAccessibleName(say("search_not"))
        self.search.setPlaceholderText(Look.current().words(say("search_not")))
        self.search.setMinimumHeight(Look.current().px(44))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._again)
        self._within.addWidget(Body(say("not_lead", count=len(topics)), "soft"))
        self._within.addWidget(self.search)
        self._list: QWidget | None = None
        self._fill()

    def _again(self) -> None:
        self._shown = AT_ONCE
        self._fill()

    def _more(self) -> None:
        self._shown += AT_ONCE
        self._fill()

    def found(self) -> list[NotApplying]:
        words = self.search.text().casefold().split()
        return [one for one in self.topics if all(word in _text(one) for word in words)]

    def _fill(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        found = self.found()
        self._list = QWidget()
        within = QVBoxLayout(self._list)
        within.setContentsMargins(0, 0, 0, 0)
        if not found:
            within.addWidget(Body(self.say("nothing_found"), "soft"))
        for one in found[: self._shown]:
            within.addWidget(Body(one.title, "strong"))
            if one.unmet:
                within.addWidget(Body(" ".join(unmet.sentence for unmet in one.unmet), "soft"))
            within.addWidget(Line())
        if len(found) > self._shown:
            more = QuietButton(self.say("more_of", count=len(found) - self._shown), "expand_more")
            more.clicked.connect(self._more)
            within.addWidget(more)
        self._within.addWidget(self._list)


def _text(one: NotApplying) -> str:
    return f"{one.title} {' '.join(unmet.sentence for unmet in one.unmet)}".casefold()
