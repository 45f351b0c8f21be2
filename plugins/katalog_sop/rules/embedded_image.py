"""Gambar di dalam naskah.

## Apa yang diperiksa

Gambar yang disisipkan dengan `![keterangan](berkas.png)` di bagian mana pun. Tautan biasa, tanpa
tanda seru yang menempel pada kurungnya, bukan temuan.

## Mengapa

Teks di dalam gambar tidak dapat dicari, dibacakan, atau disalin, dan gambar lama tertinggal ketika
naskahnya diubah. Diagram alur tidak perlu gambar: diagram itu digambar otomatis dari tabel
Prosedur.

## Contoh salah

```bagian
Perhatikan denah ruang arsip berikut: ![denah](denah-arsip.png)
```

## Contoh benar

```bagian
Ruang arsip ada di lantai dua; lihat [denahnya](https://kota.go.id/denah-arsip).
```

## Cara memperbaiki

Hapus gambarnya. Tulis isinya sebagai teks atau tabel. Bila gambar itu memang perlu, simpan di situs
instansi lalu tulis tautan `https:` ke sana. Lambang instansi disebut dengan `lambang` di
`instansi.yml`, bukan di naskah SOP.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP016"
NAME: Final = "embedded-image"
SEVERITY: Final = Severity.ERROR
