"""Folder instansi tanpa `instansi.yml`.

## Apa yang diperiksa

Tiap folder di bawah `sops/` yang berisi SOP harus juga berisi berkas bernama `instansi.yml`. Temuan
ini muncul pada semua SOP di folder itu, dan hilang begitu berkas itu ada.

## Mengapa

Nama instansi di kepala SOP dan di daftar katalog diambil dari berkas itu. Tanpa berkas itu nama
lengkap instansi tidak diketahui.

## Contoh salah

```identitas kota-z/cuti.md
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
```

## Contoh benar

```identitas kota-z/cuti.md
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
```

```yaml kota-z/instansi.yml
nama: Dinas Kependudukan dan Pencatatan Sipil
wilayah: Kota Z
```

## Cara memperbaiki

Buat berkas `instansi.yml` di samping SOP, dan tulis paling sedikit satu baris: `nama:` diikuti
nama lengkap instansi. Alamat, telepon, dan situs boleh menyusul. Bila foldernya sendiri salah
ketik, pindahkan SOP-nya ke folder instansi yang benar.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import is_misplaced
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.source import WHOLE_FILE

CODE: Final = "SOP901"
NAME: Final = "missing-instansi-file"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where the folder of an SOP has no instansi.yml."""
    if not is_misplaced(linked.sop.id) and linked.sop.instansi not in catalogue.instansi:
        yield Finding(
            NAME,
            WHOLE_FILE,
            f"Folder `sops/{linked.sop.instansi}` tidak berisi `instansi.yml`.",
            "Buat `instansi.yml` dengan paling sedikit `nama: <nama lengkap instansi>`.",
        )
