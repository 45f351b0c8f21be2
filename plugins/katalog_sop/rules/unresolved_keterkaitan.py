"""Keterkaitan yang tidak menunjuk SOP mana pun di katalog.

## Apa yang diperiksa

Butir Keterkaitan tanpa tautan dicari di antara `nama` dan `alias` SOP instansi yang sama. Huruf
besar, tanda baca, dan kata SOP di depan judul tidak dibedakan, tetapi kata-katanya harus sama.
SOP instansi lain tidak ikut dicari. `-` dan `Tidak terkait dengan SOP yang lain` bukan temuan.

## Mengapa

Hanya butir yang judulnya sama yang menjadi tautan. Judul yang sekadar mirip tidak ditautkan, karena
sering merupakan SOP yang berbeda, seperti Surat Masuk dan Surat Keluar.

## Contoh salah

```badan kota-x/cuti.md
## Keterkaitan

- SOP Surat Masuk

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

```identitas kota-x/surat-masuk.md
format: 1
nama: Pengelolaan Surat Masuk
status: konsep
pelaksana: [Staf]
```

## Contoh benar

```badan kota-x/cuti.md
## Keterkaitan

- SOP Pengelolaan Surat Masuk

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

```identitas kota-x/surat-masuk.md
format: 1
nama: Pengelolaan Surat Masuk
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Pilih salah satu:

- samakan judulnya dengan `nama` SOP yang dimaksud;
- tautkan berkasnya: `[SOP Surat Masuk](surat-masuk.md)`, atau `(../kota-y/surat-masuk.md)` bila
  SOP itu milik instansi lain;
- bila nama pendek itu lazim dipakai, tambahkan ke identitas SOP yang dituju:
  `alias: [Surat Masuk]`;
- bila SOP itu memang belum ditulis, biarkan: peringatan ini hilang sendiri sesudah SOP itu ada.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import Sop
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan
from katalog_sop.resolve.markdown_link import link_to, written
from katalog_sop.resolve.suggestions import suggestions

CODE: Final = "SOP204"
NAME: Final = "unresolved-keterkaitan"
SEVERITY: Final = Severity.WARNING


_MOST: Final = 50
"""How many items of one SOP get suggestions; a real one has a handful."""


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the plain Keterkaitan items that name no SOP of the catalogue."""
    left = _MOST
    for rujukan in linked.keterkaitan:
        if rujukan.status is StatusRujukan.BELUM_ADA and rujukan.tautan is None:
            message = f"`{rujukan.teks[:200]}` belum ada di katalog instansi ini."
            near = _near(rujukan.teks, linked.sop, catalogue) if left > 0 else ""
            left -= 1
            hint = (
                f"Bila ini yang dimaksud, tautkan {near}; "
                if near
                else "Samakan judulnya dengan SOP yang dimaksud, atau tautkan berkasnya; "
            )
            hint += "biarkan bila SOP itu memang belum ditulis."
            yield Finding(NAME, rujukan.at, message, hint)


def _near(teks: str, sop: Sop, catalogue: Catalogue) -> str:
    found = suggestions(teks, sop, catalogue)
    return written((link_to(sop.id, one, catalogue) for one in found), "atau") if found else ""
