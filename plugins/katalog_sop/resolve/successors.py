"""What took the place of an SOP, however many SOPs lie between."""

from collections import deque
from collections.abc import Iterator
from typing import Final

from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import Catalogue
from katalog_sop.resolve.index import PENSIUN

__all__ = ["PENSIUN", "later", "retired"]

_MOST: Final = 100
"""How many successors are followed; a real SOP has a handful, and somebody asks for each link."""


def later(sop: SopId, catalogue: Catalogue) -> Iterator[SopId]:
    """Yield the SOPs that replace *sop*, those that replace them, and so on, nearest first.

    Each comes once; *sop* itself comes last of all where its successors lead back to it.
    """
    seen = {sop}
    waiting = deque(seen)
    returns = False
    while waiting and len(seen) <= _MOST:
        for one in catalogue.index.penerus.get(waiting.popleft(), ()):
            returns = returns or one == sop
            if one not in seen:
                seen.add(one)
                waiting.append(one)
                yield one
    if returns:
        yield sop


def retired(sop: SopId, catalogue: Catalogue) -> bool:
    """Return whether an SOP was replaced or revoked."""
    return sop in catalogue.index.pensiun
