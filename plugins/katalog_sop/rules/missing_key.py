"""Kunci yang harus diisi, tetapi tidak ada atau kosong.

## Apa yang diperiksa

Identitas SOP, yaitu bagian di antara dua baris `---` di awal berkas, harus berisi empat kunci:
`format`, `nama`, `status`, dan `pelaksana`. Di `instansi.yml` yang harus diisi adalah `nama`; di
`peraturan.yml` tiap peraturan harus punya `jenis`, `nomor`, dan `tahun`. Kunci yang ditulis tanpa
nilai, atau yang nilainya hanya `-`, dianggap kosong.

## Mengapa

Tanpa `nama`, halaman SOP tidak berjudul dan SOP lain tidak dapat merujuknya. Tanpa `status`, tidak
diketahui apakah SOP itu boleh dilihat masyarakat. Tanpa `pelaksana`, diagram alur tidak punya
lajur. `format` menyebut versi cara penulisan yang dipakai berkas itu.

## Contoh salah

```identitas
format: 1
nama: Pengelolaan Surat Masuk
status:
pelaksana:
  - Staf
```

## Contoh benar

```identitas
format: 1
nama: Pengelolaan Surat Masuk
status: konsep
pelaksana:
  - Staf
```

## Cara memperbaiki

Tulis kunci yang disebut temuan, titik dua, spasi, lalu nilainya:

- `format: 1`, selalu begitu;
- `nama:` diikuti nama SOP, tanpa kata SOP di depannya;
- `status:` diikuti `konsep`, `uji-coba`, `berlaku`, `digantikan`, atau `dicabut`;
- `pelaksana:`, lalu satu baris seperti `  - Staf` untuk tiap pelaksana.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP101"
NAME: Final = "missing-key"
SEVERITY: Final = Severity.ERROR
