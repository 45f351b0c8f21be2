"""Putusan dengan satu cabang saja.

## Apa yang diperiksa

Sel Alur yang memakai label, seperti `Ya: 3`, adalah putusan dan harus punya paling sedikit dua
cabang. Satu cabang berlabel tanpa lawannya adalah kesalahan. Satu nomor tanpa label, seperti `3`,
bukan putusan dan tidak dilaporkan.

## Mengapa

Label berarti ada pilihan. Bila hanya satu cabang tertulis, pelaksana tidak tahu apa yang harus
dilakukan ketika jawabannya lain.

## Contoh salah

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Lengkap: 3 |
| 3 | Mengarsipkan permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Lengkap: 3; Tidak: 1 |
| 3 | Mengarsipkan permohonan | Staf | | | | | |
```

## Cara memperbaiki

Tambahkan titik koma dan cabang yang lain: `Lengkap: 3; Tidak: 1`, atau `Tidak: selesai` bila
prosedur berakhir di situ. Bila sebenarnya tidak ada pilihan, hapus labelnya dan tulis nomornya
saja: `3`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP309"
NAME: Final = "single-branch"
SEVERITY: Final = Severity.ERROR
