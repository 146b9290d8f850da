"""The files of a folder, one by one: optional ones may be absent, order comes from the numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide.pack.folder import FolderReader
from ecomguide.pack.read import read
from ecomguide.pack.schema import Background, View


def test_numbered_files_come_in_their_order_without_the_number(tmp_path: Path) -> None:
    builder = PackBuilder().background("late").background("early")
    builder.files["background/05-early.toml"] = builder.files.pop("background/10-early.toml")
    pages = FolderReader(builder.write(tmp_path)).numbered(Background, "background")
    assert [page.id for page in pages] == ["early", "late"]


def test_a_list_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    reader = FolderReader(PackBuilder().write(tmp_path))
    assert list(reader.listed(View, "views.toml", "view")) == []
    assert reader.problems == []


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("background/page.toml", "title = 'No number'", "name-form"),
        ("background/10-page.toml", "title = 'No body'", "missing-key"),
        ("views.toml", "fields = 3", "unknown-key"),
        ("views.toml", "view = 3", "wrong-value"),
        ("glossary/a.toml", "entry = 3", "wrong-value"),
        ("glossary/a/b.toml", "", "stray-file"),
        ("limits/guam.toml", "title = 'Guam'\ncovered = 'yes'", "wrong-value"),
    ],
)
def test_a_fault_is_said_with_its_file(tmp_path: Path, path: str, content: str, code: str) -> None:
    builder = PackBuilder()
    builder.files[path] = content
    assert code in [
        problem.code for problem in read(builder.write(tmp_path)).problems if problem.file == path
    ]
