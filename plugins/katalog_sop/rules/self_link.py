"""Keterkaitan yang menautkan SOP ke dirinya sendiri.

## Apa yang diperiksa

Tautan di bagian Keterkaitan tidak boleh menuju berkas SOP itu sendiri atau salah satu langkahnya.
Di bagian lain tautan ke langkah sendiri boleh, misalnya `[langkah 3](#langkah-3)` di kolom
Keterangan.

## Mengapa

Keterkaitan menunjukkan SOP lain yang berhubungan dengan SOP ini. Tautan ke diri sendiri tidak
membawa pembaca ke mana pun, dan biasanya terjadi karena salah salin: SOP yang dimaksud justru
tidak tersebut.

## Contoh salah

```badan kota-x/cuti.md
## Keterkaitan

- [Cuti Bersama](cuti.md)

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

## Contoh benar

```badan kota-x/cuti.md
## Keterkaitan

- [Cuti Bersama](cuti-bersama.md)

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

```identitas kota-x/cuti-bersama.md
format: 1
nama: Cuti Bersama
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Ganti nama berkas di dalam tanda kurung dengan berkas SOP yang dimaksud. Bila tidak ada SOP lain
yang dimaksud, hapus butir itu.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan

CODE: Final = "SOP202"
NAME: Final = "self-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the explicit Keterkaitan links of an SOP to itself."""
    for rujukan in linked.keterkaitan:
        if rujukan.status is StatusRujukan.DIRI and rujukan.tautan is not None:
            yield Finding(
                NAME,
                rujukan.at,
                f"`{rujukan.teks[:200]}` menautkan SOP ini ke dirinya sendiri.",
                "Hapus butir ini, atau tautkan SOP yang dimaksud.",
            )
