"""The steps of the interview as this person has them: the pack's groups, then the review."""

from __future__ import annotations

from ecomguide.language import tr
from ecomguide.ui.parts.rail import REVIEW, State, Step
from ecomguide.ui.session import Session


def steps(session: Session) -> tuple[Step, ...]:
    walk, groups = session.walk, session.edition.contents.groups
    asked = session.edition.question_by_id.get(session.question_id)
    ids = [group.id for group in groups]
    at_review = session.place == "review"
    here = len(ids) if at_review or asked is None else ids.index(asked.group)
    made = []
    for place, group in enumerate(groups):
        live = [question for question in walk.live if question.group == group.id]
        answered = [question.id in session.answers for question in live]
        made.append(Step(group.id, group.title, _state(place, here, answered), any(answered)))
    review: State = "current" if at_review else "to come"
    return (*made, Step(REVIEW, tr("Check your answers"), review, walk.is_complete))


def _state(place: int, here: int, answered: list[bool]) -> State:
    """A group of which nothing is asked counts as done once it lies behind."""
    if place == here:
        return "current"
    return "done" if all(answered) and (answered or place < here) else "to come"


def go_to_step(session: Session, step: str) -> None:
    if step == REVIEW:
        session.go_review()
        return
    first = next((question for question in session.walk.live if question.group == step), None)
    if first is not None:
        session.go_to(first.id)
