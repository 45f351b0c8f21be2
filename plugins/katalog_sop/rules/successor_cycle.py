"""SOP yang saling menggantikan dalam lingkaran.

## Apa yang diperiksa

Rantai `digantikan_oleh` dan `menggantikan`. Bila dari sebuah SOP rantai itu kembali ke SOP yang
sama, lingkaran itu dilaporkan sekali, di salah satu SOP-nya.

## Mengapa

Orang yang membuka SOP lama diantar ke penggantinya. Di dalam lingkaran ia diantar berputar-putar
dan tidak pernah sampai pada SOP yang berlaku.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: digantikan
digantikan_oleh: kota-x/cuti-tahunan
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: digantikan
digantikan_oleh: kota-x/a
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: digantikan
digantikan_oleh: kota-x/cuti-tahunan
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: konsep
menggantikan: kota-x/a
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Tentukan SOP mana yang terbaru dalam rantai itu. Di sana hapus `digantikan_oleh`; di SOP yang lebih
lama hapus `menggantikan` yang menyebutnya.
"""

from collections import deque
from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import STATUS_TERBIT
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.index import Index
from katalog_sop.source import Span

CODE: Final = "SOP505"
NAME: Final = "successor-cycle"
SEVERITY: Final = Severity.ERROR

_MOST: Final = 500
"""How many successors of one SOP are followed: a longer way round is nobody's mistake."""
_SHOWN: Final = 8


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the circles of successors that an SOP is to blame for."""
    for chain in _circles(linked.sop.id, catalogue.index):
        if _to_blame(chain, catalogue) != linked.sop.id:
            continue
        ids = [*chain, linked.sop.id]
        shown = ids if len(ids) <= _SHOWN else [*ids[: _SHOWN - 2], "…", ids[-1]]
        yield Finding(
            NAME,
            _stated(linked.sop, chain) or linked.sop.tempat("status"),
            f"Rantai pengganti ini berputar: {' → '.join(f'`{one}`' for one in shown)}.",
            "Hapus `digantikan_oleh` atau `menggantikan` yang keliru di salah satunya.",
        )


def _circles(sop: SopId, index: Index) -> Iterator[list[SopId]]:
    """Yield the shortest ways from *sop* back to it."""
    before: dict[SopId, SopId | None] = {sop: None}
    waiting = deque([sop])
    while waiting and len(before) <= _MOST:
        one = waiting.popleft()
        for successor in index.penerus.get(one, ()):
            if successor == sop:
                yield _way(one, before)
            elif successor not in before:
                before[successor] = one
                waiting.append(successor)


def _way(end: SopId, before: dict[SopId, SopId | None]) -> list[SopId]:
    way: list[SopId] = []
    one: SopId | None = end
    while one is not None:
        way.append(one)
        one = before[one]
    return way[::-1]


def _to_blame(chain: list[SopId], catalogue: Catalogue) -> SopId:
    """Return the one SOP of a circle that the finding stands in.

    It names another one of the circle, so that its author can mend it. A draft comes first: what
    somebody else drafts must not take down what is in force.
    """
    around = ([*chain[start:], *chain[:start]] for start in range(len(chain)))
    stating = (turned[0] for turned in around if _stated(catalogue.sop[turned[0]].sop, turned))
    return min(stating, key=lambda one: (_is_public(one, catalogue), one))


def _is_public(sop: SopId, catalogue: Catalogue) -> bool:
    return catalogue.sop[sop].sop.identitas.status in STATUS_TERBIT


def _stated(sop: Sop, chain: list[SopId]) -> Span | None:
    """Return where an SOP names its neighbours in the circle *chain*, which begins with it."""
    for key, ids, named in (
        ("digantikan_oleh", sop.identitas.digantikan_oleh, chain[1 % len(chain)]),
        ("menggantikan", sop.identitas.menggantikan, chain[-1]),
    ):
        if named in ids:
            return sop.tempat(key, ids.index(named))
    return None
