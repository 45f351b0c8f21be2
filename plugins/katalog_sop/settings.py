"""Settings of a catalogue: frozen, and free of any host."""

from dataclasses import dataclass
from enum import StrEnum


class Profil(StrEnum):
    """For whom a site is built."""

    PUBLIK = "publik"
    """The transparency portal: only what is in force or was, no findings, no NIP."""
    INTERNAL = "internal"
    """The office's own site: drafts and findings as well."""


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
    batas_ukuran: int = 1024 * 1024
    """Largest source file that is read, in bytes."""
