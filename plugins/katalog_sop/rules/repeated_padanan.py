"""Kata yang ditulis lebih dari sekali di `padanan.yml`.

## Apa yang diperiksa

Tiap kata atau ungkapan di bawah `kata` cukup sekali di seluruh `padanan.yml`, dan di bawah `cari`
dan `maka` cukup sekali dalam satu butir. Huruf besar, spasi, dan tanda baca tidak membedakan:
`e-mail` dan `E mail` adalah kata yang sama. Kata yang sama boleh muncul lagi di butir `cari` lain.

## Mengapa

Bila sebuah kata berada di dua kelompok, tidak jelas apakah semua kata dalam kedua kelompok itu sama
artinya. Hanya yang pertama yang dipakai; yang kedua dilewati.

## Contoh salah

```yaml padanan.yml
- kata: [mobil dinas, kendaraan dinas]
- kata: [randis, kendaraan dinas]
```

## Contoh benar

```yaml padanan.yml
- kata: [mobil dinas, kendaraan dinas, randis]
```

## Cara memperbaiki

Bila semua kata dalam kedua kelompok itu sama artinya, gabungkan menjadi satu. Bila tidak, hapus
kata itu dari kelompok yang kurang tepat, atau ganti kelompok itu dengan butir searah `cari` dan
`maka`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP601"
NAME: Final = "repeated-padanan"
SEVERITY: Final = Severity.WARNING
