"""To your phone: the next steps, or the answers as a resume code, as a QR code that a phone reads offline."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ecomguide.errors import CannotDraw
from ecomguide.interview.resume import encode
from ecomguide.language import tr
from ecomguide.render import qr
from ecomguide.ui.look import Look
from ecomguide.ui.notices import Notice
from ecomguide.ui.parts.buttons import QuietButton, SecondaryButton
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.choice import Choice
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.qr_picture import QrPicture
from ecomguide.ui.parts.tick_box import TickBox
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.saving import Piece
from ecomguide.ui.session import Session

if TYPE_CHECKING:
    from ecomguide.ui.takeaways import TakeAways

Holds = Literal["steps", "resume"]
SIDE_BY_SIDE = 860
GROUPS_IN_LINE = 4
TALLEST = 4000


class Texts(NamedTuple):
    title: str
    lead: str
    copy: str


def _texts(holds: Holds) -> Texts:
    if holds == "steps":
        return Texts(
            tr("What your phone will show"),
            tr(
                "Point your phone's camera at the code. The text goes from this screen to your phone, and "
                "nowhere else."
            ),
            tr("Copy the text"),
        )
    return Texts(
        tr("Your resume code"),
        tr(
            "On the other computer, choose “Have a resume code?” on the first page. Type the code, or scan "
            "it and paste it. It holds your answers and nothing else."
        ),
        tr("Copy the code"),
    )


def _note(*, told: bool) -> str:
    if told:
        return tr("Your answers are in the code: whoever stands by can read it.")
    return tr("Your answers are left out: whoever stands by can read a code on a screen.")


class PhonePage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.say = Say(session.language)
        self.take: TakeAways | None = None
        """Given by the frame: what saves and prints."""
        self.holds: Holds = "steps"
        self._words = ""
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(1000)
        across.addWidget(scroll)
        scroll.column.setSpacing(Look.current().px(16))
        self.heading = Heading(tr("To your phone"), 1, "h1")
        scroll.column.addWidget(self.heading)
        scroll.column.addWidget(self._what())
        scroll.column.addWidget(self._code_card())
        scroll.column.addStretch(1)

    # ---- what it is made of

    def _what(self) -> QWidget:
        options: list[tuple[object, str]] = [
            ("steps", tr("My next steps, with official web pages")),
            ("resume", tr("My answers as a resume code, to go on at another computer")),
        ]
        self._choice = Choice(tr("What the code holds"), options, self.holds, self._choose)
        return self._choice

    def _code_card(self) -> Card:
        look, card = Look.current(), Card()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(look.px(24))
        self.picture = QrPicture(tr("QR code"))
        self._halves.addWidget(self.picture)
        self._halves.addLayout(self._beside(), 1)
        card.body.addLayout(self._halves)
        self._fault = Body("", "strong")
        self._fault.set_tone("red")
        card.body.addWidget(self._fault)
        card.body.addSpacing(look.px(8))
        card.body.addLayout(self._buttons())
        return card

    def _beside(self) -> QVBoxLayout:
        look, column = Look.current(), QVBoxLayout()
        column.setSpacing(look.px(8))
        self._title = Heading("", 2, "h3")
        column.addWidget(self._title)
        self._lead = Body("", "soft")
        column.addWidget(self._lead)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text, 1)
        self.with_answers = TickBox(tr("Also put my answers in"), tr("Also put my answers in"))
        self.with_answers.toggled.connect(lambda: self.refresh())
        ticks = QHBoxLayout()
        ticks.setContentsMargins(-look.px(13), 0, 0, 0)  # the box, not its target, stands at the edge
        ticks.addWidget(self.with_answers)
        ticks.addStretch(1)
        column.addLayout(ticks)
        self._note = Body("", "soft")
        column.addWidget(self._note)
        column.addStretch()
        return column

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(gap=12)
        kinds: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (tr("Save as picture (PNG)…"), "save_alt", lambda: self._save(".png")),
            (tr("Save as drawing (SVG)…"), "save_alt", lambda: self._save(".svg")),
            (tr("Print…"), "print", self._print),
        )
        for words, drawn, act in kinds:
            button = SecondaryButton(words, drawn, size="soft")
            button.clicked.connect(act)
            row.addWidget(button)
        self._copy_button = QuietButton(tr("Copy the text"), "content_copy", size="soft")
        self._copy_button.clicked.connect(self._copy)
        row.addWidget(self._copy_button)
        return row

    # ---- following the session

    def refresh(self) -> None:
        session = self.session
        if session.pack is None or session.place != "phone":
            return
        steps, told = self.holds == "steps", self.with_answers.isChecked()
        says, look = _texts(self.holds), Look.current()
        self._choice.show_chosen(self.holds)
        self.with_answers.setVisible(steps)
        self._words = qr.text(session.guide, told) if steps else encode(session.answers)
        shown = self._words if steps else in_lines(self._words)
        if self.text.toPlainText() != shown:
            self.text.setPlainText(shown)
        self.text.setFont(look.font("body" if steps else "h3"))
        tall = QFontMetrics(self.text.font()).lineSpacing() * (shown.count("\n") + 1) + look.px(34)
        self.text.setMaximumHeight(TALLEST if steps else tall)
        self.text.setMinimumHeight(look.px(200 if steps else 30))
        self.text.setAccessibleName(says.title)
        self._title.setText(says.title)
        self._lead.setText(says.lead)
        self._note.setText(_note(told=told or not steps))
        self._copy_button.set_words(says.copy)
        self._draw()

    def _draw(self) -> None:
        says = tr("The text beside it says what it holds.")
        try:
            self.picture.show_code(qr.png(self._words), says)
            self._fault.setText("")
        except CannotDraw as error:
            self.picture.show_code(b"", str(error))
            self._fault.setText(str(error))
        self._fault.setVisible(bool(self._fault.text()))

    def _choose(self, holds: Any) -> None:
        self.holds = holds
        self.refresh()

    # ---- what a person does

    def _save(self, suffix: str) -> None:
        if self.take is None:
            return
        words, saving = self._words, self.take.saving
        name = f"{saving.stem}-{'qr' if self.holds == 'steps' else 'resume-code'}{suffix}"
        title = self.say("qr", subject=self.session.guide.subject)
        if self.holds == "resume":
            title = qr.resume_title(self.session.language)
        draw = partial(qr.png, words) if suffix == ".png" else partial(qr.svg, words, title)
        saving.offer(Piece(tr("QR code"), name, draw))

    def _print(self) -> None:
        if self.take is None:
            return
        from ecomguide.ui.parts.phone_sheet import pages
        from ecomguide.ui.printing import Source

        title, shown = self._title.accessibleName(), self.text.toPlainText()
        draw = partial(pages, self.session.guide.subject, title, self._words, shown)
        self.take.add_printing().ask(
            Source(
                tr("Code for the phone"),
                draw,
                tr("You can save the code as a picture and print it elsewhere."),
                tr("Save as picture"),
                lambda: self._save(".png"),
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
        self.session.told.emit(Notice(tr("Copied."), "success"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= Look.current().px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._halves.direction():
            self._halves.setDirection(way)


def in_lines(code: str) -> str:
    """Four groups in a line: the eye finds its place again."""
    groups = code.split("-")
    lines = [groups[at : at + GROUPS_IN_LINE] for at in range(0, len(groups), GROUPS_IN_LINE)]
    return "\n".join("  ".join(line) for line in lines)
