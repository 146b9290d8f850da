"""The pages and their states that `screenshots.py` draws: each arranges a session, in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ecomguide import cases, places
from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.interview.resume import encode
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Example
from ecomguide.ui.notices import Notice
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window

NOW = datetime(2026, 11, 24, 10, 0)
Arrange = Callable[[Session], None]


@dataclass(frozen=True)
class Shot:
    name: str
    arrange: Arrange
    whole: bool = False
    """Drawn once more in a very tall window, to see all of the page."""


def turn() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shots(pack: Pack) -> Iterator[Shot]:
    yield Shot("home-empty", lambda session: None)
    yield Shot("home-guides", with_saved_guides)
    for kind, arrange in question_pages(pack).items():
        yield Shot(f"question-{kind}", arrange)
    yield Shot("question-tariff-found", tariff_lines)
    yield Shot("question-refused", refused)
    yield Shot("question-why", why)
    yield Shot("review", review, whole=True)
    for name, arrange in guides(pack).items():
        yield Shot(f"guide-{name}", arrange, whole=True)
    for name, arrange in reference(pack).items():
        yield Shot(f"reference-{name}", arrange, whole=True)
    for name, arrange in taken_away(pack).items():
        yield Shot(f"take-{name}", arrange, whole=name.startswith("phone"))
    yield Shot("home-resume", resume_refused)
    yield Shot("settings", lambda session: session.look_aside("settings"), whole=True)
    yield Shot("about", lambda session: session.look_aside("about"), whole=True)


def with_saved_guides(session: Session) -> None:
    """One done, one under way, one made with an older pack."""
    assert session.pack is not None
    names = ("Harbor Candle Co.", "Etsy ceramics trial", "Returns from Canada")
    named = zip(names, examples(session.pack), strict=False)
    for number, (name, example) in enumerate(named):
        answers = cases.example_answers(example, session.pack)
        if number == 1:
            answers = Answers(dict(list(answers.items())[:4]))
        made = datetime(2026, 9 + number, 12, 9, 0) if number < 2 else NOW
        version = session.pack.about.version if number != 2 else "2026.09"
        case = replace(cases.Case.new(made, name), answers=answers, pack_version=version)
        cases.save(case, places.cases_folder())
    session.reload_saved()


def examples(pack: Pack) -> list[Example]:
    """Those that stand on Home first, in their order."""
    return sorted(pack.contents.examples, key=lambda one: one.home or len(pack.contents.examples))


def question_pages(pack: Pack) -> dict[str, Arrange]:
    """For each kind of question, the first that an example asks."""
    found: dict[str, Arrange] = {}
    for example in examples(pack):
        answers = cases.example_answers(example, pack)
        session = Session(lambda: NOW)
        session.pack = pack
        session.case = replace(session.case, answers=answers)
        for question in session.walk.live:
            kind = f"rows-{question.kind}" if question.each else question.kind
            if kind == "one" and question.id != "mode":  # the fullest of its kind
                continue
            found.setdefault(kind, _at(answers, question.id))
    return found


def _at(answers: Answers, question: str) -> Arrange:
    def arrange(session: Session) -> None:
        session.start_new(answers)
        session.rename("Harbor Candle Co.")
        session.go_to(question)

    return arrange


def refused(session: Session) -> None:
    """Continue without an answer."""
    session.start_new()
    QCoreApplication.processEvents()
    shown_window().page.check()


def why(session: Session) -> None:
    session.start_new()
    QCoreApplication.processEvents()
    shown_window().page.explain()


def reference(pack: Pack) -> dict[str, Arrange]:
    found: dict[str, Arrange] = {
        "words": lambda session: session.look_up("words"),
        "words-entry": lambda session: session.look_up("words", pack.contents.glossary[0].id),
        "words-found": lambda session: search(session, "bond"),
        "words-none": lambda session: search(session, "bnd agreement"),
        "covered": lambda session: session.look_up("covered"),
        "covered-open": unfolded,
        "tariff": lambda session: session.look_up("tariff"),
        "tariff-found": lambda session: tariff_search(session, "ceramic mug"),
        "tariff-line": lambda session: session.look_up("tariff", "8211.92.20.00"),
    }
    if pack.contents.background:
        longest = max(pack.contents.background, key=lambda one: len(one.event))
        found["background"] = lambda session: session.look_up(f"background:{longest.id}")
    return found


def taken_away(pack: Pack) -> dict[str, Arrange]:
    """What people take away, from the first example."""

    def of_first(show: Arrange) -> Arrange:
        def arrange(session: Session) -> None:
            _guide_of(session, cases.example_answers(examples(pack)[0], pack))
            turn()
            show(session)

        return arrange

    found = {
        "phone": lambda session: session.look_aside("phone"),
        "phone-resume": resume_code,
        "costs": lambda session: shown_window().page.go("costs"),
        "saving": lambda session: session.told.emit(DRAWING),
        "saved": lambda session: session.told.emit(SAVED),
        "no-printer": lambda session: shown_window().actions_.take.print_.trigger(),
    }
    return {name: of_first(show) for name, show in found.items()}


DRAWING = Notice("Drawing Harbor Candle Co.pdf…", "info", "Stop", stays=True, busy=True, done=0.6)
SAVED = Notice("Saved Harbor Candle Co.pdf.", "success", "Open", other="Show in folder")


def resume_code(session: Session) -> None:
    session.look_aside("phone")
    turn()
    shown_window().page._choose("resume")


def resume_refused(session: Session) -> None:
    """The field for a code, with a slip in its second group."""
    assert session.pack is not None
    turn()
    code = encode(cases.example_answers(examples(session.pack)[0], session.pack))
    row = shown_window().page.resume
    row.link.click()
    row.field.set_text(code[:7] + ("A" if code[7] != "A" else "B") + code[8:])
    row.field.submitted.emit()


def search(session: Session, typed: str) -> None:
    session.look_up("words")
    page = shown_window().page.shown
    page.search.setText(typed)
    page.search.returnPressed.emit()


def tariff_search(session: Session, typed: str) -> None:
    session.look_up("tariff")
    turn()
    looks_for(shown_window().page.shown.search.line, typed)


def tariff_lines(session: Session) -> None:
    """The question for two kinds of goods, the second with the lines that its words found."""
    answers = Answers({"purpose": "planning", "mode": "ocean", "kinds": ("candles", "kitchenware")})
    _at(answers, "tariff")(session)
    turn()
    *_, last = shown_window().page.input.rows.values()
    looks_for(last.field.line, "ceramic mug")


def looks_for(field: QLineEdit, typed: str) -> None:
    """Type, and go down to what was found: then nothing waits for more letters."""
    field.setFocus()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Down)


def unfolded(session: Session) -> None:
    """The page of what is covered, with its folds open."""
    session.look_up("covered")
    for fold in shown_window().page.findChildren(Fold):
        fold.set_open(True)


def shown_window() -> Window:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one.isVisible())


def review(session: Session) -> None:
    assert session.pack is not None
    if session.pack.contents.examples:
        session.start_new(cases.example_answers(examples(session.pack)[0], session.pack))
    session.go_review()


def guides(pack: Pack) -> dict[str, Arrange]:
    found: dict[str, Arrange] = {"off-ramp": lambda session: _guide_of(session, off_ramp(pack))}
    for example in examples(pack):
        answers = cases.example_answers(example, pack)
        name = "trouble" if answers.get("purpose") == "trouble" else "planning"
        found.setdefault(name, lambda session, answers=answers: _guide_of(session, answers))
    found["unsure"] = unsure
    for number, view in enumerate(pack.contents.views):
        found[f"sorted-{number + 1}"] = lambda session, id_=view.id: _sorted(session, id_)
    return found


def _sorted(session: Session, view: str) -> None:
    """The first example, in another order, with the words of its first card explained."""
    assert session.pack is not None
    _guide_of(session, cases.example_answers(examples(session.pack)[0], session.pack))
    page = shown_window().page
    for id_ in session.guide.first[:1]:
        page.reveal(f"item:{id_}").inside.terms.click()
    session.sort_by(view)


def _guide_of(session: Session, answers: Answers) -> None:
    session.start_new(answers)
    session.show_guide()


def off_ramp(pack: Pack) -> Answers:
    """The first option that ends the interview."""
    ends = ((one.id, option.id) for one in pack.contents.questions for option in one.option if option.ends)
    question, option = next(ends)
    return Answers({question: option})


def unsure(session: Session) -> None:
    """As little as can be said."""
    session.start_new()
    while (question := session.walk.next) is not None:
        sure = question.option[0].id if question.option else UNSURE
        session.answer(
            question.id, UNSURE if question.unsure else (sure,) if question.kind == "many" else sure
        )
    session.show_guide()
