"""The catalogue graph on pages: a drawing for each office, and the same in words beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from katalog_sop.diagram.kaitan.graph import Garis, Kotak
from katalog_sop.diagram.kaitan.svg import kaitan_svg
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import SopId, instansi_dari
from katalog_sop.render.keterkaitan import Tujuan
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import cap_status
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.index import PENSIUN

TERBANYAK_DIGAMBAR: Final = 150
"""What has more boxes than these gets the words only."""
TERBANYAK_RUJUKAN: Final = 3000
"""More references are counted and not listed: pages of some 1,500 SOPs get too long to open."""


@dataclass(frozen=True, slots=True)
class BarisKaitan:
    """One SOP, or one office, with what it refers to."""

    dari: Tujuan
    ke: tuple[Tujuan, ...]


def kaitan_dalam(instansi: IdInstansi, situs: Situs) -> tuple[tuple[SopId, SopId], ...]:
    """Return which SOP of an office refers to which other one of the same office, by their ids."""
    sop = situs.publication.sop
    return tuple(
        (dari, ke)
        for dari in sorted(situs.milik[instansi])
        if dari in sop
        for ke in sop[dari].merujuk
        if instansi_dari(ke) == instansi
    )


def render_kaitan_instansi(instansi: IdInstansi, situs: Situs, penaut: Penaut) -> str:
    """Return the graph of one office for the page of *penaut*; empty where nothing is tied."""
    garis = kaitan_dalam(instansi, situs)
    if not garis:
        return ""
    terkait = sorted({sop for satu in garis for sop in satu})
    gambar = len(terkait) <= TERBANYAK_DIGAMBAR
    kotak = [_kotak(sop, penaut) for sop in terkait] if gambar else []
    return render_blok(
        "kaitan.html",
        gambar=render_gambar_kaitan(kotak, garis, "Kaitan antar-SOP"),
        rujukan=len(garis),
        terkait=len(terkait),
        lain=len(situs.milik[instansi]) - len(terkait),
        semua=baris_kaitan(garis, penaut) if len(garis) <= TERBANYAK_RUJUKAN else (),
    )


def render_gambar_kaitan(
    kotak: Iterable[Kotak], garis: Iterable[Garis], nama: str
) -> tuple[Markup, ...]:
    """Return the drawings of what hangs together, the largest first."""
    drawn = kaitan_svg(kotak, garis, nama=nama)
    return tuple(Markup(satu) for satu in drawn)  # noqa: S704 -- the drawing escapes its texts


def baris_kaitan(garis: Iterable[tuple[SopId, SopId]], penaut: Penaut) -> tuple[BarisKaitan, ...]:
    """Return each SOP that refers to others with these, by name."""
    menurut: dict[SopId, list[SopId]] = {}
    for dari, ke in garis:
        menurut.setdefault(dari, []).append(ke)
    baris = (
        BarisKaitan(_tujuan(dari, penaut), tuple(_tujuan(satu, penaut) for satu in ke))
        for dari, ke in menurut.items()
    )
    return tuple(sorted(baris, key=lambda satu: satu.dari.teks.casefold()))


def _kotak(sop: SopId, penaut: Penaut) -> Kotak:
    publication = penaut.publication
    status = publication.sop[sop].sop.identitas.status if sop in publication.sop else None
    pudar = status in PENSIUN
    ekor = f" ({cap_status(status).kata.lower()})" if pudar else ""
    tujuan = _tujuan(sop, penaut)
    return Kotak(id=sop, teks=tujuan.teks + ekor, alamat=tujuan.alamat, pudar=pudar)


def _tujuan(sop: SopId, penaut: Penaut) -> Tujuan:
    return Tujuan(penaut.publication.nama(sop), penaut.ke_sop(sop) or "")
