from datetime import date

from builders import TODAY
from ecomguide.authoring.prove.group import Ref
from ecomguide.authoring.prove.regions import LAST, Region
from ecomguide.authoring.prove.showing import Stage
from ecomguide.authoring.prove.sweep import When
from ecomguide.interview.answers import Answers
from proving import sound

NOW = Region(TODAY, LAST)
PAST = Region(date(2019, 1, 1), date(2019, 12, 31))
SHIP = Ref("topic", "by-ship")


def test_today_needs_no_day_of_arrival() -> None:
    shown = Stage(sound().pack()).applies(SHIP, Answers({"mode": "ocean"}), When(NOW, NOW))
    assert shown is not None and dict(shown.answers) == {"mode": "ocean"} and shown.today == TODAY


def test_a_past_day_is_given_as_the_day_of_arrival() -> None:
    shown = Stage(sound().pack()).applies(SHIP, Answers({"mode": "ocean"}), When(PAST, NOW))
    assert shown is not None and shown.answers["arrival"] == PAST.first


def test_what_does_not_hold_in_the_whole_pack_is_not_shown() -> None:
    assert Stage(sound().pack()).applies(SHIP, Answers({"mode": "air"}), When(NOW, NOW)) is None


def test_a_past_day_is_not_reached_where_nobody_asks_for_it() -> None:
    candles = Ref("topic", "candles-of-china")
    answers = Answers({"mode": "air", "kinds": ("candles",), "origin": {"candles": "CN"}})
    stage = Stage(sound().pack())
    assert stage.applies(candles, answers, When(PAST, NOW)) is None
    assert stage.applies(candles, answers, When(NOW, NOW)) is not None
