"""Nama yang dipakai beberapa SOP satu instansi.

## Apa yang diperiksa

`nama` yang sama pada dua SOP satu instansi; huruf besar, spasi, tanda baca, dan kata `SOP` di depan
tidak dibedakan. SOP yang digantikan atau dicabut tidak dihitung, begitu juga dua SOP yang satu
menggantikan yang lain.

## Mengapa

Pembaca tidak dapat membedakan keduanya di daftar dan hasil pencarian, dan butir Keterkaitan yang
menyebut nama itu tidak dapat ditautkan. Kegiatan yang sama seharusnya satu SOP.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/cuti-pegawai.md
format: 1
nama: SOP CUTI
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Contoh benar

```identitas
format: 1
nama: Cuti Tahunan
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

```identitas kota-x/cuti-besar.md
format: 1
nama: Cuti Besar
status: konsep
pelaksana: [Staf, Kepala Seksi]
```

## Cara memperbaiki

Bila keduanya prosedur yang sama, pertahankan satu berkas dan ubah status yang lain menjadi
`digantikan`. Bila berbeda, tambahkan pembedanya pada `nama`.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.successors import retired
from katalog_sop.resolve.titles import fold_title

CODE: Final = "SOP507"
NAME: Final = "duplicate-nama"
SEVERITY: Final = Severity.WARNING

_NAMED: Final = 3
_LONGEST: Final = 120


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where another living SOP of the office has the same name."""
    sop = linked.sop
    same = catalogue.index.nama.get((sop.instansi, fold_title(sop.identitas.nama)), ())
    if len(same) < 2 or retired(sop.id, catalogue) or not sop.tertulis("nama"):  # noqa: PLR2004
        return
    others = list(islice(_others(sop.id, same, catalogue), _NAMED + 1))
    if others:
        names = ", ".join(f"`{one}.md`" for one in others[:_NAMED])
        more = " dan SOP lain" if len(others) > _NAMED else ""
        yield Finding(
            NAME,
            sop.tempat("nama"),
            f"Nama `{sop.identitas.nama[:_LONGEST]}` juga dipakai {names}{more}.",
            "Bedakan namanya, atau nyatakan salah satunya `digantikan`.",
        )


def _others(sop: SopId, same: tuple[SopId, ...], catalogue: Catalogue) -> Iterator[SopId]:
    penerus = catalogue.index.penerus
    for one in same:
        related = one in penerus.get(sop, ()) or sop in penerus.get(one, ())
        if one != sop and not related and not retired(one, catalogue):
            yield one
