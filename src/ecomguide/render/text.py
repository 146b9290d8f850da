"""The guide as plain text, 80 signs wide: for a terminal, an e-mail, or a reader that knows nothing else.

Lines are broken between words alone, so a citation or an address can be copied whole.
"""

from __future__ import annotations

from ecomguide.guide.model import ContactCard, Guide, Item, OpeningWords, SourceNote
from ecomguide.render import sums
from ecomguide.render.column import WIDTH, Page
from ecomguide.render.phrases import Phrases, assumptions


def render(guide: Guide) -> bytes:
    say = Phrases(guide.stamp.language)
    page = Page()
    if guide.off_ramp is not None:
        page.title(guide.off_ramp.title)
        page.gap()
        page.say(guide.off_ramp.body)
        page.gap()
        page.say(say.made(guide.stamp))
    else:
        _head(page, guide, say)
        if guide.opening is not None:
            _opening(page, guide.opening, say)
        _overview(page, guide, say)
        _sections(page, guide, say)
        _later(page, guide, say)
        _costs(page, guide, say)
    _contacts(page, guide, say)
    if guide.off_ramp is None:
        _limits(page, guide, say)
        _glossary(page, guide, say)
        _closing(page, guide, say)
    foot(page, guide, say)
    return page.bytes()


def _head(page: Page, guide: Guide, say: Phrases) -> None:
    page.title(guide.subject)
    page.say(say.rules_of(guide.stamp))
    page.say(say.made(guide.stamp))
    if guide.stamp.draft:
        page.gap()
        page.say(say("draft"))


def _opening(page: Page, opening: OpeningWords, say: Phrases) -> None:
    page.heading(opening.title)
    page.say(opening.lead)
    page.gap()
    for clock in opening.clocks:
        page.say(f"{clock.label}: {say.clock(clock)}", "  ", "* ")
        page.say(say.clock_note(clock), "  ")
        if clock.assumed:
            page.say(say.assumed(clock.assumed), "  ")
    if opening.lines:
        page.gap()
        page.say((opening.lines_title or say("line")) + ":")
        page.each(f"{row.name} ({row.whose}): {row.says}" for row in opening.lines)
    if opening.do_not:
        page.gap()
        page.say(say("do_not") + ":")
        page.each(opening.do_not, "! ")
    page.gap()
    page.say(say.named(opening.status).capitalize())
    _sources(page, opening.sources, say)


def _overview(page: Page, guide: Guide, say: Phrases) -> None:
    if guide.glance:
        page.heading(say("glance"))
        for tile in guide.glance:
            page.say(f"{tile.title}: {tile.says}", "  ", "* ")
            page.say(tile.note, "  ")
            if still := say.still_open(tile):
                page.say(still, "  ")
    if guide.open_questions:
        page.gap()
        page.say(say("settle") + ". " + say("settle_lead"))
        for number, one in enumerate(guide.open_questions, 1):
            page.say(
                one.short + (f" ({say('unsure')})" if one.answered_unsure else ""), "    ", f"{number:>2}. "
            )
    if guide.timeline:
        _timeline(page, guide, say)
    titles = {item.id: item for item in guide.items()}
    if first := [titles[id_] for id_ in guide.first if id_ in titles]:
        page.heading(say("first"))
        for item in first:
            page.say(item.title, "    ", "[ ] ")
            for due in item.deadlines:
                page.say(f"{say.due(due)}: {due.label}", "    ")


def _timeline(page: Page, guide: Guide, say: Phrases) -> None:
    page.heading(say("timeline"))
    notes = assumptions(guide.timeline)
    for moment in guide.timeline:
        page.say(f"{say.at(moment)}: {moment.label}", "  ", "* " if moment.is_anchor else "| ")
        counted = say.counted(moment, notes)
        page.say(
            "; ".join(
                part for part in (counted, f"{say('set_by').lower()}: {say.set_by(moment.set_by)}") if part
            ),
            "  ",
        )
    if notes:
        page.gap()
    for words, number in notes.items():
        page.say(f"{say('note', number=number).capitalize()}. {say.assumed(words)}")


def _sections(page: Page, guide: Guide, say: Phrases) -> None:
    names = {card.id: card.name for card in guide.contacts}
    for section in guide.sections:
        page.heading(section.title)
        may = [item for item in section.items if item.verdict == "may"]
        for item in section.items:
            if item.verdict == "applies":
                _item(page, item, names, say)
        if may:
            page.gap()
            page.say(f"~ {say('may')} ~")
            for item in may:
                _item(page, item, names, say)


def _item(page: Page, item: Item, names: dict[str, str], say: Phrases) -> None:
    page.gap()
    page.say(f"{item.title} [{say.named(item.weight)}]", "  ", "# ")
    inside = "  "
    if item.verdict == "may":
        page.say(say.depends(item.hinges_on), inside)
    if about := say.about(item.for_kinds):
        page.say(about, inside)
    for due in item.deadlines:
        passed = f" ({say('passed')})" if due.past else ""
        page.say(
            f"{say.due(due)}: {due.label}{passed}. {say.assumed(due.assumed)}", inside + "   ", inside + ">> "
        )
    page.say(item.body, inside)
    if item.note:
        page.say(item.note, inside + "  ", inside + "! ")
    page.each(item.actions, "[ ] ", inside)
    if item.otherwise:
        page.say(f"{say('otherwise')}: {item.otherwise}", inside)
    if item.exceptions:
        page.say(say("exceptions") + ":", inside)
        page.each(item.exceptions, indent=inside)
    if known := [names[id_] for id_ in item.contacts if id_ in names]:
        page.say(f"{say('ask')}: {', '.join(known)}", inside)
    if item.because:
        page.say(f"{say('because')}: {' '.join(reason.sentence for reason in item.because)}", inside)
    page.say(say.standing(item), inside)
    _sources(page, item.sources, say, inside)


