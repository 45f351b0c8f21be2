r"""Karakter kendali, yang tidak terlihat dan tidak berarti apa-apa dalam naskah.

## Apa yang diperiksa

Seluruh isi berkas. Karakter kendali adalah tanda tak terlihat untuk mesin cetak atau aplikasi,
misalnya ganti baris Word yang diketik dengan Shift dan Enter. Tanda tab bukan temuan. Dalam
identitas, tanda `\` di antara tanda kutip ganda dapat menghasilkannya juga.

## Mengapa

Di layar karakter ini tidak tampak, tetapi pencarian tidak menemukan kata yang memuatnya dan
halaman dapat menampilkannya sebagai kotak. Biasanya karakter ini terbawa ketika teks disalin dari
Word, PDF, atau hasil pindai.

## Contoh salah

```langkah escape
| 1 | Mengajukan\x0bpermohonan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |
```

Di sini `\x0b` mewakili karakter yang di layar tidak terlihat.

## Contoh benar

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir | 5 menit | Formulir terisi | | |
```

## Cara memperbaiki

Hapus kata di kiri dan kanan tempat yang ditunjuk temuan, lalu ketik ulang dengan spasi biasa. Untuk
ganti baris di dalam sel, ketik `<br>`. Bila temuan menunjuk nilai dalam tanda kutip ganda, ganti
tanda kutip itu dengan tanda kutip tunggal, dan hapus kode yang diawali `\`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP012"
NAME: Final = "control-character"
SEVERITY: Final = Severity.ERROR
