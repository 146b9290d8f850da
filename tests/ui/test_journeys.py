"""Whole ways through the window, told as a visitor would tell them."""

from __future__ import annotations

import pytest

from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from ui.visitor import Visitor

NOT_SURE = "I am not sure yet"
MOST_QUESTIONS = 30


@pytest.fixture
def visitor(window: Window) -> Visitor:
    return Visitor(window)


def plans_candles_by_ship(visitor: Visitor) -> None:
    visitor.presses("Start a new guide")
    visitor.answers(
        "I am planning to bring goods in", "In the United States", "To my own place", "Ocean freight"
    )
    visitor.types("candle", into="Search")
    visitor.chooses("Candles")
    visitor.continues()


NO_SPECIAL_WAY = {"Does one of these fit how you sell?": "None of these"}


def is_unsure_of_the_rest(visitor: Visitor, but: dict[str, str] = NO_SPECIAL_WAY) -> list[str]:
    """Says "not sure" until the review, `but` gives question → choice; the questions that were asked."""
    asked: list[str] = []
    while visitor.heading != "Check your answers":
        assert len(asked) < MOST_QUESTIONS, asked
        asked.append(visitor.heading)
        visitor.chooses(but.get(visitor.heading, NOT_SURE))
        visitor.continues()
    return asked


def test_planning_by_ocean(visitor: Visitor, session: Session) -> None:
    plans_candles_by_ship(visitor)
    is_unsure_of_the_rest(visitor)
    assert visitor.sees("Ocean freight", "Candles", "Change: how goods travel")
    visitor.continues()
    assert session.place == "guide"
    assert visitor.comes_to_see("File the security data before the container is loaded")
    assert session.case.name == session.guide.subject


def test_a_drop_shipper_by_mail(visitor: Visitor, session: Session) -> None:
    visitor.presses("Start a new guide")
    visitor.answers("I am planning to bring goods in", "In the United States", "Straight to my customers",
                    "International mail")  # fmt: skip
    visitor.types("mug", into="Search")
    visitor.chooses("Kitchenware, ceramics and cookware")
    visitor.continues()
    asked = is_unsure_of_the_rest(visitor)
    assert "Which courier is it?" not in asked
    assert visitor.sees("You send goods straight from your supplier to your customers.")
    assert visitor.sees("Correct this: shipping model")


def test_a_bill_from_the_courier(visitor: Visitor, session: Session) -> None:
    visitor.presses("I got a bill or a letter")
    assert visitor.is_asked("Who contacted you?")
    visitor.answers("The courier", "Invoice for duty, taxes and fees")
    assert visitor.is_asked("What date is on the bill or letter?")
    visitor.types("11/16/2026", into="Such as 1/15/2027")
    assert visitor.sees("16 November 2026")
    visitor.continues()
    is_unsure_of_the_rest(visitor)
    visitor.continues()
    assert session.guide.opening is not None
    assert visitor.comes_to_see(session.guide.opening.title)


def test_unsure_of_everything_still_gives_a_guide(visitor: Visitor, session: Session) -> None:
    visitor.presses("Start a new guide")
    visitor.answers("I am planning to bring goods in")
    is_unsure_of_the_rest(visitor, but={})
    assert visitor.sees("Still open", "You are not sure.")
    visitor.continues()
    assert session.place == "guide"
    assert session.guide.items()


def test_back_and_change_restores_exactly(visitor: Visitor, session: Session) -> None:
    plans_candles_by_ship(visitor)
    before, answers, guide = visitor.heading, session.answers, session.guide
    visitor.goes_back()
    visitor.goes_back()
    assert visitor.is_asked("How do your goods reach the United States?")
    assert visitor.has_chosen("Ocean freight")
    visitor.chooses("International mail")
    assert session.guide != guide
    visitor.chooses("Ocean freight")
    visitor.continues()
    assert visitor.sees("Remove Candles")
    visitor.continues()
    assert (visitor.heading, session.answers, session.guide) == (before, answers, guide)


def test_a_change_from_the_review_leads_back_to_it(visitor: Visitor, session: Session) -> None:
    plans_candles_by_ship(visitor)
    is_unsure_of_the_rest(visitor)
    visitor.presses("Change: where you are based")
    visitor.chooses("In Canada")
    visitor.continues()
    while visitor.heading != "Check your answers":  # what the change brought up
        visitor.chooses(NOT_SURE)
        visitor.continues()
    assert visitor.sees("In Canada")
    visitor.presses("Change: how goods travel")
    visitor.goes_back()
    assert visitor.is_asked("Check your answers")


def test_what_was_worked_out_can_be_set_right_and_taken_back(visitor: Visitor, session: Session) -> None:
    plans_candles_by_ship(visitor)
    is_unsure_of_the_rest(visitor)
    worked_out = "You buy stock abroad and bring it to your own place."
    assert visitor.sees(worked_out)
    visitor.presses("Correct this: shipping model")
    assert visitor.is_asked("Which of these is your way of selling?")
    assert visitor.sees(worked_out)
    visitor.chooses("Subscription boxes")
    visitor.continues()
    assert visitor.is_asked("Check your answers")
    assert visitor.sees("Subscription boxes (you set this right)")
    visitor.presses("Use what we worked out: Shipping model")
    assert visitor.sees(worked_out)


def test_an_off_ramp_says_so_at_once(visitor: Visitor, session: Session) -> None:
    visitor.presses("Start a new guide")
    visitor.answers("I send goods out of the United States")
    assert session.place == "guide"
    assert visitor.comes_to_see("This guide covers goods coming in")


def test_several_goods_have_a_row_each(visitor: Visitor, session: Session) -> None:
    plans_candles_by_ship(visitor)
    visitor.presses("What you sell")
    visitor.types("plush", into="Search")
    visitor.chooses("Toys and children's products")
    visitor.continues()
    while not visitor.is_asked("Where were the goods made?"):
        for row in visitor.rows() or [""]:
            visitor.chooses("Not sure" if row else NOT_SURE, of=row)
        visitor.continues()
    visitor.types("viet nam", into="Candles: Where were")
    visitor.presses("Same for all")
    assert session.answers["origin"] == {"candles": "VN", "toys-children": "VN"}
