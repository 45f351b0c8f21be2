"""What a reader learns of an SOP from one of its views, in whichever form the view has it."""

from dataclasses import replace
from typing import NamedTuple

from tests.geometry.models import Model
from tests.geometry.test_generated import ALL_AT_ONCE, MANY_INTO_ONE, STARTS_WITH_A_DECISION
from tests.support.sites import ROOT

from katalog_sop.adapters.files import load_sources
from katalog_sop.alur.graf import Graf, Simpul
from katalog_sop.model.alamat import jangkar_langkah
from katalog_sop.parse.document import parse_sop
from katalog_sop.project import compile_project
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Settings
from katalog_sop.source import source_from_bytes

INVENTED = {
    "semua": ALL_AT_ONCE,
    "banyak": MANY_INTO_ONE,
    "putusan": STARTS_WITH_A_DECISION,
}


class Arah(NamedTuple):
    """A way on: where to, under which label, and whether it is inferred."""

    ke: str
    label: str
    disimpulkan: bool


class Terbaca(NamedTuple):
    """A step as a view states it."""

    no: str
    jangkar: str
    jenis: str
    pelaksana: frozenset[tuple[str, bool]]
    arah: tuple[Arah, ...]


def terbaca_of(graf: Graf) -> list[Terbaca]:
    """Return what every view must state."""
    return [
        Terbaca(
            simpul.langkah.no,
            jangkar_langkah(simpul.langkah.no),
            _kind(nth, simpul),
            frozenset((satu.nama, satu.disimpulkan) for satu in simpul.langkah.pelaksana),
            tuple(Arah(one.ke, one.label, one.disimpulkan) for one in simpul.keluar),
        )
        for nth, simpul in enumerate(graf.simpul)
    ]


def _kind(nth: int, simpul: Simpul) -> str:
    """Returns the kind by the rules of the format, without the code that decides it."""
    decides = any(one.label for one in simpul.keluar)
    if nth == 0:
        return "mulai+putusan" if decides else "mulai"
    if decides:
        return "putusan"
    return "proses" if simpul.keluar else "selesai"


def linked_of(one: Model) -> LinkedSop:
    """Return an SOP of the catalogue with the steps and lanes of *one*."""
    path = "sops/kota-sibolga/penyusunan-sop-pelayanan.md"
    source = source_from_bytes(path, (ROOT / path).read_bytes(), limit=1_000_000)
    sop = parse_sop(source).value
    assert sop is not None
    langkah = tuple(simpul.langkah for simpul in one.graf.simpul)
    changed = replace(sop, pelaksana=one.pelaksana, langkah=langkah)
    return LinkedSop(sop=changed, graf=one.graf)


def published_pages() -> dict[str, str]:
    """Return the body of every page of our catalogue by its file."""
    sources = load_sources(ROOT, limit=Settings().batas_ukuran)
    project = compile_project(sources, Settings())
    return {page.path: page.body for page in project.pages}
