r"""Karakter tak terlihat di tempat yang memerlukan spasi biasa.

## Apa yang diperiksa

Tempat yang menentukan susunan naskah: di dalam kunci identitas dan di sekitar titik duanya, serta
di tepi sel tabel, di samping `|`. Di sana hanya spasi biasa yang boleh. Spasi tak putus di
tengah kalimat bukan temuan.

## Mengapa

`status` dengan spasi selebar nol di dalamnya tampak sama, tetapi tidak dikenal sebagai `status`.
Kesalahan seperti ini tidak dapat dicari dengan mata. Biasanya karakternya terbawa dari Word, situs
web, atau aplikasi pesan.

## Contoh salah

```identitas escape
format: 1
nama: Cuti Tahunan
status:\u00a0konsep
pelaksana: [Staf, Kepala Seksi]
```

Di sini `\u00a0` mewakili spasi tak putus, yang di layar tampak seperti spasi biasa.

## Contoh benar

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Hapus seluruh baris yang ditunjuk temuan, lalu ketik ulang dengan papan ketik; jangan
disalin. Pada tabel cukup ketik ulang tanda `|` beserta spasi di kiri dan kanannya.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP013"
NAME: Final = "invisible-character"
SEVERITY: Final = Severity.ERROR
