"""Other orders to look at a guide in: a topic belongs to a part of each view, by itself or by its section."""

from __future__ import annotations

from ecomguide.guide.model import GuideSection, GuideView, ViewPartNote
from ecomguide.pack.edition import Edition


def views(edition: Edition, sections: tuple[GuideSection, ...]) -> tuple[GuideView, ...]:
    """Each item stands once in each view, in the part it belongs to; empty parts are left out."""
    topics = {topic.id: topic for topic in edition.contents.topics}
    shown = [item.id for section in sections for item in section.items]
    found = []
    for view in edition.contents.views:
        parts: dict[str, list[str]] = {part.id: [] for part in view.part}
        for id_ in shown:
            topic = topics[id_]
            parts[topic.view.get(view.id) or edition.sections[topic.section].view[view.id]].append(id_)
        notes = (ViewPartNote(one.id, one.title, one.says, tuple(parts[one.id])) for one in view.part)
        found.append(GuideView(view.id, view.title, view.says, tuple(one for one in notes if one.items)))
    return tuple(found)
