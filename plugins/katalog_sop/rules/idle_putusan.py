"""Putusan yang semua cabangnya menuju langkah yang sama.

## Apa yang diperiksa

Tujuan semua cabang satu putusan dibandingkan. Bila semuanya menuju satu langkah yang sama, atau
semuanya `selesai`, putusan itu dilaporkan. Putusan dengan tiga cabang, yang dua di antaranya
menuju langkah yang sama, bukan temuan.

## Mengapa

Putusan yang hasilnya selalu sama tidak memutuskan apa pun. Biasanya salah satu nomor tujuan salah
ketik, sehingga jalan bagi berkas yang tidak memenuhi syarat hilang dari prosedur.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 3; Tidak: 3 |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 3; Tidak: 1 |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Cara memperbaiki

Betulkan tujuan cabang yang salah. Bila memang tidak ada yang diputuskan, tulis nomor tujuannya
saja, atau kosongkan sel Alur bila tujuannya baris berikutnya.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.alur.graf import Simpul
from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.rules.duplicate_label import lipat_label

CODE: Final = "SOP324"
NAME: Final = "idle-putusan"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the decisions that decide nothing."""
    if not linked.sop.prosedur_utuh:
        return
    for simpul in linked.graf.simpul:
        if _decides_nothing(simpul):
            ke = simpul.keluar[0].ke[:20]
            yield Finding(
                NAME,
                simpul.langkah.tempat(Kolom.ALUR),
                f"Semua cabang putusan ini menuju `{ke}`.",
                f"Betulkan tujuan yang salah; bila memang tidak ada pilihan, tulis `{ke}` saja.",
            )


def _decides_nothing(simpul: Simpul) -> bool:
    """Return whether all branches lead to one other place, and nothing else is wrong with them."""
    targets = {keluar.ke for keluar in simpul.keluar}
    labels = {lipat_label(keluar.label) for keluar in simpul.keluar}
    sound = len(labels) == len(simpul.keluar) == len(simpul.langkah.alur)
    return simpul.bercabang and sound and len(targets) == 1 and simpul.langkah.no not in targets
