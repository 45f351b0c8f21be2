"""The linked catalogue: frozen values that know what refers to what."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from katalog_sop.alur.graf import Graf
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.model.padanan import TANPA_PADANAN, Padanan
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
    langkah: str = ""
    """The No of the step in whose cell it stands; empty for one in a section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serahan:
    """What one SOP brings forth and another one needs."""

    dari: SopId
    ke: SopId
    barang: str
    """As the SOP writes it that brings it forth."""
    langkah_dari: str
    """The No of the last step that has it as output."""
    langkah_ke: str
    """The No of the first step that has it as kelengkapan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedSop:
    """An SOP with everything the catalogue adds to it."""

    sop: Sop
    graf: Graf
    keterkaitan: tuple[Rujukan, ...] = ()
    rujukan_lain: tuple[Rujukan, ...] = ()
    """What else its text refers to: links anywhere, and names of SOPs in Keterangan."""
    dirujuk_oleh: tuple[SopId, ...] = ()
    """The SOPs that refer here, in Keterkaitan or elsewhere."""
    serahan: tuple[Serahan, ...] = ()
    """What it hands over to SOPs that it refers to or that refer to it, and gets from them."""
    sidik: str = ""
    """The fingerprint of what its source states, the same for every profile. Only a publication
    has it."""

    @property
    def rujukan(self) -> tuple[Rujukan, ...]:
        """Everything it refers to, Keterkaitan first."""
        return self.keterkaitan + self.rujukan_lain

    @property
    def merujuk(self) -> tuple[SopId, ...]:
        """The SOPs it leads to, each once, in reading order."""
        led = (satu.id for satu in self.rujukan if satu.status is StatusRujukan.TERTAUT)
        return tuple(dict.fromkeys(satu for satu in led if satu is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dicari:
    """An SOP that is referred to and that nobody has published."""

    instansi: IdInstansi
    nama: str
    lipat: str
    """The name folded, of which its anchor is made."""
    ejaan_lain: tuple[str, ...] = ()
    """The same name as others spell it, folded: anchors that lead here as well."""
    dirujuk_oleh: tuple[SopId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All offices and SOPs, linked."""

    instansi: Mapping[IdInstansi, Instansi]
    sop: Mapping[SopId, LinkedSop]
    """Ordered by id."""
    index: Index
    dicari: tuple[Dicari, ...] = ()
    profil: Profil = Profil.PUBLIK
    """Who is going to see it."""
    padanan: Padanan = TANPA_PADANAN
    """Words that find the same."""
