"""Where things lie: resources, the compiled pack, saved guides, settings."""

from __future__ import annotations

import os
from pathlib import Path

APP = "ecomguide"


def resources() -> Path:
    """The program's read-only files: beside the package when installed or frozen, else atop a checkout."""
    packaged = Path(__file__).parent / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "resources"


def is_checkout() -> bool:
    """Whether the program runs from its source tree, where the pack is compiled as it changes."""
    return not (Path(__file__).parent / "resources").is_dir() and (pack_folder() / "pack.toml").is_file()


def pack_folder() -> Path:
    """The folder that authors edit, in a checkout."""
    return resources() / "pack"


def pack_file() -> Path:
    """The compiled pack that the program reads."""
    bundled = resources() / "pack.ecg"
    return bundled if bundled.is_file() else resources().parent / "build" / "pack.ecg"


def data_folder() -> Path:
    """The platform's folder for a person's data. ECOMGUIDE_DATA replaces it (tests, a stick for a stand)."""
    if named := os.environ.get("ECOMGUIDE_DATA"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def cases_folder() -> Path:
    return data_folder() / "guides"


def settings_file() -> Path:
    return data_folder() / "settings.json"
