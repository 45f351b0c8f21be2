"""Tanda `&`, `*`, atau `!` di depan nilai, yang di identitas berarti perintah.

## Apa yang diperiksa

Awal setiap nilai dalam identitas SOP, `instansi.yml`, dan `peraturan.yml`. Di sana `&`, `*`, dan
`!` bukan bagian teks, melainkan perintah untuk menyimpan nilai, memakainya lagi, atau mengubah
jenisnya. Kunci `<<` dilaporkan juga. Tanda yang sama di tengah nilai bukan temuan.

## Mengapa

Perintah seperti itu membuat nilai di satu baris bergantung pada baris lain, sehingga penyunting
tidak melihat apa yang sebenarnya tertulis. Di katalog ini setiap nilai ditulis lengkap di
tempatnya.

## Contoh salah

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana: [Staf, Kepala Seksi]
pernyataan: !PERHATIAN Dilarang menggandakan dokumen ini
```

## Contoh benar

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana: [Staf, Kepala Seksi]
pernyataan: '!PERHATIAN Dilarang menggandakan dokumen ini'
```

## Cara memperbaiki

Bila tandanya memang bagian dari teks, apit seluruh nilai dengan tanda kutip tunggal. Bila dipakai
untuk mengulang nilai dari baris lain, tulis nilai itu sekali lagi secara lengkap.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP008"
NAME: Final = "yaml-alias"
SEVERITY: Final = Severity.ERROR
