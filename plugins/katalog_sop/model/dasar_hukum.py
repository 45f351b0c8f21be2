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

    @property
    def sebutan(self) -> str:
        """The citation in words, without what it does not state."""
        nomor, tahun = self.nomor, f"Tahun {self.tahun}" if self.tahun else ""
        if "/" in nomor and self.tahun:
            nomor, tahun = f"{nomor}/{self.tahun}", ""
        nomor = f"Nomor {nomor}" if nomor else ""
        return " ".join(part for part in (self.jenis, self.daerah, nomor, tahun) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Peraturan:
    """One entry of peraturan.yml."""

    sitasi: Sitasi
    tentang: str = ""
    status: str = ""
    """``berlaku``, ``diubah``, ``dicabut`` or empty."""
    oleh: tuple[Sitasi, ...] = ()
    """What changed or revoked it."""
