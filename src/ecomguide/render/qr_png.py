"""The QR code as a picture, for a program that takes no drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomguide.render import qr

if TYPE_CHECKING:
    from ecomguide.guide.model import Guide


def render(guide: Guide, answers: bool = False) -> bytes:
    return qr.png(qr.text(guide, answers))
