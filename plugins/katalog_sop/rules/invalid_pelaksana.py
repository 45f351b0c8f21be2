"""Nama pelaksana yang memuat `;` atau berakhir dengan `?`.

## Apa yang diperiksa

Nama di daftar `pelaksana` di awal berkas tidak boleh memuat titik koma dan tidak boleh berakhir
dengan tanda tanya. Koma, titik, dan garis miring boleh.

## Mengapa

Di kolom Pelaksana kedua tanda itu punya arti: `;` memisahkan pelaksana yang bekerja bersama, dan
`?` menandai pelaksana yang disimpulkan. Nama yang memuatnya tidak dapat dikenali lagi di sana.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Staf; Sekretaris
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Staf
  - Sekretaris
```

## Cara memperbaiki

Tulis tiap pelaksana di barisnya sendiri, diawali `- `. Bila sebuah nama hanya disimpulkan, hapus
tanda tanyanya dari daftar dan tulis di kolom Pelaksana pada langkahnya: `Sekretaris?`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP304"
NAME: Final = "invalid-pelaksana"
SEVERITY: Final = Severity.ERROR
