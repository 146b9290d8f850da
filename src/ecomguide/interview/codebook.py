"""Numbers for the questions and answers that a resume code holds. Only ever add at the end of a list.

A code typed in years from now is read by these numbers: a name that is moved or taken out would turn one
answer into another. A name that the pack no longer uses stays; the pack's `formerly` says what became of it.
What has no number here is spelled out in the code, which is longer and just as good.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["one", "many", "yes_no", "money", "date", "country", "place", "tariff"]


@dataclass(frozen=True, slots=True)
class Known:
    """A question. `words` are its options or bands; `room` is about how many bits number them."""

    id: str
    form: Form
    words: tuple[str, ...] = ()
    room: int = 2
    per_kind: bool = False


def _known(id_: str, form: Form, words: str = "", room: int = 2, *, per_kind: bool = False) -> Known:
    return Known(id_, form, tuple(words.split()), room, per_kind)


KINDS = _known(
    "kinds",
    "many",
    "food-and-drink dietary-supplements alcohol meat-dairy-pet-food seafood plants-seeds cosmetics otc-drugs "
    "medical-devices eyewear ppe hemp-cbd tobacco-vapes drug-gear apparel-textiles used-clothing footwear "
    "jewellery diamonds-gold leather-fur-wildlife brand-sensitive candles general-consumer-goods "
    "toys-children furniture kitchenware wood-plant-goods books-media art-antiques print-on-demand "
    "wireless-electronics batteries drones laser-radiation-electronics semiconductors solar "
    "cooling-appliances software-digital bicycles-ebikes vehicle-parts engines metal-goods chemicals "
    "pesticides-antimicrobials weapons-knives wood-packaging sanctioned-origin prohibited none_of_these",
    room=5,
)
"""First: the answers per kind of goods are told by it."""

QUESTIONS = (
    KINDS,
    _known("purpose", "one", "planning under_way trouble refund exporting"),
    _known(
        "contacted_by",
        "one",
        "courier post broker customs other_agency brand_or_marketplace tracking_only payment_link",
    ),
    _known(
        "letter",
        "one",
        "duty_invoice form_28 form_29 form_4647 detention seizure penalty cbp_bill fda_notice other_letter",
    ),
    _known("notice_date", "date"),
    _known("arrived", "date"),
    _known("based", "one", "us ca mx elsewhere personal"),
    _known(
        "destination",
        "one",
        "own_place marketplace_warehouse other_warehouse customers returning show_samples own_use",
    ),
    _known("mode", "one", "courier mail ocean air truck rail hand_carried supplier_decides"),
    _known("courier", "one", "fedex ups dhl other_courier"),
    _known(
        "special",
        "one",
        "crowdfunding print_on_demand handmade subscription used zone trade_show samples us_goods_back "
        "faulty_back repair none_special",
    ),
    _known("wax", "one", "paraffin plant beeswax", per_kind=True),
    _known("for_children", "yes_no", per_kind=True),
    _known("battery", "one", "none lithium_inside lithium_loose button other_battery", per_kind=True),
    _known("wireless", "yes_no", per_kind=True),
    _known("material", "many", "animal wood_plant metal cotton no_material", per_kind=True),
    _known("claims", "yes_no", per_kind=True),
    _known("brand", "yes_no", per_kind=True),
    _known("origin", "country", per_kind=True),
    _known("tariff", "tariff", per_kind=True),
    _known("shipped_from", "country"),
    _known("order_value", "money", "informal formal"),
    _known("how_often", "one", "once now_and_then monthly daily"),
    _known("duty_payer", "one", "me seller customer nobody_said"),
    _known(
        "model",
        "one",
        "bulk-own-premises bulk-to-marketplace-fc nonresident-stock-us drop-ship-to-consumer courier-ddp "
        "courier-dap-ddu postal-parcels consolidated-border crowdfunding subscription-box "
        "samples-prototypes returns-us-goods returns-foreign-goods repairs handmade-to-order "
        "print-on-demand used-vintage trade-show-temporary ftz-or-bonded hand-carried-stock "
        "own-business-use",
        room=4,
    ),
    _known("importer", "one", "me supplier customer courier never_saw"),
    _known("arrival", "date"),
    _known("place", "place"),
)
NUMBER = {one.id: number for number, one in enumerate(QUESTIONS)}
