"""SOP yang menyambung dengan SOP ini, tetapi tidak disebut balik.

## Apa yang diperiksa

SOP lain yang merujuk SOP ini, tetapi tidak disebut balik di sini. Itu menjadi
catatan hanya bila hasil kerja yang satu diteruskan ke yang lain, yaitu bila:

- sel `Output` atau `Kelengkapan` di salah satunya menautkan atau menyebut (`SOP …`) yang lain;
- langkah terakhir di salah satunya menautkan atau menyebut yang lain; atau
- output langkah terakhir yang satu sama dengan kelengkapan langkah pertama yang lain.

Selama di sini ada butir Keterkaitan tanpa tautan yang mirip nama SOP itu, tidak ada temuan.

## Mengapa

Keterkaitan menyebut SOP yang terkait langsung. Bila hasil sebuah prosedur menjadi masukan prosedur
lain, keduanya terkait dari kedua arah, dan pembaca di kedua halaman perlu menemukannya.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti | | |
```

```sop kota-x/arsip.md
---
format: 1
nama: Pengarsipan Surat Cuti
status: konsep
pelaksana: [Staf]
---

## Keterkaitan

- [SOP Cuti](a.md)

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengarsipkan surat | Staf | Surat izin cuti | 5 menit | Arsip |
```

## Contoh benar

```badan
## Keterkaitan

- [SOP Pengarsipan Surat Cuti](arsip.md)

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

```sop kota-x/arsip.md
---
format: 1
nama: Pengarsipan Surat Cuti
status: konsep
pelaksana: [Staf]
---

## Keterkaitan

- [SOP Cuti](a.md)

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengarsipkan surat | Staf | Surat izin cuti | 5 menit | Arsip |
```

## Cara memperbaiki

Tambahkan butir yang disebut temuan ke bagian Keterkaitan. Bila kedua SOP ternyata tidak menyambung,
biarkan: ini hanya catatan.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import NamaBagian, SopId
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan
from katalog_sop.resolve.handovers import sambungan_of
from katalog_sop.resolve.markdown_link import link_to, written
from katalog_sop.resolve.successors import retired
from katalog_sop.resolve.titles import fold_title
from katalog_sop.source import WHOLE_FILE

CODE: Final = "SOP207"
NAME: Final = "one-way-keterkaitan"
SEVERITY: Final = Severity.INFO

_NAMED: Final = 3
_LONGEST: Final = 120
_LONG_WORD: Final = 4
_MOST_ITEMS: Final = 50
"""An SOP that refers to more than these is a list, and hands over to none in particular."""


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield one finding for all SOPs that refer here, work hand in hand, and are not named."""
    if retired(linked.sop.id, catalogue):
        return
    found = _tied(linked, list(_not_named(linked, catalogue)), catalogue)
    if not found:
        return
    bagian = linked.sop.bagian_bernama(NamaBagian.KETERKAITAN)
    names = ", ".join(
        f"`{catalogue.sop[one].sop.identitas.nama[:_LONGEST]}`" for one in found[:_NAMED]
    )
    more = f" dan {len(found) - _NAMED} SOP lain" if len(found) > _NAMED else ""
    links = (f"- {link_to(linked.sop.id, one, catalogue)}" for one in found[:_NAMED])
    yield Finding(
        NAME,
        bagian.at if bagian else WHOLE_FILE,
        f"{names}{more} menyambung dengan SOP ini, tetapi tidak disebut di Keterkaitan.",
        f"Tambahkan {written(links, 'dan')}.",
    )


def _tied(linked: LinkedSop, asking: list[SopId], catalogue: Catalogue) -> list[SopId]:
    """Return those of the SOPs *asking* whose work is handed over from or to this one."""
    if not asking:
        return []
    here = sambungan_of(linked, catalogue.index)
    others = (sambungan_of(catalogue.sop[one], catalogue.index) for one in asking)
    return [other.id for other in others if here.touches(other)]


def _not_named(linked: LinkedSop, catalogue: Catalogue) -> Iterator[SopId]:
    """Yield the SOPs that refer here and are surely not among those this one refers to."""
    named = {rujukan.id for rujukan in linked.keterkaitan}
    open_words = {
        word
        for rujukan in linked.rujukan
        if rujukan.status in {StatusRujukan.BELUM_ADA, StatusRujukan.TAKSA}
        for word in _words(rujukan.teks)
    }
    for one in linked.dirujuk_oleh:
        other = catalogue.sop[one]
        fits = len(other.keterkaitan) <= _MOST_ITEMS and not retired(one, catalogue)
        if one not in named and fits and not _words(other.sop.identitas.nama) & open_words:
            yield one


def _words(teks: str) -> frozenset[str]:
    return frozenset(word for word in fold_title(teks).split() if len(word) >= _LONG_WORD)
