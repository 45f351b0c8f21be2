"""Langkah yang alurnya menuju dirinya sendiri.

## Apa yang diperiksa

Tujuan di kolom Alur dibandingkan dengan nomor langkahnya sendiri. Langkah yang menuju nomornya
sendiri, dengan atau tanpa label, dilaporkan. Kembali ke langkah sebelumnya bukan temuan.

## Mengapa

Pembaca tidak tahu apa yang harus dilakukan: pekerjaan yang sama diulang tanpa ada yang berubah.
Biasanya nomornya salah ketik, atau bergeser sesudah ada baris yang ditambahkan atau dihapus.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 3; Tidak: 2 |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 3; Tidak: 1 |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Cara memperbaiki

Tulis nomor langkah tempat pekerjaan diulang, biasanya langkah yang berkasnya perlu diperbaiki.
Bila langkah ini seharusnya lanjut ke baris berikutnya, kosongkan sel Alur.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import lipat_no
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP312"
NAME: Final = "self-loop"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the exits of steps that lead to the step they stand in."""
    if not linked.sop.prosedur_utuh:
        return
    known: set[str] = set()
    above = ""
    for langkah in linked.sop.langkah:
        no = lipat_no(langkah.no)
        for cabang in langkah.alur:
            # Of two rows with one No the first is meant: the second leads there, not to itself.
            if lipat_no(cabang.ke) == no and no not in known:
                yield Finding(
                    NAME,
                    cabang.at,
                    f"Langkah `{langkah.no[:20]}` menuju dirinya sendiri.",
                    _hint(above, labelled=bool(cabang.label)),
                )
        known.add(no)
        above = langkah.no


def _hint(above: str, *, labelled: bool) -> str:
    example = f", misalnya `{above[:20]}`" if above else ""
    again = f"Tulis nomor langkah tempat pekerjaan diulang{example}"
    return f"{again}." if labelled else f"{again}; kosongkan bila lanjut ke baris berikutnya."
