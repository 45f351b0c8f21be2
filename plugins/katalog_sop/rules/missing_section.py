"""Bagian baku yang tidak ada.

## Apa yang diperiksa

Setiap SOP mempunyai tujuh bagian. Bagian selain Prosedur yang judulnya tidak ada dilaporkan,
semuanya dalam satu temuan. Bagian yang ada tetapi kosong bukan temuan; begitu juga judul dengan
ejaan lain yang dikenal, seperti `## KETERKAITAN SOP`.

## Mengapa

Pembaca mencari dasar hukum, peralatan, atau peringatan di tempat yang sama pada setiap SOP. Judul
tanpa isi menunjukkan bahwa formulirnya memang kosong; tanpa judul, tidak jelas apakah bagian itu
kosong atau terlupa.

## Contoh salah

```badan
## Dasar Hukum
## Kualifikasi Pelaksana
## Keterkaitan
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

Tulis judul yang disebut temuan, dengan dua tanda `#`, di atas bagian yang mengikutinya. Bila
formulirnya memang tidak memuat apa-apa di bagian itu, biarkan kosong di bawah judulnya.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import ENAM_BAGIAN, NamaBagian, Sop
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.source import WHOLE_FILE

CODE: Final = "SOP033"
NAME: Final = "missing-section"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield one finding that names every standard section an SOP lacks."""
    sop = linked.sop
    present = {nama for nama in NamaBagian if sop.bagian_bernama(nama) is not None}
    missing = [nama for nama in ENAM_BAGIAN if nama not in present]
    if not present or not missing:
        return
    behind = _behind(missing[0], sop)
    found = sop.bagian_bernama(behind) if behind else None
    names = ", ".join(f"`{nama}`" for nama in missing)
    yield Finding(
        NAME,
        found.at if found else WHOLE_FILE,
        f"Bagian {names} tidak ada.",
        f"Tulis {_places(missing, sop)}; isinya boleh kosong.",
    )


def _behind(nama: NamaBagian, sop: Sop) -> NamaBagian | None:
    """Return the first section of an SOP that should stand behind *nama*."""
    order = list(NamaBagian)
    later = order[order.index(nama) + 1 :]
    return next((one for one in later if sop.bagian_bernama(one) is not None), None)


def _places(missing: Sequence[NamaBagian], sop: Sop) -> str:
    """Return which headings to write, and where."""
    groups = groupby(missing, lambda nama: _behind(nama, sop))
    return "; ".join(
        f"{', '.join(f'`## {nama}`' for nama in names)} "
        + (f"di atas `## {behind}`" if behind else "di akhir berkas")
        for behind, names in groups
    )
