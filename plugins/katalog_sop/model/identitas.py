"""The identity box of an SOP: what the form prints above its sections."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """Whether an SOP is in force."""

    KONSEP = "konsep"
    UJI_COBA = "uji-coba"
    BERLAKU = "berlaku"
    DIGANTIKAN = "digantikan"
    DICABUT = "dicabut"


STATUS_TERBIT = frozenset({Status.BERLAKU, Status.DIGANTIKAN, Status.DICABUT})
"""The states in which an SOP is shown to the public."""


NAMA_BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months of a date in words, January first."""


@dataclass(frozen=True, slots=True, order=True)
class Tanggal:
    """A partial date: a year, a month of a year, or a day. Absent parts are 0."""

    tahun: int
    bulan: int = 0
    hari: int = 0

    def iso(self) -> str:
        """Return the date as FORMAT.md writes it: ``2022``, ``2020-06`` or ``2020-09-29``."""
        parts = [f"{self.tahun:04}", *(f"{part:02}" for part in (self.bulan, self.hari) if part)]
        return "-".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengesahan:
    """Who signed the SOP."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""
    """Personal data: shown on internal sites only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Klasifikasi:
    """How the guideline classifies the SOP; an empty text where it does not say."""

    sifat: str = ""
    cakupan: str = ""
    jenis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sumber:
    """Where the transcription of an SOP comes from."""

    berkas: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas:
    """The front matter of an SOP, field by field as printed; empty where the form is empty."""

    nama: str
    status: Status | None
    """None where the source states none that can be read: such an SOP is never published."""
    nomor: str = ""
    tanggal_pembuatan: Tanggal | None = None
    tanggal_revisi: Tanggal | None = None
    tanggal_efektif: Tanggal | None = None
    tanggal_pengesahan: Tanggal | None = None
    disahkan_oleh: Pengesahan | None = None
    klasifikasi: Klasifikasi = Klasifikasi()
    unit: tuple[str, ...] = ()
    judul_prosedur: str = ""
    alias: tuple[str, ...] = ()
    menggantikan: tuple[str, ...] = ()
    digantikan_oleh: tuple[str, ...] = ()
    id_lama: tuple[str, ...] = ()
    pernyataan: str = ""
    sumber: Sumber = Sumber()
    abaikan: tuple[str, ...] = ()

    @property
    def tanggal_versi(self) -> Tanggal | None:
        """The last date that the form prints of its text: a planned review is none."""
        tercetak = (self.tanggal_efektif, self.tanggal_pengesahan)
        return max((satu for satu in tercetak if satu), default=self.tanggal_pembuatan)
