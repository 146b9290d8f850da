"""Two things the program can do without a window: prove that it is whole, and write an example's guide."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from ecomguide import PROGRAM, atomic
from ecomguide.cases import example_answers
from ecomguide.cli import installed_pack
from ecomguide.errors import EcomguideError
from ecomguide.guide.assemble import guide_for
from ecomguide.guide.model import Guide
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Example
from ecomguide.render import FORMATS

SHOWN_WITHOUT_A_DISPLAY = ("html", "pdf")


def self_test() -> int:
    """Open the pack and its tariff, assemble every example, render every format. For a program fresh from
    its build."""
    try:
        pack = installed_pack()
        if pack.tariff is not None and not pack.tariff.children(pack.tariff.chapters()[0].id):
            print("self-test: the tariff schedule is empty.", file=sys.stderr)
            return 1
        for example in pack.contents.examples:
            guide = _guide(pack, example)
            for one in FORMATS.values():
                content = one.render(guide)
                if not content:
                    print(f"self-test: {example.id} as {one.id} is empty", file=sys.stderr)
                    return 1
    except EcomguideError as fault:
        print(f"self-test: {fault}", file=sys.stderr)
        return 1
    count = len(pack.contents.examples)
    if not count:
        print("self-test: this pack has no examples.", file=sys.stderr)
        return 1
    print(
        f"{PROGRAM}: pack {pack.about.version} opened; {count} examples in {len(FORMATS)} formats. All well."
    )
    return 0


def write_example(folder: Path = Path("out")) -> int:
    """Where there is no display: say so, and write the first example's guide to files."""
    print("There is no display here, so no window can open. This writes the guide of an example instead.")
    try:
        pack = installed_pack()
        if not pack.contents.examples:
            print("ecomguide: this pack has no examples.", file=sys.stderr)
            return 1
        example = min(pack.contents.examples, key=lambda one: (one.home is None, one.home or 0, one.id))
        guide = _guide(pack, example)
        for id_ in SHOWN_WITHOUT_A_DISPLAY:
            path = folder / f"{example.id}{FORMATS[id_].suffix}"
            atomic.write(path, FORMATS[id_].render(guide))
            print(path)
    except EcomguideError as fault:
        print(f"ecomguide: {fault}", file=sys.stderr)
        return 1
    return 0


def _guide(pack: Pack, example: Example) -> Guide:
    return guide_for(pack, example_answers(example, pack), datetime.now().date(), program=PROGRAM)
