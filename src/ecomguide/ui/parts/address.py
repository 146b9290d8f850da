"""A web address: shown before it is opened, and opened only where that is safe and allowed."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.tab_order import put_after
from ecomguide.ui.parts.words import Body, LinkButton
from ecomguide.ui.parts.wrap_link import WrapLink

BREAK = "/\u200b"
"""A place to break after each slash: an address is one long word."""
LONGEST = 52


def may_open(url: str) -> bool:
    """Encrypted, plain letters, nobody's name or disguise before the host."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    plain = host.isascii() and "xn--" not in host and "." in host
    return parts.scheme == "https" and plain and parts.username is None and parts.password is None


def in_short(url: str) -> str:
    """The address as people say it: no "https://www.", and of a long way its two ends."""
    parts = urlsplit(url)
    host = (parts.hostname or url).removeprefix("www.")
    steps = [step for step in parts.path.split("/") if step]
    whole = "/".join((host, *steps))
    if len(whole) <= LONGEST or not steps:
        return whole
    last = steps[-1] if len(steps[-1]) <= LONGEST else f"{steps[-1][: LONGEST - 1]}…"
    return f"{host}/{'…/' if len(steps) > 1 else ''}{last}"


class Address(QWidget):
    """A link button; the first press shows where it leads, the next opens it there."""

    def __init__(
        self,
        url: str,
        of: str,
        say: Say,
        may_follow: bool,
        parent: QWidget | None = None,
        *,
        by_name: bool = False,
    ) -> None:
        """`by_name`: the button shows the address in short, where several stand together."""
        super().__init__(parent)
        self.url, self.say, self._may_follow, self._of = url, say, may_follow, of
        self._within = QVBoxLayout(self)
        self._within.setContentsMargins(0, 0, 0, 0)
        self._within.setSpacing(Look.current().px(4))
        self._short = in_short(url) if by_name else ""
        self.button = (
            WrapLink(self._short.replace("/", BREAK)) if by_name else LinkButton(say("address_show"))
        )
        told = say("address_of", cite=of)
        self.button.setAccessibleName(f"{self._short}: {told}" if by_name else told)
        self.button.clicked.connect(self._toggle)
        self._within.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown: QWidget | None = None

    def _toggle(self) -> None:
        if self._shown is None:
            self._shown = self._make()
            self._within.addWidget(self._shown)
            put_after(self.button, self._shown)
        else:
            self._shown.setVisible(self._shown.isHidden())
        is_open = not self._shown.isHidden()
        if self._short:
            self.button.setAccessibleDescription(self.say("fold_open" if is_open else "fold_closed"))
        else:
            words = self.say("address_hide" if is_open else "address_show")
            self.button.setText(Look.current().words(words))

    def _make(self) -> QWidget:
        shown = QWidget()
        within = QVBoxLayout(shown)
        within.setContentsMargins(0, 0, 0, 0)
        address = Body(self.url.replace("/", BREAK), "soft")
        address.setAccessibleName(self.url)
        within.addWidget(address)
        safe = may_open(self.url)
        if not (safe and self._may_follow):
            within.addWidget(Body(self.say("address_kept" if safe else "address_unsafe"), "small"))
        line = QWidget()
        flow = FlowLayout(line, gap=20)
        if safe and self._may_follow:
            follow = LinkButton(self.say("address_open"))
            follow.setAccessibleDescription(self.url)
            follow.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self.url)))
            flow.addWidget(follow)
        copy = LinkButton(self.say("address_copy"))
        copy.clicked.connect(self._copy)
        flow.addWidget(copy)
        within.addWidget(line)
        return shown

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.url)
        accessible.announce(self, self.say("address_copied"))
