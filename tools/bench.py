"""Measure, and print ratios against a bare three-page wizard started the same way: `make bench`.

Runs alternate between the two, so that a busy machine slows both; medians are shown. Nothing here passes or
fails: the limits stand beside the figures for a person to judge.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ECOMGUIDE_DATA"] = tempfile.mkdtemp(prefix="ecomguide-bench-")
# As shipped: every module is compiled. Some machines leave no compiled files in a checkout.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="ecomguide-bench-compiled-")

import bench_window
from bench_memory import answers_for
from ecomguide import PROGRAM, cases, places
from ecomguide.guide.assemble import assemble, days_for, guide_for
from ecomguide.interview.walk import walk
from ecomguide.pack import store
from ecomguide.pack.build import build
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Contents
from ecomguide.render import html, pdf

TODAY = date(2026, 11, 24)
STARTS = 15
WIZARD = Path(__file__).with_name("bare_wizard.py")
MEMORY = Path(__file__).with_name("bench_memory.py")


def main() -> None:
    compiled = Path(os.environ["ECOMGUIDE_DATA"]) / "pack.ecg"  # as shipped: no folder to look through
    build(store.open_folder(places.pack_folder()).contents, "", compiled)
    pack = store.open_file(compiled)
    starts(compiled)
    memory(compiled)
    core(pack)
    outputs(pack)
    bench_window.measure(pack, answers_for(pack), line)
    growth(pack)


def line(what: str, figure: str, limit: str = "") -> None:
    print(f"{what:<44} {figure:>16}   {limit}", flush=True)


# ---- start and memory, against the wizard


def starts(compiled: Path) -> None:
    program = (sys.executable, "-m", "ecomguide")
    runs: dict[str, tuple[str, ...]] = {
        "wizard": (sys.executable, str(WIZARD)),
        "first paint": (*program, "--quit-after-first-paint"),
        "Home complete": (*program, "--quit-when-ready", "--pack", str(compiled)),
    }
    took: dict[str, list[float]] = {name: [] for name in runs}
    for name in runs:
        timed(runs[name])  # the first run reads the disk
    for _ in range(STARTS):
        for name, command in runs.items():
            took[name].append(timed(command))
    median = {name: statistics.median(all_) for name, all_ in took.items()}
    line("bare wizard, start to first turn", f"{median['wizard'] * 1000:.0f} ms")
    for name, limit in (("first paint", "at most 2.0, goal 1.6"), ("Home complete", "at most 3.0, goal 2.2")):
        ratio = median[name] / median["wizard"]
        line(f"start to {name}", f"{ratio:.2f} times", f"{limit}   ({median[name] * 1000:.0f} ms)")


def timed(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def memory(compiled: Path) -> None:
    if not Path("/proc/self/status").exists():
        line("memory at the guide page", "not measured", "needs /proc")
        return
    bare, ours = (
        statistics.median(
            int(
                subprocess.run(
                    (sys.executable, str(script), "--memory", str(compiled)), check=True, capture_output=True
                ).stdout
            )
            for _ in range(3)
        )
        for script in (WIZARD, MEMORY)
    )
    line("memory at the guide page", f"{ours / bare:.2f} times", f"at most 2   ({ours / 1024:.0f} MiB)")


# ---- the core, in this process


def of_size(pack: Pack, count: int) -> Pack:
    """The pack's first topics; where there are not so many, copies under new ids after them."""
    topics = pack.contents.topics
    copies = (replace(one, id=f"{one.id}-{turn}") if turn else one for turn in range(count) for one in topics)
    parts = {field.name: getattr(pack.contents, field.name) for field in fields(Contents)}
    return Pack(Contents(**{**parts, "topics": tuple(next(copies) for _ in range(count))}), draft=pack.draft)


