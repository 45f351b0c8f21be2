"""Berkas tanpa identitas di antara dua baris `---`.

## Apa yang diperiksa

Awal berkas SOP. Baris pertama harus tepat `---`, lalu identitas SOP, lalu satu baris `---` lagi.
Berkas kosong, baris kosong di depan `---` pertama, spasi di belakangnya, dan penutup yang
tidak ada dilaporkan.

## Mengapa

Kedua baris itu memisahkan identitas dari isi SOP. Tanpa keduanya nama, status, dan pelaksana SOP
tidak diketahui, sehingga tidak ada yang dapat ditampilkan.

## Contoh salah

```sop
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana: [Staf, Kepala Seksi]

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Contoh benar

```sop
---
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana: [Staf, Kepala Seksi]
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Cara memperbaiki

Ketik tiga tanda hubung `---` sebagai baris pertama berkas dan sekali lagi pada baris tersendiri
sesudah identitas. Tidak boleh ada spasi atau baris kosong di depannya, dan tidak boleh ada apa pun
di belakangnya. Untuk berkas kosong, salin kerangka dari panduan Menulis SOP.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP003"
NAME: Final = "missing-front-matter"
SEVERITY: Final = Severity.ERROR
