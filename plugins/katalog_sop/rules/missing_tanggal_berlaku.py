"""SOP berlaku tanpa tanggal berlaku.

## Apa yang diperiksa

SOP dengan `status: berlaku` perlu `tanggal_efektif` atau `tanggal_pengesahan`. Salah satu cukup,
dan tahunnya saja boleh. Tanggal yang tertulis tetapi salah dilaporkan oleh aturan lain.

## Mengapa

Ada dua macam formulir: yang satu memuat tanggal efektif, yang lain tanggal pengesahan. Tanpa
keduanya tidak seorang pun tahu sejak kapan SOP ini mengikat, dan versi mana yang lebih baru.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: berlaku
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: berlaku
tanggal_pengesahan: 2020-09-29
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Tulis tanggal dari naskah yang ditandatangani: `tanggal_efektif` atau `tanggal_pengesahan`, sesuai
formulirnya. Bila SOP belum disahkan, ubah statusnya menjadi `konsep` atau `uji-coba`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Status
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP503"
NAME: Final = "missing-tanggal-berlaku"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an SOP in force does not say since when."""
    sop = linked.sop
    stated = any(sop.tertulis(key) for key in ("tanggal_efektif", "tanggal_pengesahan"))
    if sop.identitas.status is Status.BERLAKU and not stated:
        yield Finding(
            NAME,
            sop.tempat("status"),
            "SOP ini berlaku, tetapi tidak menyebut sejak kapan.",
            "Isi `tanggal_efektif` atau `tanggal_pengesahan`, sesuai formulirnya.",
        )
