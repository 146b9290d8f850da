"""The table of outputs."""

from __future__ import annotations

import pytest

from ecomguide.errors import FormatUnknown
from ecomguide.render import FORMATS, format_named


def test_formats_name_themselves() -> None:
    assert [one.id for one in FORMATS.values()] == list(FORMATS)
    assert len({one.suffix for one in FORMATS.values()}) == len(FORMATS)
    assert all(format_named(id_) is FORMATS[id_] for id_ in FORMATS)


def test_an_unknown_format_is_refused_with_a_hint() -> None:
    with pytest.raises(FormatUnknown, match='mean "html"'):
        format_named("htm")
