from collections.abc import Callable

import pytest

from tools import system_libraries
from tools.system_libraries import PACKAGE_OF, missing_libraries, packages, provide


def a_system_without(*absent: str) -> Callable[[], list[str]]:
    def load(library: str) -> object:
        if library in absent:
            raise OSError(library)
        return object()

    return lambda: missing_libraries(load)


class FakeApt:
    """Remembers the commands; the libraries are there once `install` has worked."""

    def __init__(self, absent: list[str], *, works: bool = True) -> None:
        self.absent = absent
        self.works = works
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str]) -> int:
        self.commands.append(command)
        if not self.works:
            return 100
        if "install" in command:
            self.absent.clear()
        return 0


def test_a_complete_system_needs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert provide(a_system_without(), has_apt=True, is_root=True, run=pytest.fail) == 0
    assert capsys.readouterr().out == ""


def test_two_libraries_of_one_package_are_named_once() -> None:
    assert packages(["libgthread-2.0.so.0", "libglib-2.0.so.0"]) == ["libglib2.0-0"]


def test_root_installs_what_is_missing() -> None:
    apt = FakeApt(["libEGL.so.1", "libxcb-cursor.so.0"])

    assert provide(lambda: list(apt.absent), has_apt=True, is_root=True, run=apt) == 0

    assert apt.commands[0] == ["apt-get", "update"]
    assert {"install", "libegl1", "libxcb-cursor0"} <= set(apt.commands[1])


def test_root_without_a_network_is_told_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    apt = FakeApt(["libEGL.so.1"], works=False)

    assert provide(lambda: list(apt.absent), has_apt=True, is_root=True, run=apt) == 1

    assert capsys.readouterr().out.endswith("sudo apt-get install -y --no-install-recommends libegl1\n")


def test_others_are_told_the_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    find = a_system_without("libxcb-cursor.so.0", "libEGL.so.1")

    assert provide(find, has_apt=True, is_root=False, run=pytest.fail) == 1

    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "apt-get" in line] == [
        "  sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"
    ]


def test_a_system_without_apt_goes_on_with_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert provide(a_system_without("libEGL.so.1"), has_apt=False, is_root=True, run=pytest.fail) == 0
    assert "libEGL.so.1" in capsys.readouterr().out


def test_other_systems_bring_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries.sys, "platform", "win32")
    assert system_libraries.main() == 0


def test_every_library_has_a_package() -> None:
    assert all(PACKAGE_OF.values())
