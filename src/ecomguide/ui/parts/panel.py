"""Your guide so far: how much there is to do, what the answer on the page adds and what it removes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.guide_so_far import Snapshot
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.bullet import INDENT, Bullet
from ecomguide.ui.parts.card import Card, Ground, Line
from ecomguide.ui.parts.settling import settle
from ecomguide.ui.parts.words import Body, Heading

MOST_ADDED, MOST_REMOVED = 4, 3
MOST_COUNTED = 99
"""A larger figure says no more, and frightens."""


class GuidePanel(QFrame):
    """Everything in it is made once: an answer only changes words. The frame around it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.setProperty("role", "bar")
        self.setAccessibleName(tr("Your guide so far"))
        accessible.as_role(self, QAccessible.Role.Grouping)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(28), look.px(24), look.px(24))
        column.setSpacing(look.px(14))
        column.addWidget(Heading(tr("Your guide so far"), 2, "h3"))
        self.counts = QWidget()
        counts = QHBoxLayout(self.counts)
        counts.setContentsMargins(0, 0, 0, 0)
        counts.setSpacing(look.px(10))
        self.must, self.may = _Count("error", "red"), _Count("warning", "gold")
        counts.addWidget(self.must, 1)
        counts.addWidget(self.may, 1)
        column.addWidget(self.counts)
        self.hint = Body("", "soft")
        self.adds, self.removes = _Titles(MOST_ADDED, soft=False), _Titles(MOST_REMOVED, soft=True)
        column.addWidget(Line())
        column.addWidget(self.hint)
        column.addWidget(self.adds)
        self.line = Line()
        column.addWidget(self.line)
        column.addWidget(self.removes)
        column.addStretch(1)
        self._shows: object = None

    def show_empty(self) -> None:
        """Before the first answer everything may apply: the figure would only frighten."""
        self._shows = None
        for part in (self.counts, self.adds, self.line, self.removes):
            part.hide()
        self.hint.show()
        self.hint.setText(
            tr(
                "Nothing here yet. With each answer you see here what you must do, "
                "what may apply to you, and what you can forget about."
            )
        )
        settle(self)

    def show_state(
        self, now: Snapshot, before: Snapshot | None, answer: str, *, unsure: bool = False
    ) -> None:
        """`before` is None while the question has no answer; `answer` names it: “Ocean freight”."""
        shown = (now, before, answer, unsure)
        if shown == self._shows:
            return
        self._shows = shown
        self.counts.show()
        self.must.say(now.must_do, tr("must do"))
        self.may.say(now.may_apply, tr("may apply"))
        added = now.added_since(before) if before else ()
        removed = now.removed_since(before) if before else ()
        self.adds.say(tr("{answer} adds").format(answer=answer), added)
        both = tr("and removes") if added else tr("{answer} removes").format(answer=answer)
        self.removes.say(both, removed)
        self.line.setVisible(bool(added and removed))
        self.hint.setVisible(not added and not removed)
        if before is None:
            self.hint.setText(tr("Choose an answer, and see here what it adds and removes."))
        elif unsure:
            self.hint.setText(tr("That is fine. Your guide shows what hangs on this question."))
        else:
            self.hint.setText(
                tr("This answer adds and removes nothing. Your guide uses it for days, costs and contacts.")
            )
        settle(self)


class _Count(Card):
    def __init__(self, ground: Ground, tone: str) -> None:
        super().__init__(ground=ground, padding=12)
        self.body.setSpacing(0)
        self.figure = Body("0", "figure")
        self.figure.set_tone(tone)
        self.words = Body("", "soft")
        self.words.set_tone("ink")
        self.body.addWidget(self.figure)
        self.body.addWidget(self.words)

    def say(self, count: int, words: str) -> None:
        shown = str(count) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"
        self.setAccessibleName(f"{shown} {words}")
        self.figure.setText(shown)
        self.words.setText(words)


class _Titles(QWidget):
    def __init__(self, most: int, *, soft: bool) -> None:
        super().__init__()
        look = Look.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(7))
        self.head = Body("", "chip")
        self.head.set_tone("ink")
        column.addWidget(self.head)
        self.list = QWidget()
        accessible.as_role(self.list, QAccessible.Role.List)
        inside = QVBoxLayout(self.list)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(6))
        self.bullets = [Bullet("", soft=soft) for _ in range(most)]
        for bullet in self.bullets:
            inside.addWidget(bullet)
        column.addWidget(self.list)
        self.more = Body("", "soft")
        indented = QHBoxLayout()
        indented.setContentsMargins(look.px(INDENT), 0, 0, 0)
        indented.addWidget(self.more)
        column.addLayout(indented)

    def say(self, head: str, titles: Sequence[str]) -> None:
        self.setVisible(bool(titles))
        if not titles:
            return
        self.head.setText(head)
        self.list.setAccessibleName(head)
        for place, bullet in enumerate(self.bullets):
            bullet.setVisible(place < len(titles))
            if place < len(titles):
                bullet.say(titles[place])
        rest = len(titles) - len(self.bullets)
        self.more.setVisible(rest > 0)
        self.more.setText(tr("and {n} more").format(n=rest) if rest > 0 else "")
