"""Tabel langkah tanpa langkah.

## Apa yang diperiksa

Baris di bawah garis pemisah tabel Prosedur. Sedikitnya harus ada satu langkah. Tabel yang hanya
terdiri atas kepala dan garis pemisah dilaporkan.

## Mengapa

SOP tanpa langkah tidak menjelaskan apa pun dan tidak dapat digambar. Biasanya kerangkanya sudah
disalin, tetapi isinya belum.

## Contoh salah

```badan
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
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

Tulis satu baris untuk tiap langkah tepat di bawah garis pemisah, tanpa baris kosong. Nomor,
kegiatan, dan pelaksana harus diisi; sel lain boleh dikosongkan dahulu.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP027"
NAME: Final = "empty-table"
SEVERITY: Final = Severity.ERROR
