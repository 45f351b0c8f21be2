"""Nilai yang bentuknya lain dari yang diminta kuncinya.

## Apa yang diperiksa

Bentuk nilai dalam identitas SOP, `instansi.yml`, `peraturan.yml`, dan `padanan.yml`. Ada tiga
bentuk: satu nilai (`nama`), daftar (`pelaksana`), dan sekelompok `kunci: nilai` (`disahkan_oleh`).
Baris tanpa titik dua, dan `jam_kerja_per_hari` yang bukan bilangan, dilaporkan juga. Daftar yang
hanya berisi satu hal, seperti `alias`, boleh ditulis sebagai satu nilai; `pelaksana` tidak.

## Mengapa

Dari `Staf, Kepala Seksi` tidak dapat dipastikan apakah itu dua pelaksana atau satu pelaksana yang
namanya memuat koma. Daftar menunjukkannya dengan jelas: satu butir, satu lajur di diagram alur.

## Contoh salah

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana: Staf, Kepala Seksi
```

## Contoh benar

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana:
  - Staf
  - Kepala Seksi
```

## Cara memperbaiki

Tulis nilainya dalam bentuk yang disebut temuan. Daftar: satu baris untuk tiap butir, diawali dua
spasi, tanda hubung, dan spasi. Kelompok: satu baris `kunci: nilai` untuk tiap hal, diawali dua
spasi. Nama yang memuat titik dua diapit tanda kutip tunggal: `- 'Kasi: Kerja Sama'`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP007"
NAME: Final = "wrong-shape"
SEVERITY: Final = Severity.ERROR
