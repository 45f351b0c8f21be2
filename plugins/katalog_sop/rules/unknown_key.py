"""Kunci yang tidak dikenal.

## Apa yang diperiksa

Kunci, yaitu kata di depan titik dua, dalam identitas SOP, `instansi.yml`, `peraturan.yml`, dan
`padanan.yml`. Kunci ditulis persis seperti di panduan: huruf kecil, dengan garis bawah sebagai
ganti spasi. `Nomor`, `tanggal pengesahan`, dan `tanggal_pembuatn` dilaporkan.

## Mengapa

Nilai di belakang kunci yang tidak dikenal tidak ditampilkan di mana pun. Tanpa peringatan ini,
penulis mengira tanggal atau nomornya sudah tercantum di halaman SOP.

## Contoh salah

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
tanggal pengesahan: 2026-01-12
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
tanggal_pengesahan: 2026-01-12
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Ganti kunci itu dengan yang disarankan temuan; nilainya tetap. Bila tidak ada kunci yang cocok,
hapus barisnya dan tulis keterangannya di bagian yang sesuai, misalnya Peringatan.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP006"
NAME: Final = "unknown-key"
SEVERITY: Final = Severity.WARNING
