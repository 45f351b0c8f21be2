"""The Dasar Hukum section: as written, each recognised citation leading to its regulation."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from katalog_sop.model.alamat import alamat_peraturan
from katalog_sop.model.naskah import (
    BagianInline,
    Bergaya,
    Blok,
    Butir,
    Daftar,
    Inline,
    Naskah,
    Paragraf,
    Polos,
    Tautan,
    polos,
)
from katalog_sop.model.sop import NamaBagian, Sop
from katalog_sop.parse.dasar_hukum import TERPANJANG
from katalog_sop.parse.sitasi import parse_kutipan
from katalog_sop.render.bagian import render_bagian
from katalog_sop.render.naskah import Penuju
from katalog_sop.render.tautan import Href, Penaut
from katalog_sop.resolve.kunci_peraturan import kunci_peraturan
from katalog_sop.resolve.peraturan import (
    Buku,
    PeraturanDirujuk,
    bersandar_usang,
    kunci_dikutip,
)

_SKEMA: Final = "peraturan:"
"""What begins the destination of our own links; an author's link that does so leads nowhere."""

Letak = tuple[int, int, str]
"""Where in a paragraph a citation stands, and the destination it leads to."""


def render_dasar_hukum(sop: Sop, penaut: Penaut, penuju: Penuju, *, kelas: str) -> str:
    """Return the section; a citation that was revoked or changed says so behind it."""
    buku = penaut.publication.peraturan
    bagian = sop.bagian_bernama(NamaBagian.DASAR_HUKUM)
    if bagian is not None:
        bagian = replace(bagian, isi=tautkan(bagian.isi, buku))
    dikutip = {buku[kunci].slug: buku[kunci] for kunci in kunci_dikutip(sop) if kunci in buku}

    def ke_peraturan(tujuan: str) -> Href | None:
        skema, slug = tujuan[: len(_SKEMA)], tujuan[len(_SKEMA) :]
        if skema != _SKEMA or slug not in dikutip:
            return penuju(tujuan)
        return Href(penaut.ke(alamat_peraturan(slug)), tanda=tanda(dikutip[slug], sop))

    return render_bagian(bagian, ke_peraturan, kelas=kelas, judul=NamaBagian.DASAR_HUKUM)


def tanda(peraturan: PeraturanDirujuk, sop: Sop) -> str:
    """Return what a reader of *sop* is told: revoked, or changed without the SOP's saying so."""
    if peraturan.status == "dicabut":
        return "dicabut"
    if peraturan.status != "diubah" or peraturan.entri is None:
        return ""
    return "diubah" if bersandar_usang(peraturan.entri, sop) else ""


def tautkan(naskah: Naskah, buku: Buku) -> Naskah:
    """Return the text with the first citation of each regulation of a paragraph as a link."""
    return tuple(_blok(satu, buku) for satu in naskah)


def _blok(blok: Blok, buku: Buku) -> Blok:
    match blok:
        case Paragraf(isi):
            return Paragraf(_inline(isi, buku))
        case Daftar(butir):
            return replace(
                blok, butir=tuple(Butir(tautkan(satu.isi, buku), satu.line) for satu in butir)
            )
        case _:
            return blok


def _inline(isi: Inline, buku: Buku) -> Inline:
    teks = polos(isi)
    letak = _letak(teks, buku) if len(teks) <= TERPANJANG else ()
    return tuple(_sisipkan(isi, 0, letak)) if letak else isi


def _letak(teks: str, buku: Buku) -> tuple[Letak, ...]:
    found: dict[str, Letak] = {}
    for sitasi, mulai, akhir in parse_kutipan(teks):
        peraturan = buku.get(kunci_peraturan(sitasi))
        if peraturan is not None:
            tujuan = _SKEMA + peraturan.slug
            found.setdefault(tujuan, (mulai, akhir, tujuan))
    return tuple(found.values())


def _sisipkan(isi: Inline, awal: int, letak: tuple[Letak, ...]) -> Iterator[BagianInline]:
    """Yield *isi*, which begins at *awal* of its paragraph, with what lies in it linked.

    A citation whose words are partly set in another style stays as it is, and so does an author's
    own link.
    """
    for bagian in isi:
        akhir = awal + len(polos((bagian,)))
        match bagian:
            case Polos(teks):
                yield from _potong(teks, awal, letak)
            case Bergaya(gaya, dalam):
                yield Bergaya(gaya, tuple(_sisipkan(dalam, awal, letak)))
            case _:
                yield bagian
        awal = akhir


def _potong(teks: str, awal: int, letak: tuple[Letak, ...]) -> Iterator[BagianInline]:
    pos = 0
    for mulai, akhir, tujuan in letak:
        if awal <= mulai and akhir <= awal + len(teks):
            if mulai - awal > pos:
                yield Polos(teks[pos : mulai - awal])
            yield Tautan(tujuan, (Polos(teks[mulai - awal : akhir - awal]),))
            pos = akhir - awal
    if pos < len(teks):
        yield Polos(teks[pos:])
