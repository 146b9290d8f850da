"""Broken packs, one fault each: a good pack and one change. Every code of every check has at least one here.

They are patches over `PackBuilder` and not folders, as a patch shows the fault and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from builders import REVIEWED, SECTION, SEEN, SOURCE, TODAY, PackBuilder, Table

ALWAYS = f"{SECTION}/10-always.toml"
T = f"{SECTION}/10-t.toml"
Patch = Callable[[PackBuilder], object]


@dataclass(frozen=True)
class Broken:
    """`file` and `key`: where the fault must be reported."""

    check: str
    code: str
    patch: Patch
    file: str
    key: str = ""

    @property
    def name(self) -> str:
        return f"{self.code} at {self.file} {self.key}"

    def builder(self) -> PackBuilder:
        made = sound()
        self.patch(made)
        return made


def sound() -> PackBuilder:
    """A pack in which lint finds nothing: the patches spoil it."""
    return PackBuilder().topic("t", {"order_value": {"at_most": "ceiling"}})


def raw(path: str, content: str | bytes | None) -> Patch:
    def patch(builder: PackBuilder) -> None:
        if content is None:
            del builder.files[path]
        else:
            builder.files[path] = content

    return patch


def when(block: Table) -> Patch:
    return lambda builder: builder.topic("u", block)


def put(path: str, key: str, value: Any) -> Patch:
    return lambda builder: builder.set(path, key, value)


def row(kind: str, **fields: Any) -> Patch:
    return lambda builder: builder.value("v", kind, fields).topic("u", body="It is {v}.")


def body(words: str) -> Patch:
    return lambda builder: builder.topic("u", body=words)


def source(**changes: Any) -> Patch:
    return lambda builder: builder.topic("u", source=[{**SOURCE, **changes}])


def beside(**changes: Any) -> Patch:
    """A second source beside a sound one."""
    return lambda builder: builder.topic("u", source=[SOURCE, {**SOURCE, **changes}])


def deadline(**count: Any) -> Patch:
    due = {"id": "d", "label": "file", "count": {"from": "entry", **count}}
    return lambda builder: builder.topic("u", deadline=[due])


U = f"{SECTION}/10-u.toml"
TWO_ROWS = [{"to": date(2026, 6, 1), "amount": "1"}, {"from": date(2026, 6, 1), "amount": "2"}]
A_GAP = [{"to": date(2026, 6, 1), "amount": "1"}, {"from": date(2026, 6, 3), "amount": "2"}]
FORMULA = {"kind": "percent", "of": "order_value", "rate": "ceiling"}


def _model(builder: PackBuilder) -> PackBuilder:
    rule = {"value": "a", "says": "It is a.", "when": [{"late": "a"}]}
    return builder.question("model", "a", "b", asked=False, infer=[rule]).question("late", "a", "b")


def _band(builder: PackBuilder) -> None:
    builder.questions[-2]["band"][0]["at_most"] = "ceilling"


def _hearsay(builder: PackBuilder) -> None:
    told = {**SOURCE, "url": "https://github.com/somebody/tariffs"}
    builder.topic("u", source=[told], reviewed={**REVIEWED, "status": "secondary"})


def _five(builder: PackBuilder) -> None:
    builder.table("interview.toml")["group"].append(5)


def _the_agency(builder: PackBuilder) -> None:
    builder.contact("agency", {"order_value": {"over": "ceiling"}}, id="The Agency")


READ = [
    Broken("read", "file-missing", raw("holidays.toml", None), "holidays.toml"),
    Broken("read", "file-missing", raw(f"{SECTION}/section.toml", None), f"{SECTION}/section.toml"),
    Broken("read", "not-utf-8", raw(T, b"note = '\xe9'"), T),
    Broken("read", "not-toml", raw(T, "text = ["), T),
    Broken("read", "not-utf-8", raw("tables/ports.csv", b"id,name\n1,\xe9\n"), "tables/ports.csv"),
    Broken("read", "not-csv", raw("tables/ports.csv", 'id,name\n1,"a'), "tables/ports.csv"),
    Broken(
        "read",
        "missing-key",
        raw("tables/zip_areas.csv", "id,state,latitude\n100,NY,40.7\n"),
        "tables/zip_areas.csv",
        "line 2.longitude",
    ),
    Broken("read", "not-toml", raw(T, "a = " + "[" * 5000), T),
    Broken("read", "unknown-key", put(T, "wieght", "must"), T, "wieght"),
    Broken("read", "unknown-key", put("interview.toml", "questions", []), "interview.toml", "questions"),
    Broken("read", "unknown-key", put("holidays.toml", "day", []), "holidays.toml", "day"),
    Broken("read", "missing-key", put("pack.toml", "title", None), "pack.toml", "title"),
    Broken("read", "missing-key", put(T, "text.body", None), T, "text.body"),
    Broken("read", "wrong-value", put(T, "weight", "heavy"), T, "weight"),
    Broken("read", "wrong-value", _five, "interview.toml", "group 2"),
    Broken("read", "wrong-value", put("situations.toml", "s", "mode"), "situations.toml", "s"),
    Broken("read", "wrong-value", put("holidays.toml", "days", 5), "holidays.toml", "days"),
    Broken("read", "wrong-value", put(T, "in_force", {"from": "soon"}), T, "in_force.from"),
    Broken("read", "id-form", _the_agency, "contacts/agency.toml", "id"),
    Broken("read", "id-twice", put(T, "id", "always"), T, "id"),
    Broken("read", "name-form", raw(f"{SECTION}/later.toml", ""), f"{SECTION}/later.toml"),
    Broken("read", "name-form", raw("topics/later/10-x.toml", ""), "topics/later"),
    Broken("read", "stray-file", raw("vaules/fees.toml", ""), "vaules/fees.toml"),
]

IDENTITY = [
    Broken("identity", "title-twice", lambda b: b.topic("u", title="About always"), U, "text.title"),
    Broken(
        "identity",
        "id-twice",
        lambda b: b.question("mode", "air", "air"),
        "interview.toml",
        "mode.option air",
    ),
    Broken(
        "identity",
        "id-twice",
        lambda b: b.topic(
            "u", deadline=[{"id": "d", "label": "x", "count": {"from": "entry", "days": 1}}] * 2
        ),
        U,
        "deadline d",
    ),
]

REFERENCES = [
    Broken("references", "no-such-contact", lambda b: b.topic("u", contacts=["desc"]), U, "contacts"),
    Broken("references", "no-such-contact", put("pack.toml", "report_to", "dsk"), "pack.toml", "contacts"),
    Broken("references", "no-such-question", lambda b: b.topic("u", use=["arival"]), U, "use"),
    Broken(
        "references",
        "no-such-question",
        put("contacts/desk.toml", "use", ["plaec"]),
        "contacts/desk.toml",
        "use",
    ),
    Broken(
        "references",
        "no-such-option",
        lambda b: b.question("extra", "a", "b", typical="c").topic("u", {"extra": "a"}),
        "interview.toml",
        "extra.typical",
    ),
    Broken("references", "no-such-topic", lambda b: b.topic("u", excludes=["v"]), U, "excludes"),
    Broken(
        "references",
        "no-such-anchor",
        lambda b: b.topic("u", deadline=[{"id": "d", "label": "x", "count": {"from": "entrie", "days": 1}}]),
        U,
        "deadline",
    ),
    Broken(
        "references",
        "no-such-group",
        put("interview.toml", "question.0.group", "al"),
        "interview.toml",
        "mode.group",
    ),
    Broken(
        "references",
        "no-such-option",
        lambda b: b.question(
            "model", "a", asked=False, infer=[{"value": "b", "says": "B.", "when": [{"mode": "air"}]}]
        ),
        "interview.toml",
        "model.infer",
    ),
    Broken("references", "no-such-value", body("It is {cieling}."), U, "text.body"),
    Broken(
        "references",
        "no-such-value",
        lambda b: b.fee("f", {**FORMULA, "rate": "rat"}),
        "fees/f.toml",
        "formula",
    ),
    Broken("references", "no-such-value", _band, "interview.toml", "order_value.band"),
    Broken(
        "references",
        "formula-part",
        lambda b: b.fee("f", {"kind": "percent", "rate": "ceiling"}),
        "fees/f.toml",
        "formula.of",
    ),
    Broken(
        "references",
        "formula-part",
        lambda b: b.fee("f", {"kind": "layer", "of": "order_value"}),
        "fees/f.toml",
        "formula.rates",
    ),
    Broken(
        "references",
        "no-such-value",
        lambda b: b.fee("f", {"kind": "layer", "of": "order_value", "rates": ["rat"]}),
        "fees/f.toml",
        "formula",
    ),
    Broken(
        "references",
        "no-such-topic",
        lambda b: b.fee("f", FORMULA, topic="toppic"),
        "fees/f.toml",
        "topic",
    ),
]

CONDITIONS = [
    Broken("conditions", "condition-form", when({"mode": {"like": "air"}}), U, "when"),
    Broken("conditions", "condition-form", when({"mode": {"at_most": 5}}), U, "when"),
    Broken("conditions", "condition-form", when({"order_value": "small"}), U, "when"),
    Broken("conditions", "condition-form", when({"mode": {"all": ["air", "mail"]}}), U, "when"),
    Broken("conditions", "condition-form", when({"mode": {"within": ["3406"]}}), U, "when"),
    Broken("conditions", "condition-form", when({"mode": {"within": ["34O6"]}}), U, "when"),
    Broken("conditions", "condition-empty", when({}), U, "when"),
    Broken("conditions", "no-such-situation", when({"situation": "by_see"}), U, "when"),
    Broken("conditions", "no-such-question", when({"mod": "air"}), U, "when"),
    Broken("conditions", "no-such-value", when({"order_value": {"over": "cieling"}}), U, "when"),
    Broken("conditions", "no-such-option", when({"mode": ["air", "raft"]}), U, "when"),
    Broken("conditions", "no-such-option", when({"origin": "XX"}), U, "when"),
    Broken(
        "conditions",
        "option-unsure",
        lambda b: b.question("mode", "air", {"id": "none", "unsure": True}).topic("u", {"mode": "none"}),
        U,
        "when",
    ),
    Broken(
        "conditions",
        "circle",
        lambda b: b.situation("a", {"situation": "b"}).situation("b", {"situation": "a"}),
        "situations.toml",
    ),
    Broken("conditions", "looks-ahead", _model, "interview.toml", "model.infer a"),
    Broken(
        "conditions",
        "looks-ahead",
        lambda b: (
            b.situation("s", {"arrive": "a"}).question(
                "mode", "air", {"id": "x", "when": [{"situation": "s"}]}
            )
            and b.question("arrive", "a", "b")
        ),
        "interview.toml",
        "mode.option x.when",
    ),
    Broken(
        "conditions",
        "looks-ahead",
        lambda b: b.question(
            "model", "a", asked=False, infer=[{"value": "a", "says": "A.", "when": [{"model": "a"}]}]
        ),
        "interview.toml",
        "model.infer a",
    ),
]

COUNTS = [
    Broken("counts", "count-form", deadline(), U, "deadline d.count"),
    Broken("counts", "count-form", deadline(days=1, months=1), U, "deadline d.count"),
    Broken("counts", "count-form", deadline(day_of_next_month=32), U, "deadline d.count"),
    Broken("counts", "count-form", deadline(years=2000), U, "deadline d.count"),
    Broken("counts", "no-such-anchor", put("anchors.toml", "arrival", None), "anchors.toml", "arrival"),
    Broken(
        "counts",
        "circle",
        lambda b: b.anchor("a", count={"from": "b", "days": 1}).anchor("b", count={"from": "a", "days": 1}),
        "anchors.toml",
    ),
]

FIGURES = [
    Broken("figures", "value-row", row("money"), "values/basics.toml", "v.row 1"),
    Broken("figures", "value-row", row("money", amount="1", unknown="x"), "values/basics.toml", "v.row 1"),
    Broken("figures", "value-row", row("money", amount="many"), "values/basics.toml", "v.row 1"),
    Broken("figures", "value-row", row("money", text="many"), "values/basics.toml", "v.row 1"),
    Broken("figures", "value-row", row("money", amount="NaN"), "values/basics.toml", "v.row 1"),
    Broken("figures", "value-row", row("text", amount="1"), "values/basics.toml", "v.row 1"),
    Broken("figures", "value-row", row("days", amount="1.5"), "values/basics.toml", "v.row 1"),
    Broken("figures", "value-row", row("date", amount="2026-02-30"), "values/basics.toml", "v.row 1"),
    Broken(
        "figures",
        "value-days",
        lambda b: b.value("ceiling", "money", *TWO_ROWS),
        "values/basics.toml",
        "ceiling.row",
    ),
    Broken(
        "figures",
        "value-days",
        lambda b: b.value("ceiling", "money", *A_GAP),
        "values/basics.toml",
        "ceiling.row",
    ),
    Broken(
        "figures",
        "value-by",
        lambda b: b.value("v", "money", {"amount": "1"}, by="mode").topic("u", body="It is {v}."),
        "values/basics.toml",
        "v.by",
    ),
    Broken(
        "figures",
        "value-by",
        lambda b: b.value("v", "money", {"amount": "1", "where": ["CN"]}, by="origin").topic(
            "u", body="It is {v}."
        ),
        "values/basics.toml",
        "v.by",
    ),
    Broken(
        "figures",
        "value-by",
        lambda b: b.value("v", "money", {"amount": "1", "where": ["raft"]}, by="mode").topic(
            "u", body="It is {v}."
        ),
        "values/basics.toml",
        "v.by",
    ),
    Broken(
        "figures", "value-unused", lambda b: b.value("v", "money", {"amount": "1"}), "values/basics.toml", "v"
    ),
]

SOURCES = [
    Broken(
        "sources",
        "no-source",
        lambda b: b.topic("u", source=[], reviewed={**REVIEWED, "status": "secondary"}),
        U,
        "source",
    ),
    Broken("sources", "source-address", beside(url="www.cbp.gov"), U, "source"),
    Broken("sources", "source-altered", beside(url="https://fate-oracle.com/19-cfr"), U, "source"),
    Broken("sources", "status-too-sure", source(seen={**SEEN, "as": "none"}), U, "source"),
    Broken("sources", "status-too-sure", source(url="https://customs-news.example/143.21"), U, "source"),
    Broken("sources", "status-too-sure", source(url="https://cbp.gov.example/143.21"), U, "source"),
    Broken("sources", "status-too-sure", _hearsay, U, "source"),
    Broken("sources", "source-two-names", beside(publisher="Another"), U, "source"),
    Broken("sources", "contact-unused", lambda b: b.contact("lost"), "contacts/lost.toml", "when"),
    Broken(
        "sources", "contact-empty", put("contacts/desk.toml", "phones", []), "contacts/desk.toml", "phones"
    ),
]

LONG = " ".join(["word"] * 21)
WORDING = [
    Broken("wording", "long-sentence", body(f"{LONG}."), U, "text.body"),
    Broken("wording", "bare-figure", body("It costs $5."), U, "text.body"),
    Broken("wording", "bare-figure", body("It changed in 2025."), U, "text.body"),
    Broken("wording", "avoided-word", body("Please ask."), U, "text.body"),
    Broken("wording", "avoided-word", body("Ask now!"), U, "text.body"),
    Broken("wording", "avoided-word", body("It is the agency\u2019s rule."), U, "text.body"),
    Broken("wording", "long-title", lambda b: b.topic("u", title="Wordy " * 16), U, "text.title"),
]


def _four_follow_ups(builder: PackBuilder) -> None:
    for id_ in ("wax", "battery", "brand", "claims"):
        builder.question(id_, "a", "b", each="kinds")
        builder.topic(f"u-{id_}", {"kinds": "candles", id_: "a"})


FOLLOW_UPS = [
    Broken("follow_ups", "many-follow-ups", _four_follow_ups, "interview.toml", "kinds.option candles")
]


# ---- glossary, reading, likeness, review, hosts, views


def terms(*named: str, words: str = "Ask CBP.", **more: Any) -> Patch:
    def patch(builder: PackBuilder) -> None:
        for id_ in named:
            builder.term(id_, **more)
        builder.topic("u", body=words)

    return patch


HARD = (
    "Comprehensive documentation obligations necessitate immediate administrative "
    "consideration by responsible representatives of every importing organization."
)
ALIKE = "One two three four five six seven eight nine ten."
AT_GLOSSARY = "glossary/basics.toml"


def _twins(builder: PackBuilder) -> None:
    builder.topic("u", body=ALIKE).topic("v", body=ALIKE)


def _views(**place: str) -> Patch:
    def patch(builder: PackBuilder) -> None:
        builder.view("field", "data").set(f"{SECTION}/section.toml", "view", {"field": "data"})
        builder.topic("u", view=place)

    return patch


def _one_spelling(builder: PackBuilder) -> None:
    builder.term("agent", forms=["CBP"]).term("broker", forms=["CBP"])
    builder.topic("u", body="Ask an agent, a broker or CBP.")


GLOSSARY = [
    Broken("glossary", "term-unexplained", terms("entry", words="File the entry with CBP."), U, "text.body"),
    Broken("glossary", "term-unexplained", terms("entry", words="Send Form 7501 at entry."), U, "text.body"),
    Broken("glossary", "term-unused", terms("entry", words="Ask."), AT_GLOSSARY, "entry"),
    Broken("glossary", "spelling-twice", _one_spelling, AT_GLOSSARY, "broker.forms"),
    Broken("references", "no-such-term", terms("cbp", see=["customs"]), AT_GLOSSARY, "cbp.see"),
]
READING = [Broken("reading", "hard-to-read", body(HARD), U, "text.body")]
LIKENESS = [Broken("likeness", "near-duplicate", _twins, f"{SECTION}/10-v.toml", "text.body")]
REVIEW = [
    Broken("review", "review-due", put(T, "check_again", TODAY), T, "check_again"),
    Broken(
        "review", "review-ahead", put(T, "reviewed", {**REVIEWED, "on": date(2027, 1, 1)}), T, "reviewed.on"
    ),
]
HOSTS = [
    Broken("hosts", "host-unknown", beside(url="https://example.com/1"), U, "source"),
    Broken("hosts", "link-unsafe", beside(url="https://cbp.gov@example.gov/1"), U, "source"),
    Broken("hosts", "link-unsafe", beside(url="https://xn--cbp-hoa.gov/1"), U, "source"),
    Broken(
        "hosts",
        "host-unused",
        raw("hosts.toml", '[[group]]\nreason = "None"\nhosts = ["example.com"]'),
        "hosts.toml",
        "example.com",
    ),
]
VIEWS = [
    Broken("views", "no-such-view", _views(feild="data"), U, "view.feild"),
    Broken("views", "no-such-part", _views(field="date"), U, "view.field"),
    Broken("views", "view-missing", lambda b: b.view("field", "data"), f"{SECTION}/section.toml", "view"),
]

ALL = [
    *READ,
    *IDENTITY,
    *REFERENCES,
    *CONDITIONS,
    *COUNTS,
    *FIGURES,
    *SOURCES,
    *WORDING,
    *FOLLOW_UPS,
    *GLOSSARY,
    *READING,
    *LIKENESS,
    *REVIEW,
    *HOSTS,
    *VIEWS,
]
