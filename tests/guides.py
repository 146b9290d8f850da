"""Guides made by hand, for tests of what draws them. `a_guide()` is rich; its parts can be replaced."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from ecomguide.guide.model import (
    AnswerLine,
    Because,
    BillRow,
    ClockCard,
    Coming,
    ContactCard,
    CostInput,
    CostLine,
    Costs,
    DueDay,
    Glance,
    Guide,
    GuideSection,
    GuideView,
    Inferred,
    Item,
    LimitNote,
    Moment,
    NotApplying,
    OffRamp,
    Open,
    OpeningWords,
    SourceNote,
    SourceUse,
    Stamp,
    SupplierNote,
    TermNote,
    Uncovered,
    Unmet,
    ViewPartNote,
)

TODAY, ARRIVAL = date(2026, 11, 24), date(2027, 1, 15)
NASTY = (
    "<script>alert(1)</script>",
    "</style><b>&amp;&lt;",
    "{x} {{ x }} {% raw %} {0}",
    "#panic() $x^2$ *bold* _it_ @ref <label> = head",
    "back\\slash \"quoted\" 'single' `code`",
    "a,b;c:d\\n,e",
    "http://evil.example/ [link](javascript:alert(1)) // no comment /* none */",
    "smile 🙂 and 🕯️",
    "שלום עולם مرحبا",
    "Ḽơᶉëᶆ ￼ﬁ ½ × – ’",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 4,
    "- + 1. / ~ [ ] ( ) % ^",
)
"""Words that mean something to one of the formats, or that do not fit."""

EFFECT = Because("mode", "Ocean freight", "Your goods travel by ship.")
OPEN = Open("wax", "Wax", True)
LAW = SourceNote("19 CFR 149.2", "eCFR", "https://www.ecfr.gov/149", "7 January 2013", TODAY, "full")
PRESS = SourceNote("A-570-504", "A trade paper", None, None, TODAY, "excerpt")
UNSEEN = SourceNote("84 FR 1", "Federal Register", "javascript:alert(1)", "undated", TODAY, "none")


def a_stamp(**changes: Any) -> Stamp:
    plain = Stamp("2026.11", "U.S. import rules", TODAY, ARRIVAL, False, TODAY, "en", "0.1.0")
    return replace(plain, **changes)


def a_due(**changes: Any) -> DueDay:
    plain = DueDay(
        "filed",
        "file the security data",
        "24 hours before loading abroad",
        "law",
        date(2026, 12, 15),
        "we took 30 days at sea",
    )
    return replace(plain, **changes)


def an_item(id_: str = "isf", **changes: Any) -> Item:
    plain = Item(
        id=id_,
        section="leave",
        verdict="applies",
        weight="must",
        title=f"File the security data ({id_})",
        body="Customs wants to know what is in the container before it sails.",
        actions=("Ask your forwarder who files.", "Keep the confirmation."),
        exceptions=("Bulk cargo.",),
        otherwise="Customs can hold the container.",
        deadlines=(a_due(),),
        because=(EFFECT,),
        hinges_on=(),
        for_kinds=(("candles", "Candles"),),
        sources=(LAW,),
        status="primary",
        in_force_from=date(2013, 1, 7),
        in_force_to=None,
        reviewed_on=TODAY,
        check_again=date(2027, 6, 1),
        contacts=("broker",),
        first=1,
        terms=("security-data",),
        who=("you", "broker"),
        keep=("Keep the confirmation of the filing for five years.",),
        supplier=SupplierNote(
            ("Write the wax on the invoice.",), ("Mark each candle.",), ("Send the name of the maker.",)
        ),
    )
    return replace(plain, **changes)


def a_may(id_: str = "wax", **changes: Any) -> Item:
    plain = an_item(
        id_,
        section="products",
        verdict="may",
        weight="should",
        title=f"Get proof that the wax is soy ({id_})",
        deadlines=(
            a_due(id="proof", label="have the proof", words="before you pay", date=None, assumed=None),
        ),
        hinges_on=(OPEN,),
        sources=(PRESS, UNSEEN),
        status="unconfirmed",
        first=None,
        note="We have not seen an official text for this.",
    )
    return replace(plain, **changes)


def a_contact(id_: str = "broker", **changes: Any) -> ContactCard:
    plain = ContactCard(
        id_,
        "A customs broker",
        "Files for you.",
        ("555-0100, extension 2",),
        ("ask@example.gov",),
        ("https://example.gov/ask",),
        "9 to 5",
        "1 Harbor Way",
        ("The invoice",),
        "Write again.",
        TODAY,
        "secondary",
        (EFFECT,),
        (LAW,),
    )
    return replace(plain, **changes)


def some_terms() -> tuple[TermNote, ...]:
    return (
        TermNote(
            "bond",
            "customs bond",
            "A promise of money to Customs.",
            (("surety", "surety"),),
            (LAW,),
            "primary",
        ),
        TermNote(
            "security-data",
            "security data",
            "Facts on the cargo, told before it sails.",
            (("bond", "customs bond"),),
            (PRESS,),
            "secondary",
        ),
    )


def some_limits() -> tuple[LimitNote, ...]:
    return (
        LimitNote(
            "wax-codes", "Codes of mixed wax", "partly", "It names no code.", ("broker",), (LAW,), "primary"
        ),
        LimitNote("states", "Taxes of the states", "no", "It knows no state.", ("clerk",), (), "unconfirmed"),
    )


def some_views() -> tuple[GuideView, ...]:
    safety = ViewPartNote("safety", "Safety first", "What keeps harm out.", ("isf", "wax"))
    money = ViewPartNote("money", "Money second", "What is owed.", ("bond",))
    return (GuideView("field", "By field", "In the order of the fields.", (safety, money)),)


def some_costs() -> Costs:
    def line(id_: str, amount: str | None, **changes: Any) -> CostLine:
        plain = CostLine(
            id_,
            f"The {id_}",
            f"What the {id_} is.",
            "government",
            "applies",
            None if amount is None else Decimal(amount),
            "0.3464% of $4,200",
            None,
            (LAW,),
            "primary",
        )
        sum_ = {"low": plain.amount, "high": plain.amount, "inputs": (worth, rate) if amount else ()}
        return replace(plain, **sum_ | changes)

    worth = CostInput("Worth of one shipment", "$4,200", question="order_value")
    rate = CostInput(
        "The rate", "0.3464%", value="rate", from_day=date(2013, 1, 7), sources=(LAW,), status="primary"
    )
    lines = (
        line("processing fee", "33.58"),
        line("harbor fee", "5.25"),
        line("duty", None, because_none="It cannot be worked out until you give a tariff code."),
        line(
            "broker fee", None, collector="commercial", formula="", because_none="Each broker sets its own."
        ),
        line("post fee", "9", verdict="may"),
    )
    says = "$38.83 of government charges worked out. Not in this sum: The duty; The broker fee."
    return Costs(lines, Decimal("38.83"), says, Decimal("38.83"), Decimal("38.83"))


def some_moments(count: int = 5) -> tuple[Moment, ...]:
    before = Moment(
        "Goods are loaded abroad",
        "30 days before arrival",
        date(2026, 12, 16),
        -30.0,
        "commercial",
        True,
        False,
        "isf",
        "we took 30 days at sea",
    )
    arrival = Moment("Ship arrives", "the day of arrival", ARRIVAL, 0.0, "anchor", True, True)
    after = tuple(
        Moment(
            f"Step {number}",
            f"{number} months after entry",
            None,
            30.0 * number,
            "law",
            number % 2 == 1,
            False,
        )
        for number in range(1, count - 1)
    )
    return (before, arrival, *after)


def an_opening() -> OpeningWords:
    clocks = (
        ClockCard(
            "Tell the courier", "urgent", "14 days after the bill", "its own terms", date(2026, 12, 4), None
        ),
        ClockCard(
            "Protest the duty",
            "warn",
            "180 days after entry",
            "importer alone",
            date(2027, 5, 9),
            "we took the day of arrival as the day of entry",
        ),
        ClockCard(
            "Before the next order", "calm", "Check these two things", "who pays on the label", None, None
        ),
    )
    rows = (
        BillRow("Duty on your goods", "Government", "by code"),
        BillRow("Clearance", "Courier", "its price"),
    )
    return OpeningWords(
        "courier-bill",
        "This bill is from your courier.",
        "It paid the duty for you.",
        clocks,
        "Your bill, line by line",
        rows,
        ("Do not pay through a link.",),
        (PRESS,),
        "secondary",
    )


def a_guide(**changes: Any) -> Guide:
    """Three items, one of which only may apply; every part that a guide can have but an off-ramp."""
    first, second, may = an_item(), an_item("bond", weight="know", deadlines=(), first=None), a_may()
    glance = (
        Glance(
            "entry", "Entry type", "applies", "formal", "Formal entry", "the value is high", (), (), (EFFECT,)
        ),
        Glance(
            "bond",
            "Customs bond",
            "may",
            None,
            "Not sure yet",
            "depends on: wax",
            ("Needed", "Not", "Maybe"),
            (OPEN,),
            (),
        ),
    )
    plain = Guide(
        stamp=a_stamp(),
        subject="Candles from Vietnam, by ship",
        answers=(
            AnswerLine("mode", "How do your goods travel?", "How goods travel", "travel", "By ship", False),
            AnswerLine("wax", "What is the wax?", "Wax", "goods", "Not sure", True),
        ),
        inferred=(Inferred("importer", "me", "We took you as the importer of record."),),
        opening=an_opening(),
        off_ramp=None,
        glance=glance,
        first=("isf",),
        sections=(
            GuideSection("leave", "Before goods leave", (first, second)),
            GuideSection("products", "Your products", (may,)),
        ),
        uncovered=(Uncovered("soap", "Soap", "This pack has no rules of its own for soap.", ("broker",)),),
        coming=(Coming("fee", "Pay the new fee", date(2027, 10, 1), "It starts with the fiscal year."),),
        not_applying=(
            NotApplying("mail", "Use the postal entry", (Unmet("mode", "mail", "How goods travel: mail"),)),
        ),
        timeline=some_moments(),
        timeline_title="Ocean freight",
        timeline_sources=(LAW,),
        costs=some_costs(),
        contacts=(a_contact(),),
        sources=(
            SourceUse(LAW, (first.title, second.title)),
            SourceUse(PRESS, (may.title,)),
            SourceUse(UNSEEN, (may.title,)),
        ),
        open_questions=(OPEN,),
        glossary=some_terms(),
        limits=some_limits(),
        views=some_views(),
    )
    return replace(plain, **changes)


def a_bare_guide(**changes: Any) -> Guide:
    """Nothing but a stamp and a subject: what a pack that knows nothing would give."""
    empty: dict[str, Any] = dict.fromkeys(
        (
            "answers",
            "inferred",
            "glance",
            "first",
            "sections",
            "uncovered",
            "coming",
            "not_applying",
            "timeline",
            "contacts",
            "sources",
            "open_questions",
            "glossary",
            "limits",
            "views",
        ),
        (),
    )
    return a_guide(
        **empty
        | {"opening": None, "timeline_title": "", "timeline_sources": (), "costs": Costs((), None, "None.")}
        | changes
    )


def a_guide_that_ends(**changes: Any) -> Guide:
    ramp = OffRamp("purpose", "This guide covers goods coming in", "You send goods out.", ("broker",))
    return a_guide(off_ramp=ramp, **changes)


_IDS = {
    "id",
    "section",
    "verdict",
    "weight",
    "status",
    "collector",
    "question",
    "seen_as",
    "tone",
    "url",
    "language",
    "set_by",
    "kind",
    "first",
    "contacts",
    "topic",
    "group",
    "emails",
    "for_kinds",
    "terms",
    "see",
    "covered",
    "items",
    "who",
}


def spoken(value: Any, words: str) -> Any:
    """The same guide with `words` after every text that a reader sees; ids and addresses stay."""
    if isinstance(value, str):
        return f"{value} {words}"
    if isinstance(value, tuple):
        return tuple(spoken(one, words) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {field.name: getattr(value, field.name) for field in fields(value)}
        changed = {
            name: said if name in _IDS and not _holds_records(said) else spoken(said, words)
            for name, said in kept.items()
        }
        return type(value)(**changed)
    return value


def _holds_records(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and is_dataclass(value[0])


GUIDES = {
    "rich": a_guide(),
    "bare": a_bare_guide(),
    "ending": a_guide_that_ends(),
    "long": a_guide(timeline=some_moments(25)),
    "nasty": spoken(a_guide(), " ".join(NASTY)),
}
"""One of each sort, for what must hold of all."""
