"""Who may import whom. The table of the architecture, in one place."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "ecomguide"
MODULES = sorted(SOURCE.rglob("*.py"))

CORE = {"errors", "language", "pack", "interview", "guide"}
TO_CASES = CORE | {"cases", "places", "atomic"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "places": set(),
    "atomic": {"errors"},
    "language": {"errors", "places"},
    "pack": {"errors", "language", "pack"},
    "interview": {"errors", "language", "pack", "interview"},
    "guide": CORE,
    "cases": CORE | {"atomic"},
    "settings": {"errors", "places", "atomic"},
    "updates": {"errors", "places", "atomic", "pack"},
    "render": {"errors", "language", "places", "guide", "render"},
    "authoring": TO_CASES | {"authoring"},
    "self_test": {"errors", "atomic", "cases", "cli", "guide", "interview", "pack", "render"},
    "cli": TO_CASES | {"render", "authoring", "cli"},
    "ui": TO_CASES | {"settings", "updates", "render", "ui"},
    "__main__": {"cli", "self_test", "ui"},
    "": set(),
}
"""First part of a module's name → the parts of the program that it may import. The version is for all."""

OUTSIDE: dict[str, set[str]] = {
    "places": {"platformdirs"},
    "language": {"babel"},
    "pack": {"pydantic", "pydantic_core"},
    "render": {"jinja2", "markupsafe", "typst", "icalendar", "segno"},
    "authoring": {"pydantic", "pydantic_core", "z3"},
    "ui": {"PySide6", "shiboken6"},
}
"""Which packages from elsewhere a part may use."""

NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "urllib.error",
    "ftplib",
    "smtplib",
    "asyncio",
    "socketserver",
}
NETWORK |= {
    "xmlrpc",
    "requests",
    "httpx",
    "urllib3",
    "aiohttp",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
}
LOCAL_ONLY = {"QLocalServer", "QLocalSocket"}


def part(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """(module, name): what is imported from where, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((one.name, "") for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports name the whole way, so that the table can be checked"
            yield from ((node.module or "", one.name) for one in node.names)


def ours(path: Path) -> Iterator[str]:
    for module, name in imports(path):
        if module == "ecomguide" and (SOURCE / name).is_dir() | (SOURCE / f"{name}.py").is_file():
            yield name
        elif module.startswith("ecomguide."):
            yield ".".join(module.split(".")[1:])


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def found(wrong_in: Callable[[Path], set[str]], paths: list[Path] = MODULES) -> dict[str, set[str]]:
    """Module → what is wrong in it, for those in which something is."""
    return {name_of(path): wrong for path in paths if (wrong := wrong_in(path))}


def test_every_part_of_the_program_is_in_the_table() -> None:
    assert {part(path) for path in MODULES} <= set(MAY_IMPORT), "a new part needs a line in MAY_IMPORT"


def test_a_module_imports_only_what_lies_below_it() -> None:
    def wrong(path: Path) -> set[str]:
        allowed = MAY_IMPORT[part(path)] | ({"authoring"} if name_of(path).startswith("ui/staff/") else set())
        return {one for one in ours(path) if one.split(".")[0] not in allowed}

    assert found(wrong) == {}, (
        "the core knows nothing of its shells, so that each can be tested and replaced alone"
    )


def test_a_module_uses_only_the_packages_that_its_part_needs() -> None:
    def wrong(path: Path) -> set[str]:
        tops = {module.split(".")[0] for module, _ in imports(path)}
        return (
            tops - set(sys.stdlib_module_names) - {"ecomguide", "__future__"} - OUTSIDE.get(part(path), set())
        )

    assert found(wrong) == {}, "each package from elsewhere has one part that knows it"


def test_qt_is_known_to_the_window_alone() -> None:
    def wrong(path: Path) -> set[str]:
        return {module for module, _ in imports(path) if module.startswith(("PySide6", "shiboken6"))}

    others = [path for path in MODULES if part(path) != "ui"]
    assert found(wrong, others) == {}, (
        "a guide is made without Qt: on a server, in a test, on the command line"
    )


def test_nothing_talks_to_a_network() -> None:
    def wrong(path: Path) -> set[str]:
        return {
            module
            for module, name in imports(path)
            if f"{module}.{name}" in NETWORK or any(f"{module}.".startswith(f"{one}.") for one in NETWORK)
        }

    assert found(wrong) == {}, (
        "the program works offline and sends nothing: answers are nobody else's business"
    )


def test_qt_s_network_module_serves_the_same_computer_alone() -> None:
    def wrong(path: Path) -> set[str]:
        used = {name or module for module, name in imports(path) if module == "PySide6.QtNetwork"}
        return used - (LOCAL_ONLY if part(path) == "ui" else set())

    assert found(wrong) == {}, "a second start of the program finds the first; no more than that"
