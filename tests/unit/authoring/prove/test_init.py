import json
from pathlib import Path

import pytest

from ecomguide.authoring.prove import prove
from ecomguide.cli import main
from ecomguide.pack.store import open_file
from proving import sound


def test_a_sound_pack_passes() -> None:
    claims = prove(sound().pack())
    assert [claim.faults for claim in claims] == [[]] * len(claims)
    assert next(claim for claim in claims if claim.id == "tiles").cases == 2  # up to it, over it


@pytest.mark.parametrize("is_sound", [True, False])
def test_the_command_writes_the_report_and_fails_where_there_is_a_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_sound: bool
) -> None:
    builder = sound() if is_sound else sound().contact("lonely")
    folder, report = builder.write(tmp_path / "pack"), tmp_path / "proof.json"
    assert main(["pack", "prove", str(folder), "-o", str(report)]) == (0 if is_sound else 1)
    assert not (folder / "proof.json").exists()
    assert json.loads(report.read_text())["holds"] is is_sound
    told = capsys.readouterr()
    assert "tiles: 2 cases, 0 faults" in told.err
    assert told.out.rstrip().endswith("cases." if is_sound else "1 faults.")


def test_the_report_lies_in_the_folder_and_goes_into_the_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, file = sound().write(tmp_path / "pack"), tmp_path / "pack.ecg"
    assert main(["pack", "build", str(folder), "-o", str(file)]) == 0
    assert "not proven" in capsys.readouterr().err
    assert main(["pack", "prove", str(folder)]) == 0
    written = (folder / "proof.json").read_bytes()
    assert main(["pack", "prove", str(folder)]) == 0
    assert (folder / "proof.json").read_bytes() == written
    capsys.readouterr()
    assert main(["pack", "build", str(folder), "-o", str(file)]) == 0
    assert "not proven" not in capsys.readouterr().err
    proof = open_file(file).proof
    assert proof is not None and proof.holds and proof.is_exact
    assert [claim.id for claim in proof.claims][:2] == ["alive", "asked"]
