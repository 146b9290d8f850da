"""The commands of `pack`: check, compile, try and prove a pack folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ecomguide import atomic
from ecomguide.cli.day import day_from
from ecomguide.cli.opening import sound_folder
from ecomguide.errors import AnswersError
from ecomguide.pack import store


def add_pack(pack: argparse.ArgumentParser) -> None:
    """The tasks of `pack`."""
    tasks = pack.add_subparsers(required=True, metavar="task")
    for name, run, help_ in (
        ("lint", _lint, "list every fault of a pack folder"),
        ("build", _build, "compile a pack folder to one file"),
        ("try", _try_examples, "check the examples of a pack folder against what they expect"),
        ("asks", _asks, "list for whose sake each question is asked"),
        ("prove", _prove, "show for all answers and days that nothing is missing, dead or clashing"),
    ):
        task = tasks.add_parser(name, help=help_)
        task.add_argument("folder", type=Path)
        task.set_defaults(run=run)
        if name == "lint":
            task.add_argument(
                "--on", metavar="DAY", help="list what is due to be looked at again by this day"
            )
        if name == "build":
            task.add_argument("-o", "--output", metavar="FILE", type=Path, default=Path("build/pack.ecg"))
        if name == "prove":
            task.add_argument(
                "-o", "--output", metavar="FILE", type=Path, help="absent: proof.json in the folder itself"
            )


def _lint(options: argparse.Namespace) -> int:
    from ecomguide.authoring.lint import lint

    problems = lint(options.folder, None if options.on is None else day_from(options.on, "--on"))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems." if problems else "No problems.")
    return 1 if problems else 0


def _build(options: argparse.Namespace) -> None:
    print(file := store.fresh_file(options.folder, options.output, sound_folder))
    if store.open_file(file).proof is None:
        print(f"not proven: run `ecomguide pack prove {options.folder}` first", file=sys.stderr)


def _asks(options: argparse.Namespace) -> None:
    from ecomguide.authoring.interview_listing import asked_for

    print(asked_for(sound_folder(options.folder)))


def _try_examples(options: argparse.Namespace) -> int:
    from ecomguide.authoring.examples import failures

    pack = sound_folder(options.folder)
    failed = 0
    for example in pack.contents.examples:
        try:
            faults = failures(pack, example)
        except AnswersError as misfit:
            faults = [str(misfit)]
        print(f"{'as expected' if not faults else 'NOT as expected':16} {example.id}")
        for fault in faults:
            print(f"    {fault}")
        failed += bool(faults)
    count = len(pack.contents.examples)
    print(f"{count} examples, {failed} not as expected.")
    return 1 if failed or not count else 0


def _prove(options: argparse.Namespace) -> int:
    from ecomguide.authoring.prove import prove
    from ecomguide.authoring.prove.must import promises, read_musts
    from ecomguide.authoring.prove.report import as_proof, as_text
    from ecomguide.pack.build import PROOF, digest
    from ecomguide.pack.proof import as_json

    folder: Path = options.folder
    made_for, promised, pack = digest(folder), promises(folder), sound_folder(folder)
    claims = prove(pack, read_musts(folder), lambda words: print(words, file=sys.stderr, flush=True))
    proof = as_proof(pack.about, claims, made_for, promised)
    atomic.write(options.output or folder / PROOF, as_json(proof).encode())
    print(as_text(pack.about, claims))
    return 1 if any(claim.faults for claim in claims) else 0
