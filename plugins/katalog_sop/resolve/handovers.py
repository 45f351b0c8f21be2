"""What the steps of SOPs say about the work that goes from one to another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from katalog_sop.alur.graf import Simpul
from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.langkah import Langkah
from katalog_sop.model.naskah import GantiBaris, Inline, polos, tautan_dalam
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.catalogue import LinkedSop, Serahan
from katalog_sop.resolve.index import Index
from katalog_sop.resolve.links import sop_link
from katalog_sop.resolve.mentions import mentions
from katalog_sop.resolve.titles import fold_title, key_of, read_title

_FEWEST_WORDS: Final = 2
"""One word alone ("Disposisi") is the output of many procedures."""
_BETWEEN_ITEMS: Final = re.compile(
    r"[;\n]|,(?=\s*[^\W\d])|(?:\A|(?<=\s))(?:\d{1,2}|[a-z])[.)]\s+|(?:\A|\s)[-–•]\s+"
)
_LONGEST: Final = 120
_MOST: Final = 3
"""How many things one SOP hands over to another that are worth telling."""


@dataclass(frozen=True, slots=True)
class Sambungan:
    """How one SOP is tied to others by its work."""

    id: SopId
    disebut: frozenset[SopId]
    """The SOPs named where work comes in or goes out."""
    masukan: frozenset[str]
    """What the first step needs, folded."""
    hasil: frozenset[str]
    """What the last steps bring forth, folded."""

    def touches(self, other: "Sambungan") -> bool:
        """Return whether the output of either of two SOPs goes to the other."""
        named = other.id in self.disebut or self.id in other.disebut
        return named or bool(self.hasil & other.masukan or other.hasil & self.masukan)


@dataclass(frozen=True, slots=True)
class Barang:
    """The things that go through the steps of one SOP, by the key of their name."""

    hasil: dict[str, tuple[str, str]]
    """What comes out of it: the name as written and the No of the last step that has it."""
    perlu: dict[str, str]
    """What it needs and does not make itself before: the No of the first step that needs it."""


def sambungan_of(linked: LinkedSop, index: Index) -> Sambungan:
    """Return how an SOP is tied to others: by what its cells name and by its first and last step.

    Where the table could not be read as a whole nobody knows which step is the last one.
    """
    sound = linked.sop.prosedur_utuh and not linked.graf.tanpa_tujuan
    simpul = linked.graf.simpul
    ends = [one for one in simpul if sound and one.berakhir]
    return Sambungan(
        id=linked.sop.id,
        disebut=frozenset(_named_at_the_borders(linked, ends, index)),
        masukan=_folded([one.langkah.kelengkapan for one in simpul[:1] if sound]),
        hasil=_folded([one.langkah.output for one in ends]),
    )


def barang_of(langkah: Iterable[Langkah]) -> Barang:
    """Return what goes into and out of the steps of an SOP."""
    hasil: dict[str, tuple[str, str]] = {}
    perlu: dict[str, str] = {}
    for satu in langkah:
        for key in _items(satu.kelengkapan):
            if key not in hasil:
                perlu.setdefault(key, satu.no)
        for key, teks in _items(satu.output).items():
            hasil[key] = (teks, satu.no)
    return Barang(hasil, perlu)


def handovers(
    sops: Mapping[SopId, Sop],
    led_here: Mapping[SopId, tuple[SopId, ...]],
    ingatan: Ingatan = TANPA_INGATAN,
) -> dict[SopId, tuple[Serahan, ...]]:
    """Return for each SOP what goes from and to SOPs that it refers to or that refer to it.

    Of an SOP whose table could not be read, and of one that forbids copying, nothing is told.
    """
    pairs = ingatan.ingat(_pairs, led_here)
    paired = {one for pair in pairs for one in pair}
    told = (sop for one, sop in sops.items() if one in paired and _tells(sop))
    barang = {sop.id: ingatan.ingat(barang_of, sop.langkah) for sop in told}
    found: dict[SopId, list[Serahan]] = defaultdict(list)
    for one, other in pairs:
        if one in barang and other in barang:
            there, back = ingatan.ingat(
                _both_ways, sops[one], sops[other], barang[one], barang[other]
            )
            found[one] += [*there, *back]
            found[other] += [*back, *there]
    return {sop: tuple(serahan) for sop, serahan in found.items()}


def _pairs(led_here: Mapping[SopId, tuple[SopId, ...]]) -> tuple[tuple[SopId, SopId], ...]:
    pairs = {(min(ke, one), max(ke, one)) for ke, asking in led_here.items() for one in asking}
    return tuple(sorted(pairs))


def _tells(sop: Sop) -> bool:
    return sop.prosedur_utuh and not sop.tertutup


def _both_ways(
    one: Sop, other: Sop, of_one: Barang, of_other: Barang
) -> tuple[tuple[Serahan, ...], tuple[Serahan, ...]]:
    return (
        _between(one.id, other.id, of_one.hasil, of_other.perlu),
        _between(other.id, one.id, of_other.hasil, of_one.perlu),
    )


def _between(
    dari: SopId, ke: SopId, hasil: dict[str, tuple[str, str]], perlu: dict[str, str]
) -> tuple[Serahan, ...]:
    """Return the outputs of one SOP that are a kelengkapan of another: their names are equal."""
    found = (
        Serahan(dari=dari, ke=ke, barang=teks, langkah_dari=no, langkah_ke=perlu[key])
        for key, (teks, no) in hasil.items()
        if key in perlu
    )
    return tuple(islice(found, _MOST))


def _items(isi: Inline) -> dict[str, str]:
    """Return the things a cell lists, by the key of their name."""
    lines = ["\n" if isinstance(part, GantiBaris) else polos((part,)) for part in isi]
    found: dict[str, str] = {}
    for key, teks in _listed("".join(lines)):
        found.setdefault(key, teks)
    return found


@lru_cache(maxsize=8192)  # what one step brings forth the next one needs
def _listed(lines: str) -> tuple[tuple[str, str], ...]:
    """Return the things that a text lists, each with the key of its name."""
    pieces = (" ".join(item.split()).strip(" .") for item in _BETWEEN_ITEMS.split(lines))
    read = ((teks, read_title(teks)) for teks in pieces if len(teks) <= _LONGEST)
    return tuple((key_of(words), teks) for teks, words in read if len(words) >= _FEWEST_WORDS)


def _named_at_the_borders(linked: LinkedSop, ends: list[Simpul], index: Index) -> Iterator[SopId]:
    cells = [isi for one in linked.sop.langkah for isi in (one.kelengkapan, one.output)]
    cells += [isi for one in ends for isi in (one.langkah.kegiatan, one.langkah.keterangan)]
    for isi in filter(None, cells):
        linked_to = (sop_link(linked.sop.id, tautan.tujuan) for tautan in tautan_dalam(isi))
        yield from (found[0] for found in linked_to if found is not None)
        named = mentions(isi, linked.sop, index)
        yield from (one.ids[0] for one in named if len(one.ids) == 1)


def _folded(cells: list[Inline]) -> frozenset[str]:
    texts = (fold_title(polos(isi)) for isi in cells)
    return frozenset(teks for teks in texts if len(teks.split()) >= _FEWEST_WORDS)
