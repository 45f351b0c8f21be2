"""Judul bagian yang ejaannya lain dari baku.

## Apa yang diperiksa

Judul bagian yang diawali `## `. Ejaan lain yang lazim di formulir, seperti `KETERKAITAN SOP`,
`Landasan Hukum`, atau `Uraian Prosedur`, dipahami dan dibaca sebagai judul baku, tetapi dilaporkan.
Judul di luar ketujuh bagian baku, misalnya `Lampiran Formulir`, bukan temuan.

## Mengapa

Halaman SOP menampilkan judul baku, apa pun ejaannya di naskah. Dengan ejaan yang sama di semua
berkas, penyunting menemukan bagian yang dicarinya dan tidak menulisnya dua kali.

## Contoh salah

```badan
## DASAR HUKUM

1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Contoh benar

```badan
## Dasar Hukum

1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Cara memperbaiki

Salin judul yang disarankan temuan, dengan huruf besar dan kecil yang sama. Ketujuh judul baku:
`Dasar Hukum`, `Kualifikasi Pelaksana`, `Keterkaitan`, `Peralatan/Perlengkapan`, `Peringatan`,
`Pencatatan dan Pendataan`, dan `Prosedur`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP017"
NAME: Final = "variant-heading"
SEVERITY: Final = Severity.WARNING
