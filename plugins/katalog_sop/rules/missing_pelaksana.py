"""Langkah tanpa pelaksana.

## Apa yang diperiksa

Sel Pelaksana di tiap baris tabel Prosedur harus memuat paling sedikit satu nama. Sel yang kosong,
atau yang hanya berisi `?`, adalah kesalahan. Nama dengan tanda tanya, `Staf?`, sudah cukup.

## Mengapa

Pembaca perlu tahu siapa yang mengerjakan langkah itu. Di diagram alur tiap langkah terletak di
lajur pelaksananya, sehingga langkah tanpa pelaksana tidak dapat digambar.

## Contoh salah

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi? | | | | | |
```

## Cara memperbaiki

Tulis salah satu nama dari daftar `pelaksana`. Bila naskah aslinya tidak menyebut pelaksana dan
Anda menyimpulkannya, tambahkan tanda tanya di belakangnya: `Kepala Seksi?`. Pelaksana yang bekerja
bersama dipisahkan titik koma: `Staf; Kepala Seksi`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP306"
NAME: Final = "missing-pelaksana"
SEVERITY: Final = Severity.ERROR
