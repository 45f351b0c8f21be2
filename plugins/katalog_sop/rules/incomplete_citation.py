"""Peraturan yang disebut tanpa jenis, nomor, atau tahun.

## Apa yang diperiksa

Peraturan yang disebut di butir Dasar Hukum. Yang tidak menyebut jenis, nomor, atau tahunnya
dilaporkan sebagai catatan. Butir yang bukan peraturan (`ISO 9001:2015`, `Pasal 118 HIR`) bukan
temuan; Undang-Undang Dasar memang tidak bernomor, dan pada `215/PMK.05/2016` nomornya memuat jenis
dan tahun. Peraturan yang disebut lengkap di butir lain tidak dilaporkan lagi.

## Mengapa

Jenis, nomor, dan tahun bersama-sama menunjuk satu peraturan; judulnya sering salah salin. Tanpa
salah satunya pembaca tidak dapat menemukan peraturan itu, dan katalog tidak dapat mengatakan apakah
peraturan itu masih berlaku.

## Contoh salah

```badan
## Dasar Hukum

1. Undang-Undang Nomor 23 tentang Administrasi Kependudukan
2. Nomor 2 Tahun 2009 tentang Pedoman Pelayanan

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Contoh benar

```badan
## Dasar Hukum

1. Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan
2. Peraturan Daerah Kota Bima Nomor 2 Tahun 2009 tentang Pedoman Pelayanan

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Cara memperbaiki

Lengkapi butir itu: jenis peraturan, `Nomor`, lalu `Tahun`. Bila formulirnya sendiri tidak lengkap,
carilah di Jaringan Dokumentasi dan Informasi Hukum (JDIH).
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.model.sop import ButirDasarHukum
from katalog_sop.parse.sitasi import parse_sitasi
from katalog_sop.parse.sitasi_jenis import BENTUK
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP209"
NAME: Final = "incomplete-citation"
SEVERITY: Final = Severity.INFO

_LONGEST: Final = 120
_TANPA_NOMOR: Final = frozenset({"Undang-Undang Dasar"})
"""Kinds of which there is one a year at most, and so no number."""
_TENTANG: Final = " tentang "
_JENIS_TENTU: Final = tuple(one.jenis for one in BENTUK if not one.jenis.isalpha() and one.jenis)
"""The kinds that say who issues them; "Peraturan" and "Keputusan" alone may be anybody's."""


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the citations of an SOP that do not tell one regulation from another."""
    items = linked.sop.dasar_hukum
    incomplete = [
        (butir, one)
        for butir in items
        for one in dict.fromkeys(butir.sitasi or _without_number(butir))
        if _missing(one)
    ]
    known = _stated(items) if incomplete else set()
    for butir, one in incomplete:
        if one not in known:
            yield Finding(
                NAME,
                butir.at,
                f"`{one.sebutan[:_LONGEST]}` tidak menyebut {' dan '.join(_missing(one))}.",
                "Lengkapi, misalnya `Undang-Undang Nomor 24 Tahun 2013`.",
            )


def _stated(items: tuple[ButirDasarHukum, ...]) -> set[Sitasi]:
    """Return the complete citations, also as they look when something of them is left out."""
    complete = (one for butir in items for one in butir.sitasi if not _missing(one))
    return {part for one in complete for part in _parts(one)}


def _missing(sitasi: Sitasi) -> list[str]:
    nomor = sitasi.nomor or sitasi.jenis in _TANPA_NOMOR
    stated = {"jenis": sitasi.jenis, "nomor": nomor, "tahun": sitasi.tahun}
    return [nama for nama, value in stated.items() if not value]


def _parts(sitasi: Sitasi) -> Iterator[Sitasi]:
    """Yield what a citation looks like when something of it is left out, but not all of it."""
    kinds = {(sitasi.jenis, sitasi.daerah), (sitasi.jenis, ""), ("", "")}
    for (jenis, daerah), nomor, tahun in product(kinds, ("", sitasi.nomor), ("", sitasi.tahun)):
        if nomor or tahun:
            yield replace(sitasi, jenis=jenis, daerah=daerah, nomor=nomor, tahun=tahun)


def _without_number(butir: ButirDasarHukum) -> tuple[Sitasi, ...]:
    """Return the regulation of ``Undang-Undang tentang …``: a kind and a title, and no more.

    It is one if it would be with a number. A kind in general ("Peraturan tentang …") is none.
    """
    kepala, tentang, _ = butir.teks[:_LONGEST].partition(_TENTANG)
    found = parse_sitasi(f"{kepala} Nomor 1 Tahun 2000") if tentang else ()
    return tuple(
        replace(one, nomor="", tahun="") for one in found if one.jenis.startswith(_JENIS_TENTU)
    )
