"""Each kind of input by itself: what it takes, what it refuses, what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ecomguide.interview.answers import ALL_GOODS, UNSURE, Money
from ecomguide.interview.entry import Complaint
from ecomguide.pack.schema import Band, Option, Question
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.country import CountryInput
from ecomguide.ui.inputs.date import DateInput
from ecomguide.ui.inputs.input import Input
from ecomguide.ui.inputs.kinds import BY_KIND, input_for
from ecomguide.ui.inputs.many_of import ManyOf, SomeOf
from ecomguide.ui.inputs.money import MoneyInput
from ecomguide.ui.inputs.place import PlaceInput
from ecomguide.ui.inputs.rows import Rows
from ecomguide.ui.look import Look
from seen import button, presses, settle, words_on

Shown = Callable[..., Any]
GOODS = (
    Option(id="candles", label="Candles", hint="jar candles, tapers", group="Home", words=("tea lights",)),
    Option(id="mugs", label="Mugs", hint="cups", group="Home"),
    Option(id="toys", label="Toys", hint="plush toys, blocks", group="Play"),
    Option(id="none", label="None of these", exclusive=True),
)


def question(kind: Any, **more: Any) -> Question:
    return Question(id="q", group="g", kind=kind, asks="What is it?", short="It", why="Because.", **more)


def asked(kind: Any, **more: Any) -> Asked:
    one = question(kind, **more)
    return Asked(one, one.option, one.asks, lambda text: text.replace("{limit}", "$2,500"))


@pytest.fixture
def shown(look: Look) -> Iterator[Callable[[Input], Input]]:
    made: list[QWidget] = []

    def show(one: Input) -> Input:
        made.append(one)
        one.resize(660, 700)
        one.show()
        settle()
        return one

    yield show
    for one in made:
        one.deleteLater()
    settle()


def heard(one: Input) -> list[Any]:
    values: list[Any] = []
    one.changed.connect(lambda: values.append(one.value()))
    return values


def types(one: Any, text: str) -> None:
    field = one.first_field()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    settle()


# ---- every kind


@pytest.mark.parametrize("kind", BY_KIND)
def test_nothing_is_chosen_before_the_person_chooses(shown: Shown, kind: str) -> None:
    one = shown(input_for(asked(kind, option=GOODS if kind in ("one", "many") else ())))
    assert one.value() is None
    complaint = one.complaint()
    assert isinstance(complaint, Complaint) and complaint.says


@pytest.mark.parametrize("kind", BY_KIND)
def test_not_sure_is_an_answer(shown: Shown, kind: str) -> None:
    one = shown(input_for(asked(kind, option=GOODS if kind in ("one", "many") else ())))
    presses(one, "I am not sure yet")
    assert one.value() == UNSURE
    assert one.complaint() is None


@pytest.mark.parametrize("kind", BY_KIND)
def test_no_not_sure_where_it_makes_no_sense(shown: Shown, kind: str) -> None:
    one = shown(input_for(asked(kind, unsure=False, option=GOODS if kind in ("one", "many") else ())))
    assert "I am not sure yet" not in words_on(one)


SAID = {
    "one": "mugs",
    "many": ("mugs", "toys"),
    "yes_no": "no",
    "money": Money(dollars=Decimal("1234.5")),
    "country": "CI",
    "date": date(2027, 1, 15),
    "place": "90731",
    "tariff": "3406000000",
}


@pytest.mark.parametrize("kind", BY_KIND)
def test_an_answer_comes_back_as_it_was_set_and_nobody_is_told(shown: Shown, kind: Any) -> None:
    one = shown(input_for(asked(kind, option=GOODS if kind in ("one", "many") else ())))
    values = heard(one)
    for answer in (SAID[kind], UNSURE, SAID[kind], None):
        one.set_value(answer)
        assert one.value() == answer
    assert values == []


def test_a_complaint_stands_at_the_field(shown: Shown) -> None:
    one = shown(input_for(asked("one", option=GOODS)))
    one.show_complaint(one.complaint())
    settle()
    assert one.complaint().says in words_on(one)
    one.show_complaint(None)
    settle()
    assert "Choose one answer" not in words_on(one)


# ---- one of, yes or no


def test_words_of_options_are_filled_in(shown: Shown) -> None:
    one = shown(
        input_for(asked("one", option=(Option(id="a", label="Up to {limit}", hint="{limit} or less"),)))
    )
    assert button(one, "Up to $2,500").accessibleDescription() == "$2,500 or less"


def test_choosing_another_leaves_one(shown: Shown) -> None:
    one = shown(input_for(asked("one", option=GOODS)))
    values = heard(one)
    presses(one, "Mugs")
    presses(one, "Toys")
    assert values == ["mugs", "toys"]


def test_yes_and_no_say_what_they_mean(shown: Shown) -> None:
    one = shown(input_for(asked("yes_no", says="Made for children.", says_no="Not for children.")))
    assert button(one, "No").accessibleDescription() == "Not for children."
    presses(one, "Yes")
    assert one.value() == "yes"


# ---- many of


def goods(shown: Shown) -> ManyOf:
    one = shown(input_for(asked("many", option=GOODS)))
    assert isinstance(one, ManyOf)
    return one


def test_search_finds_by_synonym_and_enter_ticks_the_likeliest(shown: Shown) -> None:
    one = goods(shown)
    types(one, "tea light")
    assert "Candles" in words_on(one)
    assert "Toys" not in words_on(one)
    QTest.keyClick(one.search.line, Qt.Key.Key_Return)
    assert one.value() == ("candles",)
    assert one.search.text() == ""


def test_enter_leads_to_the_first_of_several_that_fit_and_ticks_none(shown: Shown) -> None:
    one = goods(shown)
    types(one, "home")
    QTest.keyClick(one.search.line, Qt.Key.Key_Return)
    assert one.value() is None
    focused = QApplication.focusWidget()
    assert focused is not None and focused.accessibleName() == "Candles"
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert one.value() == ("candles",)


def test_search_that_finds_nothing_says_how_to_go_on(shown: Shown) -> None:
    one = goods(shown)
    types(one, "xylophone")
    assert "Try another word" in words_on(one)


def test_groups_open_and_close(shown: Shown) -> None:
    one = goods(shown)
    home = button(one, "Home")
    assert home.accessibleDescription() == "2 kinds, closed"
    presses(one, "Home")
    presses(one, "Mugs")
    assert home.accessibleDescription() == "2 kinds, 1 chosen, open"
    presses(one, "Home")
    assert one.value() == ("mugs",)


def test_what_is_ticked_can_be_taken_out_on_top(shown: Shown) -> None:
    one = goods(shown)
    one.set_value(("candles", "toys"))
    settle()
    presses(one, "Remove Candles")
    assert one.value() == ("toys",)


def test_none_of_these_stands_alone(shown: Shown) -> None:
    one = goods(shown)
    one.set_value(("candles", "toys"))
    presses(one, "None of these")
    assert one.value() == ("none",)
    presses(one, "I am not sure yet")
    assert one.value() == UNSURE
    presses(one, "Home")
    presses(one, "Mugs")
    assert one.value() == ("mugs",)


def test_a_few_are_simply_listed(shown: Shown) -> None:
    few = tuple(Option(id=o.id, label=o.label, exclusive=o.exclusive) for o in GOODS)
    one = shown(input_for(asked("many", option=few)))
    assert isinstance(one, SomeOf)
    presses(one, "Mugs")
    presses(one, "Toys")
    assert one.value() == ("mugs", "toys")
    presses(one, "None of these")
    assert one.value() == ("none",)


# ---- typed


def money(shown: Shown) -> MoneyInput:
    bands = (
        Band(id="small", label="{limit} or less", says="", at_most=2500),
        Band(id="big", label="More", says=""),
    )
    one = shown(input_for(asked("money", band=bands)))
    assert isinstance(one, MoneyInput)
    return one


@pytest.mark.parametrize(("text", "dollars"), [("1200", "1200"), ("$1,200.50", "1200.50"), (" 0 ", "0")])
def test_money_as_people_write_it(shown: Shown, text: str, dollars: str) -> None:
    one = money(shown)
    types(one, text)
    assert one.value() == Money(dollars=Decimal(dollars))


def test_money_complains_on_leaving_not_while_typing(shown: Shown) -> None:
    one = money(shown)
    types(one, "12x")
    assert one.value() is None
    assert not one.note.isVisible()
    QTest.keyClick(one.field.line, Qt.Key.Key_Tab)
    settle()
    assert one.note.isVisible()
    assert one.complaint().says in one.field.line.accessibleDescription()
    types(one, "12")
    assert not one.note.isVisible()


def test_a_band_takes_the_place_of_the_amount_and_back(shown: Shown) -> None:
    one = money(shown)
    types(one, "300")
    presses(one, "$2,500 or less")
    assert one.value() == Money(band="small")
    assert one.field.text() == ""
    types(one, "300")
    assert one.value() == Money(dollars=Decimal(300))
    assert not button(one, "$2,500 or less").isChecked()


@pytest.mark.parametrize("text", ["2027-01-15", "1/15/2027", "2027/1/15"])
def test_dates_as_people_write_them(shown: Shown, text: str) -> None:
    one = shown(input_for(asked("date")))
    types(one, text)
    assert one.value() == date(2027, 1, 15)
    assert "15 January 2027" in words_on(one)


@pytest.mark.parametrize("text", ["2027-02-30", "15.1.2027", "1999-01-01", "soon"])
def test_dates_that_are_none(shown: Shown, text: str) -> None:
    one = shown(input_for(asked("date")))
    types(one, text)
    assert one.value() is None
    assert one.complaint() is not None


def test_a_day_from_the_calendar(shown: Shown) -> None:
    one = shown(input_for(asked("date")))
    assert isinstance(one, DateInput)
    values = heard(one)
    one.set_value(date(2027, 3, 1))
    presses(one, "Choose in a calendar")
    calendar = one.children()[-1]
    assert calendar.days.selectedDate() == QDate(2027, 3, 1)
    calendar.days.activated.emit(QDate(2027, 3, 2))
    settle()
    assert values == [date(2027, 3, 2)]
    assert one.field.text() == "Mar 2, 2027"


@pytest.mark.parametrize(
    ("text", "place"),
    [("90731", "90731"), ("90731-1234", "90731"), ("ny", "NY"), ("new  york", "NY"), ("Guam", "GU")],
)
def test_places(shown: Shown, text: str, place: str) -> None:
    one = shown(input_for(asked("place")))
    assert isinstance(one, PlaceInput)
    types(one, text)
    assert one.value() == place


# ---- country


def country(shown: Shown) -> CountryInput:
    one = shown(input_for(asked("country")))
    assert isinstance(one, CountryInput)
    return one


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(
            ("USA", "US"),
            ("uk", "GB"),
            ("holland", "NL"),
            ("south korea", "KR"),
            ("taiwan", "TW"),
            ("CN", "CN"),
        ),
        *(
            ("ivory coast", "CI"),
            ("cote d'ivoire", "CI"),
            ("burma", "MM"),
            ("viet nam", "VN"),
            ("Turkey", "TR"),
        ),
    ],
)
def test_countries_by_any_of_their_names(shown: Shown, text: str, code: str) -> None:
    one = country(shown)
    types(one, text)
    assert one.value() == code


def test_a_country_by_keys_alone(shown: Shown) -> None:
    one = country(shown)
    types(one, "viet")
    assert one.value() is None
    QTest.keyClick(one.field.line, Qt.Key.Key_Down)
    assert one.list.hasFocus()
    QTest.keyClick(one.list, Qt.Key.Key_Return)
    settle()
    assert one.value() == "VN"
    assert one.field.text() == "Vietnam"
    assert not one.list.isVisible()
    assert one.field.line.hasFocus()


def test_letters_that_may_go_on_are_no_country_yet(shown: Shown) -> None:
    one = country(shown)
    types(one, "ch")
    assert one.value() is None
    assert one.list.isVisible()
    types(one, "niger")
    assert one.value() == "NE"
    assert [one.list.item(row).text() for row in range(one.list.count())] == ["Niger", "Nigeria"]


def test_enter_in_the_field_takes_the_likeliest_country(shown: Shown) -> None:
    one = country(shown)
    types(one, "germ")
    QTest.keyClick(one.field.line, Qt.Key.Key_Return)
    assert one.value() == "DE"


def test_all_countries_are_there_to_browse(shown: Shown) -> None:
    one = country(shown)
    assert one.list.isVisible()
    assert one.list.count() > 240


# ---- rows


def rows(shown: Shown, kind: Any, **more: Any) -> Rows:
    return shown(Rows(asked(kind, each="kinds", **more), (("candles", "Candles"), ("toys", "Toys"))))  # type: ignore[no-any-return]


def test_a_row_for_each_kind(shown: Shown) -> None:
    one = rows(shown, "yes_no")
    presses(one.rows["candles"], "No")
    assert one.value() == {"candles": "no"}
    assert one.complaint().says.startswith("Toys: ")
    assert one.first_field() is one.rows["toys"].first_field()
    presses(one.rows["toys"], "Not sure")
    assert one.value() == {"candles": "no", "toys": UNSURE}
    assert one.complaint() is None


def test_the_same_for_all(shown: Shown) -> None:
    one = rows(shown, "country")
    assert not button(one, "Same for all").isEnabled()
    types(one.rows["candles"], "China")
    presses(one, "Same for all")
    assert one.value() == {"candles": "CN", "toys": "CN"}


def test_rows_take_an_answer_for_all_goods(shown: Shown) -> None:
    one = rows(shown, "yes_no")
    one.set_value({ALL_GOODS: "yes", "toys": "no"})
    assert one.value() == {"candles": "yes", "toys": "no"}
    one.set_value(UNSURE)
    assert one.value() == {"candles": UNSURE, "toys": UNSURE}


def test_one_kind_alone_gets_the_large_input(shown: Shown) -> None:
    one = shown(Rows(asked("yes_no", each="kinds"), (("toys", "Toys"),)))
    assert "For: Toys" in words_on(one)
    presses(one, "Yes")
    assert one.value() == {"toys": "yes"}


def test_each_row_is_named_by_its_goods(shown: Shown) -> None:
    one = rows(shown, "place")
    assert one.rows["toys"].first_field().accessibleName().startswith("Toys: What is it?")
