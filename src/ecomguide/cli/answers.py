"""The answers that a command works with: from a file, an example or a resume code, with changes."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ecomguide.cli.day import day_from
from ecomguide.errors import (
    AnswersUnreadable,
    AnswerUnknown,
    QuestionUnknown,
    ResumeCodeUnreadable,
    did_you_mean,
    shown,
)
from ecomguide.interview import entry
from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.interview.entry import Complaint
from ecomguide.interview.resume import decode
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Question


def answers_options(parser: argparse.ArgumentParser) -> None:
    """Where the answers come from, and what to change in them."""
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument(
        "--answers", metavar="FILE", help="a JSON object of question ids and answers; - reads standard input"
    )
    given.add_argument("--example", metavar="ID", help="the answers of an example in the pack")
    given.add_argument("--resume", metavar="CODE", help="the answers in a resume code")
    parser.add_argument(
        "--set",
        metavar="QUESTION=VALUE",
        action="append",
        default=[],
        dest="changes",
        help="change or add one answer (many: a,b)",
    )
    parser.add_argument("--arriving", metavar="DAY", help="the day the goods arrive, such as 2027-01-15")


def answers_from(options: argparse.Namespace, pack: Pack) -> Answers:
    """What the options say. Raises AnswersError, ExampleUnknown or DayUnreadable."""
    if options.example is not None:
        from ecomguide.cases import example_answers

        answers = example_answers(pack.example(options.example), pack)
    elif options.resume is not None:
        answers = _resumed(options.resume, pack)
    else:
        answers = entry.from_json(_json_object(options.answers), pack.questions, options.answers)
    for change in options.changes:
        answers = _changed(answers, change, pack.questions)
    if options.arriving is not None:
        day = day_from(options.arriving, "--arriving")
        asked = "arrived" if answers.get("purpose") in ("trouble", "refund") else "arrival"
        answers = answers.with_(asked, day)
    return answers


def _resumed(code: str, pack: Pack) -> Answers:
    found = decode(code, pack.questions)
    if isinstance(found, Complaint):
        raise ResumeCodeUnreadable(why=found.says)
    for question in found.unread:
        print(f"ecomguide: left out, as this pack does not know it: {shown(question)}", file=sys.stderr)
    return found.answers


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
