"""Nomor langkah dengan tanda yang punya arti lain di kolom Alur.

## Apa yang diperiksa

Isi kolom No harus memuat angka atau huruf, dan tidak boleh memuat `;`, `:`, `&`, `?`, atau panah
(`->`, `→`). Kata `selesai` juga tidak boleh menjadi nomor. Nomor seperti `9a`, `2.1`, dan `II`
boleh.

## Mengapa

Di kolom Alur tanda-tanda itu memisahkan cabang, label, dan tujuan, dan `selesai` berarti akhir
prosedur. Langkah dengan nomor seperti itu tidak dapat ditunjuk.

## Contoh salah

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 & 3 | Memeriksa dan mencatat permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Staf | | | | | |
| 3 | Mencatat permohonan | Staf | | | | | |
```

## Cara memperbaiki

Tulis satu nomor saja di kolom No. Bila satu baris memuat dua langkah, pecah menjadi dua baris.
Bila baris itu penutup prosedur, beri nomor biasa dan tulis `selesai` di kolom Alur.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP311"
NAME: Final = "invalid-no"
SEVERITY: Final = Severity.ERROR
