"""What one pelaksana does in one SOP: its steps, where each comes from and where it goes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from katalog_sop.alur.graf import Graf, Keluar, Simpul
from katalog_sop.model.langkah import SELESAI
from katalog_sop.model.naskah import Inline

Lajur = frozenset[str]
"""The lanes of one SOP that are one pelaksana, as the SOP spells them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serahan:
    """One exit of the graph, seen from the step at one end of it."""

    no: str
    """The step at the other end, or ``SELESAI``."""
    label: str
    disimpulkan: bool
    sendiri: bool
    """Whether the pelaksana itself takes part in the step at the other end."""
    lain: tuple[str, ...]
    """The other lanes that perform it, in the order of its cell."""
    hasil: Inline
    """What goes over: the Output of the earlier one of the two steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LangkahTugas:
    """One step as its pelaksana sees it."""

    simpul: Simpul
    disimpulkan: bool
    """Whether the source does not state that the pelaksana performs it."""
    bersama: tuple[str, ...]
    """The other lanes that perform it too."""
    dari: tuple[Serahan, ...]
    """The exits that lead here, in the order of the table."""
    ke: tuple[Serahan, ...]
    """The ways on; the end is one of them."""


@dataclass(frozen=True, slots=True)
class Sambungan:
    """The graph of one SOP with its exits told from both ends."""

    graf: Graf
    masuk: Mapping[str, tuple[tuple[Simpul, Keluar], ...]]
    """For each No the steps that lead to it, and by which exit."""
    simpul: Mapping[str, Simpul]
    """The steps by their No; of two with the same the first."""


def sambungan_graf(graf: Graf) -> Sambungan:
    """Return *graf* so that the ways to a step are found as fast as the ways on from it."""
    masuk: dict[str, list[tuple[Simpul, Keluar]]] = defaultdict(list)
    for simpul in graf.simpul:
        for keluar in simpul.keluar:
            masuk[keluar.ke].append((simpul, keluar))
    return Sambungan(
        graf,
        {no: tuple(semua) for no, semua in masuk.items()},
        {simpul.langkah.no: simpul for simpul in reversed(graf.simpul)},
    )


def langkah_tugas(sambungan: Sambungan, lajur: Lajur) -> tuple[LangkahTugas, ...]:
    """Return the steps that *lajur* perform, in the order of the table."""
    return tuple(
        _langkah(simpul, sambungan, lajur)
        for simpul in sambungan.graf.simpul
        if any(satu.nama in lajur for satu in simpul.langkah.pelaksana)
    )


def _langkah(simpul: Simpul, sambungan: Sambungan, lajur: Lajur) -> LangkahTugas:
    sendiri = [satu for satu in simpul.langkah.pelaksana if satu.nama in lajur]
    return LangkahTugas(
        simpul=simpul,
        disimpulkan=all(satu.disimpulkan for satu in sendiri),
        bersama=_lain(simpul, lajur),
        dari=tuple(_dari(simpul, sambungan, lajur)),
        ke=tuple(_ke(simpul, sambungan, lajur)),
    )


def _dari(simpul: Simpul, sambungan: Sambungan, lajur: Lajur) -> Iterator[Serahan]:
    for asal, keluar in sambungan.masuk.get(simpul.langkah.no, ()):
        yield _serahan(asal, keluar, lajur, hasil=asal.langkah.output)


def _ke(simpul: Simpul, sambungan: Sambungan, lajur: Lajur) -> Iterator[Serahan]:
    hasil = simpul.langkah.output
    if simpul.berakhir:
        disimpulkan = any(cabang.disimpulkan for cabang in simpul.langkah.alur)
        yield _selesai(Keluar(SELESAI, "", disimpulkan), hasil)
    for keluar in simpul.keluar:
        if keluar.ke == SELESAI:
            yield _selesai(keluar, hasil)
        else:
            yield _serahan(sambungan.simpul[keluar.ke], keluar, lajur, hasil=hasil)


def _serahan(ujung: Simpul, keluar: Keluar, lajur: Lajur, *, hasil: Inline) -> Serahan:
    return Serahan(
        no=ujung.langkah.no,
        label=keluar.label,
        disimpulkan=keluar.disimpulkan,
        sendiri=any(satu.nama in lajur for satu in ujung.langkah.pelaksana),
        lain=_lain(ujung, lajur),
        hasil=hasil,
    )


def _selesai(keluar: Keluar, hasil: Inline) -> Serahan:
    return Serahan(
        no=SELESAI,
        label=keluar.label,
        disimpulkan=keluar.disimpulkan,
        sendiri=False,
        lain=(),
        hasil=hasil,
    )


def _lain(simpul: Simpul, lajur: Lajur) -> tuple[str, ...]:
    return tuple(satu.nama for satu in simpul.langkah.pelaksana if satu.nama not in lajur)
