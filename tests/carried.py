"""The parts that an output can carry, and the words that each must show: what `Format.carries` promises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ecomguide.guide.model import Guide, Item
from ecomguide.render.checklist import sorted_by_urgency


def subject_and_stamp(guide: Guide) -> Iterator[str]:
    yield from (guide.subject, guide.stamp.pack_version)


def _opening(guide: Guide) -> Iterator[str]:
    assert guide.opening is not None
    yield from (guide.opening.title, guide.opening.lead, *guide.opening.do_not)
    yield from (clock.says for clock in guide.opening.clocks)
    yield from (row.says for row in guide.opening.lines)


def _items(guide: Guide) -> Iterator[str]:
    for item in guide.items():
        yield from (item.title, item.body, item.otherwise or "", item.note or "")
        yield from (*item.actions, *item.exceptions)
        yield from (one.sentence for one in item.because)
        yield from (one.short[1:] for one in item.hinges_on)


def _deadlines(guide: Guide) -> Iterator[str]:
    dues = (due for item in guide.items() for due in item.deadlines)
    yield from (words for due in dues for words in (due.words, due.label, due.assumed or ""))


def _sources(guide: Guide) -> Iterator[str]:
    yield from (words for use in guide.sources for words in (use.source.cite, use.source.publisher))


def _costs(guide: Guide) -> Iterator[str]:
    for line in guide.costs.lines:
        yield from (line.title, line.body, line.formula, line.because_none or "")
        yield from (words for one in line.inputs for words in (one.name, one.says))


def _contacts(guide: Guide) -> Iterator[str]:
    for card in guide.contacts:
        yield from (
            card.name,
            card.serves,
            *card.phones,
            *card.urls,
            *card.have_ready,
            card.if_no_reply or "",
        )


def _dates(guide: Guide) -> Iterator[str]:
    dues = (due for item in guide.items() for due in item.deadlines)
    yield from (due.label[1:] for due in dues if due.date is not None)


def _clocks(guide: Guide) -> Iterator[str]:
    assert guide.opening is not None
    yield from guide.opening.do_not
    yield from (words for clock in guide.opening.clocks for words in (clock.label, clock.note))


def _to_do(guide: Guide) -> Iterator[str]:
    first, dated, others = sorted_by_urgency(guide)
    assert {item.id for item in guide.items() if item.weight == "must" and item.verdict == "applies"} <= {
        item.id for item in (*first, *dated, *others)
    }
    yield from (item.title for item in (*first, *dated, *others))
    # The first letter is a capital on the list.
    dues = (due for item in (*first, *dated) for due in item.deadlines)
    yield from (words for due in dues for words in (due.label[1:], due.assumed or ""))


def _steps(guide: Guide) -> Iterator[str]:
    yield from (item.title for item in guide.items() if item.id in guide.first)
    yield from (clock.label for clock in (guide.opening.clocks if guide.opening else ()))


def _beliefs(guide: Guide) -> Iterator[str]:
    for item in _sure(guide):
        if item.weight == "must":
            yield from (item.title, *(due.label for due in item.deadlines), item.sources[0].cite)


def _open(guide: Guide) -> Iterator[str]:
    asks = {line.question: line.asks for line in guide.answers}
    yield from (asks.get(one.question, one.short) for one in guide.open_questions)
    yield from (line.asks for line in guide.answers if line.unsure)


def _unpriced(guide: Guide) -> Iterator[str]:
    unknown = (line for line in guide.costs.lines if line.amount is None and line.verdict == "applies")
    yield from (words for line in unknown for words in (line.title, line.because_none or ""))


def _supplier(guide: Guide) -> Iterator[str]:
    for item in guide.items():
        yield from (*item.supplier.invoice, *item.supplier.goods, *item.supplier.papers)


def _sure(guide: Guide) -> Iterator[Item]:
    return (item for item in guide.items() if item.verdict == "applies")


NEEDED: dict[str, Callable[[Guide], Iterator[str]]] = {
    "opening": _opening,
    "items": _items,
    "deadlines": _deadlines,
    "sources": _sources,
    "costs": _costs,
    "contacts": _contacts,
    "glance": lambda guide: (tile.says for tile in guide.glance),
    "timeline": lambda guide: (moment.label for moment in guide.timeline),
    "uncovered": lambda guide: (one.says for one in guide.uncovered),
    "coming": lambda guide: (words for one in guide.coming for words in (one.title, one.body)),
    "answers": lambda guide: (line.words for line in guide.answers),
    "inferred": lambda guide: (one.sentence for one in guide.inferred),
    "glossary": lambda guide: (words for term in guide.glossary for words in (term.term, term.says)),
    "limits": lambda guide: (words for limit in guide.limits for words in (limit.title, limit.says)),
    "dates": _dates,
    "clocks": _clocks,
    "to-do": _to_do,
    "keep": lambda guide: (words for item in _sure(guide) for words in item.keep),
    "beliefs": _beliefs,
    "open": _open,
    "unpriced": _unpriced,
    "supplier": _supplier,
    "steps": _steps,
    "pages": lambda guide: (card.urls[0] for card in guide.contacts),
}
