"""Nomor yang dipakai beberapa SOP satu instansi.

## Apa yang diperiksa

`nomor` yang sama pada dua SOP atau lebih dari instansi yang sama; huruf besar dan spasi tidak
dibedakan. Nomor yang belum lengkap tidak dilaporkan di sini, sebab aturan lain sudah menyebutnya.

## Mengapa

Surat dan laporan menyebut SOP dengan nomornya. Nomor yang sama pada dua SOP membuat orang membuka
SOP yang keliru.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
nomor: 07/SOP/SES/2020
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/izin.md
format: 1
nama: Izin
status: konsep
nomor: 07/SOP/SES/2020
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
nomor: 07/SOP/SES/2020
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/izin.md
format: 1
nama: Izin
status: konsep
nomor: 08/SOP/SES/2020
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Cocokkan nomor dengan naskah yang disahkan dan betulkan yang salah salin. Bila naskahnya memang
bernomor sama, biarkan dan usulkan nomor baru kepada yang mengesahkan.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.nomor import has_gap, lipat_nomor

CODE: Final = "SOP109"
NAME: Final = "shared-nomor"
SEVERITY: Final = Severity.WARNING

_NAMED: Final = 3
_LONGEST: Final = 80


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where another SOP of the office has the same number."""
    sop = linked.sop
    nomor = sop.identitas.nomor
    sharing = catalogue.index.nomor.get((sop.instansi, lipat_nomor(nomor)), ())
    if len(sharing) < 2 or has_gap(nomor):  # noqa: PLR2004 -- itself and another one
        return
    others = (one for one in sharing if one != sop.id)
    names = ", ".join(f"`{one}.md`" for one in islice(others, _NAMED))
    left = len(sharing) - 1 - _NAMED
    more = f" dan {left} SOP lain" if left > 0 else ""
    yield Finding(
        NAME,
        sop.tempat("nomor"),
        f"Nomor `{nomor[:_LONGEST]}` juga dipakai {names}{more}.",
        "Betulkan yang salah salin; biarkan bila naskah yang sah memang bernomor sama.",
    )
