"""Keterkaitan yang menyebut judul SOP itu sendiri.

## Apa yang diperiksa

Butir Keterkaitan tanpa tautan dibandingkan dengan `nama` dan `alias` SOP tempatnya tertulis. Huruf
besar, tanda baca, dan kata SOP di depan judul tidak dibedakan: `S.O.P. cuti` sama dengan `Cuti`.

## Mengapa

Banyak formulir menyebut judulnya sendiri, sehingga ini hanya peringatan. Namun butir itu tidak
menjadi tautan dan tidak berguna bagi pembaca; boleh jadi SOP lain yang seharusnya disebut terlupa.

## Contoh salah

```sop kota-x/cuti.md
---
format: 1
nama: Cuti
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

## Contoh benar

```sop kota-x/cuti.md
---
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
---

## Keterkaitan

- Tidak terkait dengan SOP yang lain

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

## Cara memperbaiki

Ganti butir itu dengan judul SOP lain yang dimaksud. Bila tidak ada, hapus butirnya, atau tulis
`- Tidak terkait dengan SOP yang lain`. Judul bagian `## Keterkaitan` tetap dibiarkan.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan

CODE: Final = "SOP203"
NAME: Final = "self-reference"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the plain Keterkaitan items that name the SOP they stand in."""
    for rujukan in linked.keterkaitan:
        if rujukan.status is StatusRujukan.DIRI and rujukan.tautan is None:
            yield Finding(
                NAME,
                rujukan.at,
                f"`{rujukan.teks[:200]}` adalah SOP ini sendiri.",
                "Hapus butir ini, atau tulis SOP yang dimaksud.",
            )
