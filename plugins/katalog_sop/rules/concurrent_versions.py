"""Dua SOP yang sama-sama berlaku, padahal yang satu menggantikan yang lain.

## Apa yang diperiksa

SOP dengan `status: berlaku` yang penggantinya juga berlaku. Pengganti dikenali dari
`digantikan_oleh` di SOP yang lama atau `menggantikan` di SOP yang baru, juga bila ada SOP lain di
antara keduanya. Temuan ada di SOP yang menuliskannya. Pengganti yang masih `konsep` atau `uji-coba`
bukan temuan.

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

Tulis `status: digantikan` di SOP yang lama. Bila keduanya memang berlaku berdampingan,
hapus `digantikan_oleh` atau `menggantikan`.
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
    """Yield a finding where an SOP in force is replaced by one, or replaces one, in force too.

    It stands in the SOP whose own words say so: nobody else can put another one out of force.
    """
    sop = linked.sop
    if sop.identitas.status is not Status.BERLAKU:
        return
    # In a circle nobody knows which is the later one; that is a finding of its own.
    successors = list(later(sop.id, catalogue))
    found = next((one for one in successors if _in_force(one, catalogue)), None)
    if found and sop.id not in successors and sop.tertulis("digantikan_oleh"):
        yield Finding(
            NAME,
            sop.tempat("status"),
            f"SOP ini berlaku, padahal penggantinya, {_named(found, catalogue)}, juga berlaku.",
            "Tulis `status: digantikan` di SOP ini.",
        )
    for urutan, lama in enumerate(sop.identitas.menggantikan):
        former = SopId(lama)
        if former in catalogue.sop and former not in successors and _lingers(former, catalogue):
            yield Finding(
                NAME,
                sop.tempat("menggantikan", urutan),
                f"SOP ini menggantikan {_named(former, catalogue)}, yang masih berlaku.",
                f"Tulis `status: digantikan` di `{former}.md`, atau hapus baris ini.",
            )


def _lingers(former: SopId, catalogue: Catalogue) -> bool:
    """Return whether an SOP is in force and does not say itself that another one replaces it."""
    sop = catalogue.sop[former].sop
    return _in_force(former, catalogue) and not sop.tertulis("digantikan_oleh")


def _named(sop: SopId, catalogue: Catalogue) -> str:
    nama = catalogue.sop[sop].sop.identitas.nama
    return f"`{nama[:_LONGEST]}` (`{sop}.md`)"


def _in_force(sop: SopId, catalogue: Catalogue) -> bool:
    return catalogue.sop[sop].sop.identitas.status is Status.BERLAKU
