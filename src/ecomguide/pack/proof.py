"""The report of the proof beside the records of a folder: `proof.json`, written by `pack prove`.

It counts only for the records that it was made for. So it names their digest, which does not depend on the
report itself, and a report that does not fit is as good as none.
"""

from __future__ import annotations

import json
from pathlib import Path

from ecomguide.pack.build import PROOF, digest
from ecomguide.pack.encode import decoder, to_plain
from ecomguide.pack.schema import Proof


def as_json(proof: Proof) -> str:
    """One text for one proof, whatever the computer and the hour."""
    return json.dumps(to_plain(proof), ensure_ascii=False, indent=1) + "\n"


def proof_of(folder: Path) -> Proof | None:
    """The report that fits the folder as it is. None where there is none, or only one of other records."""
    path = folder / PROOF
    if not path.is_file():
        return None
    try:
        proof: Proof = decoder(Proof)(json.loads(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return None  # written by another edition of the program, or by hand: it has to be proven again
    return proof if proof.folder == digest(folder) else None
