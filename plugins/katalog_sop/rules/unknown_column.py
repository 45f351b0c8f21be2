"""Kolom tabel langkah yang tidak dikenal.

## Apa yang diperiksa

Kepala setiap kolom tabel langkah. Yang dikenal: `No`, `Kegiatan`, `Pelaksana`, `Kelengkapan`,
`Waktu`, `Output`, `Keterangan`, dan `Alur`, serta ejaan lain yang lazim di formulir, seperti
`Uraian Prosedur`, `Persyaratan/Kelengkapan`, atau `Ket`. Kolom lain dilaporkan.

## Mengapa

Isi kolom yang tidak dikenal tidak dibaca. Bila yang salah ketik kolom Pelaksana, semua langkah
kehilangan pelaksananya.

## Contoh salah

```badan
## Prosedur

| No | Kegiatan | Pelakana | Kelengkapan | Waktu | Output |
|----|----------|----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Contoh benar

```badan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Cara memperbaiki

Ganti kepala kolom dengan salah satu yang dikenal. Isi kolom tambahan dipindahkan ke Keterangan,
lalu kolomnya dihapus dari setiap baris. Jabatan tidak menjadi kolom sendiri: tulis namanya di kolom
Pelaksana. Judul gabungan `Mutu Baku` tidak ditulis; cukup Kelengkapan, Waktu, dan Output.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP024"
NAME: Final = "unknown-column"
SEVERITY: Final = Severity.ERROR
