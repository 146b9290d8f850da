"""Every pair of colors that meet: words 4.5:1 at least, what shows a control or its state 3:1."""

from __future__ import annotations

import pytest

from ecomguide.ui.tokens import BY_THEME, EDGE_PAIRS, TEXT_PAIRS


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_worked_out_as_in_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", BY_THEME)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_words_can_be_read(theme: str, ink: str, ground: str) -> None:
    tokens = BY_THEME[theme]
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= (7 if theme == "high_contrast" else 4.5)


@pytest.mark.parametrize("theme", BY_THEME)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_controls_can_be_seen(theme: str, edge: str, ground: str) -> None:
    tokens = BY_THEME[theme]
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3
