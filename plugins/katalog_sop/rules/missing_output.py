"""Langkah yang output-nya kosong.

## Apa yang diperiksa

Sel `Output` setiap langkah. Sel yang kosong atau hanya berisi `-` dilaporkan sebagai catatan. Baris
yang hanya menandai `Mulai` atau `Selesai` tidak diperiksa.

## Mengapa

Menurut PermenPAN-RB 35/2012 setiap kegiatan hendaknya mempunyai mutu baku: kelengkapan, waktu, dan
output. Dari output orang tahu kapan sebuah langkah selesai dan apa yang diteruskan ke langkah
berikutnya.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | - | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti | | |
```

## Cara memperbaiki

Tulis hasil langkah itu di kolom `Output`: berkas, surat, data, atau keputusan. Bila naskah resminya
memang mengosongkan sel ini, biarkan kosong.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.model.naskah import polos
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.rules.mutu_baku import empty_cells

CODE: Final = "SOP403"
NAME: Final = "missing-output"
SEVERITY: Final = Severity.INFO


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the empty Output cells of an SOP."""
    for at in empty_cells(linked.sop, Kolom.OUTPUT, lambda langkah: polos(langkah.output)):
        yield Finding(
            NAME,
            at,
            "Output langkah ini kosong.",
            "Tulis hasil langkah ini; biarkan bila naskahnya memang kosong.",
        )
