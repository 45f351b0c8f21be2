"""Bagian baku yang ada dua kali.

## Apa yang diperiksa

Judul ketujuh bagian baku. Judul kedua dengan arti yang sama dilaporkan, juga bila ejaannya berbeda:
`## Peralatan` dan `## Perlengkapan` adalah bagian yang sama. Dua bagian tambahan yang bernama sama,
misalnya `## Catatan`, bukan temuan.

## Mengapa

Formulir SOP mempunyai satu kotak untuk tiap bagian. Hanya bagian yang pertama dibaca; isi yang
kedua tidak akan tampil.

## Contoh salah

```badan
## Peringatan

Permohonan yang terlambat tidak diproses.

## Peringatan

Formulir tanpa tanda tangan dikembalikan.

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Contoh benar

```badan
## Peringatan

- Permohonan yang terlambat tidak diproses.
- Formulir tanpa tanda tangan dikembalikan.

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi |
```

## Cara memperbaiki

Pindahkan isi bagian kedua ke bawah judul yang pertama, yang nomor barisnya disebut temuan. Lalu
hapus judul yang kedua.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP019"
NAME: Final = "duplicate-section"
SEVERITY: Final = Severity.ERROR
