"""HTML di dalam naskah.

## Apa yang diperiksa

Tanda HTML, yaitu kata di antara `<` dan `>` seperti `<b>`, `<div>`, atau `<!-- catatan -->`, di
seluruh isi SOP. Hanya `<br>`, untuk ganti baris di dalam sel, yang boleh. Kalimat seperti `3 < 4`
bukan temuan. Isian seperti `<nama pemohon>` terbaca sebagai HTML dan ikut dilaporkan.

## Mengapa

HTML dapat mengubah tampilan halaman dan bahkan menjalankan perintah di peramban pembaca. Yang
diperlukan naskah SOP, yaitu huruf tebal, daftar, dan tautan, dapat ditulis tanpa HTML.

## Contoh salah

```langkah
| 1 | Mengisi <b>formulir cuti</b> | Staf | Formulir | 5 menit | Formulir <nama pemohon> | | |
```

## Contoh benar

```langkah
| 1 | Mengisi **formulir cuti** | Staf | Formulir | 5 menit | Formulir (nama pemohon) | | |
```

## Cara memperbaiki

| Sebagai ganti | Ketik |
|---|---|
| `<b>` atau `<strong>` | `**tebal**` |
| `<i>` atau `<em>` | `*miring*` |
| `<p>` | baris kosong di antara dua alinea |
| `<li>` | satu baris `- ` untuk tiap butir; di dalam sel tabel pisahkan dengan `<br>` |
| `<a>` | `[teks](https://alamat)` |
| `<nama pemohon>` | `(nama pemohon)` |

Tanda lain dihapus; teks di antaranya tetap.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP014"
NAME: Final = "raw-html"
SEVERITY: Final = Severity.ERROR
