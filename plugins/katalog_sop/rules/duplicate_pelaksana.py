"""Pelaksana yang tertulis dua kali di daftar.

## Apa yang diperiksa

Tiap nama di daftar `pelaksana` di awal berkas hanya boleh tertulis sekali. Spasi yang berlebih
tidak membuat nama menjadi berbeda.

## Mengapa

Tiap nama menjadi satu lajur di diagram alur. Bila dua lajur bernama sama, tidak jelas di lajur
mana sebuah langkah harus digambar.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Staf
  - Kepala Seksi
  - Staf
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Staf
  - Kepala Seksi
```

## Cara memperbaiki

Hapus salah satu barisnya; satu lajur cukup, juga bila pelaksana itu mengerjakan langkah pertama
dan terakhir. Bila orangnya memang berbeda, bedakan namanya, misalnya `Staf Umum` dan
`Staf Keuangan`, lalu tulis nama yang sama di kolom Pelaksana.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP303"
NAME: Final = "duplicate-pelaksana"
SEVERITY: Final = Severity.ERROR
