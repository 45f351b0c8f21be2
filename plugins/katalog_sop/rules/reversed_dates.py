"""Tanggal efektif yang mendahului tanggal pembuatan.

## Apa yang diperiksa

`tanggal_efektif` dibandingkan dengan `tanggal_pembuatan`, sejauh tertulis: `2020` dan `2020-09`
tidak bertentangan. Tanggal revisi tidak diperiksa; tanggal itu boleh di masa depan, sebab boleh
berarti rencana tinjau ulang.

## Mengapa

Tanggal pembuatan adalah tanggal SOP selesai dibuat. SOP tidak dapat berlaku sebelum ada, jadi salah
satu dari keduanya salah tulis.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
tanggal_pembuatan: 2024-01-08
tanggal_efektif: 2023-01-15
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
tanggal_pembuatan: 2024-01-08
tanggal_efektif: 2024-01-15
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Cocokkan kedua tanggal dengan naskah yang ditandatangani, lalu betulkan yang salah. Perhatikan tahun
pada awal tahun baru, serta hari dan bulan yang tertukar. Bila harinya tidak pasti, tulis bulan atau
tahunnya saja.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Tanggal
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP107"
NAME: Final = "reversed-dates"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an SOP is in force before it was made."""
    pembuatan = linked.sop.identitas.tanggal_pembuatan
    efektif = linked.sop.identitas.tanggal_efektif
    if pembuatan and efektif and _surely_before(efektif, pembuatan):
        yield Finding(
            NAME,
            linked.sop.tempat("tanggal_efektif"),
            f"`tanggal_efektif: {efektif.iso()}` mendahului "
            f"`tanggal_pembuatan: {pembuatan.iso()}`.",
            "Betulkan yang salah tulis: SOP tidak dapat berlaku sebelum selesai dibuat.",
        )


def _surely_before(one: Tanggal, other: Tanggal) -> bool:
    """Return whether *one* lies before *other* as far as both are stated."""
    parts = zip(
        (one.tahun, one.bulan, one.hari), (other.tahun, other.bulan, other.hari), strict=True
    )
    for left, right in parts:
        if not left or not right or left != right:
            return bool(left and right) and left < right
    return False
