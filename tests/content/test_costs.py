"""The charges of the shipped pack at their edges, each worked out by hand in the comment beside it.

A value that changes shows here. Values are counted in even dollars, charges rounded half up to the cent.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

from ecomguide.guide.assemble import guide_for
from ecomguide.guide.model import CostLine, Guide
from ecomguide.interview.entry import from_json
from ecomguide.pack.pack import Pack

TODAY = date(2026, 11, 24)
PLAIN: dict[str, Any] = {
    "purpose": "planning",
    "based": "us",
    "destination": "own_place",
    "mode": "ocean",
    "kinds": ["general-consumer-goods"],
    "origin": "VN",
    "duty_payer": "me",
    "importer": "me",
    "how_often": "now_and_then",
    "arrival": "2027-01-20",
}
CHINA = {"origin": "CN"}
FURNITURE = {"kinds": ["furniture"], "origin": "VN"}
BILL = {"purpose": "trouble", "contacted_by": "courier", "letter": "duty_invoice", "mode": "courier"}
HOME = {"destination": "returning", "special": "us_goods_back"}
CANDLES = {"kinds": ["candles"], "origin": "CN", "wax": "paraffin"}


class Case(NamedTuple):
    fee: str
    value: str
    day: str
    expected: str
    """A sum; "least to most"; "least up" without an upper end; "unknown"; "none": no such line."""
    more: Mapping[str, Any] = MappingProxyType({})


def guide(pack: Pack, value: Any, day: str, more: Mapping[str, Any]) -> Guide:
    plain = {**PLAIN, "order_value": value, "arrival": day, **more}
    if plain["purpose"] == "trouble":
        plain["arrived"] = day
    return guide_for(pack, from_json(plain, pack.questions, "a case of costs"), TODAY)


def told(line: CostLine | None) -> str:
    if line is None:
        return "none"
    if line.low is None:
        return "unknown"
    if line.high is None:
        return f"{line.low} up"
    return str(line.low) if line.low == line.high else f"{line.low} to {line.high}"


FORMAL = [
    # floor of fiscal 2027, 34.58
    Case("mpf-formal", "2500.01", "2027-01-20", "34.58"),  # 2,500 x 0.3464% = 8.66, so the floor
    Case("mpf-formal", "9982", "2027-01-20", "34.58"),  # 34.577648
    Case("mpf-formal", "9984", "2027-01-20", "34.58"),  # 34.584576
    Case("mpf-formal", "9985", "2027-01-20", "34.59"),  # 34.58804
    # ceiling of fiscal 2027, 670.86
    Case("mpf-formal", "193664", "2027-01-20", "670.85"),  # 670.852096
    Case("mpf-formal", "193665", "2027-01-20", "670.86"),  # 670.85556
    Case("mpf-formal", "193667", "2027-01-20", "670.86"),  # 670.862488, so the ceiling
    Case("mpf-formal", "5000000", "2027-01-20", "670.86"),
    # even dollars
    Case("mpf-formal", "12345.49", "2027-01-20", "42.76"),  # of 12,345: 42.76308
    Case("mpf-formal", "12345.50", "2027-01-20", "42.77"),  # of 12,346: 42.766544
    # each turn of the fiscal year, at the floor
    Case("mpf-formal", "3000", "2023-09-30", "unknown"),  # not in the pack
    Case("mpf-formal", "3000", "2023-10-01", "31.67"),
    Case("mpf-formal", "3000", "2024-09-30", "31.67"),
    Case("mpf-formal", "3000", "2024-10-01", "32.71"),
    Case("mpf-formal", "3000", "2025-09-30", "32.71"),
    Case("mpf-formal", "3000", "2025-10-01", "33.58"),
    Case("mpf-formal", "3000", "2026-09-30", "33.58"),
    Case("mpf-formal", "3000", "2026-10-01", "34.58"),
    Case("mpf-formal", "3000", "2027-09-30", "34.58"),
    Case("mpf-formal", "3000", "2027-10-01", "unknown"),  # not yet published
    # and at the ceiling
    Case("mpf-formal", "999999", "2024-09-30", "614.35"),
    Case("mpf-formal", "999999", "2025-09-30", "634.62"),
    Case("mpf-formal", "999999", "2026-09-30", "651.50"),
    Case("mpf-formal", "999999", "2026-10-01", "670.86"),
    # floor of fiscal 2026, 33.58: crossed at another value
    Case("mpf-formal", "9695", "2026-09-30", "33.58"),  # 33.58348
    Case("mpf-formal", "9696", "2026-09-30", "33.59"),  # 33.586944
    # by truck and by mail too; candles under the order are never informal
    Case("mpf-formal", "20000", "2027-01-20", "69.28", {"mode": "truck"}),
    Case("mpf-formal", "2500.01", "2027-01-20", "34.58", {"mode": "mail"}),
    Case("mpf-formal", "100", "2027-01-20", "34.58", CANDLES),
    Case("mpf-informal", "100", "2027-01-20", "none", CANDLES),
    # U.S. goods that come home do not pay it
    Case("mpf-formal", "9000", "2027-01-20", "none", HOME),
]

INFORMAL = [
    # 2,500 is the last informal value
    Case("mpf-informal", "2500", "2027-01-20", "2.77"),
    Case("mpf-informal", "2500.01", "2027-01-20", "none"),
    Case("mpf-formal", "2500", "2027-01-20", "none"),
    Case("mpf-informal", "0", "2027-01-20", "2.77"),
    Case("mpf-informal", "2500", "2026-09-30", "2.69"),
    Case("mpf-informal", "2500", "2026-10-01", "2.77"),
    Case("mpf-informal", "2500", "2025-09-30", "2.62"),
    Case("mpf-informal", "2500", "2027-10-01", "unknown"),
    # while 800 was free
    Case("mpf-informal-before", "800", "2025-08-28", "none"),
    Case("mpf-informal-before", "800.01", "2025-08-28", "2.62"),
    Case("mpf-informal", "800", "2025-08-29", "2.62"),
    Case("mpf-informal-before", "800.01", "2024-09-30", "2.53"),
    # goods of China lost the exemption earlier
    Case("mpf-informal-china-2025", "800", "2025-05-01", "none", CHINA),
    Case("mpf-informal-china-2025", "800", "2025-05-02", "2.62", CHINA),
    Case("mpf-informal-china-2025", "800", "2025-05-02", "none"),
    # the way of travel changes the fee
    Case("mpf-informal", "500", "2027-01-20", "2.77", {"mode": "air"}),
    Case("mpf-informal", "500", "2027-01-20", "none", {"mode": "courier"}),
    Case("express-waybill", "500", "2027-01-20", "1.38", {"mode": "courier"}),
    Case("express-waybill", "500", "2027-01-20", "none", {"mode": "air"}),
    Case("express-waybill", "2500", "2027-01-20", "1.38", {"mode": "courier"}),
    Case("express-waybill", "2500.01", "2027-01-20", "none", {"mode": "courier"}),
    Case("express-waybill", "500", "2026-09-30", "1.34", {"mode": "courier"}),
    Case("express-waybill", "500", "2025-09-30", "1.31", {"mode": "courier"}),
    Case("express-waybill-before", "500", "2024-09-30", "1.27", {"mode": "courier"}),
    Case("mpf-at-the-port", "500", "2026-09-30", "12.09", {"mode": "hand_carried"}),
    Case("mpf-at-the-port", "500", "2026-10-01", "unknown", {"mode": "hand_carried"}),
    # mail that Customs entered itself, up to the mail procedure of July 2026
    Case("dutiable-mail-fee", "800", "2026-07-23", "none", {"mode": "mail"}),
    Case("dutiable-mail-fee", "800.01", "2026-07-23", "7.39", {"mode": "mail"}),
    Case("dutiable-mail-fee", "2500", "2026-07-23", "7.39", {"mode": "mail"}),
    Case("dutiable-mail-fee", "2500.01", "2026-07-23", "none", {"mode": "mail"}),
    Case("dutiable-mail-fee", "1000", "2026-07-24", "none", {"mode": "mail"}),
    Case("dutiable-mail-fee", "1000", "2025-09-30", "7.20", {"mode": "mail"}),
    Case("dutiable-mail-fee", "1000", "2024-09-30", "6.97", {"mode": "mail"}),
]

HARBOR = [
    Case("harbor-maintenance", "10000", "2027-01-20", "12.50"),  # 0.125%
    Case("harbor-maintenance", "2500", "2027-01-20", "3.13"),  # 3.125, half up
    Case("harbor-maintenance", "2499.49", "2027-01-20", "3.12"),  # of 2,499: 3.12375
    Case("harbor-maintenance", "4", "2027-01-20", "0.01"),  # 0.005, half up
    Case("harbor-maintenance", "3", "2027-01-20", "0.00"),  # 0.00375
    Case("harbor-maintenance", "50000000", "2027-01-20", "62500.00"),  # no ceiling
    Case("harbor-maintenance", "10000", "2024-01-15", "12.50"),
    Case("harbor-maintenance", "10000", "2027-01-20", "none", {"mode": "air"}),
    Case("harbor-maintenance", "10000", "2027-01-20", "none", {"mode": "truck"}),
    Case("harbor-maintenance", "10000", "2027-01-20", "none", {"mode": "courier"}),
]

T_SHIRTS = {"kinds": ["apparel-textiles"], "origin": "VN"}
DUTY = [
    Case("duty", "1000", "2027-01-20", "165.00", T_SHIRTS | {"tariff": "6109.10.00"}),  # 16.5%
    Case("duty", "1000.50", "2027-01-20", "165.17", T_SHIRTS | {"tariff": "6109.10.00"}),  # 1,001: 165.165
    Case("duty", "1000", "2027-01-20", "26.00 to 320.00", T_SHIRTS | {"tariff": "6109"}),  # 2.6% to 32%
    Case("duty", "1000", "2027-01-20", "unknown", T_SHIRTS | {"tariff": "not_sure"}),
    Case("duty", "1000", "2026-06-07", "unknown", T_SHIRTS | {"tariff": "6109.10.00"}),  # before the schedule
    Case("duty", "1000", "2026-06-08", "165.00", T_SHIRTS | {"tariff": "6109.10.00"}),
    Case("duty", "900", "2027-01-20", "0.00", CANDLES | {"tariff": "3406.00.00"}),  # free
    # goods that come home can be free, and of a repair the work alone pays
    Case("duty", "900", "2027-01-20", "none", HOME | {"tariff": "6109.10.00"}),
    Case("china-list", "900", "2027-01-20", "none", HOME | CHINA | {"tariff": "6109.10.00"}),
    Case("duty-coming-home", "900", "2027-01-20", "unknown", HOME),
    Case("duty-on-repair", "900", "2027-01-20", "unknown", HOME | {"special": "repair"}),
    # Russia pays another column
    Case("duty", "900", "2027-01-20", "none", T_SHIRTS | {"tariff": "6109.10.00", "origin": "RU"}),
    Case("duty-column-two", "900", "2027-01-20", "unknown", T_SHIRTS | {"origin": "RU"}),
]

LAYERS = [
    # the China lists, by the note beside the number
    Case("china-list", "1000", "2027-01-20", "75.00", CHINA | {"tariff": "6109.10.00"}),  # 4A: 7.5%
    Case("china-list", "1000", "2027-01-20", "250.00", CHINA | {"tariff": "4202.12.21"}),  # List 3: 25%
    Case("china-list", "1000", "2027-01-20", "75.00 to 250.00", CHINA | {"tariff": "8507.60.00"}),
    Case("china-list", "1000", "2027-01-20", "unknown", CHINA | {"tariff": "9503.00.00"}),  # no note
    Case("china-list", "1000", "2027-01-20", "none", {"tariff": "6109.10.00"}),  # of Vietnam
    Case("china-list", "1000", "2027-01-20", "none", {"tariff": "6109.10.00", "origin": "HK"}),
    Case("china-list", "1000", "2026-11-09", "none", CHINA | {"tariff": "6109.10.00"}),
    Case("china-list-exclusions", "1000", "2026-11-09", "75.00", CHINA | {"tariff": "6109.10.00"}),
    Case("china-list-exclusions", "1000", "2026-11-09", "unknown", CHINA | {"tariff": "8419.90.30"}),
    Case("china-list", "1000", "2026-11-10", "250.00", CHINA | {"tariff": "8419.90.30"}),  # List 1: 25%
    # the duty on sixty economies: nothing, 10 or 12.5%
    Case("forced-labor", "1000", "2026-07-23", "none", CHINA),
    Case("forced-labor", "1000", "2026-07-24", "0.00 to 125.00", CHINA),
    Case("forced-labor-north-america", "1000", "2027-01-20", "0.00 to 125.00", {"origin": "CA"}),
    Case("forced-labor-top-up", "1000", "2027-01-20", "unknown", {"origin": "DE"}),
    # the surcharge, 10% for five months
    Case("surcharge", "300", "2026-02-23", "none", BILL),
    Case("surcharge", "300", "2026-02-24", "0.00 to 30.00", BILL),
    Case("surcharge", "300", "2026-07-23", "0.00 to 30.00", BILL),
    Case("surcharge", "300", "2026-07-24", "none", BILL),
    # wood: 25% and 25% up to the end of 2026, then 30% and 50%
    Case("wood-furniture", "1000", "2025-10-13", "none", FURNITURE),
    Case("wood-furniture", "1000", "2025-10-14", "0.00 to 250.00", FURNITURE),
    Case("wood-furniture", "1000", "2026-12-31", "0.00 to 250.00", FURNITURE),
    Case("wood-furniture", "1000", "2027-01-01", "0.00 to 500.00", FURNITURE),
    Case("wood-furniture", "1000", "2027-01-01", "none", FURNITURE | {"origin": "GB"}),
    Case("wood-furniture-uk", "1000", "2027-01-01", "0.00 to 100.00", FURNITURE | {"origin": "GB"}),
    Case("wood-furniture-partners", "1000", "2027-01-01", "0.00 to 150.00", FURNITURE | {"origin": "IT"}),
    Case("wood-furniture-before-partners", "1000", "2026-01-15", "unknown", FURNITURE | {"origin": "KR"}),
    # metals: on the content first, then up to 50% of the full value
    Case("metals-content", "1000", "2026-04-05", "unknown", {"kinds": ["metal-goods"]}),
    Case("metals", "1000", "2026-04-05", "none", {"kinds": ["metal-goods"]}),
    Case("metals", "1000", "2026-04-06", "0.00 to 500.00", {"kinds": ["metal-goods"]}),
    Case("metals", "1000", "2027-01-20", "none", {"kinds": ["metal-goods"], "origin": "RU"}),
    Case("metals-russia", "1000", "2027-01-20", "unknown", {"kinds": ["metal-goods"], "origin": "RU"}),
    Case("car-parts", "1000", "2027-01-20", "0.00 to 250.00", {"kinds": ["vehicle-parts"]}),
    # Nicaragua in steps: nothing, 10%, 15%
    Case("nicaragua", "1000", "2026-12-31", "none", {"origin": "NI"}),
    Case("nicaragua", "1000", "2027-01-01", "0.00 to 100.00", {"origin": "NI"}),
    Case("nicaragua", "1000", "2028-01-01", "0.00 to 150.00", {"origin": "NI"}),
    Case("brazil", "1000", "2027-01-20", "0.00 to 250.00", {"origin": "BR"}),
    # named, and never a rate: antidumping, drones, listed goods of Canada, emergency tariffs
    Case("antidumping", "1000", "2027-01-20", "unknown", CANDLES),
    Case("drones", "1000", "2027-01-20", "unknown", {"kinds": ["drones"]}),
    Case("canada-listed", "1000", "2027-01-20", "unknown", {"origin": "CA"}),
    Case("emergency-china", "1000", "2025-06-15", "unknown", BILL | CHINA),
]


@pytest.mark.parametrize("case", [*FORMAL, *INFORMAL, *HARBOR, *DUTY, *LAYERS], ids=str)
def test_a_charge_worked_out_by_hand(pack: Pack, case: Case) -> None:
    lines = {line.id: line for line in guide(pack, case.value, case.day, case.more).costs.lines}
    assert told(lines.get(case.fee)) == case.expected


@pytest.mark.parametrize(
    ("band", "expected"),
    [
        # up to 2,500: nothing to 3.125 of harbor fee, the flat fee, no formal fee
        ("informal", {"harbor-maintenance": "0.00 to 3.13", "mpf-informal": "2.77", "mpf-formal": "none"}),
        # over 2,500: from 3.125 on, and from floor to ceiling
        (
            "formal",
            {"harbor-maintenance": "3.13 up", "mpf-informal": "none", "mpf-formal": "34.58 to 670.86"},
        ),
    ],
)
def test_who_only_knows_the_side_of_the_limit_gets_a_range(
    pack: Pack, band: str, expected: dict[str, str]
) -> None:
    lines = {line.id: line for line in guide(pack, {"band": band}, "2027-01-20", {}).costs.lines}
    assert {fee: told(lines.get(fee)) for fee in expected} == expected


def test_the_whole_sum_of_one_order(pack: Pack) -> None:
    """$10,000 of cotton T-shirts of China by ship: 16.5% + 7.5% + 0.3464% (34.64) + 0.125% (12.50), and up to
    12.5% more."""
    found = guide(pack, "10000", "2027-01-20", CHINA | T_SHIRTS | CHINA | {"tariff": "6109.10.00"}).costs
    assert (found.low, found.high) == (Decimal("2447.14"), Decimal("3697.14"))
    assert found.total == Decimal("2447.14")
    assert found.says.startswith(
        "At least $2,447.14 and at most $3,697.14 of government charges worked out. Not in this sum: "
    )
    assert all(line.inputs and line.formula for line in found.lines if line.low is not None)


def test_no_rate_of_an_unconfirmed_value_is_in_a_charge(pack: Pack) -> None:
    rows = {value.id: value.row for value in pack.contents.values}
    for fee in pack.contents.fees:
        for name in fee.formula.values:
            assert all(row.status != "unconfirmed" for row in rows[name] if row.unknown is None), fee.id


def test_a_commercial_charge_is_never_given_an_amount(pack: Pack) -> None:
    for fee in pack.contents.fees:
        if fee.collector == "commercial":
            assert fee.formula.kind == "named" and fee.formula.because, fee.id


def test_a_charge_and_its_topic_hold_for_the_same_days(pack: Pack) -> None:
    topics = {topic.id: topic for topic in pack.contents.topics}
    for fee in pack.contents.fees:
        if fee.topic is not None and (first := topics[fee.topic].in_force.from_) is not None:
            assert fee.in_force.from_ is None or fee.in_force.from_ >= first, fee.id
