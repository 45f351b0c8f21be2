"""Nomor langkah yang dipakai dua kali.

## Apa yang diperiksa

Tiap baris tabel Prosedur harus punya nomor sendiri di kolom No. Titik di belakang nomor, huruf
besar, dan spasi tidak dibedakan: `2` dan `2.` adalah nomor yang sama. Nomor boleh meloncat,
misalnya dari `6` ke `8`.

## Mengapa

Kolom Alur menunjuk langkah dengan nomornya, begitu juga tautan ke langkah. Bila dua langkah
bernomor sama, tidak jelas langkah mana yang dituju.

## Contoh salah

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | |
| 2 | Mengarsipkan permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | |
| 3 | Mengarsipkan permohonan | Staf | | | | | |
```

## Cara memperbaiki

Beri nomor lain pada salah satunya. Langkah sisipan tidak perlu mengubah nomor sesudahnya: di
antara 2 dan 3 tulis `2a`. Lalu periksa kolom Alur: nomor yang disebut di sana harus masih
menunjuk langkah yang dimaksud.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP301"
NAME: Final = "duplicate-no"
SEVERITY: Final = Severity.ERROR
