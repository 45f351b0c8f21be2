"""How a regulation is named and shown."""

from dataclasses import dataclass
from typing import Final

from katalog_sop.model.alamat import alamat_peraturan
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.render.status import Cap
from katalog_sop.render.tautan import Href, Penaut
from katalog_sop.resolve.kunci_peraturan import kunci_peraturan
from katalog_sop.resolve.peraturan import PeraturanDirujuk

_CAP: Final = {
    "berlaku": Cap("berlaku", "Berlaku", "sejauh yang dicatat katalog ini"),
    "diubah": Cap("diperbaiki", "Diubah", "masih berlaku, dengan perubahan"),
    "dicabut": Cap("dicabut", "Dicabut", "tidak berlaku lagi"),
    "": Cap("tidak-diketahui", "Tidak diketahui", "keadaannya belum dicatat di katalog ini"),
}
_JENIS_RESMI: Final = {
    "Undang-Undang": "uu",
    "Peraturan Pemerintah": "pp",
    "Peraturan Presiden": "perpres",
}
"""The kinds of which the addresses at the government's own collection are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanPeraturan:
    """A regulation in a line of text."""

    nama: str
    tentang: str = ""
    alamat: str | None = None
    """Its page; None where no SOP cites it."""


def tentang(peraturan: PeraturanDirujuk) -> str:
    """Return what a regulation is about, as far as anybody says."""
    return (peraturan.entri.tentang if peraturan.entri is not None else "") or peraturan.judul


def cap_peraturan(status: str) -> Cap:
    """Return the chip of a regulation's status; empty: nobody has looked."""
    return _CAP[status]


def sebutan_peraturan(peraturan: Peraturan, penaut: Penaut) -> SebutanPeraturan:
    """Return how a regulation is named on the page of *penaut*, linked where it has a page."""
    ada = penaut.publication.peraturan.get(kunci_peraturan(peraturan.sitasi))
    return SebutanPeraturan(
        nama=peraturan.sitasi.sebutan,
        tentang=peraturan.tentang or (tentang(ada) if ada is not None else ""),
        alamat=None if ada is None else penaut.ke(alamat_peraturan(ada.slug)),
    )


def naskah_resmi(entri: Peraturan | None) -> Href | None:
    """Return where the government publishes a regulation, if that address is certain.

    It is for what peraturan.yml knows: a number that an SOP got wrong would lead nowhere.
    """
    if entri is None or not entri.sitasi.nomor.isdigit():
        return None
    jenis = _JENIS_RESMI.get(entri.sitasi.jenis)
    if jenis is None:
        return None
    nama = f"{jenis}-no-{entri.sitasi.nomor}-tahun-{entri.sitasi.tahun}"
    return Href(f"https://peraturan.go.id/id/{nama}", luar=True)
