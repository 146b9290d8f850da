"""The command `resume`: answers in, a code out, which restores them elsewhere (`guide --resume CODE`)."""

from __future__ import annotations

import argparse
from pathlib import Path

from ecomguide import atomic
from ecomguide.cli.answers import answers_from, answers_options
from ecomguide.cli.opening import installed_pack, pack_option
from ecomguide.interview.resume import encode


def add_resume(resume: argparse.ArgumentParser) -> None:
    """The options of `resume`."""
    answers_options(resume)
    resume.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="draw it as a QR code instead: .svg or .png"
    )
    pack_option(resume)
    resume.set_defaults(run=_resume)


def _resume(options: argparse.Namespace) -> None:
    code = encode(answers_from(options, installed_pack(options.pack)))
    if options.output is None:
        print(code)
        return
    from ecomguide.render import qr

    picture = options.output.suffix.lower() == ".png"
    atomic.write(options.output, qr.png(code) if picture else qr.svg(code, qr.resume_title()))
