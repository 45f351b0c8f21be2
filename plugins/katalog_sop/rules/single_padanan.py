"""Butir `padanan.yml` yang tidak memasangkan apa pun.

## Apa yang diperiksa

Tiap butir `padanan.yml` berisi salah satu: `kata` dengan sedikitnya dua kata yang sama artinya,
atau `cari` bersama `maka`. Kelompok yang hanya berisi satu kata, `cari` tanpa `maka` atau
sebaliknya, butir kosong, dan butir yang memuat `kata` sekaligus `cari` dilaporkan.

## Mengapa

Satu kata tanpa pasangannya tidak menambah apa pun pada hasil pencarian. Mungkin pasangannya lupa
ditulis, atau barisnya terpisah.

## Contoh salah

```yaml padanan.yml
- kata: [kuitansi]
- cari: [diretas, dibobol]
```

## Contoh benar

```yaml padanan.yml
- kata: [kuitansi, kwitansi]
- cari: [diretas, dibobol]
  maka: [insiden siber]
```

## Cara memperbaiki

Lengkapi butir itu dengan kata pasangannya, atau hapus. Butir yang memuat `kata` sekaligus `cari`
dipisah menjadi dua: masing-masing diawali `- `.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP602"
NAME: Final = "single-padanan"
SEVERITY: Final = Severity.WARNING
