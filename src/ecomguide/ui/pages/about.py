"""About: what this is and is not, which version and pack, whose work it is, where to report a mistake."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide import __version__
from ecomguide.language import long_date, tr
from ecomguide.ui.look import Look
from ecomguide.ui.notices import Notice
from ecomguide.ui.parts.buttons import SecondaryButton
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.emptied import empty
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session


def _licences() -> tuple[tuple[str, str], ...]:
    return (
        (tr("This program"), tr("MIT License")),
        (tr("Public Sans, the typeface"), tr("SIL Open Font License 1.1")),
        (
            tr("Icons, from the U.S. Web Design System"),
            tr("Apache License 2.0 (Material Icons); changes by the GSA: CC0 1.0"),
        ),
        (
            tr("Qt {version} and PySide6").format(version=qVersion()),
            tr("GNU Lesser General Public License 3"),
        ),
        (tr("Typst, which makes the PDF"), tr("Apache License 2.0")),
        (tr("pydantic, Jinja, platformdirs"), tr("MIT and BSD licenses")),
        (tr("Babel, icalendar and segno"), tr("BSD licenses")),
        (tr("Python"), tr("Python Software Foundation License")),
    )


class AboutPage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._shows: object = None
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(760)
        across.addWidget(scroll)
        scroll.column.setSpacing(Look.current().px(16))
        self.heading = Heading(tr("About the E-Commerce Import Guide"), 1, "h1")
        self._pack, self._report = Card(), Card()
        for part in (self.heading, _what_it_is(), self._pack, self._report, _whose_work()):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)

    def refresh(self) -> None:
        pack = self.session.pack
        if self._shows is not None and pack is self._shows:
            return
        self._shows = pack
        for card in (self._pack, self._report):
            empty(card.body)
        self._fill_pack()
        self._fill_report()

    def _fill_pack(self) -> None:
        body, pack = self._pack.body, self.session.pack
        body.addWidget(Heading(tr("Versions"), 2, "h2"))
        _pair(self._pack, tr("Program"), __version__)
        if pack is None:
            body.addWidget(Body(tr("No knowledge pack is open.")))
            return
        about = pack.about
        draft = tr(" (draft, unsigned)") if pack.draft else ""
        _pair(self._pack, tr("Knowledge pack"), f"{about.version}{draft}: {about.title}")
        _pair(
            self._pack, tr("Rules checked through"), long_date(about.checked_through, self.session.language)
        )
        _pair(self._pack, tr("Licence of the pack"), about.licence)
        for credit in about.credits:
            _pair(self._pack, tr("Credit"), credit)

    def _fill_report(self) -> None:
        pack = self.session.pack
        self._report.setVisible(pack is not None)
        if pack is None:
            return
        contact = next((one for one in pack.contents.contacts if one.id == pack.about.report_to), None)
        body = self._report.body
        body.addWidget(Heading(tr("Report a mistake"), 2, "h2"))
        body.addWidget(
            Body(
                tr(
                    "Each card of a guide has “This looks wrong”: it copies a report for you to send. "
                    "For anything else, write to the address below. The program sends nothing by itself."
                )
            )
        )
        if contact is None:
            return
        where = (*contact.emails, *contact.urls, *contact.phones, "")[0]
        _pair(self._report, contact.name, where)
        copy = SecondaryButton(tr("Copy the address"), "content_copy")
        copy.clicked.connect(lambda: self._copy(where))
        body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _copy(self, where: str) -> None:
        QGuiApplication.clipboard().setText(where)
        self.session.told.emit(Notice(tr("Copied: {address}").format(address=where), "success"))


def _what_it_is() -> Card:
    card = Card()
    card.body.addWidget(Heading(tr("What it is, and is not"), 2, "h2"))
    for words in (
        tr(
            "A program that asks how a small business ships what it sells online, "
            "and shows what Customs asks of it."
        ),
        tr(
            "It is not an official program, and no agency of the United States stands behind it. "
            "It is general information, not legal advice. "
            "For a decision that matters, ask a customs broker, a lawyer, or Customs."
        ),
        tr(
            "It works offline. It connects to no network, counts nothing and sends nothing. "
            "What you answer stays on this computer."
        ),
    ):
        card.body.addWidget(Body(words))
    return card


def _whose_work() -> Card:
    card = Card()
    card.body.addWidget(Heading(tr("Whose work this stands on"), 2, "h2"))
    for what, licence in _licences():
        _pair(card, what, licence)
    return card


def _pair(card: Card, name: str, says: str) -> None:
    """A name and what belongs to it, one under the other: it holds at any width and text size."""
    pair = QVBoxLayout()
    pair.setSpacing(0)
    pair.addWidget(Body(name, "small"))
    words = Body(says, "soft")
    words.set_tone("ink")
    pair.addWidget(words)
    card.body.addLayout(pair)