def _sources(page: Page, sources: tuple[SourceNote, ...], say: Phrases, indent: str = "") -> None:
    for source in sources:
        page.say(f"{source.cite}, {say.source(source)}", indent + "  ", indent + "- ")
        if source.url:
            page.say(source.url, indent + "  ")


def _later(page: Page, guide: Guide, say: Phrases) -> None:
    names = {card.id: card.name for card in guide.contacts}
    if guide.uncovered:
        page.heading(say("uncovered"))
        for lack in guide.uncovered:
            page.say(f"{lack.name}: {lack.says}", "  ", "* ")
            if known := [names[id_] for id_ in lack.contacts if id_ in names]:
                page.say(f"{say('ask')}: {', '.join(known)}", "  ")
    if guide.coming:
        page.heading(say("coming"))
        for one in guide.coming:
            page.gap()
            page.say(f"{say('coming_on', day=say.long(one.from_day))}: {one.title}", "  ", "# ")
            page.say(one.body, "  ")


def _costs(page: Page, guide: Guide, say: Phrases) -> None:
    if not guide.costs.lines:
        return
    page.heading(say("costs"))
    page.say(guide.costs.says)
    titles = {item.id: item.title for item in guide.items()}
    for line in guide.costs.lines:
        page.gap()
        amount = say.named(line.collector)
        if line.low is not None:
            amount = f"{sums.amount(line, say)} ({amount})"
        may = f" [{say('may_short')}]" if line.verdict == "may" else ""
        page.say(f"{line.title}{may}: {amount}", "  ", "* ")
        for words in (sums.worked_out(line), sums.reason(line), line.body):
            if words:
                page.say(words, "  ")
        if line.inputs:
            page.say(say("went_in") + ":", "  ")
            page.each((sums.went_in(one, say) for one in line.inputs), indent="  ")
        if line.topic in titles:
            page.say(say("read_on_about", title=titles[line.topic]), "  ")
        page.say(say.named(line.status).capitalize(), "  ")
        _sources(page, line.sources, say, "  ")
    if whole := sums.whole(guide.costs, say):
        page.gap()
        page.say(f"{say('total')}: {whole}")


def _contacts(page: Page, guide: Guide, say: Phrases) -> None:
    if guide.contacts:
        page.heading(say("contacts"))
    for card in guide.contacts:
        _contact(page, card, say)


def _contact(page: Page, card: ContactCard, say: Phrases) -> None:
    page.gap()
    page.say(card.name, "  ", "# ")
    page.say(card.serves, "  ")
    for label, value in say.reach(card):
        page.say(f"{label}: {value}", "  ")
    if card.have_ready:
        page.say(say("have_ready") + ":", "  ")
        page.each(card.have_ready, indent="  ")
    page.say(say.checked(card), "  ")
    _sources(page, card.sources, say, "  ")


def _limits(page: Page, guide: Guide, say: Phrases) -> None:
    names = {card.id: card.name for card in guide.contacts}
    if guide.limits:
        page.heading(say("limits"))
    for one in guide.limits:
        page.gap()
        page.say(f"{one.title} [{say.named(one.covered)}]", "  ", "# ")
        page.say(one.says, "  ")
        if known := [names[id_] for id_ in one.contacts if id_ in names]:
            page.say(f"{say('ask')}: {', '.join(known)}", "  ")
        if one.sources:
            page.say(say.named(one.status).capitalize(), "  ")
        _sources(page, one.sources, say, "  ")


def _glossary(page: Page, guide: Guide, say: Phrases) -> None:
    explained = {one.id for one in guide.glossary}
    if guide.glossary:
        page.heading(say("explained"))
    for one in guide.glossary:
        page.gap()
        page.say(f"{one.term}: {one.says}", "  ", "* ")
        if see := say.see_also(one, explained):
            page.say(see, "  ")
        page.say(say.named(one.status).capitalize(), "  ")
        _sources(page, one.sources, say, "  ")


def _closing(page: Page, guide: Guide, say: Phrases) -> None:
    if guide.sources:
        page.heading(say("sources"))
    for use in guide.sources:
        page.gap()
        page.say(f"{use.source.cite}, {say.source(use.source)}", "  ", "- ")
        page.say(f"{say('used_by')}: {'; '.join(use.used_by)}", "  ")
    if guide.answers:
        page.heading(say("answers"))
        for line in guide.answers:
            page.say(f"{line.asks} {line.words}", "  ", "- ")
    if guide.inferred:
        page.gap()
        page.say(say("inferred") + ":")
        page.each(one.sentence for one in guide.inferred)
    if guide.not_applying:
        page.heading(say("not_applying"))
    for one in guide.not_applying:
        page.say(one.title, "  ", "- ")
        if one.unmet:
            page.say(say("needs", what="; ".join(unmet.sentence for unmet in one.unmet)), "  ")


def foot(page: Page, guide: Guide, say: Phrases) -> None:
    """What it is not, and what it was made from: the end of every text."""
    page.gap(2)
    page.lines.append("-" * WIDTH)
    page.say(say("disclaimer"))
    if guide.stamp.draft:
        page.say(say("draft"))
    page.say(f"{say('program')} {guide.stamp.program} · {guide.stamp.pack_title} · {say.made(guide.stamp)}")
