"""The site as a whole: what every page may look things up in."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import SopId, instansi_dari
from katalog_sop.render.gambar import Penggambar, render_gambar
from katalog_sop.render.tautan import Penaut
from katalog_sop.resolve.jabatan import Jabatan, jabatan_publikasi
from katalog_sop.resolve.publication import Publication
from katalog_sop.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Situs:
    """A publication on its way to pages."""

    publication: Publication
    settings: Settings
    milik: Mapping[IdInstansi, tuple[SopId, ...]]
    """The SOPs of each office by name, counted once for all pages."""
    jabatan: Mapping[IdInstansi, tuple[Jabatan, ...]]
    """The pelaksana of each office by name."""
    penggambar: Penggambar = render_gambar
    """What draws an SOP."""

    def penaut(self, halaman: str) -> Penaut:
        """Return what makes the links of the page at *halaman*."""
        return Penaut(publication=self.publication, halaman=halaman)


def situs_dari(
    publication: Publication,
    settings: Settings,
    penggambar: Penggambar = render_gambar,
    ingatan: Ingatan = TANPA_INGATAN,
) -> Situs:
    """Return the site of a publication; *ingatan* is that of the compile which it comes from."""
    milik: dict[IdInstansi, list[SopId]] = defaultdict(list)
    for sop in (*publication.sop, *publication.diperbaiki):
        milik[instansi_dari(sop)].append(sop)

    def urutan(sop: SopId) -> tuple[str, str]:
        return publication.nama(sop).casefold(), sop

    return Situs(
        publication=publication,
        settings=settings,
        milik={instansi: tuple(sorted(sop, key=urutan)) for instansi, sop in milik.items()},
        jabatan=jabatan_publikasi(publication, ingatan),
        penggambar=penggambar,
    )
