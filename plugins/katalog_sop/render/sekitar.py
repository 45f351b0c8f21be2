"""The neighbourhood of an SOP: what refers to it, what it refers to, and what is handed over."""

from dataclasses import dataclass
from typing import Final

from katalog_sop.model.alamat import alamat_sop, jangkar_langkah
from katalog_sop.model.sop import SopId
from katalog_sop.render.keterkaitan import Tujuan
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.teks import blok
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop

_TERBANYAK: Final = 10
"""How many neighbours stand on each side; all of them are listed in Keterkaitan."""


@dataclass(frozen=True, slots=True)
class ButirSerahan:
    """One thing that goes from one SOP to another."""

    kata: str
    barang: str
    dari: Tujuan
    """The step that brings it forth."""
    ke: Tujuan
    """The step that needs it."""


@dataclass(frozen=True, slots=True)
class Tetangga:
    """One SOP beside this one."""

    sop: Tujuan
    langkah: tuple[Tujuan, ...]
    """The steps here that name it."""
    serahan: tuple[ButirSerahan, ...]


@dataclass(frozen=True, slots=True)
class Sisi:
    """The SOPs on one side, and how many more there are."""

    judul: str
    kelas: str
    tetangga: tuple[Tetangga, ...]
    lagi: int


def render_sekitar(linked: LinkedSop, penaut: Penaut) -> str:
    """Return the drawing of the neighbourhood; empty where no other SOP is tied to this one."""
    keluar = [satu for satu in linked.merujuk if penaut.ke_sop(satu)]
    masuk = [satu for satu in linked.dirujuk_oleh if penaut.ke_sop(satu)]
    if not keluar and not masuk:
        return ""
    # What goes between two SOPs that refer to each other is told once.
    dulu = tuple(_tetangga(linked, satu, penaut, serahan=True) for satu in keluar[:_TERBANYAK])
    lalu = tuple(
        _tetangga(linked, satu, penaut, serahan=satu not in keluar) for satu in masuk[:_TERBANYAK]
    )
    return blok(
        "## SOP terkait",
        render_blok(
            "sekitar.html",
            nama=linked.sop.identitas.nama,
            masuk=Sisi("Merujuk ke SOP ini", "sop-masuk", lalu, len(masuk) - len(lalu)),
            keluar=Sisi("Dirujuk SOP ini", "sop-keluar", dulu, len(keluar) - len(dulu)),
        ),
    )


def _tetangga(linked: LinkedSop, sop: SopId, penaut: Penaut, *, serahan: bool) -> Tetangga:
    diserahkan = (satu for satu in linked.serahan if serahan and sop in {satu.dari, satu.ke})
    named = (satu.langkah for satu in linked.rujukan_lain if satu.id == sop and satu.langkah)
    return Tetangga(
        sop=Tujuan(penaut.publication.nama(sop), penaut.ke_sop(sop) or ""),
        langkah=tuple(_langkah(linked.sop.id, no, penaut) for no in dict.fromkeys(named)),
        serahan=tuple(
            ButirSerahan(
                "menyerahkan" if satu.ke == sop else "menerima",
                satu.barang,
                _langkah(satu.dari, satu.langkah_dari, penaut),
                _langkah(satu.ke, satu.langkah_ke, penaut),
            )
            for satu in diserahkan
        ),
    )


def _langkah(sop: SopId, no: str, penaut: Penaut) -> Tujuan:
    return Tujuan(f"langkah {no}", penaut.ke(alamat_sop(sop), jangkar_langkah(no)))
