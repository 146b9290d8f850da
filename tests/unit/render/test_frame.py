"""What every paper has at its edge."""

from __future__ import annotations

import pytest

from ecomguide.render import PAPERS
from ecomguide.render.frame import frame
from ecomguide.render.phrases import Phrases
from guides import a_guide, a_stamp


@pytest.mark.parametrize("paper", PAPERS)
def test_each_paper_has_a_name_that_typst_knows(paper: str) -> None:
    assert frame(a_guide(), paper, Phrases("en"))["paper"] == {"letter": "us-letter", "a4": "a4"}[paper]


def test_a_draft_says_so_at_the_edge_and_in_the_closing() -> None:
    draft, signed = (frame(a_guide(stamp=a_stamp(draft=one)), "a4", Phrases("en")) for one in (True, False))
    assert draft["draft"] in draft["closing"] and signed["draft"] is None
    assert len(signed["closing"]) == len(draft["closing"]) - 1


def test_the_number_of_the_page_stands_between_words() -> None:
    assert frame(a_guide(), "a4", Phrases("en"))["page_of"] == ["Page ", " of ", ""]
