"""Teks di atas bagian pertama.

## Apa yang diperiksa

Bagian di antara baris `---` yang kedua dan judul `## ` yang pertama. Di sana hanya boleh ada baris
kosong. Judul dengan satu tanda `#`, misalnya `# SOP Cuti`, juga dilaporkan.

## Mengapa

Formulir SOP tidak mempunyai kotak untuk teks itu. Situs menampilkannya di bawah judul "Pengantar",
yang tentu bukan maksud penulisnya. Nama SOP sudah tertulis di identitas dan tampil otomatis di atas
halaman.

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
