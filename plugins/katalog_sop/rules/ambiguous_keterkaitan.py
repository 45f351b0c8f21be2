"""Keterkaitan yang cocok dengan beberapa SOP.

## Apa yang diperiksa

Butir Keterkaitan tanpa tautan, dan SOP yang disebut di kolom Keterangan, dilaporkan bila judulnya
sama dengan `nama` atau `alias` dua SOP atau lebih di instansi itu. Yang tidak
dipakai (konsep, digantikan, dicabut) tidak dihitung bila ada yang dipakai, begitu pula SOP berjudul
sama di instansi lain.

## Mengapa

Katalog tidak menebak SOP mana yang dimaksud. Butir itu tidak ditautkan ke salah satunya, dan
pembaca harus mencari sendiri.

## Contoh salah

```sop kota-x/izin.md
---
format: 1
nama: Izin
status: konsep
pelaksana: [Staf]
---

## Keterkaitan

- SOP Cuti

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
alias: [Cuti]
status: konsep
pelaksana: [Staf]
```

```identitas kota-x/cuti-sakit.md
format: 1
nama: Cuti Sakit
alias: [Cuti]
status: konsep
pelaksana: [Staf]
```

## Contoh benar

```sop kota-x/izin.md
---
format: 1
nama: Izin
status: konsep
pelaksana: [Staf]
---

## Keterkaitan

- [SOP Cuti Tahunan](cuti-tahunan.md)

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
alias: [Cuti]
status: konsep
pelaksana: [Staf]
```

```identitas kota-x/cuti-sakit.md
format: 1
nama: Cuti Sakit
alias: [Cuti]
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Ganti judulnya dengan tautan ke berkas yang dimaksud, misalnya
`[SOP Cuti Tahunan](cuti-tahunan.md)`. Bila kedua SOP itu memang dimaksud, tulis dua butir. Bila
`alias` yang sama ada di dua SOP, hapus dari salah satunya.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan

CODE: Final = "SOP205"
NAME: Final = "ambiguous-keterkaitan"
SEVERITY: Final = Severity.WARNING

_NAMED: Final = 3


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the plain references that fit several SOPs."""
    for rujukan in linked.rujukan:
        if rujukan.status is StatusRujukan.TAKSA:
            others = [calon for calon in rujukan.calon if calon != linked.sop.id]
            files = ", ".join(f"`{calon[:80]}.md`" for calon in others[:_NAMED])
            files += f", dan {len(others) - _NAMED} lagi" if len(others) > _NAMED else ""
            files += " dan SOP ini sendiri" if len(others) < len(rujukan.calon) else ""
            yield Finding(
                NAME,
                rujukan.at,
                f"`{rujukan.teks[:200]}` cocok dengan beberapa SOP: {files}.",
                "Tautkan berkas yang dimaksud.",
            )
