"""Identitas yang susunannya rusak sehingga tidak terbaca.

## Apa yang diperiksa

Susunan identitas di antara dua baris `---`, juga isi `instansi.yml` dan `peraturan.yml`: satu baris
`kunci: nilai` untuk tiap hal. Yang dilaporkan: titik dua yang diikuti spasi di tengah nilai, tanda
kutip atau kurung yang tidak ditutup, baris yang menjorok tidak rata, dan baris `...` di tengah.

## Mengapa

Titik dua yang diikuti spasi memisahkan kunci dari nilainya. Bila ada dua pada satu baris, tidak
jelas mana yang memisahkan. Nilai yang tidak terbaca tidak pernah ditebak.

## Contoh salah

```identitas
format: 1
nama: Pelayanan Surat: Masuk dan Keluar
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: 'Pelayanan Surat: Masuk dan Keluar'
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Salin baris yang disarankan temuan. Bila menulis sendiri, apit nilainya dengan tanda kutip tunggal
`'`; tanda kutip tunggal di dalam teks ditulis dua kali, misalnya `'Hari Jum''at'`. Butir daftar
menjorok sama jauh, dan setiap `[` atau tanda kutip mempunyai pasangannya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP004"
NAME: Final = "broken-yaml"
SEVERITY: Final = Severity.ERROR
