"""Draw every page and state into build/screenshots, to be looked at. Run it through `make screenshots`.

The day is fixed and the data folder is its own, so that two runs on one machine draw the same.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ECOMGUIDE_DATA"] = tempfile.mkdtemp(prefix="ecomguide-screenshots-")

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from ecomguide import places
from ecomguide.pack import store
from ecomguide.pack.pack import Pack
from ecomguide.settings import Settings
from ecomguide.ui.look import Look, forget_pictures
from ecomguide.ui.parts.guide_column import GuideColumn
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from shots import NOW, shots, turn

TALL = 3600


@dataclass(frozen=True)
class Variant:
    name: str
    theme: str = "light"
    scale: float = 1.0
    width: int = 1280
    height: int = 800
    doubled: bool = False


VARIANTS = (
    Variant("light"),
    Variant("dark", theme="dark"),
    Variant("high-contrast", theme="high_contrast"),
    Variant("text-200", scale=2.0),
    Variant("doubled", doubled=True),
    Variant("small", width=1024, height=700),
)


def main(folder: Path = Path("build/screenshots"), only: str = "") -> None:
    app = QApplication(["ecomguide"])
    app.setCursorFlashTime(0)
    compiled = store.fresh_file(places.pack_folder(), Path(os.environ["ECOMGUIDE_DATA"]) / "pack.ecg")
    pack = store.open_file(compiled)
    for variant in VARIANTS:
        if only in variant.name or not only:
            draw_all(app, pack, variant, folder / variant.name)
    forget_pictures()
    print(f"Drawn into {folder}")


def draw_all(app: QApplication, pack: Pack, variant: Variant, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    look = Look.chosen(variant.theme, variant.scale)  # type: ignore[arg-type]
    (look.with_doubled_words() if variant.doubled else look).apply(app)
    for shot in shots(pack):
        clear_saved()
        session = Session(lambda: NOW, settings=Settings(variant.theme, variant.scale))
        window = Window(session)
        window.resize(variant.width, variant.height)
        window.show()
        session.use_pack(pack)
        shot.arrange(session)
        save(window, folder / f"{shot.name}.png")
        if shot.whole:
            window.resize(variant.width, TALL)
            save(window, folder / f"{shot.name}-whole.png")
        window.close()
        delete(window)  # before the application that it needs


def save(window: Window, path: Path) -> None:
    for _ in range(6):
        turn()
    column = getattr(window.page, "column", None)
    while isinstance(column, GuideColumn) and not column.is_filled:
        turn()
    if window.session.order and (row := column.parts.get("order")) is not None:
        column.show_all_of(row)
    window.grab().save(str(path))


def clear_saved() -> None:
    for path in places.cases_folder().glob("*"):
        path.unlink()


if __name__ == "__main__":
    main(only=sys.argv[1] if len(sys.argv) > 1 else "")
