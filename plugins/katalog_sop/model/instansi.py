"""The office that publishes SOPs."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NewType

IdInstansi = NewType("IdInstansi", str)
"""The name of the office's folder below ``sops/``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instansi:
    """What instansi.yml says; only ``nama`` is always there."""

    id: IdInstansi
    nama: str
    singkatan: str = ""
    pemerintah: str = ""
    wilayah: str = ""
    alamat: str = ""
    telepon: str = ""
    fax: str = ""
    situs: str = ""
    surel: str = ""
    lambang: str = ""
    """File name of the emblem beside instansi.yml, svg or png."""
    kontak_koreksi: str = ""
    """An e-mail or https address that takes reports of mistakes."""
    jam_kerja_per_hari: Decimal | None = None
    jabatan: tuple[tuple[str, str], ...] = ()
    """What the office's abbreviations stand for."""

    @property
    def sebutan(self) -> str:
        """The name by which the office is known, clear outside its region too."""
        return self._dengan_wilayah(self.singkatan or self.nama)

    @property
    def nama_dan_wilayah(self) -> str:
        """The full name of the office, with its region where the name does not say it."""
        return self._dengan_wilayah(self.nama)

    def _dengan_wilayah(self, nama: str) -> str:
        if self.wilayah.casefold() in nama.casefold():
            return nama
        return f"{nama} {self.wilayah}"
