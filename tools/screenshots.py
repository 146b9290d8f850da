"""Draw every page and state into build/screenshots, to be looked at. Run it through `make screenshots`.

The day is fixed and the data folder is its own, so that two runs on one machine draw the same.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ECOMGUIDE_DATA"] = tempfile.mkdtemp(prefix="ecomguide-screenshots-")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from ecomguide import cases, places
from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.pack import store
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Example
from ecomguide.settings import Settings
from ecomguide.ui.look import Look, forget_pictures
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_column import GuideColumn
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window

NOW = datetime(2026, 11, 24, 10, 0)
TALL = 3600
Arrange = Callable[[Session], None]


@dataclass(frozen=True)
class Variant:
    name: str
    theme: str = "light"
    scale: float = 1.0
    width: int = 1280
    height: int = 800
    doubled: bool = False


VARIANTS = (
    Variant("light"),
    Variant("dark", theme="dark"),
    Variant("high-contrast", theme="high_contrast"),
    Variant("text-200", scale=2.0),
    Variant("doubled", doubled=True),
    Variant("small", width=1024, height=700),
)


@dataclass(frozen=True)
class Shot:
    name: str
    arrange: Arrange
    whole: bool = False
    """Drawn once more in a very tall window, to see all of the page."""


def main(folder: Path = Path("build/screenshots"), only: str = "") -> None:
    app = QApplication(["ecomguide"])
    app.setCursorFlashTime(0)
    compiled = store.fresh_file(places.pack_folder(), Path(os.environ["ECOMGUIDE_DATA"]) / "pack.ecg")
    pack = store.open_file(compiled)
    for variant in VARIANTS:
        if only in variant.name or not only:
            draw_all(app, pack, variant, folder / variant.name)
    forget_pictures()
    print(f"Drawn into {folder}")


def draw_all(app: QApplication, pack: Pack, variant: Variant, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    look = Look.chosen(variant.theme, variant.scale)  # type: ignore[arg-type]
    (look.with_doubled_words() if variant.doubled else look).apply(app)
    for shot in shots(pack):
        clear_saved()
        session = Session(lambda: NOW, settings=Settings(variant.theme, variant.scale))
        window = Window(session)
        window.resize(variant.width, variant.height)
        window.show()
        session.use_pack(pack)
        shot.arrange(session)
        save(window, folder / f"{shot.name}.png")
        if shot.whole:
            window.resize(variant.width, TALL)
            save(window, folder / f"{shot.name}-whole.png")
        window.close()
        delete(window)  # before the application that it needs


def save(window: Window, path: Path) -> None:
    for _ in range(6):
        turn()
    column = getattr(window.page, "column", None)
    while isinstance(column, GuideColumn) and not column.is_filled:
        turn()
    if window.session.order and (row := column.parts.get("order")) is not None:
        column.show_all_of(row)
    window.grab().save(str(path))


def turn() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def clear_saved() -> None:
    for path in places.cases_folder().glob("*"):
        path.unlink()


# ---- the pages and their states


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


if __name__ == "__main__":
    main(only=sys.argv[1] if len(sys.argv) > 1 else "")
