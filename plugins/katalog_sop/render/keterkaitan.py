"""What an SOP refers to and what refers to it."""

import posixpath
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from katalog_sop.model.alamat import KETERKAITAN, jangkar_dicari
from katalog_sop.model.sop import SopId
from katalog_sop.render.tautan import Penaut, tautan_luar
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop, Rujukan, StatusRujukan
from katalog_sop.resolve.links import sop_link
from katalog_sop.resolve.titles import fold_title

NOOPENER: Final = Markup(' rel="noopener"')


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A named place to go to."""

    teks: str
    alamat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirRujukan:
    """One item of Keterkaitan as it is shown."""

    teks: str
    alamat: str | None = None
    rel: Markup = Markup("")  # noqa: RUF009 -- immutable
    keterangan: str = ""
    """What is to be known about the item, after it."""
    calon: tuple[Tujuan, ...] = ()
    """The SOPs it may mean."""


def render_keterkaitan(
    linked: LinkedSop, penaut: Penaut, *, kelas: str = "", judul: str = ""
) -> str:
    """Return both directions: what the SOP refers to, and what refers to it."""
    return render_blok(
        "keterkaitan.html",
        merujuk=tuple(butir_rujukan(linked, satu, penaut) for satu in linked.keterkaitan),
        dirujuk=tujuan_sop(linked.dirujuk_oleh, penaut),
        kelas=kelas,
        judul=judul,
    )


def butir_rujukan(linked: LinkedSop, rujukan: Rujukan, penaut: Penaut) -> ButirRujukan:
    """Return how one reference is shown."""
    teks = rujukan.teks
    match rujukan.status:
        case StatusRujukan.TERTAUT if rujukan.id is not None:
            jangkar = _jangkar(linked, rujukan)
            butir = ButirRujukan(teks=teks, alamat=penaut.ke_sop(rujukan.id, jangkar))
        case StatusRujukan.TAKSA:
            calon = tujuan_sop(rujukan.calon, penaut)
            butir = ButirRujukan(teks=teks, keterangan="dapat berarti:", calon=calon)
        case StatusRujukan.BELUM_ADA:
            dicari = alamat_dicari(linked, rujukan, penaut)
            butir = ButirRujukan(teks=teks, alamat=dicari, keterangan="belum ada di katalog")
        case StatusRujukan.LUAR:
            href = tautan_luar(rujukan.tautan or "")
            luar = None if href is None else href.alamat
            butir = ButirRujukan(teks=teks, alamat=luar, rel=NOOPENER)
        case StatusRujukan.DIRI:
            butir = ButirRujukan(teks=teks, keterangan="SOP ini sendiri")
        case StatusRujukan.NIHIL:
            butir = ButirRujukan(teks=teks if fold_title(teks) else "Tidak ada")
        case _:
            butir = ButirRujukan(teks=teks)
    return butir


def _jangkar(linked: LinkedSop, rujukan: Rujukan) -> str:
    """Return the place on the other page that an explicit link names, if it names one."""
    link = sop_link(linked.sop.id, rujukan.tautan or "")
    return link[1] if link else ""


def tujuan_sop(semua: tuple[SopId, ...], penaut: Penaut) -> tuple[Tujuan, ...]:
    """Return the SOPs of *semua* that have a page, by name."""
    publication = penaut.publication
    pasangan = ((satu, penaut.ke_sop(satu)) for satu in semua)
    return tuple(
        Tujuan(publication.nama(satu), alamat) for satu, alamat in pasangan if alamat is not None
    )


def alamat_dicari(linked: LinkedSop, rujukan: Rujukan, penaut: Penaut) -> str | None:
    """Return the link to a wanted SOP on the page that lists them all."""
    if rujukan.tautan is not None:
        return None
    jangkar = jangkar_dicari(linked.sop.instansi, fold_title(rujukan.teks))
    return penaut.ke(KETERKAITAN, jangkar)


def tautan_dalam_langkah(linked: LinkedSop) -> dict[str, dict[str, str]]:
    """Return by the No of each step the words of its Keterangan that name an SOP, and its file."""
    tautan: dict[str, dict[str, str]] = {}
    folder = posixpath.dirname(linked.sop.id)
    for satu in linked.rujukan_lain:
        if satu.langkah and satu.tautan is None and satu.id is not None:
            berkas = posixpath.relpath(f"{satu.id}.md", folder)
            tautan.setdefault(satu.langkah, {})[satu.teks] = berkas
    return tautan
