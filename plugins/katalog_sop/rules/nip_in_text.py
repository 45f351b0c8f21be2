"""NIP yang tertulis di luar kunci `nip`.

## Apa yang diperiksa

Seluruh berkas SOP dan `instansi.yml` diperiksa, juga sel tabel dan catatan. Delapan belas angka
yang tersusun seperti NIP (tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut) adalah
kesalahan, juga bila kelompoknya dipisahkan spasi atau titik. Yang dikecualikan hanya baris `nip:`
tersendiri di bawah `disahkan_oleh`.

## Mengapa

NIP memuat tanggal lahir, jadi termasuk data pribadi. Isi SOP dapat dibaca siapa saja dan ditemukan
mesin pencari, sedangkan kunci `nip` tidak pernah tampil di situs untuk umum.

## Contoh salah

```langkah
| 1 | Menyerahkan berkas kepada Sekretaris, NIP 190002302000131001 | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Menyerahkan berkas kepada Sekretaris | Staf | | | | | |
```

## Cara memperbaiki

Hapus angkanya beserta kata NIP; jabatannya saja sudah cukup. Hanya bila katalog ini dipakai di
dalam kantor dan NIP pengesah diperlukan, tulis di barisnya sendiri di bawah `disahkan_oleh:`,
menjorok dua spasi: `  nip:` diikuti angkanya. NIP yang pernah tersimpan tetap ada di riwayat
berkas: beri tahu pengelola katalog.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP104"
NAME: Final = "nip-in-text"
SEVERITY: Final = Severity.ERROR
