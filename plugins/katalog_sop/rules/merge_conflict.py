"""Tanda bentrokan dua versi naskah yang belum diselesaikan.

## Apa yang diperiksa

Baris yang diawali tujuh tanda `<` atau tujuh tanda `>`. Keduanya ditulis otomatis oleh tempat
penyimpanan naskah bila dua orang mengubah baris yang sama. Garis `=======` saja bukan temuan.

## Mengapa

Di antara tanda-tanda itu kedua versi tertulis bersama, dan hanya penyuntingnya yang tahu mana yang
benar. Selama belum dipilih, berkas itu tidak dibaca.

## Contoh salah

```langkah
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |
<<<<<<< usulan-anda
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin | | |
=======
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 2 hari | Surat izin | | |
>>>>>>> main
```

## Contoh benar

```langkah
| 1 | Mengajukan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir terisi | 1 hari | Surat izin | | |
```

## Cara memperbaiki

Versi pertama ada di atas `=======`, versi kedua di bawahnya. Tanyakan kepada penyunting lain
bila ragu. Hapus versi yang tidak dipakai, lalu hapus juga baris `<<<<<<<`, `=======`, dan
`>>>>>>>`. Bila keduanya benar, gabungkan menjadi satu baris.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP011"
NAME: Final = "merge-conflict"
SEVERITY: Final = Severity.ERROR
