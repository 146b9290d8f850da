"""Terms are found as whole words, the longest first, and are explained beside what uses them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import PackBuilder
from ecomguide.guide.terms import Finder, in_question
from ecomguide.pack.schema import Term


def term(id_: str, *forms: str) -> Term:
    return Term(id=id_, term=id_.replace("-", " "), says="", source=(), status="secondary", forms=forms)


FINDER = Finder(
    [
        term("entry"),
        term("entry-summary", "CBP Form 7501"),
        term("importer-of-record", "importers of record", "IOR"),
        term("ACE"),
        term("drop-ship", "drop-ship"),
    ]
)


def test_the_longest_term_at_a_place_wins_and_each_comes_once() -> None:
    text = "The entry summary follows the entry. Another Entry Summary is CBP Form 7501."
    assert FINDER.within([text]) == ("entry-summary", "entry")


def test_plurals_and_forms_count() -> None:
    assert FINDER.within(["Two entries, three importers of record, many IORs."]) == ("importer-of-record",)
    assert FINDER.within(["The importer of records."]) == ("importer-of-record",)


def test_capitals_are_matched_as_written_and_words_whole() -> None:
    assert FINDER.within(["An ace in place, at sentry post: carpentry."]) == ()
    assert FINDER.within(["Use ACE, and drop-ship."]) == ("ACE", "drop-ship")


@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_text_raises(texts: list[str]) -> None:
    found = FINDER.within(texts)
    assert len(set(found)) == len(found)


def builder() -> PackBuilder:
    made = PackBuilder().value("years", "years", {"amount": "5"})
    made.term("entry", "It is filed. Keep it for {years}.", see=["broker"]).term("broker")
    return made.topic("t", {"mode": "ocean"}, body="File the entry.")


def test_an_item_names_its_terms_and_the_guide_explains_them() -> None:
    guide = builder().guide({"mode": "ocean"})
    item = next(one for one in guide.items() if one.id == "t")
    assert list(item.terms) == ["entry"]
    [note] = guide.glossary
    assert (note.term, note.says) == ("entry", "It is filed. Keep it for five years.")
    assert note.see == (("broker", "broker"),)


def test_a_guide_explains_only_what_it_uses() -> None:
    assert not builder().guide({"mode": "air"}).glossary


def test_a_question_explains_the_words_of_its_page() -> None:
    made = builder().question("who", {"id": "a", "label": "A broker"}, "b", help="Who files the entry.")
    edition = made.edition()
    assert [one.id for one in in_question(edition, edition.question_by_id["who"])] == ["entry", "broker"]
