"""The report of a proof goes into the pack where it fits the records, and nowhere else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from builders import TODAY, PackBuilder
from ecomguide.errors import PackUnreadable
from ecomguide.pack import store
from ecomguide.pack.build import PROOF, digest, stamp
from ecomguide.pack.proof import as_json, proof_of
from ecomguide.pack.schema import Proof, ProvenClaim, ProvenFault

DAYS = (date(2016, 1, 1), date(2030, 12, 31))


def proof_for(folder: Path, **claim: object) -> Proof:
    fault = ProvenFault(
        code="gap", record="tile t", says="A gap.", entry_days=(DAYS,), answers={"mode": "air"}
    )
    plain = {"id": "tiles", "says": "One each.", "subjects": 1, "cases": 2, "regions": 3, "faults": (fault,)}
    return Proof(
        version="2026.11",
        checked_through=TODAY,
        folder=digest(folder),
        promises="",
        days=DAYS,
        holds=False,
        method=("As it is.",),
        claims=(ProvenClaim(**{**plain, **claim}),),  # type: ignore[arg-type]
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return PackBuilder().write(tmp_path / "pack")


def write(folder: Path, proof: Proof) -> Proof:
    (folder / PROOF).write_text(as_json(proof), encoding="utf-8")
    return proof


def test_the_report_of_these_records_is_in_the_pack(folder: Path) -> None:
    proof = write(folder, proof_for(folder))
    assert proof_of(folder) == proof
    file = store.fresh_file(folder, folder.parent / "pack.ecg")
    assert store.open_file(file).proof == store.open_folder(folder).proof == proof


def test_a_report_of_other_records_is_left_out(folder: Path) -> None:
    write(folder, proof_for(folder))
    desk = folder / "contacts" / "desk.toml"
    desk.write_bytes(desk.read_bytes() + b"\n")
    assert proof_of(folder) is None
    assert store.open_file(store.fresh_file(folder, folder.parent / "pack.ecg")).proof is None


def test_a_pack_without_a_report_is_not_proven(folder: Path) -> None:
    assert store.open_folder(folder).proof is None


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "no JSON", '{"version": 1, "claims": 2}', "\0", "[" * 99999]
)
def test_what_is_no_report_is_none(folder: Path, text: str) -> None:
    (folder / PROOF).write_text(text)
    assert store.open_folder(folder).proof is None


def test_the_digest_does_not_hang_on_the_report_and_the_stamp_does(folder: Path) -> None:
    before, stamped = digest(folder), stamp(folder)
    write(folder, proof_for(folder))
    assert digest(folder) == before and stamp(folder) != stamped


def test_a_new_report_builds_the_file_again(folder: Path) -> None:
    file = store.fresh_file(folder, folder.parent / "pack.ecg")
    assert store.open_file(file).proof is None
    write(folder, proof_for(folder))
    assert store.open_file(store.fresh_file(folder, file)).proof is not None


def test_the_seal_covers_the_report(folder: Path) -> None:
    write(folder, proof_for(folder))
    file = store.fresh_file(folder, folder.parent / "pack.ecg")
    content = file.read_bytes()
    assert content.count(b"As it is.") == 1
    file.write_bytes(content.replace(b"As it is.", b"As we say."[:9]))
    with pytest.raises(PackUnreadable):
        store.open_file(file)


def test_a_report_says_where_it_is_not_exact(folder: Path) -> None:
    assert proof_for(folder).is_exact
    assert not proof_for(folder, not_exact=("Too many.",)).is_exact
    assert json.loads(as_json(proof_for(folder)))["claims"][0]["faults"][0]["answers"] == {"mode": "air"}
