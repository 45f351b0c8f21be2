"""Langkah yang dikerjakan lebih dari satu pelaksana.

## Apa yang diperiksa

Kolom Pelaksana boleh menyebut beberapa pelaksana yang bertindak bersama, dipisahkan `;`. Langkah
seperti itu dilaporkan sebagai peringatan, supaya penyusun memeriksanya sekali lagi.

## Mengapa

Bila dua pejabat tercantum, tidak jelas siapa yang memulai dan siapa yang menjawab bila langkah itu
terlambat. Sering kali langkah seperti itu sebenarnya dua langkah.

## Contoh salah

```langkah
| 1 | Menyusun dan memeriksa konsep surat | Staf; Kepala Seksi | | | | | |
```

## Contoh benar

```langkah
| 1 | Menyusun konsep surat | Staf | | | | | |
| 2 | Memeriksa konsep surat | Kepala Seksi | | | | | |
```

## Cara memperbaiki

Pecah menjadi satu langkah untuk tiap pelaksana, atau sisakan pelaksana yang bertanggung jawab. Bila
mereka memang bertindak bersama, misalnya menandatangani perjanjian, biarkan peringatan ini, atau
tulis `abaikan: [SOP319]` di identitas SOP.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP319"
NAME: Final = "several-pelaksana"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the steps that name more than one executor; a lane with a `;` in it looks like two."""
    if any(";" in lane.nama for lane in linked.sop.pelaksana):
        return
    for langkah in linked.sop.langkah:
        if len(langkah.pelaksana) > 1:
            yield Finding(
                NAME,
                langkah.tempat(Kolom.PELAKSANA),
                f"Langkah ini dikerjakan {len(langkah.pelaksana)} pelaksana: "
                "siapa yang bertanggung jawab?",
                "Pecah menjadi satu langkah untuk tiap pelaksana, atau sisakan yang bertanggung "
                "jawab; bila memang bersama, biarkan.",
            )
