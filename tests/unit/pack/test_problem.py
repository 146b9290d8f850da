"""A fault in words: where, what, how to mend it, and the name of the check."""

from __future__ import annotations

from ecomguide.pack.problem import Problem


def test_a_problem_says_where_what_and_how() -> None:
    problem = Problem(
        file="a.toml", key="when", code="no-such-question", says="there is none.", hint="Look again."
    )
    assert str(problem) == "a.toml: when: there is none. Look again. [no-such-question]"
    assert str(Problem("a.toml", "", "not-toml", "broken.")) == "a.toml: broken. [not-toml]"


def test_problems_sort_by_file() -> None:
    assert Problem("a.toml", "z", "x", "s") < Problem("b.toml", "a", "a", "a")
