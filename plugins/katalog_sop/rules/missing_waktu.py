"""Langkah yang waktunya kosong.

## Apa yang diperiksa

Sel `Waktu` setiap langkah. Sel yang kosong atau hanya berisi `-` dilaporkan sebagai catatan. Sel
yang berisi teks bukan temuan aturan ini, juga bila lamanya tidak terukur (`Jam kerja harian`).
Baris yang hanya menandai `Mulai` atau `Selesai` tidak diperiksa.

## Mengapa

Pemohon ingin tahu berapa lama layanan berjalan. Langkah tanpa waktu tidak ikut dijumlahkan; halaman
SOP menyebutnya sebagai langkah yang tidak terukur.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | - | Surat izin cuti | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti | | |
```

## Cara memperbaiki

Tulis lamanya dengan angka dan satuan: `5 menit`, `2 jam`, `1 hari`, `5 - 10 menit`. Bila naskah
resminya memang mengosongkan sel ini, biarkan kosong; jangan mengarang angka.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.rules.mutu_baku import empty_cells

CODE: Final = "SOP402"
NAME: Final = "missing-waktu"
SEVERITY: Final = Severity.INFO


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the empty Waktu cells of an SOP."""
    for at in empty_cells(linked.sop, Kolom.WAKTU, lambda langkah: langkah.waktu.teks):
        yield Finding(
            NAME,
            at,
            "Waktu langkah ini kosong.",
            "Tulis lamanya, misalnya `5 menit`; biarkan bila naskahnya memang kosong.",
        )
