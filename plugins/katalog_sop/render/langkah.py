"""The steps of an SOP as a list, and what the rows of its form have in common with it."""

from dataclasses import dataclass

from markupsafe import Markup

from katalog_sop.alur.graf import Jenis, Keluar, Simpul
from katalog_sop.model.alamat import jangkar_langkah
from katalog_sop.model.langkah import SELESAI
from katalog_sop.model.naskah import Inline
from katalog_sop.render.keterkaitan import tautan_dalam_langkah
from katalog_sop.render.naskah import KOSONG, Penuju, render_inline
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.mentions import with_links


@dataclass(frozen=True, slots=True)
class Pelaku:
    """One executor of a step."""

    nama: str
    disimpulkan: bool


@dataclass(frozen=True, slots=True)
class Arah:
    """One way on from a step, in words."""

    label: str
    tujuan: str
    jangkar: str
    """Empty where the procedure ends."""
    disimpulkan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisLangkah:
    """One step as it is shown."""

    no: str
    jangkar: str
    jenis: str
    """The kind of the step in words; empty for a plain one."""
    kegiatan: Markup
    pelaksana: tuple[Pelaku, ...]
    kelengkapan: Markup
    waktu: str
    output: Markup
    keterangan: Markup
    alur: tuple[Arah, ...]


def render_langkah(langkah: tuple[BarisLangkah, ...], *, tergambar: bool = False) -> str:
    """Return the steps as a list that needs no drawing and no width.

    Each leads to its row of the form and, with *tergambar*, to its place in the swimlane.
    """
    return render_blok("langkah.html", langkah=langkah, tergambar=tergambar)


def baris_langkah(linked: LinkedSop, penuju: Penuju) -> tuple[BarisLangkah, ...]:
    """Return the steps in the order of the form."""
    tautan = tautan_dalam_langkah(linked)
    return tuple(
        _baris(simpul, penuju, tautan.get(simpul.langkah.no, {})) for simpul in linked.graf.simpul
    )


def _baris(simpul: Simpul, penuju: Penuju, tautan: dict[str, str]) -> BarisLangkah:
    langkah = simpul.langkah

    def inline(isi: Inline) -> Markup:
        return render_inline(isi, penuju) if isi else KOSONG

    return BarisLangkah(
        no=langkah.no,
        jangkar=jangkar_langkah(langkah.no),
        jenis=_jenis(simpul),
        kegiatan=inline(langkah.kegiatan),
        pelaksana=tuple(Pelaku(satu.nama, satu.disimpulkan) for satu in langkah.pelaksana),
        kelengkapan=inline(langkah.kelengkapan),
        waktu=langkah.waktu.teks,
        output=inline(langkah.output),
        keterangan=inline(with_links(langkah.keterangan, tautan)),
        alur=_alur(simpul),
    )


def _jenis(simpul: Simpul) -> str:
    if simpul.jenis is Jenis.PROSES:
        return ""
    juga = ", putusan" if simpul.jenis is Jenis.MULAI and simpul.bercabang else ""
    return f"{simpul.jenis.value}{juga}"


def _alur(simpul: Simpul) -> tuple[Arah, ...]:
    if simpul.berakhir:
        tersimpul = any(cabang.disimpulkan for cabang in simpul.langkah.alur)
        return (Arah("", "selesai", "", tersimpul),)
    return tuple(_arah(keluar) for keluar in simpul.keluar)


def _arah(keluar: Keluar) -> Arah:
    if keluar.ke == SELESAI:
        return Arah(keluar.label, "selesai", "", keluar.disimpulkan)
    jangkar = jangkar_langkah(keluar.ke)
    return Arah(keluar.label, f"langkah {keluar.ke}", jangkar, keluar.disimpulkan)
