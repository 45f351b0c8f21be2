"""Tabel langkah tanpa kolom yang diperlukan.

## Apa yang diperiksa

Kepala tabel langkah. Enam kolom harus ada: No, Kegiatan, Pelaksana, Kelengkapan, Waktu, dan Output.
Kolom Keterangan dan Alur boleh tidak ada. Kolom yang ada tetapi isinya kosong bukan temuan aturan
ini.

## Mengapa

Kelengkapan, Waktu, dan Output adalah mutu baku pada formulir SOP; No, Kegiatan, dan Pelaksana
membentuk diagram alurnya. Kolom kosong masih memberi tahu bahwa nilainya belum diisi; kolom yang
tidak ada membuat tabelnya tidak lengkap.

## Contoh salah

```badan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Output |
|----|----------|-----------|-------------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | Formulir terisi |
```

## Contoh benar

```badan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | | Formulir terisi |
```

## Cara memperbaiki

Tambahkan kolom yang disebut temuan di kepala tabel, di garis pemisah, dan di setiap baris. Bila
isinya belum diketahui, biarkan selnya kosong: `| |`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP025"
NAME: Final = "missing-column"
SEVERITY: Final = Severity.ERROR
