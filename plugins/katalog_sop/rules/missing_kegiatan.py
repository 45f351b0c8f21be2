"""Langkah tanpa kegiatan.

## Apa yang diperiksa

Sel Kegiatan di tiap baris tabel Prosedur harus berisi. Dua langkah dengan kegiatan yang sama bukan
kesalahan.

## Mengapa

Kegiatan menyatakan apa yang dilakukan pada langkah itu. Tanpa kegiatan, kotaknya di diagram alur
kosong dan pelaksana tidak tahu apa tugasnya.

## Contoh salah

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | | Kepala Seksi | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | |
```

## Cara memperbaiki

Tulis kegiatannya, diawali kata kerja: `Memeriksa permohonan`. Bila langkah itu tidak ada, hapus
seluruh barisnya, lalu periksa apakah kolom Alur masih menyebut nomornya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP305"
NAME: Final = "missing-kegiatan"
SEVERITY: Final = Severity.ERROR
