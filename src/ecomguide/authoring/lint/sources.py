"""Every statement has a source, and its status says no more than the sources carry."""

from __future__ import annotations

from collections.abc import Iterator

from ecomguide.authoring.lint.records import sourced, where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft

ALTERED = ("fate-oracle.com",)


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    named = {id_ for topic in draft.contents.topics for id_ in topic.contacts}
    about = draft.contents.about
    named |= {about.report_to, *about.uncovered_contacts}
    named |= {
        id_
        for question in draft.contents.questions
        for option in question.option
        for id_ in option.ends_contacts
    }
    for record, key, sources, status in sourced(draft.contents):
        at = where(draft, record, key)
        if not sources:
            yield Problem(**at, code="no-source", says="a statement needs a source.")
        for source in sources:
            if source.url is not None and not source.url.startswith(("https://", "http://")):
                yield Problem(**at, code="source-address", says=f'"{source.url}" is no web address.')
            if source.url is not None and any(host in source.url for host in ALTERED):
                yield Problem(
                    **at, code="source-altered", says="this site serves altered texts; never use it."
                )
        if status == "primary" and sources and not any(s.url and s.seen.as_ != "none" for s in sources):
            yield Problem(
                **at, code="status-too-sure", says="primary needs a source with an address that was seen."
            )
    for contact in draft.contents.contacts:
        if not contact.when and contact.id not in named:
            yield Problem(
                **where(draft, contact, "when"), code="contact-unused", says="nothing shows this contact."
            )
        if not (contact.phones or contact.emails or contact.urls or contact.address):
            yield Problem(
                **where(draft, contact, "phones"), code="contact-empty", says="there is no way to reach it."
            )
