"""Kunci yang ditulis dua kali.

## Apa yang diperiksa

Kunci, yaitu kata di depan titik dua, dalam identitas SOP, `instansi.yml`, dan `peraturan.yml`.
Setiap kunci hanya boleh ditulis sekali di tempat yang sama; yang kedua dilaporkan. `nama` milik SOP
dan `nama` di bawah `disahkan_oleh` berbeda tempat, jadi bukan temuan.

## Mengapa

Dari dua nilai tidak dapat diketahui mana yang berlaku. Karena itu tidak satu pun dipakai. Biasanya
baris baru ditambahkan saat revisi, tetapi baris lama lupa dihapus.

## Contoh salah

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
tanggal_revisi: 2024-03-01
tanggal_revisi: 2026-01-12
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
tanggal_revisi: 2026-01-12
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Hapus baris yang nilainya tidak berlaku lagi. Temuan menyebut nomor baris yang pertama. Nilai lama
tidak perlu disimpan di berkas: setiap perubahan sudah tercatat di tempat penyimpanan naskah.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP005"
NAME: Final = "duplicate-key"
SEVERITY: Final = Severity.ERROR
