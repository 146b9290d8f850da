"""The other rules of the house. The message of each says why it is one."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import ecomguide
from ecomguide import places

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "ecomguide"
MODULES = sorted(SOURCE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

MAY_ASK_THE_DAY = {"ui/app.py", "cli/guide.py", "self_test.py"}
MAY_WRITE = {"atomic.py", "cases.py", "settings.py", "pack/build.py", "ui/one_instance.py"}
"""Files that open others for writing or move them. All other parts write through `atomic`."""
MAY_WRITE_THROUGH_ATOMIC = {"cases.py", "settings.py", "updates.py", "self_test.py"}
MAY_WRITE_THROUGH_ATOMIC |= {"cli/guide.py", "cli/pack.py", "cli/resume.py"}
MOST_LINES = 300
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
WRITING = {
    "write_text",
    "write_bytes",
    "unlink",
    "rename",
    "replace",
    "rmdir",
    "touch",
    "mkdir",
    "symlink_to",
    "hardlink_to",
}


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def lines_where(is_wrong: Callable[[ast.AST], bool], paths: list[Path]) -> list[str]:
    """`file:line` of each place."""
    return [
        f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
        for path in paths
        for node in ast.walk(tree(path))
        if is_wrong(node)
    ]


def test_only_the_outermost_modules_ask_what_day_it_is() -> None:
    def asks(node: ast.AST) -> bool:
        return (
            isinstance(node, ast.Attribute)
            and node.attr in ("today", "now", "utcnow", "currentDate", "currentDateTime")
            and getattr(node.value, "id", "") in ("date", "datetime", "QDate", "QDateTime", "QTime")
        )

    found = lines_where(asks, [path for path in MODULES if name_of(path) not in MAY_ASK_THE_DAY])
    assert found == [], (
        "only the window and the command line ask what day it is: a guide must read the same tomorrow"
    )


def test_files_are_written_in_few_places() -> None:
    def writes(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute | ast.Name):
            return False
        method = isinstance(node.func, ast.Attribute)
        called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        if called == "open":
            place = 0 if method else 1
            modes = [
                *node.args[place : place + 1],
                *(word.value for word in node.keywords if word.arg == "mode"),
            ]
            return any(isinstance(one, ast.Constant) and re.search("[wax+]", str(one.value)) for one in modes)
        if called == "replace":  # text.replace has two arguments, and dataclasses.replace has names
            return method and len(node.args) == 1 and not node.keywords
        if called == "rename" and "session" in ast.unparse(node.func):
            return False
        return method and called in WRITING

    found = lines_where(writes, [path for path in MODULES if name_of(path) not in MAY_WRITE])
    assert found == [], (
        "a file that is half written is a guide that is lost: all writing goes through `atomic`"
    )


def test_few_parts_write_through_atomic() -> None:
    using = re.compile(r"^from ecomguide import .*\batomic\b|ecomguide\.atomic", re.M)
    others = [path for path in MODULES if not name_of(path).startswith(("ui/", "authoring/"))]
    found = {name_of(path) for path in others if using.search(path.read_text(encoding="utf-8"))}
    assert found <= MAY_WRITE_THROUGH_ATOMIC, "renderers return bytes; who asked for them writes"


def test_a_module_can_be_read_in_one_sitting() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    too_long = {name: count for name, count in lines.items() if count > MOST_LINES}
    assert too_long == {}, "a module has one idea; split it where a second begins"


def test_a_module_says_what_it_is_for() -> None:
    written = [
        path for path in MODULES if path.name != "__init__.py" or path.read_text(encoding="utf-8").strip()
    ]
    found = [name_of(path) for path in written if not ast.get_docstring(tree(path))]
    assert found == [], "the first thing a reader wants is what a module is for"


def test_a_name_says_what_is_inside() -> None:
    found = [name_of(path) for path in MODULES if FORBIDDEN_NAMES & set(re.split(r"[/_.]", name_of(path)))]
    assert found == [], "such a name holds anything, so soon it holds everything"


def test_each_module_has_its_tests() -> None:
    """Left out: the window (told through a Visitor) and the shapes of records (others read them)."""

    def mirror(path: Path) -> Path:
        name = {"__main__": "main", "__init__": "init"}.get(path.stem, path.stem)
        return ROOT / "tests" / "unit" / path.relative_to(SOURCE).parent / f"test_{name}.py"

    tested = [path for path in MODULES if not name_of(path).startswith(("ui/", "pack/schema/"))]
    tested = [path for path in tested if tree(path).body and path != SOURCE / "__init__.py"]
    found = [name_of(path) for path in tested if not mirror(path).is_file()]
    assert found == [], "the test tree is the source tree, so that nobody has to search"


def test_no_test_is_left_out() -> None:
    def leaves_out(node: ast.AST) -> bool:
        return isinstance(node, ast.Attribute) and node.attr in ("skip", "skipif", "xfail", "importorskip")

    assert lines_where(leaves_out, TESTS) == [], "a test that is not run is a promise that is not kept"


def test_there_is_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == ecomguide.__version__


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file()]


MACHINE = re.compile(
    rb"(?<![\w.])/(?:home|Users|root|work)/\w+|[A-Z]:\\Users\\"
    rb"|https?://(?:[\w.-]*\.)?(?:pypi|pythonhosted|npmjs|artifactory|nexus)[\w.-]*/(?:simple|packages|repository)"
    rb"|--index-url|--extra-index-url"
)


def test_no_machine_is_written_down() -> None:
    found = []
    for path in tracked():
        content = path.read_bytes()
        if path.suffix in (".ttf", ".png", ".ico", ".icns") or path == Path(__file__):
            continue
        found += [f"{path.relative_to(ROOT)}: {match[0].decode()}" for match in MACHINE.finditer(content)]
    assert not found, "a checkout works on any machine: no paths of one, no registry of one"


def test_the_pack_is_found_from_the_checkout() -> None:
    assert places.resources() == ROOT / "resources"
