"""The catalogue as one profile may see it.

Whatever renders pages sees only this: what a profile hides is not in it, so that no template
can leak it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from katalog_sop.diagnostics import Diagnostic
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.model.padanan import TANPA_PADANAN, Padanan
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import Dicari, LinkedSop
from katalog_sop.resolve.peraturan import Buku


@dataclass(frozen=True, slots=True, kw_only=True)
class SopDiperbaiki:
    """An SOP with errors: its name and, where findings are shown, what is wrong."""

    id: SopId
    nama: str
    path: str
    changed: str | None = None
    """ISO date on which the text last changed, where a version history tells."""
    temuan: tuple[Diagnostic, ...] = ()
    """Empty on public pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Everything that may appear on a site of one profile."""

    instansi: Mapping[IdInstansi, Instansi]
    """The offices that have at least one page of an SOP."""
    sop: Mapping[SopId, LinkedSop]
    """Sound SOPs, ordered by id; references to what is not published have lost their target."""
    diperbaiki: Mapping[SopId, SopDiperbaiki]
    """SOPs with errors, ordered by id."""
    dicari: tuple[Dicari, ...] = ()
    id_lama: tuple[tuple[SopId, SopId], ...] = ()
    """Earlier ids with the SOP each leads on to."""
    temuan: tuple[Diagnostic, ...] = ()
    """Every finding of the catalogue, where the profile shows findings."""
    peraturan: Buku = field(default_factory=dict)
    """The regulations that the sound SOPs cite, by their keys."""
    padanan: Padanan = TANPA_PADANAN
    """Words that find the same; nothing in it tells of an SOP."""

    def ada(self, sop: SopId) -> bool:
        """Return whether an SOP has a page."""
        return sop in self.sop or sop in self.diperbaiki

    def nama(self, sop: SopId) -> str:
        """Return the name of an SOP that has a page."""
        if sop in self.sop:
            return self.sop[sop].sop.identitas.nama
        return self.diperbaiki[sop].nama
