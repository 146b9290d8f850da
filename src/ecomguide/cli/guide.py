"""The commands `guide` and `questions`: answers in, a guide out."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from ecomguide import PROGRAM, atomic
from ecomguide.cli.answers import answers_from, answers_options
from ecomguide.cli.day import day_from
from ecomguide.cli.opening import installed_pack, pack_option
from ecomguide.guide.assemble import guide_for
from ecomguide.render import FORMATS, LETTER, PAPERS, format_named


def add_guide(guide: argparse.ArgumentParser) -> None:
    """The options of `guide`."""
    answers_options(guide)
    guide.add_argument("--today", metavar="DAY", help="read the guide as on this day")
    guide.add_argument("--language", default="en")
    guide.add_argument(
        "--format", default=None, help=f"one of: {', '.join(FORMATS)}; text where nothing says otherwise"
    )
    guide.add_argument(
        "--paper",
        choices=PAPERS,
        default=LETTER,
        help="the paper of a PDF; letter where nothing says otherwise",
    )
    guide.add_argument(
        "--with-answers",
        action="store_true",
        help="put the answers into a QR code, too; otherwise it has none",
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
    answers = answers_from(options, pack)
    guide = guide_for(pack, answers, today, options.language, PROGRAM)
    content = chosen.render(guide, options.paper, answers=options.with_answers)
    if options.output is not None:
        atomic.write(options.output, content)
    elif chosen.prints:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        atomic.write(path := Path(chosen.file_name("guide")), content)
        print(path)


def _format_of(output: Path | None) -> str:
    """The first with this suffix: of several, that is the whole guide."""
    suffixes = {one.suffix: one.id for one in reversed(FORMATS.values())}
    return suffixes.get(output.suffix, "text") if output is not None else "text"


def _questions(options: argparse.Namespace) -> None:
    from ecomguide.authoring.interview_listing import as_json, as_text

    pack = installed_pack(options.pack)
    print(as_json(pack) if options.format == "json" else as_text(pack))
