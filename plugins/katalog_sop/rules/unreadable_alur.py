"""Sel Alur yang tidak dapat dibaca.

## Apa yang diperiksa

Sel Alur menyebut ke mana prosedur berlanjut, dan hanya dapat ditulis begini:

- kosong: ke baris berikutnya;
- `5`: ke langkah 5;
- `Ya: 7; Tidak: 5`: putusan, dengan label yang boleh dipilih sendiri;
- `3 & 4`: ke langkah 3 dan 4 serentak;
- `selesai`: prosedur berakhir.

Tanda `?` di belakang tujuan berarti disimpulkan. Yang ditulis dengan cara lain adalah kesalahan,
misalnya kalimat, tanda `-`, atau satu cabang yang menuju dua langkah.

## Mengapa

Panah di diagram alur digambar dari kolom ini. Dari sel yang tidak terbaca tidak ada panah yang
dapat digambar, dan pembaca tidak tahu langkah berikutnya.

## Contoh salah

```langkah
| 1 | Memeriksa permohonan | Staf | | | | | Jika lengkap ke 2, jika tidak ke 3 |
| 2 | Menyetujui permohonan | Kepala Seksi | | | | | selesai |
| 3 | Mengembalikan permohonan | Staf | | | | | selesai |
```

## Contoh benar

```langkah
| 1 | Memeriksa permohonan | Staf | | | | | Lengkap: 2; Tidak: 3 |
| 2 | Menyetujui permohonan | Kepala Seksi | | | | | selesai |
| 3 | Mengembalikan permohonan | Staf | | | | | selesai |
```

## Cara memperbaiki

Hapus isi sel itu dan tulis salah satu bentuk di atas. Untuk putusan: label, titik dua, satu nomor
langkah; lalu titik koma dan cabang berikutnya. Bila prosedur hanya berlanjut ke baris di bawahnya,
kosongkan selnya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP308"
NAME: Final = "unreadable-alur"
SEVERITY: Final = Severity.ERROR
