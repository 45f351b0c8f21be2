"""Tautan ke SOP atau langkah yang tidak ada.

## Apa yang diperiksa

Setiap tautan ke berkas SOP, di bagian mana pun, harus menuju berkas yang ada di katalog. Tautan ke
langkah, seperti `(#langkah-5)` atau `(izin.md#langkah-5)`, harus menuju nomor yang ada di kolom No
SOP itu. Judul SOP yang ditulis tanpa tautan tidak diperiksa di sini.

## Mengapa

Pembaca yang mengikuti tautan itu akan sampai di halaman yang tidak ada, atau di SOP yang benar
tetapi tidak pada langkahnya.

## Contoh salah

```langkah kota-x/cuti.md
| 1 | Memeriksa izin pegawai | Staf | | | | Lihat [SOP Izin](izn.md) | |
```

```identitas kota-x/izin.md
format: 1
nama: Izin
status: konsep
pelaksana: [Staf]
```

## Contoh benar

```langkah kota-x/cuti.md
| 1 | Memeriksa izin pegawai | Staf | | | | Lihat [SOP Izin](izin.md) | |
```

```identitas kota-x/izin.md
format: 1
nama: Izin
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Betulkan nama berkas di dalam tanda kurung: `(izin.md)` untuk SOP di folder yang sama,
`(../kota-y/izin.md)` untuk SOP instansi lain. Bila yang tidak ada langkahnya, samakan nomor di
belakang `#langkah-` dengan kolom No. Bila SOP itu belum ada di katalog, tulis judulnya saja tanpa
tautan: `SOP Izin`.
"""

import posixpath
from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import jangkar_langkah
from katalog_sop.model.sop import SopId, TautanNaskah, instansi_dari
from katalog_sop.parse.saran import Saran
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan
from katalog_sop.resolve.links import TautanJangkar, TautanSop, all_links, read_link

CODE: Final = "SOP201"
NAME: Final = "dangling-link"
SEVERITY: Final = Severity.ERROR

_ALIKE: Final = 0.75
"""File names of one office have much in common."""


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the links of an SOP to an SOP or a step that does not exist."""
    near = Saran()
    anchors: dict[SopId, frozenset[str]] = {}
    itself = {one.at for one in linked.keterkaitan if one.status is StatusRujukan.DIRI}
    for link in all_links(linked.sop):
        if link.at in itself:  # self-link says so
            continue
        match read_link(linked.sop.id, link.tujuan):
            case TautanSop(target, _) if target not in catalogue.sop:
                yield _no_sop(link, linked.sop.id, _nearest(target, linked.sop.id, catalogue, near))
            case TautanSop(target, jangkar):
                yield from _no_step(link, catalogue.sop[target], jangkar, anchors)
            case TautanJangkar(jangkar):
                yield from _no_step(link, linked, jangkar, anchors)


def _nearest(target: SopId, dari: SopId, catalogue: Catalogue, near: Saran) -> str:
    """Return the SOP of the same office whose file is called nearly so; empty where none is."""
    office, _, name = target.partition("/")
    names = {one.partition("/")[2]: one for one in catalogue.sop if instansi_dari(one) == office}
    found = near.terdekat(name, (other for other in names if names[other] != dari), _ALIKE)
    return names[found] if found else ""


def _no_sop(link: TautanNaskah, dari: SopId, near: str) -> Finding:
    path = posixpath.relpath(f"{near}.md", posixpath.dirname(dari)) if near else ""
    meant = f"Mungkin maksudnya `{path}`. " if near else ""
    hint = f"{meant}Periksa ejaannya, atau tulis judulnya saja sebagai teks."
    return Finding(NAME, link.at, f"Tautan `{link.tujuan[:60]}` menuju SOP yang tidak ada.", hint)


def _no_step(
    link: TautanNaskah, found: LinkedSop, jangkar: str, anchors: dict[SopId, frozenset[str]]
) -> Iterator[Finding]:
    """Yield a finding for a step that *found* lacks; *anchors* keeps what was asked before."""
    sop = found.sop
    if not jangkar.startswith("langkah-") or not sop.prosedur_utuh:
        return
    if sop.id not in anchors:
        anchors[sop.id] = frozenset(jangkar_langkah(step.no) for step in sop.langkah)
    if jangkar not in anchors[sop.id]:
        message = f"Tautan `{link.tujuan[:60]}` menuju langkah yang tidak ada."
        yield Finding(NAME, link.at, message, "Periksa nomor di belakang `#langkah-`.")
