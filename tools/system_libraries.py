"""Find the system libraries that Qt needs, and on Debian and Ubuntu install them or name the line that does.

Runs before anything is installed: standard library only.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable

# What Qt's libraries and its xcb, wayland and offscreen platforms link against and the wheel does not bring.
PACKAGE_OF = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

Run = Callable[[list[str]], int]


def missing_libraries(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """The libraries that the system's loader does not find."""
    absent = []
    for library in PACKAGE_OF:
        try:
            load(library)
        except OSError:
            absent.append(library)
    return absent


def packages(libraries: Iterable[str]) -> list[str]:
    return sorted({PACKAGE_OF[library] for library in libraries})


def run_quietly(command: list[str]) -> int:
    """Run a package command; show what it said only if it failed."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode


def provide(
    find_missing: Callable[[], list[str]] = missing_libraries,
    *,
    has_apt: bool,
    is_root: bool,
    run: Run = run_quietly,
) -> int:
    """0 when Qt can start or nothing is known about this system; 1 when a person has to act first."""
    libraries = find_missing()
    if not libraries:
        return 0
    if not has_apt:
        print(f"Qt may not start: this system lacks {', '.join(libraries)}. Its package manager has them.")
        return 0

    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages(libraries)]
    if is_root:
        print(f"Installing the system libraries that Qt needs: {' '.join(packages(libraries))}")
        # A failed update is no reason to stop: the lists that are there may do.
        run(["apt-get", "update"])
        # Another installation may be under way, as on a machine that has just started.
        if run([*install, "-o", "DPkg::Lock::Timeout=120"]) == 0 and not find_missing():
            return 0
    print("Qt needs system libraries that are missing here. This line installs them; then try again:")
    print(f"  sudo {' '.join(install)}")
    return 1


def main() -> int:
    if not sys.platform.startswith("linux"):
        return 0
    return provide(has_apt=shutil.which("apt-get") is not None, is_root=os.geteuid() == 0)


if __name__ == "__main__":
    sys.exit(main())
