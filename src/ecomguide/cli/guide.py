"""The commands `guide` and `questions`: answers in, a guide out."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from ecomguide import PROGRAM, atomic
from ecomguide.cli.day import day_from
from ecomguide.cli.opening import installed_pack, pack_option
from ecomguide.errors import (
    AnswersUnreadable,
    AnswerUnknown,
    QuestionUnknown,
    did_you_mean,
)
from ecomguide.guide.assemble import guide_for
from ecomguide.interview import entry
from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Question
from ecomguide.render import FORMATS, format_named


def add_guide(guide: argparse.ArgumentParser) -> None:
    """The options of `guide`."""
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
    pack_option(guide)
    guide.set_defaults(run=_guide)


def add_questions(questions: argparse.ArgumentParser) -> None:
    """The options of `questions`."""
    questions.add_argument("--format", choices=("text", "json"), default="text")
    pack_option(questions)
    questions.set_defaults(run=_questions)


def _guide(options: argparse.Namespace) -> None:
    today = day_from(options.today, "--today") if options.today is not None else datetime.now().date()
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
        day = day_from(options.arriving, "--arriving")
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


def _questions(options: argparse.Namespace) -> None:
    from ecomguide.authoring.interview_listing import as_json, as_text

    pack = installed_pack(options.pack)
    print(as_json(pack) if options.format == "json" else as_text(pack))
