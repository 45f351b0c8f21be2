"""`id_lama` yang tidak dapat diarahkan ke SOP ini.

## Apa yang diperiksa

`id_lama` memuat id yang dahulu dipakai SOP ini, yaitu folder dan nama berkasnya tanpa `.md`. Id
yang masih dipakai sebuah SOP, yang juga diakui SOP lain, atau yang bukan berbentuk
`<instansi>/<nama>` adalah kesalahan.

## Mengapa

Tiap `id_lama` menjadi halaman kecil yang mengantar pembaca dari alamat lama ke alamat sekarang.
Alamat yang masih dipakai tidak dapat dialihkan, dan satu alamat lama hanya dapat menuju satu
SOP.

## Contoh salah

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: konsep
id_lama: [kota-x/cuti-sakit]
pelaksana: [Staf]
```

```identitas kota-x/cuti-sakit.md
format: 1
nama: Cuti Sakit
status: konsep
pelaksana: [Staf]
```

## Contoh benar

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: konsep
id_lama: [kota-x/cuti-pegawai]
pelaksana: [Staf]
```

```identitas kota-x/cuti-sakit.md
format: 1
nama: Cuti Sakit
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Tulis id lama yang benar, misalnya `kota-x/cuti-pegawai`: folder instansi, garis miring, dan nama
berkas tanpa `.md`. Bila SOP dengan id itu masih ada, hapus id itu dari `id_lama`; untuk menyatakan
bahwa SOP ini menggantikannya, tulis id itu di `menggantikan`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import id_sah
from katalog_sop.model.identitas import STATUS_TERBIT
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP904"
NAME: Final = "living-id-lama"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the earlier ids of an SOP that cannot be led on."""
    for urutan, lama in enumerate(linked.sop.identitas.id_lama):
        at = linked.sop.tempat("id_lama", urutan)
        others = [one for one in catalogue.index.id_lama[lama] if _competes(one, linked, catalogue)]
        if lama in catalogue.sop:
            message = f"`id_lama: {lama[:80]}` masih dipakai sebuah SOP."
            yield Finding(NAME, at, message, "Hapus dari `id_lama`.")
        elif not id_sah(lama):
            message = f"`id_lama: {lama[:80]}` bukan id SOP."
            hint = "Id adalah nama folder dan berkas tanpa `.md`: `kota-x/cuti`."
            yield Finding(NAME, at, message, hint)
        elif others:
            message = f"`id_lama: {lama[:80]}` juga diakui oleh `{others[0]}`."
            hint = "Satu alamat lama menuju satu SOP: hapus dari salah satunya."
            yield Finding(NAME, at, message, hint)


def _competes(other: SopId, linked: LinkedSop, catalogue: Catalogue) -> bool:
    """Return whether another SOP claims something too; a draft cannot dispute what is public."""
    draft = linked.sop.identitas.status not in STATUS_TERBIT
    public = catalogue.sop[other].sop.identitas.status in STATUS_TERBIT
    return other != linked.sop.id and (draft or public)
