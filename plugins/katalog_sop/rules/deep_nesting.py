"""Daftar atau kutipan yang bersarang terlalu dalam untuk dibaca.

## Apa yang diperiksa

Tingkat daftar dan kutipan di isi SOP, yaitu butir yang menjorok di bawah butir lain dan baris yang
diawali `>`. Sembilan tingkat daftar masih terbaca, lebih dari itu tidak. Formulir SOP jarang memuat
lebih dari tiga tingkat.

## Mengapa

Isi di tingkat terdalam tidak dapat dibaca. Daftar yang terlalu dalam bahkan menghilangkan semua
yang ada di bawahnya, termasuk bagian Prosedur. Penyebabnya biasanya spasi di depan butir yang
bertambah tanpa sengaja pada setiap baris, atau balasan surel yang disalin berkali-kali.

## Contoh salah

```bagian
- Berkas
  - Formulir
    - Lembar asli
      - Tanda tangan
        - Tinta biru
          - Nama terang
            - Jabatan
              - Stempel
                - Tanggal
                  - Tempat
```

## Contoh benar

```bagian
- Menyiapkan berkas
  - Formulir cuti
    - Lembar asli
    - Salinan
  - Surat pengantar
```

## Cara memperbaiki

Hapus spasi yang berlebih di depan `-`, sehingga butir yang setingkat dimulai di kolom yang sama;
tingkat berikutnya menjorok dua spasi. Hapus tanda `>` yang terbawa dari surel. Rincian yang panjang
lebih jelas di bagian tersendiri dengan judul `## `.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP031"
NAME: Final = "deep-nesting"
SEVERITY: Final = Severity.ERROR
