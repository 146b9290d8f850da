"""A pack file: the same folder gives the same file, and a failure leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide.errors import CannotWrite
from ecomguide.pack.build import build, digest
from tariffs import with_tariff


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = (with_tariff(PackBuilder()).compile(tmp_path / name) for name in ("a", "b"))
    assert one.read_bytes() == two.read_bytes()


def test_the_digest_follows_names_and_words(tmp_path: Path) -> None:
    folder = PackBuilder().write(tmp_path)
    seen = {digest(folder)}
    path = folder / "contacts" / "desk.toml"
    path.write_bytes(path.read_bytes() + b"\n")
    seen.add(digest(folder))
    path.rename(folder / "contacts" / "bureau.toml")
    seen.add(digest(folder))
    (folder / "note.md").write_text("for authors")
    seen.add(digest(folder))
    assert len(seen) == 3
    (folder / "tables").mkdir()
    (folder / "tables" / "tariff.csv.gz").write_bytes(b"")
    assert digest(folder) not in seen


@pytest.mark.parametrize("name", [".", "folder", "file/pack.ecg"])
def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("no folder")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CannotWrite):
        build(PackBuilder().contents(), "digest", Path(name) if name == "." else tmp_path / name)
    assert sorted(tmp_path.rglob("*")) == before
