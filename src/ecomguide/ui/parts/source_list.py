"""Sources: what is cited, who published it, when it was dated and seen, and where to read it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import SourceNote
from ecomguide.ui.look import Look
from ecomguide.ui.parts.address import Address
from ecomguide.ui.parts.card import Line
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body


class SourceRow(QWidget):
    def __init__(self, source: SourceNote, say: Say, may_follow: bool, used_by: tuple[str, ...] = ()) -> None:
        super().__init__()
        within = QVBoxLayout(self)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(Look.current().px(2))
        within.addWidget(Body(source.cite, "strong"))
        within.addWidget(Body(say.source(source), "soft"))
        if used_by:
            within.addWidget(Body(say("used_by", titles="; ".join(used_by)), "small"))
        if source.url:
            within.addWidget(Address(source.url, source.cite, say, may_follow))


class SourceList(QWidget):
    """The sources of one statement, or of the whole guide."""

    def __init__(
        self, rows: Iterable[tuple[SourceNote, tuple[str, ...]]], say: Say, may_follow: bool
    ) -> None:
        super().__init__()
        within = QVBoxLayout(self)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(Look.current().px(8))
        for number, (source, used_by) in enumerate(rows):
            if number:
                within.addWidget(Line())
            within.addWidget(SourceRow(source, say, may_follow, used_by))


def sources_of(sources: Iterable[SourceNote], say: Say, may_follow: bool) -> SourceList:
    return SourceList(((source, ()) for source in sources), say, may_follow)
