"""Every check can fail: each code has a broken pack, and a broken pack is reported under its code alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from broken import ALL, Broken, sound
from ecomguide.authoring import lint as lint_package
from ecomguide.authoring.lint import STOPS, lint
from ecomguide.authoring.lint import sound as sound_pack
from ecomguide.errors import PackBroken, PackMissing
from ecomguide.guide.assemble import guide_for
from ecomguide.interview.answers import Answers
from ecomguide.pack import folder, read

WITHOUT_A_PACK = {
    "file-unreadable"
}  # needs a file that may not be read; see test_a_file_that_may_not_be_read


def codes_in(path: Path) -> Iterator[str]:
    """`code="…"`, the third of a reader's fault or of a Problem, or what `known` looks for."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        given = [one.value for one in node.keywords if one.arg == "code"]
        given += node.args[2:3] if name in ("fault", "Problem") else []
        given += node.args[4:5] if name == "known" else []
        for one in given:
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield f"no-such-{one.value}" if name == "known" else one.value


def test_every_code_has_a_broken_pack() -> None:
    modules = [*Path(lint_package.__file__).parent.glob("*.py"), Path(read.__file__), Path(folder.__file__)]
    codes = {code for module in modules for code in codes_in(module)}
    assert len(codes) > 25
    assert codes - WITHOUT_A_PACK == {broken.code for broken in ALL}, "a check that cannot fail is a fault"
    assert codes > STOPS


def test_a_sound_pack_has_no_problems(tmp_path: Path) -> None:
    assert lint(sound().write(tmp_path)) == []


@pytest.mark.parametrize("broken", ALL, ids=[broken.name for broken in ALL])
def test_one_fault_is_one_report(tmp_path: Path, broken: Broken) -> None:
    problems = lint(broken.builder().write(tmp_path))
    found = {(problem.code, problem.file, problem.key) for problem in problems}
    follows = {
        "value-unused",
        "contact-unused",
        "host-unknown",
    }  # a record that was not read leaves another without a user
    assert (broken.code, broken.file, broken.key) in found
    assert {code for code, _, _ in found} - (follows - {broken.code}) == {broken.code}


@pytest.mark.parametrize("broken", ALL, ids=[broken.name for broken in ALL])
def test_a_broken_pack_is_refused_or_makes_a_guide(tmp_path: Path, broken: Broken) -> None:
    """What the draft pack lets through never stops with an error of ours."""
    folder = broken.builder().write(tmp_path)
    try:
        pack = sound_pack(folder)
    except (PackBroken, PackMissing) as refusal:
        assert "\n" not in str(refusal)
        return
    guide = guide_for(pack, Answers(), pack.about.checked_through)
    assert [*guide.items(), *guide.contacts, *guide.timeline, *guide.coming, *guide.not_applying]


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    folder = sound().write(tmp_path)
    (folder / "contacts" / "desk.toml").unlink()
    (folder / "contacts" / "desk.toml").mkdir()
    assert "file-unreadable" in {problem.code for problem in lint(folder)}


def test_wording_does_not_stop_a_draft(tmp_path: Path) -> None:
    assert sound_pack(sound().topic("u", body="Please ask!").write(tmp_path)).draft
