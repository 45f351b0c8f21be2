"""Nomor format yang tidak dikenal.

## Apa yang diperiksa

Nilai `format` dalam identitas. Nilainya selalu `1`. Tulisan lain dilaporkan, juga yang mirip
seperti `1.0` atau `satu`.

## Mengapa

`format` menyebut aturan penulisan yang dipakai berkas itu, bukan versi atau revisi SOP. Naskah yang
ditulis menurut aturan lain dapat terbaca dengan arti yang keliru, sehingga lebih baik tidak
ditampilkan.

## Contoh salah

```identitas
format: 2
nama: Cuti Tahunan
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
tanggal_revisi: 2026-01-12
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Ketik `format: 1`. Revisi SOP dicatat dengan `tanggal_revisi`, bukan dengan menaikkan nomor format.
Bila berkas itu berasal dari katalog yang lebih baru, mintalah pengelola memperbarui katalog ini.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP010"
NAME: Final = "unsupported-format"
SEVERITY: Final = Severity.ERROR
