"""The command line: build a guide, print the interview, search the tariff, check and compile a pack. No Qt.

Exit 0 on success, 1 on a refusal with one clear sentence on standard error, 2 on bad usage.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from ecomguide import PROGRAM
from ecomguide.cli.guide import add_guide, add_questions
from ecomguide.cli.opening import installed_pack
from ecomguide.cli.pack import add_pack
from ecomguide.cli.resume import add_resume
from ecomguide.cli.tariff import add_tariff
from ecomguide.errors import EcomguideError, FileUnusable, OutputStopped

__all__ = ["installed_pack", "main"]


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
        return _say_unusable(why)


def _say_unusable(why: OSError) -> int:
    """A file that could not be read, or an output that could not be written: only this has no name."""
    refusal = (
        FileUnusable(path=why.filename, why=why.strerror) if why.filename else OutputStopped(why=why.strerror)
    )
    print(f"ecomguide: {refusal}", file=sys.stderr)
    if not why.filename:  # Python would try once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ecomguide",
        description="What U.S. Customs asks of a small online business.",
        epilog="Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=PROGRAM)
    commands = parser.add_subparsers(required=True, metavar="command")
    add_guide(commands.add_parser("guide", help="build a guide from answers"))
    add_resume(commands.add_parser("resume", help="print answers as a code, to go on elsewhere"))
    add_questions(commands.add_parser("questions", help="print the interview"))
    add_tariff(commands.add_parser("tariff", help="find a line of the tariff schedule"))
    add_pack(commands.add_parser("pack", help="check, compile or try a pack folder"))
    return parser
