"""Tabel kedua di bagian Prosedur.

## Apa yang diperiksa

Banyaknya tabel di bagian Prosedur. Hanya satu yang boleh. Tabel di bagian lain, misalnya daftar
kode di Peringatan, bukan temuan.

## Mengapa

Satu SOP adalah satu rangkaian langkah dari mulai sampai selesai. Hanya tabel pertama yang dibaca
sebagai langkah; langkah di tabel kedua tidak masuk ke diagram alur.

## Contoh salah

```langkah
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |

Tahap persetujuan:

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin |
```

## Contoh benar

```langkah
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin | Persetujuan | |
```

## Cara memperbaiki

Pindahkan baris-baris tabel kedua ke bawah tabel pertama tanpa baris kosong, hapus kepala dan garis
pemisahnya, lalu beri nomor yang belum dipakai. Nama tahap dapat ditulis di kolom Keterangan. Tabel
yang bukan langkah dipindahkan ke bagian lain. Dua rangkaian yang tidak bersambung lebih baik
menjadi dua SOP.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP028"
NAME: Final = "second-table"
SEVERITY: Final = Severity.ERROR
