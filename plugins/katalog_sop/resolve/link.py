"""All SOPs of a catalogue -> the linked catalogue."""

from collections.abc import Iterable

from katalog_sop.alur.graf import graf_dari
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.padanan import TANPA_PADANAN, Padanan
from katalog_sop.model.sop import Sop
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.handovers import handovers
from katalog_sop.resolve.index import index_of
from katalog_sop.resolve.keterkaitan import (
    backlinks,
    resolve_elsewhere,
    resolve_keterkaitan,
    wanted,
)
from katalog_sop.settings import Profil


def resolve_catalogue(
    sops: Iterable[Sop],
    instansi: Iterable[Instansi],
    peraturan: Iterable[Peraturan] = (),
    profil: Profil = Profil.PUBLIK,
    padanan: Padanan = TANPA_PADANAN,
) -> Catalogue:
    """Return the catalogue with every reference resolved as far as it is certain."""
    ordered = sorted(sops, key=lambda sop: sop.id)
    index = index_of(ordered, peraturan)
    references = {sop.id: resolve_keterkaitan(sop, index) for sop in ordered}
    elsewhere = {sop.id: resolve_elsewhere(sop, index) for sop in ordered}
    led_here = backlinks({one: references[one] + elsewhere[one] for one in references})
    handed = handovers({sop.id: sop for sop in ordered}, led_here)
    linked = {
        sop.id: LinkedSop(
            sop=sop,
            graf=graf_dari(sop.langkah),
            keterkaitan=references[sop.id],
            rujukan_lain=elsewhere[sop.id],
            dirujuk_oleh=led_here.get(sop.id, ()),
            serahan=handed.get(sop.id, ()),
        )
        for sop in ordered
    }
    return Catalogue(
        instansi={office.id: office for office in sorted(instansi, key=lambda one: one.id)},
        sop=linked,
        index=index,
        dicari=wanted(linked.values()),
        profil=profil,
        padanan=padanan,
    )
