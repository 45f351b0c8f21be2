"""Tautan ke SOP yang sudah digantikan atau dicabut.

## Apa yang diperiksa

Tautan di Keterkaitan, di bagian lain, dan di sel tabel yang menuju SOP dengan status `digantikan`
atau `dicabut`. Temuan menyebut penggantinya. SOP penggantinya sendiri boleh menautkannya. SOP yang
sudah digantikan atau dicabut tidak diperiksa.

## Mengapa

Orang yang mengikuti tautan itu bekerja menurut prosedur lama.

## Contoh salah

```bagian
Lihat [SOP Cuti](cuti.md).
```

```identitas kota-x/cuti.md
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

## Contoh benar

```bagian
Lihat [SOP Cuti Tahunan](cuti-tahunan.md).
```

```identitas kota-x/cuti.md
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

Ganti tautan itu dengan yang disebut temuan, lalu periksa apakah kalimat di sekitarnya masih benar.
Bila SOP itu dicabut tanpa pengganti, hapus tautannya.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Status
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.links import all_links, sop_link
from katalog_sop.resolve.markdown_link import link_to, written
from katalog_sop.resolve.successors import later, retired

CODE: Final = "SOP208"
NAME: Final = "retired-keterkaitan"
SEVERITY: Final = Severity.WARNING

_NAMED: Final = 3
_LONGEST: Final = 120


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the links of a living SOP to SOPs that were replaced or revoked."""
    sop = linked.sop
    if retired(sop.id, catalogue):
        return
    said: dict[SopId, tuple[str, str] | None] = {}
    for link in all_links(sop):
        found = sop_link(sop.id, link.tujuan)
        if found is None or found[0] not in catalogue.sop or not retired(found[0], catalogue):
            continue
        target = found[0]
        if target not in said:
            said[target] = _said(sop.id, target, catalogue)
        text = said[target]
        if text is not None:
            yield Finding(NAME, link.at, *text)


def _said(dari: SopId, target: SopId, catalogue: Catalogue) -> tuple[str, str] | None:
    """Return message and hint for a link to a retired SOP; None for a link of its successor."""
    successors = list(later(target, catalogue))
    if dari in successors:
        return None
    identitas = catalogue.sop[target].sop.identitas
    was = "dicabut" if identitas.status is Status.DICABUT else "digantikan"
    message = f"Tautan ini menuju `{identitas.nama[:_LONGEST]}`, yang sudah {was}"
    living = list(islice((one for one in successors if not retired(one, catalogue)), _NAMED))
    if not living:
        return f"{message}.", "Hapus tautan ini, atau tautkan SOP yang berlaku."
    names = ", ".join(f"`{catalogue.sop[one].sop.identitas.nama[:_LONGEST]}`" for one in living)
    links = written((link_to(dari, one, catalogue) for one in living), "dan")
    return f"{message}; penggantinya {names}.", f"Tautkan penggantinya: {links}."
