"""Questions and answers of every kind, for tests of resume codes."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from ecomguide.interview.answers import ALL_GOODS, UNSURE, Answers, Money
from ecomguide.interview.codebook import QUESTIONS, Known
from ecomguide.pack.schema import Band, Inference, Option, Question

FIRST_DAY = date(2016, 1, 1)
INFERRED = ("model", "importer")


def question(known: Known, **changes: Any) -> Question:
    options = tuple(Option(id=word, label=word) for word in known.words if known.form in ("one", "many"))
    bands = tuple(Band(id=word, label=word, says=word) for word in known.words if known.form == "money")
    plain: dict[str, Any] = {
        "id": known.id,
        "group": "all",
        "kind": known.form,
        "asks": f"{known.id}?",
        "short": known.id,
        "why": "",
        "each": "kinds" if known.per_kind else None,
        "option": options,
        "band": bands,
        "infer": (Inference(value="me", says=""),) if known.id in INFERRED else (),
    }
    return Question(**plain | changes)


NEW = (
    Known("weather", "one", ("sun", "rain")),
    Known("smell", "many", ("wax", "soap"), per_kind=True),
)
"""Questions of a pack that is newer than the codebook."""
SHOPS = {known.id: question(known) for known in (*QUESTIONS, *NEW)}


def _one(form: str, words: tuple[str, ...]) -> st.SearchStrategy[Any]:
    if form == "one":
        return st.sampled_from(words)
    if form == "many":
        return st.lists(st.sampled_from(words), min_size=1, max_size=4, unique=True).map(tuple)
    if form == "money":
        cents = st.integers(0, 100_000_000_000).map(lambda n: Money(dollars=Decimal(n).scaleb(-2)))
        odd = st.sampled_from(["0", "1E+3", "1200.50", "0.005", "1000000000", "2500.000"])
        return st.one_of(
            cents,
            odd.map(lambda n: Money(dollars=Decimal(n))),
            st.sampled_from(words).map(lambda b: Money(band=b)),
        )
    return {
        "yes_no": st.sampled_from(["yes", "no"]),
        "date": st.integers(0, 7670).map(lambda n: FIRST_DAY + timedelta(days=n)),
        "country": st.sampled_from(["CN", "VN", "XK", "US", "AD", "ZW"]),
        "place": st.one_of(st.sampled_from(["NY", "GU"]), st.from_regex("[0-9]{5}", fullmatch=True)),
        "tariff": st.from_regex("[0-8]([0-9]{3}|[0-9]{5}|[0-9]{7}|[0-9]{9})", fullmatch=True),
    }[form]


def _answer(known: Known) -> st.SearchStrategy[Any]:
    one = st.one_of(_one(known.form, known.words), st.just(UNSURE))
    if not known.per_kind:
        return one
    return st.dictionaries(st.sampled_from((ALL_GOODS, *QUESTIONS[0].words)), one, max_size=5)


@st.composite
def some_answers(draw: st.DrawFn) -> Answers:
    """Any answers to some of the questions; rows of goods that were ticked, or of any."""
    asked = draw(st.lists(st.sampled_from((*QUESTIONS, *NEW)), max_size=28, unique_by=lambda one: one.id))
    given = {known.id: draw(_answer(known)) for known in asked}
    kinds = given.get("kinds")
    if isinstance(kinds, tuple):
        for known in asked:
            if known.per_kind and draw(st.booleans()):
                one = st.one_of(_one(known.form, known.words), st.just(UNSURE))
                given[known.id] = {kind: draw(one) for kind in kinds if draw(st.booleans())}
    corrections = frozenset(id_ for id_ in INFERRED if id_ in given and draw(st.booleans()))
    return Answers(given, corrections)
