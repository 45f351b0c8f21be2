"""Dua cabang satu putusan yang berlabel sama.

## Apa yang diperiksa

Label cabang dalam satu sel Alur dibandingkan tanpa membedakan huruf besar dan spasi. Cabang yang
labelnya sudah dipakai cabang lain dalam sel itu dilaporkan.

## Mengapa

Pelaksana memilih cabang menurut labelnya. Bila dua cabang sama-sama berlabel `Ya`, tidak ada yang
tahu mana yang harus ditempuh.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 3; Ya: 1 |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 3; Tidak: 1 |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Cara memperbaiki

Beri setiap cabang label sendiri, misalnya `Ya` dan `Tidak`, atau `Lengkap` dan `Tidak lengkap`.
Hapus cabang yang tertulis dua kali.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Cabang
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP316"
NAME: Final = "duplicate-label"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the branches whose label another branch of the same step has."""
    for langkah in linked.sop.langkah:
        yield from _of_cell(langkah.alur)


def _of_cell(alur: tuple[Cabang, ...]) -> Iterator[Finding]:
    known: set[str] = set()
    for cabang in alur:
        label = lipat_label(cabang.label)
        if label in known:
            yield Finding(
                NAME,
                cabang.at,
                f"Label `{cabang.label[:40]}` dipakai dua cabang langkah ini.",
                f"Beri label lain, misalnya `Tidak: {cabang.ke[:20]}`."
                if "tidak" not in known
                else "Beri setiap cabang label sendiri.",
            )
        if label:
            known.add(label)


def lipat_label(label: str) -> str:
    """Return the label of a branch as it is compared: without regard to case and blanks."""
    return "".join(label.split()).casefold()
