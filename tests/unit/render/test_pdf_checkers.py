"""Two independent checkers of PDF/UA-1 find nothing. Neither sees all that the other sees."""

from __future__ import annotations

from pathlib import Path

import page
import pdfua
import pytest

from ecomguide.render import pdf
from guides import GUIDES


@pytest.fixture(scope="module", params=GUIDES)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "guide.pdf"
    path.write_bytes(pdf.render(GUIDES[request.param]))
    return path


def test_page_validation_finds_nothing(file: Path) -> None:

    report = page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(failure) for failure in report.failures]


def test_pdfua_finds_nothing(file: Path) -> None:

    assert [f"{one.rule_id} {one.message}" for one in pdfua.validate(file).findings] == []
