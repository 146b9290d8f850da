"""The one object that changes: pack, answers, place and ticks. Its methods say what a person does.

Each ends in one signal, `changed`; pages read what they show from here. Walk and guide are worked out when
wanted and forgotten when an answer, the day or the pack changes.

Cases, walk and guide are imported when first wanted: the window is painted before any of them is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from ecomguide.settings import Settings
from ecomguide.ui.asides import Asides
from ecomguide.ui.asides import Place as Place
from ecomguide.ui.mode import NORMAL, Mode

if TYPE_CHECKING:
    from ecomguide.cases import Case
    from ecomguide.guide.model import Guide
    from ecomguide.interview.answers import Answers
    from ecomguide.interview.walk import Walk
    from ecomguide.pack.edition import Edition
    from ecomguide.pack.pack import Pack
    from ecomguide.pack.schema import Question
    from ecomguide.ui.reading import Reading

SAVE_AFTER_MS = 400


class Session(Asides):
    def __init__(
        self, clock: Callable[[], datetime], mode: Mode = NORMAL, settings: Settings | None = None
    ) -> None:
        super().__init__(mode, settings or Settings())
        self.clock = clock
        self.order = ""
        """The view that guides are sorted by; none: the way of the goods."""
        self._case: Case | None = None
        self._undo: list[Case] = []
        self._changing: tuple[Place, str] | None = None
        """Whence an answer is being changed, and which question."""
        self._reading: Reading | None = None
        self._saver = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._saver.timeout.connect(self.save_now)

    # ---- what is so

    @property
    def today(self) -> date:
        return self.clock().date()

    @property
    def is_open(self) -> bool:
        """A guide is being made or read."""
        return self.place in ("question", "review", "guide")

    @property
    def case(self) -> Case:
        if self._case is None:
            from ecomguide.cases import Case

            self._case = Case(id="", name="")
        return self._case

    @case.setter
    def case(self, case: Case) -> None:
        self._case = case

    @property
    def answers(self) -> Answers:
        return self.case.answers

    @property
    def reading(self) -> Reading:
        """All that follows from the answers."""
        assert self.pack is not None, "the pack is opened before any page that needs it"
        if self._reading is None:
            from ecomguide.ui.reading import Reading

            self._reading = Reading(self.pack, self.answers, self.today, self.language)
        return self._reading

    @property
    def edition(self) -> Edition:
        return self.reading.edition

    @property
    def edition_of_today(self) -> Edition:
        """The pack as it reads today, whatever guide is open."""
        from ecomguide.pack.edition import Days

        assert self.pack is not None, "the pack is opened before any page that needs it"
        return self.pack.edition(Days(self.today, self.today, assumed=True), self.language)

    @property
    def walk(self) -> Walk:
        return self.reading.walk

    @property
    def guide(self) -> Guide:
        return self.reading.guide

    @property
    def question(self) -> Question | None:
        """The question on the page; None where it is not live any more."""
        return next((one for one in self.walk.live if one.id == self.question_id), None)

    def is_done(self, item_id: str) -> bool:
        return item_id in self.case.done

    # ---- what a person does

    def use_pack(self, pack: Pack, *, saved_later: bool = False) -> None:
        """`saved_later`: the caller reads the saved guides in a moment, by `reload_saved`."""
        self.pack = pack
        self._forget()
        self.changed.emit() if saved_later else self.reload_saved()

    def start_new(self, answers: Answers | None = None) -> None:
        """A fresh guide, at its first question. "I got a bill or a letter" comes with that answer given."""
        from ecomguide.cases import Case

        case = Case.new(self.clock())
        self.case = case if answers is None else replace(case, answers=answers)
        self._open_at_next()

    def open_example(self, example_id: str) -> None:
        from ecomguide.cases import Case

        assert self.pack is not None
        self.case = Case.of_example(self.pack.example(example_id), self.pack)
        self._opened("guide")

    def open_case(self, case: Case) -> None:
        """Where its owner left it: its question, its review, or its guide."""
        self.case = case
        self._forget()
        if case.at in ("guide", "review") and self.walk.is_complete:
            self._opened(case.at)  # type: ignore[arg-type]
        elif any(question.id == case.at for question in self.walk.live):
            self._opened("question", case.at)
        else:
            self._open_at_next()

    def keep_example(self) -> None:
        """An example becomes a guide of one's own."""
        from ecomguide.cases import Case

        self.case = replace(Case.new(self.clock(), self.case.name), answers=self.answers, done=self.case.done)
        self._changed_case()

    def rename(self, name: str) -> None:
        self.case = replace(self.case, name=name.strip())
        self._changed_case()

    def delete(self, *unwanted: Case) -> None:
        if self._case is not None and any(case.id == self._case.id for case in unwanted):
            self._saver.stop()
            self._case = None
        super().delete(*unwanted)

    def answer(self, question: str, answer: Any) -> None:
        corrects = question in self.walk.inferred or question in self.answers.corrections
        self._answered(self.answers.with_(question, answer, corrects=corrects))

    def answer_row(self, question: str, kind: str, answer: Any) -> None:
        self._answered(self.answers.with_row(question, kind, answer))

    def clear(self, question: str) -> None:
        self._answered(self.answers.without(question))

    def arrive_on(self, day: date | None) -> None:
        """Read the guide for another day of arrival."""
        asked = next((one.id for one in self.walk.live if one.id in ("arrival", "arrived")), "arrival")
        self._answered(self.answers.without(asked) if day is None else self.answers.with_(asked, day))

    def go_on(self) -> None:
        """Continue: the next question after this one, the review after the last, the guide after the review.

        A changed answer leads back to where it was changed from, by way of the questions it brought up.
        """
        if self.place == "review" or self.walk.ended is not None:
            self._go("guide")
            return
        live = self.walk.live
        here = next((place for place, one in enumerate(live) if one.id == self.question_id), len(live))
        following = live[here + 1 : here + 2]
        if self._changing is not None or not following:
            following = (self.walk.next,) if self.walk.next is not None else ()
        if following:
            self._go("question", following[0].id)
        else:
            self._go(self._changing[0] if self._changing else "review")

    def back(self) -> None:
        """To the question before, home from the first, or to where an answer was to be changed."""
        live = self.walk.live
        here = next((place for place, one in enumerate(live) if one.id == self.question_id), -1)
        if self.place == "question":
            if self._changing is not None and self._changing[1] == self.question_id:
                self._go(self._changing[0])
            elif here < 0:
                self._go("review")
            else:
                self._go("question", live[here - 1].id) if here > 0 else self.go_home()
        elif self.place == "review" and live:
            self._go("question", live[-1].id)
        elif self.place == "guide":
            self._go("review")
        else:
            self.leave_aside()

    def go_to(self, question: str) -> None:
        """Change one answer, from the review, the rail or the guide."""
        changing = (self.place, question) if self.place in ("review", "guide") else None
        self._go("question", question)
        self._changing = changing

    def go_review(self) -> None:
        self._go("review")

    def show_guide(self) -> None:
        self._go("guide")

    def go_home(self) -> None:
        self.save_now()
        self._go("home")
        self.reload_saved()

    def sort_by(self, view: str) -> None:
        """Read the guide in another order. Only this window knows it."""
        self.order = view
        self.changed.emit()

    def mark_done(self, item_id: str, done: bool) -> None:
        self._undo.append(self.case)
        ticked = {id_: day for id_, day in self.case.done.items() if id_ != item_id}
        self.case = replace(self.case, done={**ticked, item_id: self.today} if done else ticked)
        self._changed_case()

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def undo(self) -> None:
        """Take back the last tick."""
        if self._undo:
            self.case = replace(self.case, done=self._undo.pop().done)
            self._changed_case()

    # ---- keeping

    def save_now(self) -> None:
        """Write the case, if it is one to keep and something was said."""
        self._saver.stop()
        if self._case is not None and self.mode.may_save and self.case.id and self.case.answers:
            place = self.place if self.is_open else self.case.at
            at = self.question_id if self.place == "question" else place
            version = self.pack.about.version if self.pack else ""
            self.case = replace(self.case, at=at, pack_version=version)
            self._write(self.case)

    def _answered(self, answers: Answers) -> None:
        self.case = replace(self.case, answers=answers)
        self._forget()
        self._changed_case()

    def _changed_case(self) -> None:
        self.case = replace(self.case, changed=self.clock())
        self._saver.start()
        self.changed.emit()

    def _forget(self) -> None:
        self._reading = None

    def _open_at_next(self) -> None:
        self._forget()
        following = self.walk.next
        self._opened("question", following.id) if following else self._opened("review")

    def _opened(self, place: Place, question: str = "") -> None:
        self._undo.clear()
        self._forget()
        self._go(place, question)

    def _go(self, place: Place, question: str = "") -> None:
        if place in ("review", "guide", "home"):
            self._changing = None
        if place in ("question", "review", "guide"):
            self._saver.start()
        super()._go(place, question)
