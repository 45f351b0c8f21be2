"""Peraturan yang dicatat dua kali, atau diubah dirinya sendiri.

## Apa yang diperiksa

Di `sops/peraturan.yml` tiap peraturan cukup satu butir. Ejaan tidak membedakan: `UU` dan
`Undang-Undang` adalah jenis yang sama. Peraturan juga tidak boleh menyebut dirinya sendiri di
bawah `oleh`.

## Mengapa

Dari dua butir hanya yang pertama yang dipakai, jadi keadaan yang dicatat di butir kedua tidak
pernah tampil. Peraturan tidak diubah atau dicabut oleh dirinya sendiri: nomor atau tahunnya salah
salin.

## Contoh salah

```yaml peraturan.yml
- {jenis: Undang-Undang, nomor: 23, tahun: 2006, status: diubah}
- {jenis: UU, nomor: 23, tahun: 2006, status: dicabut}
```

## Contoh benar

```yaml peraturan.yml
- {jenis: Undang-Undang, nomor: 23, tahun: 2006, status: diubah}
```

## Cara memperbaiki

Gabungkan keduanya menjadi satu butir, atau perbaiki nomor dan tahunnya menurut naskah
peraturannya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP211"
NAME: Final = "repeated-peraturan"
SEVERITY: Final = Severity.WARNING
