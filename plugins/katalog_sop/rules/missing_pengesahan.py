"""SOP berlaku tanpa pejabat yang mengesahkan.

## Apa yang diperiksa

SOP dengan `status: berlaku` harus menyebut pejabat yang mengesahkannya di `disahkan_oleh`, paling
sedikit `jabatan` atau `nama`. `pangkat` saja tidak cukup. SOP dengan status lain tidak diperiksa.

## Mengapa

SOP berlaku karena pejabat yang berwenang mengesahkannya. Pembaca dan pelaksana harus dapat melihat
siapa yang bertanggung jawab atasnya; karena itu formulir SOP memuat kolom Disahkan oleh.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: berlaku
tanggal_efektif: 2024-01-08
pelaksana:
  - Staf
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: berlaku
tanggal_efektif: 2024-01-08
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana:
  - Staf
```

## Cara memperbaiki

Tulis `disahkan_oleh:` di satu baris. Di bawahnya, menjorok dua spasi, tulis `jabatan:` dan `nama:`
seperti yang tercetak di formulir, lengkap dengan gelar. Bila SOP itu belum disahkan, ganti
statusnya menjadi `konsep` atau `uji-coba`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Status
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP501"
NAME: Final = "missing-pengesahan"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an SOP in force names no signatory."""
    identitas = linked.sop.identitas
    pengesahan = identitas.disahkan_oleh
    written = linked.sop.tertulis("disahkan_oleh")
    empty = pengesahan is None and not written
    blank = pengesahan is not None and not (pengesahan.jabatan or pengesahan.nama)
    if identitas.status is Status.BERLAKU and (empty or blank):
        yield Finding(
            NAME,
            linked.sop.tempat("disahkan_oleh" if written else "status"),
            "SOP ini berlaku, tetapi `disahkan_oleh` belum diisi.",
            "Isi paling sedikit `jabatan` atau `nama` pejabat yang mengesahkan.",
        )
