"""Which paper: chosen in Settings, or as is usual where this computer is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from ecomguide import places, settings
from ecomguide.render import A4, LETTER
from ecomguide.settings import Settings
from ecomguide.ui.paper import paper_of, usual_paper
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import presses, settle


@pytest.mark.parametrize(
    ("where", "paper"),
    [("en_US", LETTER), ("fr_CA", LETTER), ("es_MX", LETTER), ("de_DE", A4), ("en_GB", A4), ("zh_CN", A4)],
)
def test_the_land_decides(where: str, paper: str) -> None:
    assert usual_paper(QLocale(where)) == paper


def test_where_no_land_is_known_it_is_letter() -> None:
    assert usual_paper(QLocale.c()) == LETTER


def test_who_has_chosen_gets_it() -> None:
    assert paper_of(Settings(paper="a4")) == A4
    assert paper_of(Settings(paper="letter")) == LETTER
    assert paper_of(Settings()) == usual_paper()


def test_it_is_chosen_in_settings_and_kept(session: Session, window: Window) -> None:
    session.look_aside("settings")
    settle()
    presses(window, "A4, 210 by 297 mm")
    assert settings.load(places.settings_file()).paper == "a4"
    assert session.settings == replace(session.settings, paper="a4")
