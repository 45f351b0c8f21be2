"""The head of a page: where it stands in the site, and the letterhead of its office."""

from dataclasses import dataclass

from katalog_sop.model.alamat import BERANDA, alamat_instansi
from katalog_sop.model.instansi import Instansi
from katalog_sop.render.aset import alamat_lambang
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.templat import render_blok


@dataclass(frozen=True, slots=True)
class Remah:
    """One station on the way from the home page to a page."""

    teks: str
    alamat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """The letterhead as it is printed."""

    pemerintah: str
    nama: str
    unit: tuple[str, ...]
    kontak: str
    lambang: str | None
    alt: str


def render_remah(penaut: Penaut, *instansi: Instansi) -> str:
    """Return the way back: the home page, then the office where the page stands below one."""
    remah = [Remah("Beranda", penaut.ke(BERANDA))]
    remah.extend(Remah(satu.sebutan, penaut.ke(alamat_instansi(satu.id))) for satu in instansi)
    return render_blok("remah.html", remah=remah)


def render_kop(instansi: Instansi, penaut: Penaut, unit: tuple[str, ...] = ()) -> str:
    """Return the letterhead of an office, with the units an SOP prints below it."""
    return render_blok("kop.html", kop=kop_instansi(instansi, penaut, unit))


def kop_instansi(instansi: Instansi, penaut: Penaut, unit: tuple[str, ...]) -> Kop:
    """Return what the letterhead says."""
    lambang = alamat_lambang(instansi)
    return Kop(
        pemerintah=instansi.pemerintah,
        nama=instansi.nama,
        unit=unit,
        kontak=baris_kontak(instansi),
        lambang=None if lambang is None else penaut.ke(lambang),
        alt=f"Lambang {instansi.pemerintah or instansi.wilayah or instansi.nama}",
    )


def baris_kontak(instansi: Instansi) -> str:
    """Return address, telephone and fax on one line."""
    telepon = f"Telepon {instansi.telepon}" if instansi.telepon else ""
    fax = f"Faks {instansi.fax}" if instansi.fax else ""
    return ", ".join(satu for satu in (instansi.alamat, telepon, fax) if satu)
