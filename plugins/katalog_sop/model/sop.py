"""One SOP as its source states it, before anything is linked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.model.identitas import Identitas
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.langkah import Langkah, Pelaksana
from katalog_sop.model.naskah import Naskah
from katalog_sop.source import WHOLE_FILE, Span

SopId = NewType("SopId", str)
"""The path of an SOP below ``sops/`` without ``.md``: ``kota-sibolga/cuti``."""


def instansi_dari(sop: SopId) -> IdInstansi:
    """Return the office an SOP belongs to."""
    return IdInstansi(sop.partition("/")[0])


class NamaBagian(StrEnum):
    """The seven sections of the form, spelled and ordered as the format has them."""

    DASAR_HUKUM = "Dasar Hukum"
    KUALIFIKASI_PELAKSANA = "Kualifikasi Pelaksana"
    KETERKAITAN = "Keterkaitan"
    PERALATAN_PERLENGKAPAN = "Peralatan/Perlengkapan"
    PERINGATAN = "Peringatan"
    PENCATATAN_PENDATAAN = "Pencatatan dan Pendataan"
    PROSEDUR = "Prosedur"


ENAM_BAGIAN = tuple(nama for nama in NamaBagian if nama is not NamaBagian.PROSEDUR)
"""The sections of the form's upper half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """One level-2 section; of Prosedur only what stands around the table."""

    judul: str
    """The standard spelling for one of the seven, else as written."""
    isi: Naskah
    at: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirDasarHukum:
    """One item of the Dasar Hukum section, with the regulations it cites."""

    teks: str
    at: Span
    sitasi: tuple[Sitasi, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirKeterkaitan:
    """One item of the Keterkaitan section, not resolved yet."""

    teks: str
    tautan: str | None
    """The destination as written, where the item is an explicit link."""
    at: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TautanNaskah:
    """A link anywhere in the text of an SOP, with its place."""

    tujuan: str
    at: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sop:
    """One SOP as parsed: everything its file states, and where."""

    id: SopId
    path: str
    """The source file, relative to the root: ``sops/kota-sibolga/cuti.md``."""
    identitas: Identitas
    pelaksana: tuple[Pelaksana, ...] = ()
    bagian: tuple[Bagian, ...] = ()
    langkah: tuple[Langkah, ...] = ()
    keterkaitan: tuple[ButirKeterkaitan, ...] = ()
    tautan: tuple[TautanNaskah, ...] = ()
    """Every link in sections and cells but those of Keterkaitan."""
    dasar_hukum: tuple[ButirDasarHukum, ...] = ()
    kunci: tuple[tuple[str, Span], ...] = ()
    """The place of each front-matter value, by its key; of list items and nested values as well.

    Pairs, each key once: unlike a mapping they can be neither changed nor left out of a pickle."""
    prosedur_utuh: bool = True
    """Whether every row of the table and its No was read: what names a step relies on it."""
    changed: str | None = None
    """ISO date on which the text last changed, where a version history tells."""

    @property
    def instansi(self) -> IdInstansi:
        """The office the SOP belongs to."""
        return instansi_dari(self.id)

    @property
    def tertutup(self) -> bool:
        """Whether its form forbids copying: then nothing but its page carries its text."""
        return bool(self.identitas.pernyataan)

    def bagian_bernama(self, nama: NamaBagian) -> Bagian | None:
        """Return one of the seven sections, or None where the source lacks it."""
        return next((bagian for bagian in self.bagian if bagian.judul == nama), None)

    def bagian_lain(self) -> tuple[Bagian, ...]:
        """Return the further sections, in the order of the source."""
        baku = {nama.value for nama in NamaBagian}
        return tuple(bagian for bagian in self.bagian if bagian.judul not in baku)

    def tertulis(self, kunci: str) -> bool:
        """Return whether the front matter has a value for a key, even one that was not read."""
        return any(nama == kunci for nama, _ in self.kunci)

    def tempat(self, kunci: str, butir: int | None = None) -> Span:
        """Return the place of a front-matter value, or the whole file where it is missing.

        *butir* asks for one item of a list, counted from 0; ``disahkan_oleh.nip`` names a
        nested value.
        """
        places = dict(self.kunci)
        return places.get(f"{kunci}[{butir}]", places.get(kunci, WHOLE_FILE))
