"""How this person likes the window: theme, text size, paper, where it stood, where files went. Never an
answer."""

from __future__ import annotations

import contextlib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ecomguide import atomic
from ecomguide.errors import SettingsUnreadable

THEMES = ("system", "light", "dark", "high_contrast")
AS_COMPUTER = "system"
PAPERS = (AS_COMPUTER, "letter", "a4")
SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_DEFECT = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Settings:
    theme: str = "system"
    text_scale: float = 1.0
    geometry: str = ""
    """The window's place and size as the window system gave it, in base64."""
    last_folder: str = ""
    paper: str = AS_COMPUTER

    def __post_init__(self) -> None:
        if self.theme not in THEMES:
            raise ValueError(f"no theme {self.theme!r}")
        if self.paper not in PAPERS:
            raise ValueError(f"no paper {self.paper!r}")
        if not SCALES[0] <= self.text_scale <= SCALES[-1]:
            raise ValueError(f"no text size {self.text_scale!r}")

    def larger(self) -> Settings:
        return replace(self, text_scale=next((s for s in SCALES if s > self.text_scale), SCALES[-1]))

    def smaller(self) -> Settings:
        return replace(self, text_scale=next((s for s in reversed(SCALES) if s < self.text_scale), SCALES[0]))


def load(path: Path) -> Settings:
    """The settings in a file, or the program's own where there is none. A damaged file is set aside.

    Raises SettingsUnreadable: say so, and start with `Settings()`.
    """
    try:
        content = path.read_bytes()
        import json  # not needed where nothing was kept yet

        return _from_plain(json.loads(content))
    except FileNotFoundError:
        return Settings()
    except OSError as why:
        raise SettingsUnreadable(path=path, kept=path) from why
    except _DEFECT as why:
        raise SettingsUnreadable(path=path, kept=_set_aside(path)) from why


def _from_plain(plain: dict[str, Any]) -> Settings:
    """Names that a newer program wrote are passed over."""
    own = asdict(Settings())
    return Settings(**{name: type(own[name])(value) for name, value in plain.items() if name in own})


def save(settings: Settings, path: Path) -> None:
    """Raises CannotWrite."""
    import json

    atomic.write(path, (json.dumps(asdict(settings), indent=1) + "\n").encode())


def _set_aside(path: Path) -> Path:
    numbers = iter(range(2, 1000))
    kept = path.with_name(f"{path.name}.damaged")
    while kept.exists():
        kept = path.with_name(f"{path.name}.damaged-{next(numbers)}")
    with contextlib.suppress(OSError):  # it stays where it is; the program still starts
        path.replace(kept)
        return kept
    return path
