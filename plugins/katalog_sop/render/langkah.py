"""The table of steps."""

from dataclasses import dataclass

from markupsafe import Markup

from katalog_sop.alur.graf import Keluar, Simpul
from katalog_sop.model.alamat import jangkar_langkah
from katalog_sop.model.langkah import SELESAI
from katalog_sop.model.naskah import Inline
from katalog_sop.render.naskah import Penuju, render_inline
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop


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
    """One row of the table."""

    no: str
    jangkar: str
    kegiatan: Markup
    pelaksana: tuple[Pelaku, ...]
    kelengkapan: Markup
    waktu: str
    output: Markup
    keterangan: Markup
    alur: tuple[Arah, ...]


def render_langkah(linked: LinkedSop, penuju: Penuju, *, tertutup: bool) -> str:
    """Return the table of steps with its two-row head."""
    identitas = linked.sop.identitas
    return render_blok(
        "langkah.html",
        judul=identitas.judul_prosedur or identitas.nama,
        langkah=baris_langkah(linked, penuju),
        tertutup=tertutup,
    )


def baris_langkah(linked: LinkedSop, penuju: Penuju) -> tuple[BarisLangkah, ...]:
    """Return the rows of the table."""
    return tuple(_baris(simpul, penuju) for simpul in linked.graf.simpul)


def _baris(simpul: Simpul, penuju: Penuju) -> BarisLangkah:
    langkah = simpul.langkah

    def inline(isi: Inline) -> Markup:
        return render_inline(isi, penuju)

    return BarisLangkah(
        no=langkah.no,
        jangkar=jangkar_langkah(langkah.no),
        kegiatan=inline(langkah.kegiatan),
        pelaksana=tuple(Pelaku(satu.nama, satu.disimpulkan) for satu in langkah.pelaksana),
        kelengkapan=inline(langkah.kelengkapan),
        waktu=langkah.waktu.teks,
        output=inline(langkah.output),
        keterangan=inline(langkah.keterangan),
        alur=_alur(simpul),
    )


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
