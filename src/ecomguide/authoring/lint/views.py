"""Every topic has its place in every view: by itself, or by its section."""

from __future__ import annotations

from collections.abc import Iterator

from ecomguide.authoring.lint.records import where
from ecomguide.errors import did_you_mean
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Section, Topic


def check(draft: Draft) -> Iterator[Problem]:
    contents = draft.contents
    assert contents is not None
    parts = {view.id: [part.id for part in view.part] for view in contents.views}
    records: tuple[Section | Topic, ...] = (*contents.sections, *contents.topics)
    for record in records:
        for view, part in record.view.items():
            known = parts.get(view)
            if known is None:
                yield Problem(
                    **where(draft, record, f"view.{view}"),
                    code="no-such-view",
                    says=f'there is no view "{view}".',
                    hint=did_you_mean(view, list(parts)).strip(),
                )
            elif part not in known:
                yield Problem(
                    **where(draft, record, f"view.{view}"),
                    code="no-such-part",
                    says=f'{view} has no part "{part}".',
                    hint=did_you_mean(part, known).strip(),
                )
    for section in contents.sections:
        for view in parts:
            if view not in section.view:
                yield Problem(
                    **where(draft, section, "view"),
                    code="view-missing",
                    says=f"it has no place in {view}.",
                    hint=f"Add view = {{ {view} = … }}.",
                )
