"""Answers as a code, printed or drawn."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from commands import run

R = ("resume", "--pack", "pack.ecg", "--example", "first")


def test_a_code_of_groups_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, *R)
    assert (said.status, said.err) == (0, "")
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{5}-)*[0-9A-HJKMNP-TV-Z]{5}\n", said.out)


def test_or_drawn(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code = run(capfd, *R).out.strip()
    for name in ("code.svg", "code.PNG"):
        assert run(capfd, *R, "-o", name).status == 0
    assert b"<title>QR code: resume code" in (here / "code.svg").read_bytes()
    [found] = zxingcpp.read_barcodes(
        Image.open(io.BytesIO((here / "code.PNG").read_bytes())), zxingcpp.BarcodeFormat.QRCode
    )
    assert found.text == code
