"""Nilai `status` yang tidak dikenal.

## Apa yang diperiksa

`status` sebuah SOP harus salah satu dari lima kata: `konsep`, `uji-coba`, `berlaku`, `digantikan`,
atau `dicabut`. Ejaannya harus persis sama; `Berlaku` dengan huruf besar pun tidak dikenal. Di
`peraturan.yml`, `status` sebuah peraturan harus `berlaku`, `diubah`, atau `dicabut`.

## Mengapa

Status menentukan apakah masyarakat boleh melihat SOP itu: yang tampil untuk umum hanya SOP yang
berlaku, digantikan, atau dicabut. SOP yang statusnya tidak terbaca tidak tampil untuk umum.

## Contoh salah

```identitas
format: 1
nama: Pengelolaan Surat Masuk
status: uji coba
pelaksana:
  - Staf
```

## Contoh benar

```identitas
format: 1
nama: Pengelolaan Surat Masuk
status: uji-coba
pelaksana:
  - Staf
```

## Cara memperbaiki

Ganti kata di belakang `status:` dengan salah satu dari ini:

- `konsep`: masih disusun;
- `uji-coba`: sedang dicoba;
- `berlaku`: sudah disahkan dan dipakai;
- `digantikan`: tugasnya sudah diambil alih SOP lain;
- `dicabut`: tidak dipakai lagi.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP102"
NAME: Final = "unknown-status"
SEVERITY: Final = Severity.ERROR
