"""SOP tanpa bagian Prosedur.

## Apa yang diperiksa

Apakah ada judul `## Prosedur`, dengan tepat dua tanda `#`. Judul dengan satu atau tiga tanda `#`
tidak memulai bagian, dan temuan menunjuk judul itu. Ejaan lain seperti `## Uraian Prosedur` bukan
temuan aturan ini.

## Mengapa

Tabel di bagian Prosedur memuat langkah-langkah SOP, dan diagram alurnya digambar dari tabel itu.
Tanpa bagian ini SOP tidak menjelaskan apa yang dikerjakan.

## Contoh salah

```badan
## Peringatan

Permohonan yang terlambat tidak diproses.

### Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Contoh benar

```badan
## Peringatan

Permohonan yang terlambat tidak diproses.

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Cara memperbaiki

Ketik `## Prosedur` pada baris tersendiri tepat di atas tabel langkah. Bila judulnya sudah ada,
ubah depannya menjadi dua tanda `#` dan satu spasi.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP018"
NAME: Final = "missing-prosedur"
SEVERITY: Final = Severity.ERROR
