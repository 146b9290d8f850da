"""Two independent checkers of PDF/UA-1 find nothing. Neither sees all that the other sees."""

from __future__ import annotations

from pathlib import Path

import page
import pdfua
import pytest

from ecomguide.render import FORMATS
from guides import GUIDES

ALL = [(id_, name) for id_, form in FORMATS.items() if form.on_paper for name in GUIDES]


@pytest.fixture(scope="module", params=ALL, ids=" ".join)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    format_, name = request.param
    path = tmp_path_factory.mktemp("pdf") / "guide.pdf"
    path.write_bytes(FORMATS[format_].render(GUIDES[name]))
    return path


def test_page_validation_finds_nothing(file: Path) -> None:

    report = page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(failure) for failure in report.failures]


def test_pdfua_finds_nothing(file: Path) -> None:

    assert [f"{one.rule_id} {one.message}" for one in pdfua.validate(file).findings] == []
