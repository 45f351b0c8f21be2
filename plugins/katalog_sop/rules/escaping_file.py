"""Pintasan yang keluar dari folder `sops/`.

## Apa yang diperiksa

Berkas di `sops/` dapat berupa pintasan, yaitu berkas yang tidak berisi naskah tetapi menunjuk
berkas lain. Pintasan yang menunjuk ke luar `sops/`, atau yang menunjuk berkas yang tidak ada,
adalah kesalahan dan tidak dibaca.

## Mengapa

Isi berkas di luar `sops/` tidak untuk diterbitkan. Tanpa aturan ini sebuah pintasan dapat
menampilkan berkas apa pun dari komputer yang membangun situs.

## Contoh salah

```sop kota-x/cuti.md outside
../../arsip/cuti.md
```

## Contoh benar

```sop kota-x/cuti.md
---
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

## Cara memperbaiki

Hapus pintasan itu, lalu buat berkas biasa dengan nama yang sama dan salin naskah SOP-nya ke sana.
Di tempat penyimpanan naskah, pintasan tampak sebagai berkas yang hanya berisi satu baris alamat,
seperti pada contoh salah.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP905"
NAME: Final = "escaping-file"
SEVERITY: Final = Severity.ERROR
