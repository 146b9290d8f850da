"""What a record is: the shapes that authors write and the program reads.

Plain frozen dataclasses, so that opening a compiled pack needs no validation library. A folder is checked
against these same classes, with pydantic, in `pack/folder.py`. A key that is a Python keyword in TOML
(`from`, `as`) carries a trailing underscore here.
"""

from ecomguide.pack.schema.base import (
    Anchor,
    Block,
    Clock,
    Count,
    Kind,
    Reviewed,
    Seen,
    Situation,
    Source,
    Span,
    Status,
    Value,
    ValueRow,
    Weight,
    record,
)
from ecomguide.pack.schema.contents import (
    About,
    Contents,
    Example,
    Expectations,
)
from ecomguide.pack.schema.interview import (
    Band,
    Group,
    Inference,
    Option,
    Question,
)
from ecomguide.pack.schema.overview import (
    BillLine,
    Fee,
    Formula,
    ListRate,
    Opening,
    Outcome,
    RunningClock,
    Step,
    Tile,
    Timeline,
)
from ecomguide.pack.schema.proof import Proof, ProvenClaim, ProvenFault
from ecomguide.pack.schema.reference import (
    Background,
    Event,
    Hosts,
    Limit,
    Term,
    View,
    ViewPart,
)
from ecomguide.pack.schema.tables import (
    Area,
    Port,
)
from ecomguide.pack.schema.tariff import (
    Chapter,
    EverydayWord,
    TariffEdition,
)
from ecomguide.pack.schema.topics import (
    Contact,
    Deadline,
    Party,
    Section,
    SupplierAsks,
    Text,
    Topic,
)

__all__ = [
    "About",
    "Anchor",
    "Area",
    "Background",
    "Band",
    "BillLine",
    "Block",
    "Chapter",
    "Clock",
    "Contact",
    "Contents",
    "Count",
    "Deadline",
    "Event",
    "EverydayWord",
    "Example",
    "Expectations",
    "Fee",
    "Formula",
    "Group",
    "Hosts",
    "Inference",
    "Kind",
    "Limit",
    "ListRate",
    "Opening",
    "Option",
    "Outcome",
    "Party",
    "Port",
    "Proof",
    "ProvenClaim",
    "ProvenFault",
    "Question",
    "Reviewed",
    "RunningClock",
    "Section",
    "Seen",
    "Situation",
    "Source",
    "Span",
    "Status",
    "Step",
    "SupplierAsks",
    "TariffEdition",
    "Term",
    "Text",
    "Tile",
    "Timeline",
    "Topic",
    "Value",
    "ValueRow",
    "View",
    "ViewPart",
    "Weight",
    "record",
]
