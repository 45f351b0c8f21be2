"""`menggantikan` atau `digantikan_oleh` yang menyebut SOP yang tidak ada.

## Apa yang diperiksa

`menggantikan` dan `digantikan_oleh` berisi id SOP lain yang ada di katalog ini. Id sebuah SOP
adalah folder dan nama berkasnya tanpa `.md`: id `sops/kota-x/cuti.md` adalah `kota-x/cuti`. Judul,
nama berkas tanpa folder, dan id SOP itu sendiri tidak dikenal di sini.

## Mengapa

Halaman SOP lama menautkan penggantinya, dan sebaliknya. Bila id-nya salah, pembaca tidak
menemukan SOP yang sekarang berlaku.

## Contoh salah

```identitas kota-x/cuti.md
format: 1
nama: Cuti
status: digantikan
digantikan_oleh: cuti-tahunan
pelaksana: [Staf]
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: berlaku
tanggal_efektif: 2024-01-08
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf]
```

## Contoh benar

```identitas kota-x/cuti.md
format: 1
nama: Cuti
status: digantikan
digantikan_oleh: kota-x/cuti-tahunan
pelaksana: [Staf]
```

```identitas kota-x/cuti-tahunan.md
format: 1
nama: Cuti Tahunan
status: berlaku
tanggal_efektif: 2024-01-08
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf]
```

## Cara memperbaiki

Tulis folder instansi, garis miring, dan nama berkas tanpa `.md`: `kota-x/cuti-tahunan`. Bila ada
beberapa SOP, tulis sebagai daftar: `[kota-x/cuti-tahunan, kota-x/cuti-sakit]`. SOP yang tidak ada
di katalog tidak dapat disebut di sini: hapus, dan sebut di `catatan` di bawah `sumber` bila perlu.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.parse.saran import Saran
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP502"
NAME: Final = "unknown-successor"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the ids of predecessors and successors that nobody has."""
    identitas = linked.sop.identitas
    near = Saran()
    for key, ids in (
        ("menggantikan", identitas.menggantikan),
        ("digantikan_oleh", identitas.digantikan_oleh),
    ):
        for urutan, one in enumerate(ids):
            at = linked.sop.tempat(key, urutan)
            if one == linked.sop.id:
                message = f"`{key}: {one[:80]}` menyebut SOP ini sendiri."
                yield Finding(NAME, at, message, "Tulis id SOP yang lain, atau hapus.")
            elif one not in catalogue.sop:
                message = f"`{key}: {one[:80]}` bukan id SOP di katalog ini."
                hint = f"{near(one, catalogue.sop)}Tulis folder dan nama berkas: `kota-x/cuti`."
                yield Finding(NAME, at, message, hint)
