"""Citations of regulations and what the catalogue knows about them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitasi:
    """A regulation as cited: the key is kind, region, number and year, never the title."""

    jenis: str = ""
    """In full: ``Undang-Undang``, ``Peraturan Menteri Dalam Negeri``; empty if not stated."""
    daerah: str = ""
    """The region of a regional regulation: ``Kota Palembang``."""
    nomor: str = ""
    """Without "Nomor" and leading zeros: ``24``, ``215/PMK.05``."""
    tahun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peraturan:
    """One entry of peraturan.yml."""

    sitasi: Sitasi
    tentang: str = ""
    status: str = ""
    """``berlaku``, ``diubah``, ``dicabut`` or empty."""
    oleh: tuple[Sitasi, ...] = ()
    """What changed or revoked it."""
