"""No arguments: the window. Otherwise the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

WINDOW_FLAGS = ("--quit-after-first-paint", "--quit-when-ready")


def main(arguments: Sequence[str] | None = None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--self-test"]:
        from ecomguide.self_test import self_test

        return self_test()
    if given and given[0] not in WINDOW_FLAGS:
        from ecomguide import cli

        return cli.main(given)
    if not has_display():
        from ecomguide.self_test import write_example

        return write_example()
    from ecomguide.ui import app

    return app.main(given)


def has_display() -> bool:
    """Whether a window can be shown. Only X11 and Wayland systems may have none."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    named = os.environ.get("QT_QPA_PLATFORM", "")
    return bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or named.split(":")[0] == "offscreen"
    )


if __name__ == "__main__":
    raise SystemExit(main())
