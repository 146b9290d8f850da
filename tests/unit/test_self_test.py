"""The two things done without a window, over a pack of our own."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide import self_test
from ecomguide.pack import store
from tariffs import with_tariff


def use(builder: PackBuilder, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = store.open_file(builder.compile(folder))
    monkeypatch.setattr(self_test, "installed_pack", lambda: pack)


def test_it_draws_every_example_in_every_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(PackBuilder().topic("t", {"mode": "ocean"}).example("e", {"mode": "ocean"}), tmp_path, monkeypatch)
    assert self_test.self_test() == 0
    assert "1 examples" in capsys.readouterr().out


def test_a_pack_without_examples_is_a_failure_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(PackBuilder(), tmp_path, monkeypatch)
    assert self_test.self_test() == 1
    assert self_test.write_example(tmp_path / "out") == 1
    assert capsys.readouterr().err.count("this pack has no examples.") == 2


def test_it_opens_the_tariff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(with_tariff(PackBuilder().example("e", {})), tmp_path / "whole", monkeypatch)
    assert self_test.self_test() == 0
    use(with_tariff(PackBuilder().example("e", {}), rows=[]), tmp_path / "empty", monkeypatch)
    assert self_test.self_test() == 1
    torn = with_tariff(PackBuilder().example("e", {})).compile(tmp_path / "torn")
    database = sqlite3.connect(torn, isolation_level=None)
    database.execute("DROP TABLE tariff_line")
    database.close()
    monkeypatch.setattr(self_test, "installed_pack", lambda: store.open_file(torn))
    assert self_test.self_test() == 1
    said = capsys.readouterr().err
    assert "tariff schedule is empty" in said
    assert "tariff schedule is damaged" in said


def test_an_example_whose_answers_do_not_fit_is_a_failure_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(PackBuilder().example("e", {"mode": "raft"}), tmp_path, monkeypatch)
    assert self_test.self_test() == 1
    assert self_test.write_example(tmp_path / "out") == 1
    assert '"raft" is no answer to "mode"' in capsys.readouterr().err


def test_without_a_display_the_first_example_of_home_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    builder = PackBuilder().example("a", {}).example("b", {}, home=1)
    use(builder, tmp_path, monkeypatch)
    assert self_test.write_example(tmp_path / "out") == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"b.html", "b.pdf"}
    assert "no display" in capsys.readouterr().out
