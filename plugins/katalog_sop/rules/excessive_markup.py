"""Naskah dengan tanda atau baris yang terlalu banyak untuk dibaca.

## Apa yang diperiksa

Tanda yang mengatur tulisan, seperti `*`, `_`, `[`, dan `<`. Satu alinea atau sel memuat paling
banyak 2.000 tanda, satu SOP paling banyak 50.000. Isi berkas dibaca paling jauh sampai baris
ke-10.000 atau sampai 100.000 tanda `|`. SOP biasa jauh di bawah batas itu.

## Mengapa

Tanda sebanyak itu bukan naskah, melainkan garis hiasan atau data yang ikut tersalin. Membacanya
memerlukan waktu yang sangat lama dan menahan pemeriksaan semua SOP lain.

## Contoh salah

```bagian ulang=*
Permohonan yang terlambat tidak diproses. @
```

Di tempat `@` ada garis hiasan dari 3.000 tanda bintang.

## Contoh benar

```bagian
**Permohonan yang terlambat tidak diproses.**
```

## Cara memperbaiki

Hapus garis hiasan yang dibuat dari `*` atau `_`. Alinea yang sangat panjang dipecah dengan baris
kosong. Bila temuan menyebut bahwa berkas tidak dibaca mulai baris tertentu, hapus lampiran atau
data yang bukan naskah SOP; bila perlu simpan di situs instansi dan tulis tautannya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP030"
NAME: Final = "excessive-markup"
SEVERITY: Final = Severity.ERROR
