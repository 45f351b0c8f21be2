"""Bagian baku yang tidak pada urutannya.

## Apa yang diperiksa

Urutan ketujuh bagian baku: Dasar Hukum, Kualifikasi Pelaksana, Keterkaitan, Peralatan/Perlengkapan,
Peringatan, Pencatatan dan Pendataan, Prosedur. Bagian pertama yang tidak pada tempatnya dilaporkan.
Bagian tambahan di antaranya dan bagian yang tidak ada bukan temuan aturan ini.

## Mengapa

Itulah urutan pada formulir resmi, dan halaman SOP memakainya juga. Dengan demikian penyunting dan
pembaca melihat susunan yang sama.

## Contoh salah

```badan
## Dasar Hukum
## Keterkaitan
## Kualifikasi Pelaksana
## Peralatan/Perlengkapan
## Peringatan
## Pencatatan dan Pendataan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Contoh benar

```badan
## Dasar Hukum
## Kualifikasi Pelaksana
## Keterkaitan
## Peralatan/Perlengkapan
## Peringatan
## Pencatatan dan Pendataan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Cara memperbaiki

Potong bagian itu bersama judul dan seluruh isinya, lalu tempelkan di tempat yang disebut temuan.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import Bagian, NamaBagian
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP034"
NAME: Final = "misordered-section"
SEVERITY: Final = Severity.WARNING

_ORDER: Final = list(NamaBagian)


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding at the first standard section of an SOP that is out of order."""
    standard = [bagian for bagian in linked.sop.bagian if bagian.judul in set(NamaBagian)]
    kept = _longest_in_order(standard)
    moved = [bagian for bagian in standard if bagian not in kept]
    if not moved:
        return
    first = moved[0]
    more = f" Urutan semuanya: {', '.join(_ORDER)}." if len(moved) > 1 else ""
    yield Finding(
        NAME,
        first.at,
        f"Bagian `{first.judul}` tidak pada urutannya.",
        f"Pindahkan {_place(first, standard)}.{more}",
    )


def _rank(bagian: Bagian) -> int:
    return _ORDER.index(NamaBagian(bagian.judul))


def _longest_in_order(standard: list[Bagian]) -> tuple[Bagian, ...]:
    """Return as many of the at most seven sections as stand in order, so that fewest move."""
    tries = (kept for size in range(len(standard), 0, -1) for kept in combinations(standard, size))
    in_order = (kept for kept in tries if list(kept) == sorted(kept, key=_rank))
    # Of several that are equally long the last: an early section is named before a late one.
    best: tuple[Bagian, ...] = next(in_order, ())
    for kept in in_order:
        if len(kept) < len(best):
            break
        best = kept
    return best


def _place(bagian: Bagian, standard: list[Bagian]) -> str:
    """Return where a section belongs, by its neighbour among those that are there."""
    before = [one for one in standard if _rank(one) < _rank(bagian)]
    if before:
        return f"ke bawah bagian `{max(before, key=_rank).judul}`"
    behind = min((one for one in standard if one is not bagian), key=_rank)
    return f"ke atas bagian `{behind.judul}`"
