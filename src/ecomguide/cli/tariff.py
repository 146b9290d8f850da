"""The command `tariff`: find a line of the tariff schedule by words or number, and show all that is on it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Any

from ecomguide.cli.opening import installed_pack, pack_option
from ecomguide.errors import TariffLineUnknown, TariffMissing
from ecomguide.language import long_date
from ecomguide.pack.schema import TariffEdition
from ecomguide.pack.tariff import Tariff, TariffLine

WIDTH = 80
FEW = 20
_NUMBER_WIDTH = len("0000.00.00.00")


def add_tariff(tariff: argparse.ArgumentParser) -> None:
    """The tasks of `tariff`."""
    tasks = tariff.add_subparsers(required=True, metavar="task")
    search = tasks.add_parser("search", help="list the lines that words or the beginning of a number fit")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--limit", metavar="N", type=_count, default=FEW)
    search.set_defaults(run=_search)
    show = tasks.add_parser("show", help="show a line with its rates, its notes and what lies below it")
    show.add_argument("number", metavar="NUMBER")
    show.set_defaults(run=_show)
    for task in (search, show):
        task.add_argument("--format", choices=("text", "json"), default="text")
        pack_option(task)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:9]) <= 500 and len(text) <= 9):
        raise argparse.ArgumentTypeError("a count from 1 to 500")
    return int(text)


def _tariff(options: argparse.Namespace) -> Tariff:
    tariff = installed_pack(options.pack).tariff
    if tariff is None:
        raise TariffMissing
    return tariff


def _search(options: argparse.Namespace) -> None:
    tariff, words = _tariff(options), " ".join(options.words)
    lines = tariff.search(words, options.limit)
    if options.format == "json":
        print(_json(tariff.edition, {"lines": [_plain(line) for line in lines]}))
        return
    print("\n".join(_head(tariff.edition)))
    print("\n".join(_found(lines)) if lines else "\nNothing fits. Try the material, the use, or fewer words.")
    print("\n" + "\n".join(_warning(tariff.edition)))


def _show(options: argparse.Namespace) -> None:
    tariff = _tariff(options)
    line = tariff.line(options.number)
    if line is None:
        raise TariffLineUnknown(number=options.number)
    below = tariff.below(options.number)
    if options.format == "json":
        print(_json(tariff.edition, {"line": _plain(line), "below": [_plain(one) for one in below]}))
        return
    print("\n".join([*_head(tariff.edition), "", *_hierarchy(line), "", *_rates(line)]))
    if below:
        print("\nBelow it\n" + "\n".join(_indented(below, line.indent + 1)))
    print("\n" + "\n".join(_warning(tariff.edition)))


# ---- as text


def _head(edition: TariffEdition) -> list[str]:
    return [edition.title, f"{edition.revision}, in effect {long_date(edition.in_effect)}"]


def _warning(edition: TariffEdition) -> list[str]:
    return wrap(edition.warning, WIDTH)


def _found(lines: Iterable[TariffLine]) -> Iterator[str]:
    """Lines under their headings, each with its rate and where below the heading it stands."""
    heading = ""
    for line in lines:
        if line.digits[:4] != heading:
            heading = line.digits[:4]
            yield ""
            yield from _wrapped(f"{heading}  {line.path[0] if line.path else line.description}", "")
        if line.path or line.general:
            within = " › ".join([*line.path[1:], line.description]) if line.path else "The whole heading"
            yield from _wrapped(f"{line.number:{_NUMBER_WIDTH}}  {_rate(line)}{within}", "  ")


def _rate(line: TariffLine) -> str:
    return f"{line.general}  " if line.general else ""


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}      ", break_on_hyphens=False
    )


def _hierarchy(line: TariffLine) -> Iterator[str]:
    for depth, words in enumerate([*line.path, line.description]):
        yield from wrap(words, WIDTH, initial_indent="  " * depth, subsequent_indent="  " * depth + "    ")
    yield line.number


def _rates(line: TariffLine) -> Iterator[str]:
    if line.rate_from:
        named = {"General rate": line.general, "Special rates": line.special, "Column 2 rate": line.column2}
        for name, rate in named.items():
            yield from wrap(f"{name + ':':15} {rate or 'none given'}", WIDTH, subsequent_indent=" " * 16)
        if line.rate_from != line.number:
            yield f"The rates stand on {line.rate_from}."
    else:
        yield "No rate stands on this line: look at the lines below it."
    if line.units:
        yield f"{'Report in:':15} {', '.join(line.units)}"
    for note in line.footnotes:
        yield from wrap(f"{'Note:':15} {note}", WIDTH, subsequent_indent=" " * 16)


def _indented(lines: Iterable[TariffLine], least: int) -> Iterator[str]:
    for line in lines:
        indent = "  " * max(line.indent - least, 0)
        rate = f"  {line.general}" if line.general and line.rate_from == line.number else ""
        yield from _wrapped(f"{line.number:{_NUMBER_WIDTH}}  {indent}{line.description}{rate}", "")


# ---- as JSON


def _json(edition: TariffEdition, found: dict[str, Any]) -> str:
    stamp = {
        "title": edition.title,
        "revision": edition.revision,
        "in_effect": edition.in_effect.isoformat(),
        "warning": edition.warning,
        "look_up": edition.look_up,
    }
    return json.dumps({"edition": stamp, **found}, ensure_ascii=False, indent=2)


def _plain(line: TariffLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "description": line.description,
        "path": line.path,
        "units": line.units,
        "general": line.general,
        "special": line.special,
        "column2": line.column2,
        "rate_from": line.rate_from,
        "footnotes": line.footnotes,
        "is_leaf": line.is_leaf,
    }
