"""Dates, money and numbers in the reader's language, and the program's own words.

Babel is imported on first use: it is not needed before the first paint.
"""

from __future__ import annotations

import gettext
from datetime import date
from decimal import Decimal
from functools import lru_cache
from unicodedata import combining, normalize

from ecomguide.places import resources

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
"""English dates need no Babel: Home shows one as it fills in."""
_UNITS = {
    "hours": ("hour", "hours"),
    "days": ("day", "days"),
    "working_days": ("working day", "working days"),
    "months": ("month", "months"),
    "years": ("year", "years"),
}


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("ecomguide", resources() / "ui" / "locale", [language], fallback=True)


def tr(words: str, language: str = "en") -> str:
    """The program's own words; English is the source."""
    return _catalogue(language).gettext(words)


@lru_cache(maxsize=4096)
def long_date(day: date, language: str = "en") -> str:
    """24 July 2026."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale=language)


@lru_cache(maxsize=4096)
def short_date(day: date, language: str = "en", *, year: bool = True) -> str:
    """24 Jul 2026, or 24 Jul."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1][:3]}{f' {day.year}' if year else ''}"
    from babel.dates import format_date

    return format_date(day, "d MMM y" if year else "d MMM", locale=language)


@lru_cache(maxsize=4096)
def money(amount: Decimal, language: str = "en") -> str:
    """$2,500 when round, $33.58 when not."""
    from babel.numbers import format_currency

    form = "¤#,##0" if amount == amount.to_integral_value() else "¤#,##0.00"
    return format_currency(amount, "USD", form, locale=language, currency_digits=False)


@lru_cache(maxsize=1024)
def number(amount: Decimal, language: str = "en") -> str:
    from babel.numbers import format_decimal

    return format_decimal(amount, locale=language, decimal_quantization=False)


def percent(amount: Decimal, language: str = "en") -> str:
    """0.3464 (a figure in percent) reads 0.3464%."""
    return number(amount, language) + "%"


def tariff_number(digits: str) -> str:
    """94035090 reads 9403.50.90, as the schedule prints it."""
    parts = (digits[:4], digits[4:6], digits[6:8], digits[8:])
    return ".".join(part for part in parts if part)


def span(count: int, unit: str, language: str = "en") -> str:
    """ten working days, 24 hours: in words up to ten."""
    one, many = _UNITS[unit]
    words = (
        _SMALL[count] if language == "en" and 0 <= count < len(_SMALL) else number(Decimal(count), language)
    )
    return f"{words} {tr(one if count == 1 else many, language)}"


@lru_cache
def countries(language: str = "en") -> dict[str, str]:
    """ISO 3166 code (and XK, Kosovo) → common name, ordered by name."""
    from babel import Locale

    named = Locale.parse(language).territories
    found = {code: named[code] for code in _iso_codes() if code in named}
    return dict(sorted(found.items(), key=lambda pair: _bare(pair[1])))


def _bare(name: str) -> str:
    """Without accents, so that Åland stands under A and Réunion under R."""
    return "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))


def _iso_codes() -> tuple[str, ...]:
    return tuple(
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS "
        "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE "
        "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
        "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC "
        "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
        "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO "
        "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW".split()
    )


def listing(words: list[str] | tuple[str, ...], language: str = "en", *, or_: bool = False) -> str:
    """a, b and c; with or_: a, b or c."""
    joined = tr("or" if or_ else "and", language)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined} {words[-1]}"
