"""Which input serves which kind of question."""

from __future__ import annotations

from collections.abc import Callable

from ecomguide.pack.schema import Kind
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.country import CountryInput
from ecomguide.ui.inputs.date import DateInput
from ecomguide.ui.inputs.input import Input
from ecomguide.ui.inputs.many_of import many_of
from ecomguide.ui.inputs.money import MoneyInput
from ecomguide.ui.inputs.one_of import OneOf
from ecomguide.ui.inputs.place import PlaceInput
from ecomguide.ui.inputs.tariff import TariffInput
from ecomguide.ui.inputs.yes_no import YesNo

BY_KIND: dict[Kind, Callable[[Asked], Input]] = {
    "one": OneOf,
    "many": many_of,
    "yes_no": YesNo,
    "money": MoneyInput,
    "country": CountryInput,
    "date": DateInput,
    "place": PlaceInput,
    "tariff": TariffInput,
}


def input_for(asked: Asked) -> Input:
    return BY_KIND[asked.question.kind](asked)
