"""The steps of one SOP as a graph: what follows what, and which shape each step has."""

from dataclasses import dataclass
from enum import StrEnum

from katalog_sop.model.langkah import SELESAI, Cabang, Langkah, lipat_no


class Jenis(StrEnum):
    """The kind of a step, by which it is drawn; never written down in a source."""

    MULAI = "mulai"
    PROSES = "proses"
    PUTUSAN = "putusan"
    SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class Keluar:
    """One way on from a step, resolved."""

    ke: str
    """The No of a step, spelled as its row has it, or ``SELESAI``."""
    label: str = ""
    disimpulkan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """One step with its kind and its exits."""

    langkah: Langkah
    jenis: Jenis
    keluar: tuple[Keluar, ...]
    """Empty for a step after which the procedure ends."""

    @property
    def bercabang(self) -> bool:
        """Whether the step is drawn as a decision; a first step may be one too."""
        return any(keluar.label for keluar in self.keluar)

    @property
    def berakhir(self) -> bool:
        """Whether the procedure ends after this step without a choice."""
        return not self.keluar


@dataclass(frozen=True, slots=True)
class Graf:
    """All steps of one SOP in the order of the table."""

    simpul: tuple[Simpul, ...]
    tanpa_tujuan: tuple[Cabang, ...] = ()
    """Branches that name no step of the table."""


def graf_dari(langkah: tuple[Langkah, ...]) -> Graf:
    """Return the graph of a table of steps; what leads nowhere is listed, not raised."""
    ejaan = {lipat_no(satu.no): satu.no for satu in reversed(langkah)}
    hilang = tuple(
        cabang
        for satu in langkah
        for cabang in satu.alur
        if cabang.ke != SELESAI and lipat_no(cabang.ke) not in ejaan
    )
    simpul = tuple(_simpul(langkah, urutan, ejaan) for urutan in range(len(langkah)))
    return Graf(simpul, hilang)


def _simpul(langkah: tuple[Langkah, ...], urutan: int, ejaan: dict[str, str]) -> Simpul:
    satu = langkah[urutan]
    keluar = _keluar(langkah, urutan, ejaan)
    return Simpul(langkah=satu, jenis=_jenis(urutan, keluar), keluar=keluar)


def _keluar(langkah: tuple[Langkah, ...], urutan: int, ejaan: dict[str, str]) -> tuple[Keluar, ...]:
    alur = langkah[urutan].alur
    if not alur:
        berikut = langkah[urutan + 1 : urutan + 2]
        return tuple(Keluar(satu.no) for satu in berikut)
    if len(alur) == 1 and alur[0].ke == SELESAI and not alur[0].label:
        return ()
    return tuple(
        Keluar(
            SELESAI if cabang.ke == SELESAI else ejaan[lipat_no(cabang.ke)],
            cabang.label,
            cabang.disimpulkan,
        )
        for cabang in alur
        if cabang.ke == SELESAI or lipat_no(cabang.ke) in ejaan
    )


def _jenis(urutan: int, keluar: tuple[Keluar, ...]) -> Jenis:
    if urutan == 0:
        return Jenis.MULAI
    if any(satu.label for satu in keluar):
        return Jenis.PUTUSAN
    return Jenis.PROSES if keluar else Jenis.SELESAI
