"""Kolom tabel langkah yang ada dua kali.

## Apa yang diperiksa

Kepala kolom tabel langkah. Dua kolom dengan arti yang sama dilaporkan, juga bila ejaannya berbeda:
`Ket` dan `Keterangan` sama artinya, begitu juga `Kegiatan` dan `Aktivitas`.

## Mengapa

Tiap hal mempunyai satu kolom. Hanya kolom yang pertama dibaca; isi kolom kedua tidak akan tampil.

## Contoh salah

```badan
## Prosedur

| No | Kegiatan | Pelaksana | Persyaratan | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Masa kerja satu tahun | Formulir | 5 menit | Formulir terisi |
```

## Contoh benar

```badan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Masa kerja satu tahun<br>Formulir | 5 menit | Formulir terisi |
```

## Cara memperbaiki

Gabungkan isi kedua kolom ke dalam kolom pertama, dengan `<br>` di antaranya bila keduanya terisi.
Lalu hapus kolom kedua dari kepala tabel, garis pemisah, dan setiap baris.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP026"
NAME: Final = "duplicate-column"
SEVERITY: Final = Severity.ERROR
