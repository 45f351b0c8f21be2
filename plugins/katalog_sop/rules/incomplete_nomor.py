"""Nomor SOP yang belum lengkap.

## Apa yang diperiksa

`nomor` yang menyisakan tempat kosong: bagian kosong di antara garis miring (`470/ /SOP/DKPS/2022`)
atau titik-titik, garis bawah, dan `xxx` sebagai pengganti angka. Pola nomor bebas dan tidak
diperiksa; SOP tanpa `nomor` bukan temuan.

## Mengapa

Nomor yang belum lengkap tidak menunjuk satu SOP. Sering kali nomor itu dipakai beberapa SOP dan
lupa diisi sesudah pengesahan.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
nomor: 470/ /SOP/DKPS/2022
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
nomor: 470/012/SOP/DKPS/2022
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Isi nomor yang lengkap sesuai naskah yang disahkan. Bila SOP belum bernomor, hapus baris `nomor`.
Bila naskah yang sah memang tercetak dengan tempat kosong, biarkan: nomor ditulis seperti tercetak.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.parse.nip import BLOT
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.nomor import has_gap

CODE: Final = "SOP108"
NAME: Final = "incomplete-nomor"
SEVERITY: Final = Severity.WARNING

_LONGEST: Final = 80


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where the number of an SOP has a gap."""
    nomor = linked.sop.identitas.nomor
    if nomor and has_gap(nomor) and BLOT not in nomor:
        yield Finding(
            NAME,
            linked.sop.tempat("nomor"),
            f"Nomor `{nomor[:_LONGEST]}` belum lengkap.",
            "Isi bagian yang kosong; biarkan bila naskah yang sah memang tercetak begini.",
        )
