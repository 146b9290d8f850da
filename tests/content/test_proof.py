"""The proof that is shipped was made for the records as they are."""

from __future__ import annotations

from ecomguide import places
from ecomguide.authoring.prove.must import promises
from ecomguide.pack.proof import proof_of

AGAIN = (
    "the records have changed since they were proven: run `make prove`, mend what it finds, commit proof.json"
)


def test_the_report_fits_the_records() -> None:
    proof = proof_of(places.pack_folder())
    assert proof is not None, AGAIN
    assert proof.promises == promises(places.pack_folder()), f"must_have.toml: {AGAIN}"


def test_everything_was_proven_and_nothing_left_open() -> None:
    proof = proof_of(places.pack_folder())
    assert proof is not None, AGAIN
    assert proof.holds and proof.is_exact, "what it found is in resources/pack/proof.json"
