"""All SOPs of a catalogue -> the linked catalogue."""

from collections.abc import Iterable

from katalog_sop.alur.graf import Graf, graf_dari
from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.padanan import TANPA_PADANAN, Padanan
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, Rujukan, Serahan
from katalog_sop.resolve.handovers import handovers
from katalog_sop.resolve.index import Index, index_of, watched_index
from katalog_sop.resolve.keterkaitan import (
    backlinks,
    leads_to,
    resolve_elsewhere,
    resolve_keterkaitan,
    wanted,
)
from katalog_sop.settings import Profil


def resolve_catalogue(  # noqa: PLR0913 -- everything a catalogue consists of
    sops: Iterable[Sop],
    instansi: Iterable[Instansi],
    peraturan: Iterable[Peraturan] = (),
    profil: Profil = Profil.PUBLIK,
    padanan: Padanan = TANPA_PADANAN,
    *,
    ingatan: Ingatan = TANPA_INGATAN,
) -> Catalogue:
    """Return the catalogue with every reference resolved as far as it is certain."""
    ordered = sorted(sops, key=lambda sop: sop.id)
    index = index_of(ordered, peraturan, ingatan)
    linked = _linked(ordered, watched_index(index, ingatan), ingatan)
    return Catalogue(
        instansi={office.id: office for office in sorted(instansi, key=lambda one: one.id)},
        sop=linked,
        index=index,
        dicari=ingatan.sama(wanted(linked.values(), ingatan), "dicari"),
        profil=profil,
        padanan=padanan,
    )


def _linked(ordered: list[Sop], index: Index, ingatan: Ingatan) -> dict[SopId, LinkedSop]:
    ingat, sama = ingatan.ingat, ingatan.sama
    references = {sop.id: ingat(resolve_keterkaitan, sop, index) for sop in ordered}
    elsewhere = {sop.id: ingat(resolve_elsewhere, sop, index) for sop in ordered}
    led = {one: ingat(leads_to, references[one], elsewhere[one]) for one in references}
    led_here = ingat(backlinks, sama(led, "led"))
    sops = {sop.id: sop for sop in ordered}
    handed = handovers(sops, led_here, ingatan)
    return {
        one: ingat(
            _linked_sop,
            sop,
            ingat(graf_dari, sop.langkah),
            references[one],
            elsewhere[one],
            sama(led_here.get(one, ()), "led_here", one),
            sama(handed.get(one, ()), "handed", one),
        )
        for one, sop in sops.items()
    }


def _linked_sop(  # noqa: PLR0913, PLR0917 -- what the catalogue adds, by its place
    sop: Sop,
    graf: Graf,
    keterkaitan: tuple[Rujukan, ...],
    rujukan_lain: tuple[Rujukan, ...],
    dirujuk_oleh: tuple[SopId, ...],
    serahan: tuple[Serahan, ...],
) -> LinkedSop:
    return LinkedSop(
        sop=sop,
        graf=graf,
        keterkaitan=keterkaitan,
        rujukan_lain=rujukan_lain,
        dirujuk_oleh=dirujuk_oleh,
        serahan=serahan,
    )
