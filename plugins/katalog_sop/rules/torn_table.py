"""Tabel langkah yang terputus atau tanpa garis pemisah.

## Apa yang diperiksa

Baris bertanda `|` di bagian Prosedur yang tidak menyatu dengan tabelnya, karena ada baris
kosong atau kalimat di antaranya. Tabel tanpa garis pemisah `|----|` di baris kedua, dengan garis
pemisah yang jumlah selnya lain, atau di dalam daftar juga dilaporkan.

## Mengapa

Baris kosong mengakhiri tabel. Langkah sesudahnya menjadi kalimat biasa dan hilang dari diagram,
padahal di naskah tampak seperti bagian dari tabel.

## Contoh salah

```langkah
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |

| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin | | |
```

## Cara memperbaiki

Hapus baris kosong atau kalimat di tengah tabel; kalimatnya dipindahkan ke bawah tabel. Bila temuan
menunjuk baris kedua, tulis di situ garis pemisah dengan sel sebanyak kepala tabel, misalnya
`|----|----|----|----|----|----|` untuk enam kolom. Tabel dimulai di tepi kiri, tanpa `-` atau angka
di depannya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP022"
NAME: Final = "torn-table"
SEVERITY: Final = Severity.ERROR
