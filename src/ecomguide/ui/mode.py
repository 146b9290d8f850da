"""What this window may do. One frozen record; only `app.py` picks one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mode:
    may_save: bool = True
    """Guides are kept on this computer."""
    may_follow_links: bool = True
    """Sources open in the person's browser."""
    may_open_files: bool = True
    """Saved files and their folders open in the person's other programs."""
    may_print: bool = True


NORMAL = Mode()
EXAMPLE_ONLY = Mode(may_save=False)
