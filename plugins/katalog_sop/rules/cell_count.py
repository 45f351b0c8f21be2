r"""Baris tabel yang jumlah selnya tidak sama dengan kepala tabel.

## Apa yang diperiksa

Jumlah sel setiap baris tabel langkah, yaitu bagian di antara dua tanda `|`. Jumlahnya harus sama
dengan jumlah kolom. Sel kosong ikut dihitung. Baris lanjutan yang hanya berisi teks dilaporkan
juga.

## Mengapa

Bila satu `|` kurang atau lebih, isi sel bergeser: waktu terbaca sebagai kelengkapan, output terbaca
sebagai waktu. Pratinjau di tempat penyimpanan naskah tidak menunjukkan kesalahan ini.

## Contoh salah

```langkah
| 1 | Memilih jenis cuti (tahunan | sakit) | Staf | Formulir | 5 menit | Formulir terisi | | |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin |
```

Baris pertama mempunyai `|` di tengah kalimat; pada baris kedua dua sel terakhir tidak ada.

## Contoh benar

```langkah
| 1 | Memilih jenis cuti (tahunan \| sakit) | Staf | Formulir | 5 menit | Formulir terisi | | |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin | | |
```

## Cara memperbaiki

Hitung sel baris itu dan bandingkan dengan kepala tabel; temuan menyebut kedua jumlahnya. Untuk sel
yang kosong ketik `| |`. Tanda `|` di dalam kalimat diketik `\|`, atau diganti dengan kata "atau".
Satu langkah selalu satu baris; ganti baris di dalam sel diketik `<br>`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP023"
NAME: Final = "cell-count"
SEVERITY: Final = Severity.ERROR
