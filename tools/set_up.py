"""Make the virtual environment of this checkout: `python tools/set_up.py run` or `… dev`.

Runs before anything is installed: standard library only.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def works(*arguments: str) -> bool:
    return PYTHON.exists() and subprocess.run([PYTHON, *arguments], capture_output=True).returncode == 0


def make_environment() -> None:
    if works("-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"):
        return
    venv.create(VENV, clear=True, symlinks=os.name != "nt")
    if works("-m", "ensurepip", "--default-pip"):
        return
    # Debian may leave out ensurepip; the pip beside this Python can then fetch one for the environment.
    outside_pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "pip"]
    if subprocess.run(outside_pip).returncode != 0:
        sys.exit("This Python cannot make a virtual environment: it needs ensurepip, or pip 22.3 or newer.")


def install(*what: str) -> None:
    command = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *what]
    if subprocess.run(command, cwd=ROOT).returncode != 0:
        sys.exit("pip could not install what requirements/ names (see above). Is there a connection?")


def main(kind: str) -> None:
    print("Setting up .venv (once; it takes about a minute) …", flush=True)
    make_environment()
    # Wheels only: building one would fetch build tools that no hash vouches for.
    install("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", f"requirements/{kind}.txt")
    install("--no-deps", "--no-build-isolation", "--editable", ".")
    (VENV / f"ready-{kind}").touch()


if __name__ == "__main__":
    main(sys.argv[1])
