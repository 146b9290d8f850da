"""Records ↔ plain JSON values, fast enough to open a pack at start. Defaults are left out; dates are ISO
text."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Converter = Callable[[Any], Any]


def to_plain(value: Any) -> Any:
    """A record as JSON values, without the fields that hold their default."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(own)
            for field in fields(value)
            if (own := getattr(value, field.name)) != _default(field)
        }
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    return value


def _default(field: Any) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


@cache
def decoder(cls: type) -> Converter:
    """A function from what `to_plain` made back to `cls`. Raises KeyError, TypeError or ValueError on a
    broken file."""
    hints = get_type_hints(cls)
    converters = {name: made for name, hint in hints.items() if (made := converter(hint)) is not None}

    def decode(plain: dict[str, Any]) -> Any:
        changed = {name: convert(plain[name]) for name, convert in converters.items() if name in plain}
        return cls(**{**plain, **changed})

    return decode


def converter(hint: Any) -> Converter | None:
    """What makes a JSON value fit a field; None where it fits as it is."""
    origin, args = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return decoder(hint)  # type: ignore[arg-type]
    if hint is date:
        return date.fromisoformat
    if origin is tuple:
        item = converter(args[0])
        return tuple if item is None else lambda values: tuple(map(item, values))
    if origin in (Union, types.UnionType):
        inner = [made for arg in args if (made := converter(arg)) is not None]
        if date in args and str in args:
            return _date_or_words
        return (lambda value: None if value is None else inner[0](value)) if inner else None
    if origin is dict and args[1] is date:
        return lambda table: {key: date.fromisoformat(day) for key, day in table.items()}
    return None


def _date_or_words(value: str | None) -> date | str | None:
    if value is not None and len(value) == 10 and value[4] == value[7] == "-":
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
