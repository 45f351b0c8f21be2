"""The linked catalogue: frozen values that know what refers to what."""

from dataclasses import dataclass
from enum import StrEnum

from katalog_sop.alur.graf import Graf
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.index import Index
from katalog_sop.settings import Profil
from katalog_sop.source import Span


class StatusRujukan(StrEnum):
    """What became of a Keterkaitan item."""

    TERTAUT = "tertaut"
    """It leads to one SOP of the catalogue."""
    TAKSA = "taksa"
    """It fits several, and is linked to none."""
    BELUM_ADA = "belum-ada"
    """No SOP of the catalogue has this name."""
    LUAR = "luar"
    """A web link."""
    DIRI = "diri"
    """It names the SOP it stands in."""
    NIHIL = "nihil"
    """A statement that there is none."""
    TANPA_TAUTAN = "tanpa-tautan"
    """Plain text, because what it leads to is not published. Only a publication has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rujukan:
    """One Keterkaitan item, resolved."""

    teks: str
    status: StatusRujukan
    at: Span
    id: SopId | None = None
    """The SOP it leads to, for ``TERTAUT`` and ``DIRI``."""
    calon: tuple[SopId, ...] = ()
    """The SOPs it fits, for ``TAKSA``."""
    tautan: str | None = None
    """The destination as written, where the item is an explicit link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedSop:
    """An SOP with everything the catalogue adds to it."""

    sop: Sop
    graf: Graf
    keterkaitan: tuple[Rujukan, ...] = ()
    dirujuk_oleh: tuple[SopId, ...] = ()
    """The SOPs whose Keterkaitan leads here."""
    sidik: str = ""
    """The fingerprint of what its source states, the same for every profile. Only a publication
    has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dicari:
    """An SOP that is referred to and that nobody has published."""

    instansi: IdInstansi
    nama: str
    lipat: str
    """The name as titles are compared: two spellings of one name are one wanted SOP."""
    dirujuk_oleh: tuple[SopId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All offices and SOPs, linked."""

    instansi: dict[IdInstansi, Instansi]
    sop: dict[SopId, LinkedSop]
    """Ordered by id."""
    index: Index
    dicari: tuple[Dicari, ...] = ()
    profil: Profil = Profil.PUBLIK
    """Who is going to see it."""
