"""Beberapa tujuan yang dipisahkan titik koma tanpa label.

## Apa yang diperiksa

Sel Alur yang menyebut beberapa tujuan, dipisahkan `;`, tanpa satu label pun dilaporkan: tidak jelas
apakah itu putusan atau beberapa jalan yang ditempuh bersamaan.

## Mengapa

Putusan dan jalan serentak digambar berbeda dan dikerjakan berbeda. Pada putusan hanya satu cabang
yang ditempuh, pada jalan serentak semuanya. Pembaca tidak boleh menebak.

## Contoh salah

```langkah
| 1 | Memeriksa permohonan | Kepala Seksi | | | | | 2; 3 |
| 2 | Mencatat permohonan | Staf | | | | | selesai |
| 3 | Membuat surat balasan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: 2; Tidak: 3 |
| 2 | Mencatat permohonan | Staf | | | | | selesai |
| 3 | Membuat surat balasan | Staf | | | | | |
```

## Cara memperbaiki

Untuk putusan, beri setiap tujuan label: `Ya: 5; Tidak: 6`. Untuk langkah yang dikerjakan
bersamaan, pisahkan tujuannya dengan `&`: `5 & 6`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP317"
NAME: Final = "unmarked-parallel"
SEVERITY: Final = Severity.ERROR
