"""Print the size of the frozen program, as a folder and as tar.xz: `frozen_size.py dist/ecomguide`."""

import lzma
import os
import platform
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

GOAL_MB = 60
MB = 1_000_000
PIECE = 40 * MB
CORES = os.cpu_count()

# A low level, a wide window and, on x86, the filter for machine code: smaller and faster than level 6.
CODE = [{"id": lzma.FILTER_X86}] if platform.machine() in ("x86_64", "AMD64") else []
FILTERS = [*CODE, {"id": lzma.FILTER_LZMA2, "preset": 2, "dict_size": 1 << 25}]


def unpacked(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece


def compress(piece: bytes) -> bytes:
    return lzma.compress(piece, filters=FILTERS)


def archive(folder: Path) -> Path:
    """Written as several xz streams one after the other, which is one xz file, so that all cores help."""
    result = folder.with_suffix(".tar.xz")
    with (
        tempfile.TemporaryFile() as plain,
        result.open("wb") as out,
        ThreadPoolExecutor(os.cpu_count()) as pool,
    ):
        with tarfile.open(fileobj=plain, mode="w") as tar:
            tar.add(folder, arcname=folder.name)
        plain.seek(0)
        out.writelines(pool.map(compress, pieces(plain)))
    return result


def main() -> None:
    folder = Path(sys.argv[1])
    packed = archive(folder)
    size = packed.stat().st_size
    verdict = "within" if size <= GOAL_MB * MB else "over"
    print(f"{folder}: {unpacked(folder) / MB:.1f} MB unpacked")
    print(f"{packed}: {size / MB:.1f} MB, {verdict} the goal of {GOAL_MB} MB")


if __name__ == "__main__":
    main()
