"""The command line: build a guide, print the interview, check and compile a pack. No Qt.

Exit 0 on success, 1 on a refusal with one clear sentence on standard error, 2 on bad usage.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ecomguide import PROGRAM, atomic, places
from ecomguide.errors import (
    AnswersError,
    AnswersUnreadable,
    AnswerUnknown,
    DayOutside,
    DayUnreadable,
    EcomguideError,
    FileUnusable,
    QuestionUnknown,
    did_you_mean,
)
from ecomguide.guide.assemble import guide_for
from ecomguide.interview import entry
from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.pack import store
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Question
from ecomguide.render import FORMATS, format_named


def main(arguments: Sequence[str]) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal that lacks a letter is no reason to stop
    try:
        status = int(options.run(options) or 0)
        sys.stdout.flush()
        return status
    except EcomguideError as refusal:
        print(f"ecomguide: {refusal}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader left, as `head` does; Python would complain once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as why:
        print(f"ecomguide: {FileUnusable(path=why.filename or 'A file', why=why.strerror)}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ecomguide",
        description="What U.S. Customs asks of a small online business.",
        epilog="Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=PROGRAM)
    commands = parser.add_subparsers(required=True, metavar="command")
    _guide_parser(commands.add_parser("guide", help="build a guide from answers"))
    questions = commands.add_parser("questions", help="print the interview")
    questions.add_argument("--format", choices=("text", "json"), default="text")
    _pack_option(questions)
    questions.set_defaults(run=_questions)
    _pack_parser(commands.add_parser("pack", help="check, compile or try a pack folder"))
    return parser


def _guide_parser(guide: argparse.ArgumentParser) -> None:
    given = guide.add_mutually_exclusive_group(required=True)
    given.add_argument(
        "--answers", metavar="FILE", help="a JSON object of question ids and answers; - reads standard input"
    )
    given.add_argument("--example", metavar="ID", help="the answers of an example in the pack")
    guide.add_argument(
        "--set",
        metavar="QUESTION=VALUE",
        action="append",
        default=[],
        dest="changes",
        help="change or add one answer (many: a,b)",
    )
    guide.add_argument("--arriving", metavar="DAY", help="the day the goods arrive, such as 2027-01-15")
    guide.add_argument("--today", metavar="DAY", help="read the guide as on this day")
    guide.add_argument("--language", default="en")
    guide.add_argument(
        "--format", default=None, help=f"one of: {', '.join(FORMATS)}; text where nothing says otherwise"
    )
    guide.add_argument("-o", "--output", metavar="FILE", type=Path)
    _pack_option(guide)
    guide.set_defaults(run=_guide)


def _pack_parser(pack: argparse.ArgumentParser) -> None:
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
        if name == "build":
            task.add_argument("-o", "--output", metavar="FILE", type=Path, default=Path("build/pack.ecg"))
        if name == "prove":
            task.add_argument("-o", "--output", metavar="FILE", type=Path, default=Path("build/proof.json"))


def _pack_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pack", metavar="PATH", type=Path, help="a pack file, or a pack folder under work")


def installed_pack(named: Path | None = None) -> Pack:
    """The pack to read: the one named, or the program's own, compiled afresh in a checkout.

    Raises PackError, or CannotWrite.
    """
    if named is not None:
        return _sound(named) if named.is_dir() else store.open_file(named)
    file = places.pack_file()
    if places.is_checkout():
        store.fresh_file(places.pack_folder(), file, _sound)
    return store.open_file(file)


def _sound(folder: Path) -> Pack:
    from ecomguide.authoring.lint import sound

    return sound(folder)


# ---- guide


def _guide(options: argparse.Namespace) -> None:
    today = _day(options.today, "--today") if options.today is not None else datetime.now().date()
    named = options.format if options.format is not None else _format_of(options.output)
    chosen = format_named(named)
    pack = installed_pack(options.pack)
    answers = _answers(options, pack)
    guide = guide_for(pack, answers, today, options.language, PROGRAM)
    content = chosen.render(guide)
    if options.output is not None:
        atomic.write(options.output, content)
    elif chosen.prints:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        atomic.write(path := Path(f"guide{chosen.suffix}"), content)
        print(path)


def _format_of(output: Path | None) -> str:
    suffixes = {one.suffix: one.id for one in FORMATS.values()}
    return suffixes.get(output.suffix, "text") if output is not None else "text"


def _answers(options: argparse.Namespace, pack: Pack) -> Answers:
    if options.example is not None:
        from ecomguide.cases import example_answers

        answers = example_answers(pack.example(options.example), pack)
    else:
        answers = entry.from_json(_json_object(options.answers), pack.questions, options.answers)
    for change in options.changes:
        answers = _changed(answers, change, pack.questions)
    if options.arriving is not None:
        day = _day(options.arriving, "--arriving")
        asked = "arrived" if answers.get("purpose") in ("trouble", "refund") else "arrival"
        answers = answers.with_(asked, day)
    return answers


def _json_object(where: str) -> dict[str, Any]:
    try:
        content = sys.stdin.buffer.read() if where == "-" else Path(where).read_bytes()
        plain = json.loads(content)  # told UTF-8 from UTF-16 by itself
    except OSError as why:
        raise AnswersUnreadable(where=where, why=why.strerror) from why
    except (ValueError, RecursionError) as why:
        raise AnswersUnreadable(where=where, why=f"it is not JSON ({why})") from why
    if isinstance(plain, dict) and isinstance(plain.get("answers"), dict):
        plain = plain["answers"]  # a saved guide holds its answers inside
    if not isinstance(plain, dict):
        raise AnswersUnreadable(where=where, why="it holds no table of answers")
    return plain


def _changed(answers: Answers, change: str, questions: dict[str, Question]) -> Answers:
    id_, _, value = change.partition("=")
    question = questions.get(id_)
    if question is None:
        raise QuestionUnknown(question=id_, where="--set", meant=did_you_mean(id_, list(questions)))
    if not value:
        raise AnswerUnknown(
            question=id_, value="", where="--set", meant="", expects="Write --set question=value."
        )
    plain: Any = value
    if question.kind == "many" and value != UNSURE:
        plain = value.split(",")
    elif question.kind == "money" and value in [band.id for band in question.band]:
        plain = {"band": value}
    answer = entry.answer_from(question, plain, questions, "--set")
    return answers.with_(id_, answer, corrects=bool(question.infer))


def _day(text: str, where: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as why:
        raise DayUnreadable(value=text, where=where) from why
    if not entry.EARLIEST <= day <= entry.LATEST:
        raise DayOutside(value=text, where=where, first=entry.EARLIEST, last=entry.LATEST)
    return day


# ---- questions


def _questions(options: argparse.Namespace) -> None:
    from ecomguide.authoring.interview_listing import as_json, as_text

    pack = installed_pack(options.pack)
    print(as_json(pack) if options.format == "json" else as_text(pack))


# ---- pack


def _lint(options: argparse.Namespace) -> int:
    from ecomguide.authoring.lint import lint

    problems = lint(options.folder)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems." if problems else "No problems.")
    return 1 if problems else 0


def _build(options: argparse.Namespace) -> None:
    print(store.fresh_file(options.folder, options.output, _sound))


def _asks(options: argparse.Namespace) -> None:
    from ecomguide.authoring.interview_listing import asked_for

    print(asked_for(_sound(options.folder)))


def _try_examples(options: argparse.Namespace) -> int:
    from ecomguide.authoring.examples import failures

    pack = _sound(options.folder)
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
    from ecomguide.authoring.prove.must import read_musts
    from ecomguide.authoring.prove.report import as_json, as_text

    pack = _sound(options.folder)
    claims = prove(pack, read_musts(options.folder), lambda words: print(words, file=sys.stderr, flush=True))
    atomic.write(options.output, as_json(pack.about, claims).encode())
    print(as_text(pack.about, claims))
    return 1 if any(claim.faults for claim in claims) else 0
