"""SOP digantikan yang tidak menyebut penggantinya.

## Apa yang diperiksa

SOP dengan `status: digantikan` perlu pengganti: `digantikan_oleh` di SOP itu sendiri, atau
`menggantikan` di SOP yang baru. Salah satu cukup.

## Mengapa

Orang yang membuka SOP lama diantar ke penggantinya. Tanpa pengganti ia tidak tahu prosedur mana
yang sekarang berlaku.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: digantikan
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
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Tulis `digantikan_oleh:` diikuti id SOP yang baru, yaitu folder dan nama berkasnya tanpa `.md`:
`kota-x/cuti-tahunan`. Bila tidak ada penggantinya, ubah statusnya menjadi `dicabut`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Status
from katalog_sop.model.sop import Sop
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP506"
NAME: Final = "missing-successor"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an SOP was replaced and nobody says by which."""
    sop = linked.sop
    if sop.identitas.status is not Status.DIGANTIKAN or _named(sop):
        return
    if not catalogue.index.penerus.get(sop.id):
        yield Finding(
            NAME,
            sop.tempat("status"),
            "SOP ini digantikan, tetapi penggantinya tidak disebut.",
            "Tulis `digantikan_oleh: <instansi>/<nama>`; bila tidak ada, tulis `status: dicabut`.",
        )


def _named(sop: Sop) -> bool:
    """Return whether a successor is named, be it one that was reported as unknown or unreadable."""
    nested = any(nama.startswith("digantikan_oleh.") for nama, _ in sop.kunci)
    return bool(sop.identitas.digantikan_oleh) or nested
