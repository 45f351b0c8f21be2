r"""Berkas yang tidak disimpan sebagai UTF-8.

## Apa yang diperiksa

Cara berkas disimpan. Semua berkas teks di folder `sops/` disimpan dengan pengodean UTF-8, cara yang
sekarang lazim untuk menyimpan huruf. Temuan menunjuk huruf pertama yang tidak terbaca. Huruf dan
tanda seperti `é` atau `–` boleh dipakai, asalkan berkasnya disimpan sebagai UTF-8.

## Mengapa

Aplikasi lama menyimpan tanda kutip lengkung dan tanda pisah dengan cara lain. Huruf apa yang
dimaksud tidak dapat dipastikan, sehingga seluruh berkas tidak dibaca.

## Contoh salah

```langkah escape
| 1 | Memeriksa formulir | Staf | Formulir | 5 \x96 10 menit | Formulir lengkap | | |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir lengkap | 1 hari | Surat izin | | |
```

Di sini `\x96` mewakili tanda pisah yang disimpan dengan cara lama.

## Contoh benar

```langkah
| 1 | Memeriksa formulir | Staf | Formulir | 5 – 10 menit | Formulir lengkap | | |
| 2 | Menyetujui cuti | Kepala Seksi | Formulir lengkap | 1 hari | Surat izin | | |
```

## Cara memperbaiki

Unduh berkasnya, buka dengan Notepad, pilih **Simpan sebagai**, ganti isian pengodean menjadi
`UTF-8`, simpan dengan nama yang sama, lalu unggah kembali. Sesudah itu lihat tempat yang ditunjuk
temuan: bila hurufnya berubah rupa, ketik ulang.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP001"
NAME: Final = "not-utf8"
SEVERITY: Final = Severity.ERROR
