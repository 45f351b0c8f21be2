"""Langkah yang kelengkapannya kosong.

## Apa yang diperiksa

Sel `Kelengkapan` setiap langkah. Sel yang kosong atau hanya berisi `-` dilaporkan sebagai catatan.
Baris yang hanya menandai `Mulai` atau `Selesai` tidak diperiksa.

## Mengapa

Menurut PermenPAN-RB 35/2012 setiap kegiatan hendaknya mempunyai mutu baku: kelengkapan, waktu, dan
output. Dari kelengkapan, pelaksana dan pemohon tahu apa yang harus tersedia sebelum langkah
dimulai.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan cuti | Staf | | 5 menit | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | - | 1 hari | Surat izin cuti | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti | | |
```

## Cara memperbaiki

Tulis berkas, formulir, atau alat yang diperlukan langkah itu di kolom `Kelengkapan`. Sering kali
itu output langkah sebelumnya. Bila naskah resminya memang mengosongkan sel ini, biarkan kosong.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.model.naskah import polos
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.rules.mutu_baku import empty_cells

CODE: Final = "SOP401"
NAME: Final = "missing-kelengkapan"
SEVERITY: Final = Severity.INFO


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the empty Kelengkapan cells of an SOP."""
    for at in empty_cells(
        linked.sop, Kolom.KELENGKAPAN, lambda langkah: polos(langkah.kelengkapan)
    ):
        yield Finding(
            NAME,
            at,
            "Kelengkapan langkah ini kosong.",
            "Tulis berkas atau alat yang diperlukan; biarkan bila naskahnya memang kosong.",
        )
