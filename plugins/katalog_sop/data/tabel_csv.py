"""The tables of open data: UTF-8 with a mark at its beginning, so that spreadsheets read it right.

Fields are separated by commas and lines end as RFC 4180 has it. A cell that a spreadsheet would
take for a formula begins with an apostrophe.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from katalog_sop.alur.graf import Keluar, Simpul
from katalog_sop.data.ringkasan import Acuan, terbuka
from katalog_sop.data.sop_json import Json, angka
from katalog_sop.model.alamat import alamat_sop, jangkar_langkah
from katalog_sop.model.naskah import polos
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication

KOLOM_SOP: Final = (
    *("id", "nama", "nomor", "status", "instansi", "nama_instansi", "pemerintah", "wilayah"),
    *("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "tanggal_pengesahan"),
    *("banyak_langkah", "pelaksana", "dasar_hukum", "menggantikan", "digantikan_oleh"),
    *("pernyataan", "sidik", "diubah", "alamat"),
)
"""The columns of ``data/sop.csv``, one row an SOP."""

KOLOM_LANGKAH: Final = (
    *("id", "nama", "nama_instansi", "wilayah", "no", "jenis", "kegiatan", "pelaksana"),
    *("pelaksana_disimpulkan", "kelengkapan", "waktu", "waktu_nilai", "waktu_maks"),
    *("waktu_satuan", "output", "keterangan", "alur", "alamat"),
)
"""The columns of ``data/langkah.csv``, one row a step."""

_RUMUS: Final = frozenset("=+@\t\r-\uff1d\uff0b\uff0d\uff20")
"""What a formula begins with, also in the wide forms of East Asia."""


def sop_csv(ringkasan: Iterable[dict[str, Json]]) -> bytes:
    """Return the table of all SOPs, of which *ringkasan* are what the list says."""
    return _csv(KOLOM_SOP, map(_baris_sop, ringkasan))


def langkah_csv(publication: Publication, acuan: Acuan) -> bytes:
    """Return the table of all steps of the SOPs whose text may be given away."""
    baris = (
        baris
        for linked in terbuka(publication)
        for baris in _baris_langkah(linked, publication, acuan)
    )
    return _csv(KOLOM_LANGKAH, baris)


def _baris_sop(satu: dict[str, Json]) -> list[str]:
    return [_teks(satu[kolom]) for kolom in KOLOM_SOP]


def _teks(nilai: Json) -> str:
    match nilai:
        case None:
            return ""
        case list():
            return "; ".join(_teks(butir) for butir in nilai)
        case dict():
            return _teks(nilai["sebutan"])
        case _:
            return str(nilai)


def _baris_langkah(
    linked: LinkedSop, publication: Publication, acuan: Acuan
) -> Iterator[list[str]]:
    sop = linked.sop
    instansi = publication.instansi[sop.instansi]
    halaman = acuan.ke(alamat_sop(sop.id))
    for simpul in linked.graf.simpul:
        yield [
            *(sop.id, sop.identitas.nama, instansi.nama, instansi.wilayah),
            *_isi_langkah(simpul),
            f"{halaman}#{jangkar_langkah(simpul.langkah.no)}",
        ]


def _isi_langkah(simpul: Simpul) -> tuple[str, ...]:
    langkah, waktu = simpul.langkah, simpul.langkah.waktu
    return (
        langkah.no,
        simpul.jenis.value,
        polos(langkah.kegiatan),
        "; ".join(satu.nama for satu in langkah.pelaksana),
        "; ".join(satu.nama for satu in langkah.pelaksana if satu.disimpulkan),
        polos(langkah.kelengkapan),
        waktu.teks,
        _teks(angka(waktu.nilai)),
        _teks(angka(waktu.maks)),
        waktu.satuan.value if waktu.satuan else "",
        polos(langkah.output),
        polos(langkah.keterangan),
        "; ".join(map(_keluar, simpul.keluar)),
    )


def _keluar(keluar: Keluar) -> str:
    """Return an exit as a source would state it."""
    label = f"{keluar.label}: " if keluar.label else ""
    return f"{label}{keluar.ke}{'?' if keluar.disimpulkan else ''}"


def _csv(kolom: tuple[str, ...], baris: Iterable[list[str]]) -> bytes:
    teks = io.StringIO()
    tulis = csv.writer(teks, lineterminator="\r\n")
    tulis.writerow(kolom)
    tulis.writerows([_aman(sel) for sel in satu] for satu in baris)
    return teks.getvalue().encode("utf-8-sig")


def _aman(sel: str) -> str:
    """Return a cell that no spreadsheet computes; a hyphen alone or before a blank is text."""
    if sel[:1] not in _RUMUS or sel == "-" or sel.startswith("- "):
        return sel
    return f"'{sel}"
