"""Pelaksana yang terdaftar tetapi tidak mengerjakan satu langkah pun.

## Apa yang diperiksa

Setiap nama di daftar `pelaksana` dicari di kolom Pelaksana. Nama yang tidak dipakai satu langkah
pun dilaporkan. Selama ada langkah yang pelaksananya kosong atau tidak dikenal, tidak ada yang
dilaporkan: mungkin di sanalah nama itu seharusnya tertulis.

## Mengapa

Setiap pelaksana mendapat satu kolom di formulir dan satu lajur di diagram alur. Kolom yang kosong
membuat pembaca mengira ada langkah yang hilang.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Mencatat permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | |
```

## Cara memperbaiki

Hapus nama itu dari daftar `pelaksana`, atau tulis di kolom Pelaksana pada langkah yang memang
dikerjakannya.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import Sop
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.rules.lookalike_pelaksana import serupa

CODE: Final = "SOP318"
NAME: Final = "unused-pelaksana"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the lanes of an SOP that no step uses, where every step names known lanes."""
    sop = linked.sop
    used = {satu.nama for langkah in sop.langkah for satu in langkah.pelaksana}
    if not _certain(sop, used):
        return
    alike = {one.nama for pair in serupa(sop.pelaksana) for one in pair}
    for lane in sop.pelaksana:
        if lane.nama not in used | alike and ";" not in lane.nama and lane.nama[-1:] != "?":
            yield Finding(
                NAME,
                lane.at,
                f"Pelaksana `{lane.nama[:60]}` tidak mengerjakan satu langkah pun.",
                "Hapus dari daftar, atau tulis di kolom Pelaksana langkahnya.",
            )


def _certain(sop: Sop, used: set[str]) -> bool:
    known = {lane.nama for lane in sop.pelaksana}
    assigned = all(langkah.pelaksana for langkah in sop.langkah)
    return sop.prosedur_utuh and assigned and used <= known
