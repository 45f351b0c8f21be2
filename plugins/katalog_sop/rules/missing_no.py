"""Langkah tanpa nomor.

## Apa yang diperiksa

Sel No di tiap baris tabel Prosedur harus berisi nomor. Sel yang kosong, atau yang hanya berisi
titik, adalah kesalahan.

## Mengapa

Nomor adalah nama langkah itu: kolom Alur memakainya untuk menunjuk langkah berikutnya, dan tautan
ke langkah memakainya sebagai alamat.

## Contoh salah

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| | Memeriksa permohonan | Kepala Seksi | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | |
```

## Cara memperbaiki

Tulis nomor yang tercetak di formulir. Bila formulirnya tidak bernomor, tulis `1`, `2`, `3`, dan
seterusnya dari atas. Bila baris itu sebenarnya lanjutan kegiatan di atasnya, pindahkan teksnya ke
sel Kegiatan di atas dan hapus barisnya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP307"
NAME: Final = "missing-no"
SEVERITY: Final = Severity.ERROR
