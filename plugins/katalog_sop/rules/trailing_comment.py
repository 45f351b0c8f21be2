"""Teks di belakang tanda `#`, yang tidak ikut dibaca.

## Apa yang diperiksa

Tanda `#` yang didahului spasi, di belakang nilai dalam identitas SOP, `instansi.yml`,
`peraturan.yml`, dan `padanan.yml`. Tanda `#` tanpa spasi di depannya (`7#2020`) dan baris yang
seluruhnya diawali `#` bukan temuan.

## Mengapa

Spasi dan `#` memulai catatan untuk penyunting. Teks sesudahnya tidak ikut dibaca: SOP di bawah ini
tampil dengan nama "Pelayanan Loket" saja, tanpa nomor loketnya.

## Contoh salah

```identitas
format: 1
nama: Pelayanan Loket #2
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
# Disalin dari formulir tahun 2020.
nama: 'Pelayanan Loket #2'
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Bila teks itu bagian dari nilai, apit seluruh nilai dengan tanda kutip tunggal seperti di atas. Bila
teks itu catatan untuk penyunting, pindahkan ke baris sendiri yang diawali `#`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP009"
NAME: Final = "trailing-comment"
SEVERITY: Final = Severity.WARNING
