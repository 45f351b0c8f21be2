"""Teks di depan bagian pertama.

## Apa yang diperiksa

Tempat di antara baris `---` yang kedua dan judul `## ` yang pertama. Di sana hanya boleh ada
baris kosong. Judul dengan satu tanda `#`, misalnya `# SOP Cuti`, juga dilaporkan.

## Mengapa

Formulir SOP tidak mempunyai kotak untuk teks itu. Situs menampilkannya di bawah judul "Pengantar",
yang tentu bukan tempat yang dimaksud penulis. Nama SOP sudah tertulis dalam identitas dan tampil
sendiri di atas halaman.

## Contoh salah

```badan
# SOP CUTI TAHUNAN

Permohonan diajukan paling lambat tujuh hari sebelumnya.

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Contoh benar

```badan
## Peringatan

Permohonan diajukan paling lambat tujuh hari sebelumnya.

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Cara memperbaiki

Pindahkan teksnya ke bagian yang sesuai, misalnya ke bawah `## Peringatan`. Hapus judul yang hanya
mengulang nama SOP.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP020"
NAME: Final = "text-outside-section"
SEVERITY: Final = Severity.WARNING
