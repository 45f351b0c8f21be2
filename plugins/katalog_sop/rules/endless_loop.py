"""Putaran langkah yang tidak mempunyai jalan ke akhir prosedur.

## Apa yang diperiksa

Dari setiap langkah harus ada jalan ke akhir prosedur. Kelompok langkah yang hanya saling menuju,
tanpa jalan ke akhir, dilaporkan satu kali pada langkah pertamanya. Putaran yang mempunyai jalan
keluar, misalnya berkas yang dikembalikan untuk diperbaiki, bukan temuan.

## Mengapa

Orang yang sampai di putaran itu tidak akan pernah menyelesaikan pekerjaannya. Biasanya satu cabang
belum ditulis, sehingga langkah yang seharusnya putusan selalu kembali ke langkah sebelumnya.

## Contoh salah

```langkah
| 1 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 2; Tidak: selesai |
| 2 | Menyusun surat | Staf | | | | | |
| 3 | Memeriksa surat | Kepala Seksi | | | | | 2 |
```

## Contoh benar

```langkah
| 1 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 2; Tidak: selesai |
| 2 | Menyusun surat | Staf | | | | | |
| 3 | Memeriksa surat | Kepala Seksi | | | | | Ya: selesai; Tidak: 2 |
```

## Cara memperbaiki

Pilih langkah dalam putaran itu yang menentukan apakah pekerjaan boleh diteruskan. Tulis kedua
cabangnya di kolom Alur: satu kembali ke langkah sebelumnya, satu lagi ke langkah di luar putaran
atau ke `selesai`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.alur.graf import Simpul
from katalog_sop.alur.jangkauan import berujung, dapat_ditelusuri, putaran_tertutup, sebut
from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP315"
NAME: Final = "endless-loop"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield each loop without a way out; a procedure without any end is told elsewhere."""
    graf = linked.graf
    if not linked.sop.prosedur_utuh or not dapat_ditelusuri(graf) or not berujung(graf):
        return
    for loop in putaran_tertutup(graf):
        yield Finding(
            NAME,
            loop[0].langkah.tempat(Kolom.NO),
            f"Langkah {sebut(loop)} hanya saling menuju, tanpa jalan ke akhir prosedur.",
            _hint(loop[-1]),
        )


def _hint(last: Simpul) -> str:
    if last.bercabang:
        return "Arahkan salah satu cabangnya ke langkah di luar putaran itu, atau ke `selesai`."
    back = last.keluar[0].ke[:20]
    return (
        "Beri salah satu langkah itu jalan keluar, misalnya "
        f"`Ya: selesai; Tidak: {back}` di kolom Alur langkah {sebut([last])}."
    )
