"""The QR code as a picture."""

from __future__ import annotations

import io

from PIL import Image

from ecomguide.render import qr_png
from guides import a_bare_guide, a_guide


def test_it_is_a_square_picture_large_enough_to_print() -> None:
    for guide in (a_guide(), a_bare_guide()):
        picture = Image.open(io.BytesIO(qr_png.render(guide)))
        assert picture.format == "PNG"
        assert picture.size[0] == picture.size[1] >= 600
