"""NIP yang bukan 18 angka.

## Apa yang diperiksa

`disahkan_oleh.nip`, sesudah spasi dan titiknya diabaikan: yang tersisa harus tepat 18 angka. Arti
angkanya tidak diperiksa, dan NIP yang kosong bukan temuan.

## Mengapa

NIP terdiri atas 18 angka. Yang kurang, lebih, atau memuat huruf adalah salah salin: menunjuk orang
lain, atau tidak menunjuk siapa pun.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
disahkan_oleh:
  jabatan: Kepala Dinas
  nip: 19000230 200013 1 01
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
disahkan_oleh:
  jabatan: Kepala Dinas
  nip: 190002302000131001
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Salin ulang NIP dari naskah yang disahkan, tanpa tulisan `NIP` di depannya. Di katalog yang terbit
untuk umum, hapus saja baris `nip`.
"""

import re
from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.settings import Profil

CODE: Final = "SOP110"
NAME: Final = "invalid-nip"
SEVERITY: Final = Severity.WARNING

_NIP: Final = re.compile(r"[\s.]*(?:[0-9][\s.]*){18}")


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where the NIP of the signatory is none; it is never quoted."""
    pengesahan = linked.sop.identitas.disahkan_oleh
    if pengesahan and pengesahan.nip and not _NIP.fullmatch(pengesahan.nip):
        yield Finding(
            NAME,
            linked.sop.tempat("disahkan_oleh.nip"),
            "Isi `nip` bukan 18 angka.",
            "Hapus baris `nip`: katalog untuk umum tidak memuatnya."
            if catalogue.profil is Profil.PUBLIK
            else "Salin ulang dari naskahnya; spasi dan titik di antara angka boleh.",
        )
