"""NIP dalam katalog yang terbit untuk umum.

## Apa yang diperiksa

`disahkan_oleh.nip` yang terisi, bila katalog ini terbit untuk umum. Di katalog untuk kalangan
sendiri kunci itu boleh diisi.

## Mengapa

NIP memuat tanggal lahir, jadi termasuk data pribadi. Situs untuk umum tidak menampilkannya, tetapi
siapa pun yang dapat membuka naskahnya dapat membacanya.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
disahkan_oleh:
  jabatan: Kepala Dinas
  nip: 190002302000131001
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Hapus baris `nip`. Jabatan dan nama pejabat sudah cukup. Bila katalog ini hanya untuk kalangan
sendiri, mintalah pengelola situs memilih profil `internal`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.settings import Profil

CODE: Final = "SOP111"
NAME: Final = "public-nip"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where a public catalogue holds an NIP; it is never quoted."""
    pengesahan = linked.sop.identitas.disahkan_oleh
    if catalogue.profil is Profil.PUBLIK and pengesahan and pengesahan.nip:
        yield Finding(
            NAME,
            linked.sop.tempat("disahkan_oleh.nip"),
            "Katalog ini terbit untuk umum, tetapi di sini tertulis sebuah NIP.",
            "Hapus baris `nip`: NIP memuat tanggal lahir seseorang.",
        )
