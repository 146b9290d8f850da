"""Where links lead: to official pages, or to sites named with a reason; and always to a plain address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from ecomguide.authoring.lint.records import sourced, where
from ecomguide.authoring.lint.sources import OFFICIAL
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Contents


def check(draft: Draft) -> Iterator[Problem]:
    contents = draft.contents
    assert contents is not None
    known = {host for group in contents.hosts for host in group.hosts}
    reached = set()
    for record, key, url in _links(contents):
        host = urlsplit(url).hostname or ""
        reached.add(host)
        if (fault := _unsafe(url, host)) is not None:
            yield Problem(**where(draft, record, key), code="link-unsafe", says=f"{url}: {fault}.")
        elif OFFICIAL.match(url) is None and host not in known:
            yield Problem(
                **where(draft, record, key),
                code="host-unknown",
                says=f"{host} is no official site.",
                hint="Find the official page, or name the site and the reason in hosts.toml.",
            )
    for host in sorted(known - reached):
        yield Problem(file="hosts.toml", key=host, code="host-unused", says="no link leads there.")


def _links(contents: Contents) -> Iterator[tuple[Any, str, str]]:
    for record, key, sources, _ in sourced(contents):
        yield from ((record, key, source.url) for source in sources if source.url is not None)
    for contact in contents.contacts:
        yield from ((contact, "urls", url) for url in contact.urls)


def _unsafe(url: str, host: str) -> str | None:
    """Why nobody should be sent there, whoever owns the site."""
    parts = urlsplit(url)
    if parts.username or parts.password:
        return "a link carries no user name"
    if any(label.startswith("xn--") for label in host.split(".")) or not host.isascii():
        return "a host is written in plain letters"
    return None
