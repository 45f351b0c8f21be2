"""Tanggal yang salah tulis atau tidak ada di kalender.

## Apa yang diperiksa

`tanggal_pembuatan`, `tanggal_revisi`, `tanggal_efektif`, dan `tanggal_pengesahan` ditulis dengan
urutan tahun, bulan, tanggal: `2020-09-29`. Bila harinya tidak diketahui, tulis `2020-09`; bila
hanya tahunnya yang diketahui, `2020`. Tanggal yang kosong dan tanggal revisi di masa depan bukan
kesalahan.

## Mengapa

`02/03/2020` dapat dibaca 2 Maret atau 3 Februari; `2020-03-02` hanya dapat dibaca dengan satu
cara. Tanggal seperti 31 September tidak ada, dan biasanya berarti salah ketik.

## Contoh salah

```identitas
format: 1
nama: Pengelolaan Surat Masuk
status: konsep
tanggal_pembuatan: 29 September 2020
tanggal_revisi: 2021-09-31
pelaksana:
  - Staf
```

## Contoh benar

```identitas
format: 1
nama: Pengelolaan Surat Masuk
status: konsep
tanggal_pembuatan: 2020-09-29
tanggal_revisi: 2021-09-30
pelaksana:
  - Staf
```

## Cara memperbaiki

Tulis empat angka tahun, tanda hubung, dua angka bulan, tanda hubung, dua angka tanggal: 2 Maret
2020 menjadi `2020-03-02`. Bila tanggal di naskah memang mustahil, tulis bulan atau tahunnya saja.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP103"
NAME: Final = "invalid-date"
SEVERITY: Final = Severity.ERROR
