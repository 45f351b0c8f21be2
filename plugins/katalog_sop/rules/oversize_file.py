"""Berkas yang ukurannya melebihi batas.

## Apa yang diperiksa

Ukuran berkas. Batasnya satu megabita (1.048.576 bita), kecuali pengelola katalog menetapkan batas
lain. Berkas yang lebih besar tidak dibaca sama sekali.

## Mengapa

SOP yang panjang pun hanya beberapa puluh ribu huruf. Berkas yang melebihi batas hampir selalu
memuat hal yang bukan naskah SOP, misalnya seluruh isi peraturan atau gambar yang disalin sebagai
deretan huruf. Berkas seperti itu memperlambat pemeriksaan SOP lain.

## Contoh salah

Bayangkan salinan ini diteruskan sampai pasal terakhir, beserta semua lampirannya:

```bagian limit=200
Bunyi Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 selengkapnya:

BAB I KETENTUAN UMUM, Pasal 1. Dalam Peraturan Menteri ini yang dimaksud dengan …
```

## Contoh benar

```bagian
Petugas membaca Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 sebelum bertugas.
```

## Cara memperbaiki

Hapus dari berkas itu semua yang bukan naskah SOP. Peraturan cukup disebut jenis, nomor, dan
tahunnya di bagian Dasar Hukum. Dokumen yang panjang disimpan di situs instansi, lalu ditautkan
dengan alamat `https:`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP002"
NAME: Final = "oversize-file"
SEVERITY: Final = Severity.ERROR
