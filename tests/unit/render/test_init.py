"""The table of outputs."""

from __future__ import annotations

import pytest

from ecomguide.errors import FormatUnknown
from ecomguide.render import A4, FORMATS, format_named
from guides import a_guide


def test_formats_name_themselves() -> None:
    assert [one.id for one in FORMATS.values()] == list(FORMATS)
    assert len({one.file_name("guide") for one in FORMATS.values()}) == len(FORMATS)
    assert all(format_named(id_) is FORMATS[id_] for id_ in FORMATS)


def test_an_unknown_format_is_refused_with_a_hint() -> None:
    with pytest.raises(FormatUnknown, match='mean "html"'):
        format_named("htm")


def test_only_what_is_on_paper_is_told_the_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[object, ...]] = []

    class Module:
        @staticmethod
        def render(*given: object) -> bytes:
            told.append(given[1:])
            return b""

    monkeypatch.setattr("ecomguide.render.import_module", lambda _: Module)
    for id_ in ("checklist", "html"):
        FORMATS[id_].render(a_guide(), A4)
    assert told == [(A4,), ()]


def test_the_whole_guide_is_the_first_of_each_suffix() -> None:
    first = {one.suffix: one.id for one in reversed(FORMATS.values())}
    assert {".pdf": "pdf", ".txt": "text"}.items() <= first.items()
