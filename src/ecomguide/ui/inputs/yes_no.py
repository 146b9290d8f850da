"""Yes or no, or not sure. The cards say what a yes and a no mean."""

from __future__ import annotations

from ecomguide.ui.inputs.one_of import OneOf
from ecomguide.ui.parts.option_card import Choice


class YesNo(OneOf):
    def answers(self) -> tuple[Choice, ...]:
        question = self.asked.question
        yes, no = ("", "") if self.asked.small else (question.says or "", question.says_no or "")
        return (Choice("yes", "Yes", yes, "check"), Choice("no", "No", no, "close"))
