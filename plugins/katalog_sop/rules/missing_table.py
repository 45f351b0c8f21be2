"""Bagian Prosedur tanpa tabel langkah.

## Apa yang diperiksa

Isi bagian Prosedur. Di bawah judulnya harus ada tabel langkah; kalimat atau daftar bernomor saja
tidak cukup. Teks di atas dan di bawah tabel boleh.

## Mengapa

Hanya tabel yang menyebut pelaksana, kelengkapan, waktu, dan output setiap langkah secara terpisah.
Diagram alur digambar dari kolom-kolom itu.

## Contoh salah

```badan
## Prosedur

1. Staf mengajukan cuti.
2. Kepala Seksi menyetujui cuti.
```

## Contoh benar

```badan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Cara memperbaiki

Salin dua baris teratas tabel pada contoh benar ke bawah `## Prosedur`, lalu tulis satu baris untuk
tiap langkah. Sel yang belum diketahui isinya dikosongkan, tetapi tanda `|` di kiri dan kanannya
tetap ada.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP021"
NAME: Final = "missing-table"
SEVERITY: Final = Severity.ERROR
