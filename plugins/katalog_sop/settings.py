"""Settings of a catalogue: frozen, and free of any host."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from katalog_sop.diagnostics import Severity


class Profil(StrEnum):
    """For whom a site is built."""

    PUBLIK = "publik"
    """The transparency portal: only what is in force or was, no findings, no NIP."""
    INTERNAL = "internal"
    """The office's own site: drafts and findings as well."""


class Kertas(StrEnum):
    """What PDFs are printed on."""

    A4 = "A4"
    F4 = "F4"
    """215 x 330 mm, the paper of Indonesian offices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengecualian:
    """Rules that do not apply to some files."""

    berkas: str
    """A pattern for paths, in which ``*`` stands for anything: ``sops/kota-bima/*``."""
    aturan: frozenset[str]
    """The codes of the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an office decides about its catalogue; every value has a working default."""

    nama_situs: str = "Katalog SOP"
    """The name of the portal, shown on its pages."""
    site_url: str = ""
    """Absolute address of the site with a final ``/``; empty where it is not known."""
    sunting_url: str = ""
    """Address before which a source path makes the edit link; empty: no edit link."""
    profil: Profil = Profil.PUBLIK
    """Who the site is for."""
    tampilkan_temuan: bool = False
    """Whether findings and excerpts of broken SOPs appear on their pages."""
    gambar_di_peramban: bool = False
    """Whether readers' browsers draw the diagrams, even where the build could."""
    kertas: Kertas = Kertas.A4
    """The paper of PDFs."""
    cetak: bool = False
    """Whether the site holds a PDF of each SOP."""
    batas_ukuran: int = 1024 * 1024
    """Largest source file that is read, in bytes."""
    fail_on: Severity = Severity.ERROR
    """The lightest findings that make a check or a strict build fail."""
    tingkat: Mapping[str, Severity | None] = field(default_factory=lambda: MappingProxyType({}))
    """Rules that weigh something else here than by themselves, by code; None: not checked."""
    abaikan: tuple[Pengecualian, ...] = ()
