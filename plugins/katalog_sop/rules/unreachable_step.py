"""Langkah yang tidak pernah dicapai dari langkah pertama.

## Apa yang diperiksa

Alur diikuti dari baris pertama: ke baris berikutnya, atau ke tujuan yang tertulis di kolom Alur.
Langkah yang tidak dicapai dengan cara itu dilaporkan. Bila beberapa langkah hilang bersama, hanya
yang pertama dilaporkan; yang lain disebut dalam pesannya.

## Mengapa

Langkah yang tidak dicapai tidak akan dikerjakan oleh orang yang mengikuti SOP ini. Sebabnya
biasanya ada pada baris di atasnya, yang beralih ke langkah lain atau ke `selesai`.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | selesai |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 3; Tidak: selesai |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Cara memperbaiki

Periksa Alur pada baris di atas langkah itu. Kosongkan bila seharusnya lanjut ke baris berikutnya,
atau tambahkan cabang yang menuju langkah itu. Langkah yang memang tidak diperlukan dihapus.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.alur.graf import Simpul
from katalog_sop.alur.jangkauan import (
    TakTerjangkau,
    dapat_ditelusuri,
    putaran_tertutup,
    sebut,
    tak_terjangkau,
)
from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import SELESAI, Kolom
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP314"
NAME: Final = "unreachable-step"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the steps at which an unreachable stretch begins.

    Where the row above belongs to a loop without a way out, that loop is the mistake.
    """
    graf = linked.graf
    if not linked.sop.prosedur_utuh or not dapat_ditelusuri(graf):
        return
    lost = tak_terjangkau(graf)
    looping = {s.langkah.no for loop in putaran_tertutup(graf) for s in loop} if lost else set()
    for one in lost:
        if one.sebelum.langkah.no not in looping:
            yield _finding(one)


def _finding(one: TakTerjangkau) -> Finding:
    also = f" Karena itu langkah {sebut(one.lainnya)} juga tidak." if one.lainnya else ""
    return Finding(
        NAME,
        one.pintu.langkah.tempat(Kolom.NO),
        f"Langkah {sebut([one.pintu])} tidak pernah dicapai dari langkah pertama.{also}",
        _hint(one.sebelum, one.pintu.langkah.no[:20]),
    )


def _hint(above: Simpul, no: str) -> str:
    if above.bercabang:
        return (
            f"Langkah {sebut([above])} di atasnya bercabang ke tempat lain: arahkan salah satu "
            f"cabang ke `{no}`, atau hapus baris ini."
        )
    target = " & ".join(keluar.ke[:20] for keluar in above.keluar[:3]) or SELESAI
    return (
        f"Alur langkah {sebut([above])} di atasnya berisi `{target}`: kosongkan bila lanjut ke "
        f"baris ini, atau sebut `{no}` sebagai tujuan langkah lain."
    )
