"""Nilai `klasifikasi` yang tidak dikenal.

## Apa yang diperiksa

Di bawah `klasifikasi`, tiap kunci menerima dua kata: `sifat` menerima `administratif` atau
`teknis`, `cakupan` menerima `makro` atau `mikro`, dan `jenis` menerima `generik` atau `spesifik`.
Semuanya ditulis dengan huruf kecil. Kunci yang tidak diisi bukan kesalahan.

## Mengapa

Golongan ini berasal dari pedoman penyusunan SOP. Bila tiap penulis memakai kata atau ejaan
sendiri, SOP yang segolongan tampak berbeda.

## Contoh salah

```identitas
format: 1
nama: Perawatan Komputer
status: konsep
pelaksana:
  - Staf
klasifikasi:
  sifat: tehnis
  cakupan: mikro
```

## Contoh benar

```identitas
format: 1
nama: Perawatan Komputer
status: konsep
pelaksana:
  - Staf
klasifikasi:
  sifat: teknis
  cakupan: mikro
```

## Cara memperbaiki

Ganti nilainya dengan salah satu dari kedua kata yang disebut temuan. Bila golongannya belum pasti,
hapus baris itu.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP105"
NAME: Final = "unknown-choice"
SEVERITY: Final = Severity.ERROR
