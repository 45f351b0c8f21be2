"""Berkas dengan temuan yang terlalu banyak untuk dilaporkan semua.

## Apa yang diperiksa

Banyaknya temuan dalam satu berkas. Sesudah seribu temuan, sisanya tidak dilaporkan lagi, dan
temuan ini menyatakan bahwa masih ada yang lain.

## Mengapa

Temuan sebanyak itu hampir selalu berasal dari satu kesalahan yang berulang, misalnya satu nama yang
keliru di mana-mana. Daftar yang lebih panjang tidak membantu.

## Contoh salah

```langkah ulang=Kadis;
| 1 | Menghadiri rapat | @ | Undangan | 1 jam | Notula | | |
```

Di tempat `@` tertulis `Kadis;` ribuan kali, sedangkan `Kadis` tidak ada di daftar `pelaksana`.

## Contoh benar

```langkah
| 1 | Menghadiri rapat | Kepala Seksi | Undangan | 1 jam | Notula | | |
```

## Cara memperbaiki

Bacalah beberapa temuan pertama dan cari sebab yang sama. Perbaiki sebab itu di semua tempat
sekaligus dengan perintah cari dan ganti, lalu periksa lagi. Bila berkasnya tersalin berulang kali
atau bukan naskah SOP, hapus bagian yang tidak perlu.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP029"
NAME: Final = "too-many-findings"
SEVERITY: Final = Severity.ERROR
