"""Ungkapan di `padanan.yml` yang tidak pernah ditemukan.

## Apa yang diperiksa

Tiap ungkapan di `padanan.yml` memuat huruf atau angka, dan paling banyak 10 kata dan 120 huruf.
Yang lain dilaporkan dan tidak dipakai.

## Mengapa

Pencarian mencocokkan ungkapan kata demi kata, berurutan. Tidak ada yang mengetik kalimat panjang
persis seperti yang ditulis di sini, dan tanda baca saja tidak dicari.

## Contoh salah

```yaml padanan.yml
- cari: [KTP saya hilang di jalan waktu pulang kerja dan belum lapor polisi]
  maka: [penerbitan KTP-el karena hilang]
```

## Contoh benar

```yaml padanan.yml
- cari: [KTP hilang, kehilangan KTP]
  maka: [penerbitan KTP-el karena hilang]
```

## Cara memperbaiki

Sisakan kata kuncinya. Bila perlu, tulis beberapa ungkapan pendek sebagai ganti satu yang panjang.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP603"
NAME: Final = "long-padanan"
SEVERITY: Final = Severity.WARNING
