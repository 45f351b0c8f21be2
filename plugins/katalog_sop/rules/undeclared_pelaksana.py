"""Pelaksana langkah yang tidak ada di daftar `pelaksana`.

## Apa yang diperiksa

Tiap nama di kolom Pelaksana harus ada di daftar `pelaksana` di awal berkas, dengan ejaan yang
sama; huruf besar dan kecil dibedakan. Beberapa nama dalam satu sel dipisahkan `;`. Tanda `?` di
belakang nama bukan bagian dari nama itu.

## Mengapa

Tiap nama di daftar `pelaksana` menjadi satu lajur di diagram alur. Langkah yang pelaksananya tidak
ada di daftar tidak punya lajur, sehingga tidak dapat digambar.

## Contoh salah

```sop
---
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Staf
  - Kepala Seksi
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
| 2 | Memeriksa permohonan | Kasi | | | |
```

## Contoh benar

```sop
---
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Staf
  - Kepala Seksi
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | |
```

## Cara memperbaiki

Salin namanya dari daftar `pelaksana` ke sel itu. Bila pelaksana itu memang belum ada di daftar,
tambahkan satu baris, misalnya `  - Sekretaris`, di tempat lajurnya: urutan daftar dari atas ke
bawah adalah urutan lajur dari kiri ke kanan. Bila satu sel berisi beberapa pelaksana, pisahkan
dengan `;`, bukan dengan koma: `Staf; Kepala Seksi`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP302"
NAME: Final = "undeclared-pelaksana"
SEVERITY: Final = Severity.ERROR
