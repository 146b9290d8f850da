"""Records ↔ JSON values: what goes in comes out."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import REVIEWED, SOURCE, PackBuilder
from ecomguide.pack import schema
from ecomguide.pack.encode import decoder, to_plain

DAYS = st.none() | st.dates()
SPANS = st.builds(schema.Span, from_=DAYS, to=DAYS)
SEEN = st.builds(schema.Seen, on=st.dates(), as_=st.sampled_from(["full", "excerpt", "none"]))
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="-"), max_size=12)
SOURCES = st.builds(
    schema.Source,
    cite=WORDS,
    publisher=WORDS,
    seen=SEEN,
    url=st.none() | WORDS,
    dated=st.none() | WORDS | st.dates(),
)


@given(source=SOURCES)
def test_a_source_survives(source: schema.Source) -> None:
    assert decoder(schema.Source)(json.loads(json.dumps(to_plain(source)))) == source


@given(span=SPANS)
def test_a_span_survives(span: schema.Span) -> None:
    assert decoder(schema.Span)(to_plain(span)) == span


def test_a_whole_pack_survives() -> None:
    steps = [{"label": "File", "count": {"from": "entry", "working_days": 10, "weekend": "next"}}]
    builder = PackBuilder().timeline("ocean", steps).tile("bond", {"yes": [{"mode": "ocean"}], "no": []})
    builder.fee("mpf", {"kind": "fixed", "amount": "ceiling"}).opening("letter", clock=[])
    builder.example("e", {"mode": "ocean"}, {"dates": {"t.d": date(2027, 1, 1)}, "glance": {"bond": "yes"}})
    contents = builder.contents()
    assert decoder(schema.Contents)(json.loads(json.dumps(to_plain(contents)))) == contents


def test_defaults_are_left_out() -> None:
    topic = PackBuilder().contents().topics[0]
    assert set(to_plain(topic)) == {"id", "section", "weight", "text", "reviewed", "source"}


def test_only_words_that_are_a_day_become_a_day() -> None:
    decode = decoder(schema.Source)
    table = {"cite": "a", "publisher": "b", "seen": {"on": "2026-01-01", "as_": "full"}}
    assert decode({**table, "dated": "2012-99-01"}).dated == "2012-99-01"
    assert decode({**table, "dated": "2012-01-31"}).dated == date(2012, 1, 31)
    assert SOURCE["seen"] is not REVIEWED
