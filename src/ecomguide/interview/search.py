"""A few letters → the options or countries that are meant, the likeliest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ecomguide.interview.country_names import ALSO_CALLED
from ecomguide.language import countries
from ecomguide.pack.schema import Option

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Small letters and digits, no accents, words apart by one blank: "Côte d’Ivoire" → "cote d ivoire"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare).strip()


def options_like(options: Iterable[Option], text: str) -> tuple[Option, ...]:
    """Options whose label, hint or words hold every word typed; a hit in the label counts most, but for one
    of the words typed just so. The name of their group counts only where nothing else fits, and letters
    inside a word only where no whole word does."""
    typed, known = plain(text).split(), tuple(options)
    if not typed:
        return ()
    for named in (_own_words, _group):
        scored = [(_score(named(option), typed), place, option) for place, option in enumerate(known)]
        if named is _own_words:
            scored = [(score + _said(option, typed), place, option) for score, place, option in scored]
        best = max(score for score, _, _ in scored)
        found = [
            option for score, _, option in sorted(scored, key=lambda s: (-s[0], s[1])) if score * 3 > best
        ]
        if found:
            return tuple(found)
    return ()


def _said(option: Option, typed: list[str]) -> int:
    """More than any label gives, where what was typed is one of the option's own words, whole."""
    whole = [*map(_singular, typed)]
    is_said = any([*map(_singular, plain(words).split())] == whole for words in option.words)
    return 4 * len(typed) if is_said else 0


def _own_words(option: Option) -> tuple[tuple[int, str], ...]:
    return (4, option.label), (3, " ".join(option.words)), (2, option.hint or "")


def _group(option: Option) -> tuple[tuple[int, str], ...]:
    return ((1, option.group or ""),)


def _score(fields: tuple[tuple[int, str], ...], typed: list[str]) -> int:
    total = 0
    for word in typed:
        best = max(weight * _hit(plain(text).split(), word) for weight, text in fields)
        if not best:
            return 0
        total += best
    return total


def _hit(words: list[str], typed: str) -> int:
    """3 for a whole word, be it one or many of it; 2 for its beginning, 1 for letters inside."""
    one = _singular(typed)
    if one in map(_singular, words):
        return 3
    if any(word.startswith(one) for word in words):
        return 2
    return int(len(typed) > 2 and any(one in word for word in words))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def countries_like(text: str, language: str = "en") -> tuple[str, ...]:
    """Codes of the countries that a name, or another name of theirs, fits; all where nothing is typed."""
    named, typed = countries(language), plain(text)
    if not typed:
        return tuple(named)
    scored = [(_country_score(code, name, typed), plain(name), code) for code, name in named.items()]
    return tuple(code for score, _, code in sorted(scored, key=lambda s: (-s[0], s[1])) if score)


def _country_score(code: str, name: str, typed: str) -> int:
    """5 for a whole name, 4 for the beginning of its own, 3 of another name, 2 for the code, 1 for a word."""
    own, also = plain(name), [plain(other) for other in ALSO_CALLED.get(code, ())]
    if typed == own or typed in also:
        return 5
    if own.startswith(typed):
        return 4
    if any(other.startswith(typed) for other in also):
        return 3
    if typed == code.lower():
        return 2
    return int(any(word.startswith(typed) for word in own.split()))


def country_named(text: str, language: str = "en") -> str | None:
    """The one country of exactly this name, common name, or code in capitals: "in" may still become India."""
    typed = plain(text)
    for code, name in countries(language).items():
        if typed and (typed == plain(name) or typed in map(plain, ALSO_CALLED.get(code, ()))):
            return code
    return text.strip() if text.strip() in countries(language) else None
