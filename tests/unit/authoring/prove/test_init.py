import json
from pathlib import Path

import pytest

from ecomguide.authoring.prove import prove
from ecomguide.cli import main
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
    assert json.loads(report.read_text())["holds"] is is_sound
    told = capsys.readouterr()
    assert "tiles: 2 cases, 0 faults" in told.err
    assert told.out.rstrip().endswith("cases." if is_sound else "1 faults.")
