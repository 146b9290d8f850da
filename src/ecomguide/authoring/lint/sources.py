"""Every statement has a source, and its status says no more than the sources carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ecomguide.authoring.lint.records import contacts_named, sourced, where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Source, Status

ALTERED = ("fate-oracle.com",)
OFFICIAL = re.compile(
    r"https?://([a-z0-9-]+\.)*(gov|mil|gpo\.gov|usps\.com|wcoomd\.org)(:\d+)?(/|$)"
    r"|https?://content\.govdelivery\.com/(accounts|bulletins)/"
    r"|https?://(web\.archive\.org|webarchive\.library\.unt\.edu|cybercemetery\.unt\.edu)/.*\.gov(/|$)"
)
"""Pages of the government, its bulletins, and archived copies of its pages."""
UNSIGNED = re.compile(
    r"//([a-z0-9-]+\.)*(github\.com|skills\.sh|glama\.ai|pages\.dev|reddit[a-z.-]*)(/|$)|libreddit"
)
"""Files and posts that anybody can write: they may quote an official text, and may not."""


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    named = contacts_named(draft.contents)
    named |= {id_ for limit in draft.contents.limits for id_ in limit.contacts}
    yield from _one_name_each(draft)
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
        if (fault := _too_sure(status, sources)) is not None:
            yield Problem(**at, code="status-too-sure", says=fault)
    for contact in draft.contents.contacts:
        if not contact.when and contact.id not in named:
            yield Problem(
                **where(draft, contact, "when"), code="contact-unused", says="nothing shows this contact."
            )
        if not (contact.phones or contact.emails or contact.urls or contact.address):
            yield Problem(
                **where(draft, contact, "phones"), code="contact-empty", says="there is no way to reach it."
            )


def _one_name_each(draft: Draft) -> Iterator[Problem]:
    """A page has one publisher wherever it is cited: readers see both on one list."""
    assert draft.contents is not None
    known: dict[str, str] = {}
    for record, key, sources, _ in sourced(draft.contents):
        for source in sources:
            first = known.setdefault(source.url or "", source.publisher)
            if source.url is not None and first != source.publisher:
                yield Problem(
                    **where(draft, record, key),
                    code="source-two-names",
                    says=f'{source.url} is "{first}" elsewhere, and "{source.publisher}" here.',
                )


def _too_sure(status: Status, sources: tuple[Source, ...]) -> str | None:
    """Primary: the official text was seen. Secondary: somebody who signs for it reports it."""
    if not sources:
        return None
    seen = [source for source in sources if source.url and source.seen.as_ != "none"]
    if status == "primary" and not any(OFFICIAL.match(source.url or "") for source in seen):
        return "primary needs an official page that was seen."
    if status == "secondary" and all(source.url is None or UNSIGNED.search(source.url) for source in sources):
        return "secondary needs a source that somebody answers for; say unconfirmed."
    return None