def best_of(act: Callable[[], object], runs: int = 101) -> float:
    """The median of many runs, in milliseconds."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        act()
        took.append(time.perf_counter() - start)
    return statistics.median(took) * 1000


def core(pack: Pack) -> None:
    answers = answers_for(pack)
    small = of_size(pack, 250)
    edition = small.edition(days_for(small, answers, TODAY))
    walked = walk(edition, answers)
    line("a walk, 250 topics", f"{best_of(lambda: walk(edition, answers)):.2f} ms", "at most 1 ms")
    took = best_of(lambda: assemble(edition, answers, walked, PROGRAM))
    line("one guide from 250 topics", f"{took:.2f} ms", "at most 1 ms, goal 0.4")


def growth(pack: Pack) -> None:
    answers = answers_for(pack)
    usual = len(pack.contents.topics)
    first: dict[str, float] = {}
    for times in (1, 10, 100):
        large = of_size(pack, usual * times)
        edition = large.edition(days_for(large, answers, TODAY))
        walked = walk(edition, answers)
        runs = 101 if times == 1 else 11
        costs = {
            "walk": best_of(lambda e=edition: walk(e, answers), runs),  # type: ignore[misc]
            "guide": best_of(lambda e=edition, w=walked: assemble(e, answers, w, PROGRAM), runs),  # type: ignore[misc]
            "open": opening(large, 5 if times < 100 else 1),
        }
        first = first or costs
        told = ", ".join(
            f"{name} {cost:.1f} ms ({cost / first[name]:.1f} times)" for name, cost in costs.items()
        )
        print(f"pack of {times:>3} times the size ({usual * times} topics): {told}", flush=True)


def opening(pack: Pack, runs: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pack.ecg"
        build(pack.contents, "", file)
        return best_of(lambda: store.open_file(file), runs)


# ---- what people take away

BARE = """#set document(title: "Bare")
#set text(font: "Public Sans", size: 8.6pt, lang: "en")
#set page(paper: "us-letter", margin: (x: 0.66in, top: 0.84in, bottom: 0.72in), columns: 2)
= Bare
#for words in json(bytes(sys.inputs.guide)) { par(words) }"""


def outputs(pack: Pack) -> None:
    """The example with about 80 items, as PDF and web page; beside it bare paragraphs on as many pages."""
    guides = [
        guide_for(pack, cases.example_answers(one, pack), TODAY, program=PROGRAM)
        for one in pack.contents.examples
    ]
    guide = min(guides, key=lambda one: abs(80 - sum(item.verdict == "applies" for item in one.items())))
    pages = pages_of(pdf.render(guide))
    paragraphs = " ".join(words for item in guide.items() for words in (item.body, *item.actions)).split()
    chunks = [" ".join(paragraphs[at : at + 60]) for at in range(0, len(paragraphs), 60)]
    chunks = chunks * (1 + 4 * pages // pages_of(bare(chunks)))
    chunks = chunks[: len(chunks) * pages // pages_of(bare(chunks))]
    took = {"ours": best_of(lambda: pdf.render(guide), 9), "bare": best_of(lambda: bare(chunks), 9)}
    line(
        f"PDF of {len(guide.items())} items, against {pages_of(bare(chunks))} bare pages",
        f"{took['ours'] / took['bare']:.2f} times",
        f"at most 2   ({pages} pages, {took['ours']:.0f} ms, {took['bare']:.0f} ms)",
    )
    line("web page of the same, warm", f"{best_of(lambda: html.render(guide), 51):.1f} ms", "goal 10 ms")


@cache
def fonts() -> object:
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[places.resources() / "ui" / "fonts"])


def bare(chunks: list[str]) -> bytes:
    import typst

    made = typst.compile(
        BARE.encode(),
        format="pdf",
        font_paths=fonts(),  # type: ignore[arg-type]
        sys_inputs={"guide": json.dumps(chunks)},
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes)
    return made


def pages_of(data: bytes) -> int:
    import pikepdf

    with pikepdf.open(BytesIO(data)) as document:
        return len(document.pages)


if __name__ == "__main__":
    main()
