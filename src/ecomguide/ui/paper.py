"""Which paper: the one chosen in Settings, else the one that is usual where this computer is."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ecomguide.render import A4, LETTER
from ecomguide.settings import AS_COMPUTER, Settings

_T = QLocale.Country
LETTER_LANDS = {
    _T.AnyCountry,  # nothing is known: the goods go to the United States
    *(_T.UnitedStates, _T.Canada, _T.Mexico, _T.Belize, _T.Chile, _T.Colombia, _T.CostaRica, _T.ElSalvador),
    *(_T.Guatemala, _T.Nicaragua, _T.Panama, _T.Philippines, _T.PuertoRico, _T.Venezuela, _T.Guam),
    *(_T.AmericanSamoa, _T.UnitedStatesVirginIslands),
}
"""Where letter is usual, as Unicode's locale data has it."""


def usual_paper(where: QLocale | None = None) -> str:
    return LETTER if (where or QLocale.system()).territory() in LETTER_LANDS else A4


def paper_of(settings: Settings) -> str:
    return usual_paper() if settings.paper == AS_COMPUTER else settings.paper
