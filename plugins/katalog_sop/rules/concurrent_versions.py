"""Dua SOP berlaku yang satu menggantikan yang lain.

## Apa yang diperiksa

SOP dengan `status: berlaku` yang penggantinya juga berlaku. Pengganti dikenali dari
`digantikan_oleh` di SOP ini atau `menggantikan` di SOP yang baru, juga lewat SOP di antaranya.
Temuan ada di SOP yang lama. Pengganti yang masih `konsep` atau `uji-coba` bukan temuan.

## Mengapa

Dua versi yang sama-sama berlaku membuat petugas memakai prosedur yang berlainan untuk layanan yang
sama. Saat versi baru disahkan, versi lama berakhir.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: berlaku
tanggal_efektif: 2020
disahkan_oleh:
  jabatan: Kepala Dinas
digantikan_oleh: kota-x/cuti-tahunan
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: berlaku
tanggal_efektif: 2024
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: digantikan
tanggal_efektif: 2020
disahkan_oleh:
  jabatan: Kepala Dinas
digantikan_oleh: kota-x/cuti-tahunan
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: berlaku
tanggal_efektif: 2024
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Ubah status SOP yang lama menjadi `digantikan`. Bila keduanya memang berlaku berdampingan, hapus
`digantikan_oleh` atau `menggantikan`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Status
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.successors import later

CODE: Final = "SOP504"
NAME: Final = "concurrent-versions"
SEVERITY: Final = Severity.ERROR

_LONGEST: Final = 120


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an SOP is in force together with one that replaces it."""
    sop = linked.sop
    if sop.identitas.status is not Status.BERLAKU:
        return
    successors = list(later(sop.id, catalogue))
    # In a circle nobody knows which is the later one; that is a finding of its own.
    found = next((one for one in successors if _in_force(one, catalogue)), None)
    if found is not None and sop.id not in successors:
        nama = catalogue.sop[found].sop.identitas.nama
        yield Finding(
            NAME,
            sop.tempat("status"),
            f"SOP ini berlaku, padahal penggantinya, `{nama[:_LONGEST]}` (`{found}.md`), "
            "juga berlaku.",
            "Tulis `status: digantikan` di SOP ini.",
        )


def _in_force(sop: SopId, catalogue: Catalogue) -> bool:
    return catalogue.sop[sop].sop.identitas.status is Status.BERLAKU
