"""References of an SOP to others, and back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.langkah import Kolom, Langkah
from katalog_sop.model.naskah import polos, tautan_dalam
from katalog_sop.model.sop import ButirKeterkaitan, Sop, SopId
from katalog_sop.resolve.catalogue import Dicari, LinkedSop, Rujukan, StatusRujukan
from katalog_sop.resolve.index import Ids, Index
from katalog_sop.resolve.links import TautanJangkar, TautanLuar, TautanSop, read_link
from katalog_sop.resolve.matching import named_surely
from katalog_sop.resolve.mentions import mentions
from katalog_sop.resolve.titles import fold_title, key_of, read_title, says_none
from katalog_sop.source import Span


def resolve_keterkaitan(sop: Sop, index: Index) -> tuple[Rujukan, ...]:
    """Return what each Keterkaitan item of an SOP leads to."""
    return tuple(_resolve(sop, butir, index) for butir in sop.keterkaitan)


def resolve_elsewhere(sop: Sop, index: Index) -> tuple[Rujukan, ...]:
    """Return what cells and other sections refer to: links, and names of SOPs in Keterangan.

    Each SOP comes once for a step, and once for all sections. What a rule of links reports, and
    what leads to the SOP itself, is left out.
    """
    found: dict[tuple[SopId | str, str], Rujukan] = {}
    for one in (*_in_steps(sop, index), *_in_sections(sop, index)):
        if one.status is not StatusRujukan.DIRI:
            found.setdefault((one.id or one.teks, one.langkah), one)
    return tuple(found.values())


def _in_steps(sop: Sop, index: Index) -> Iterator[Rujukan]:
    for langkah in sop.langkah:
        cells = {
            Kolom.KEGIATAN: langkah.kegiatan,
            Kolom.KELENGKAPAN: langkah.kelengkapan,
            Kolom.OUTPUT: langkah.output,
            Kolom.KETERANGAN: langkah.keterangan,
        }
        for kolom, isi in cells.items():
            for tautan in tautan_dalam(isi):
                at = langkah.tempat(kolom)
                linked = ButirKeterkaitan(teks=polos(tautan.isi), tautan=tautan.tujuan, at=at)
                yield from _link_to_sop(sop, linked, index, langkah.no)
        yield from _named_in(sop, langkah, index)


def _named_in(sop: Sop, langkah: Langkah, index: Index) -> Iterator[Rujukan]:
    for sebutan in mentions(langkah.keterangan, sop, index):
        if sebutan.ids or sebutan.merujuk:
            at = langkah.tempat(Kolom.KETERANGAN)
            yield _plain(sop, sebutan.teks, sebutan.ids, at, langkah.no)


def _in_sections(sop: Sop, index: Index) -> Iterator[Rujukan]:
    rows = {langkah.at.line for langkah in sop.langkah}
    for tautan in sop.tautan:
        if tautan.at.line not in rows:
            linked = ButirKeterkaitan(teks="", tautan=tautan.tujuan, at=tautan.at)
            yield from _link_to_sop(sop, linked, index, "")


def _link_to_sop(sop: Sop, butir: ButirKeterkaitan, index: Index, no: str) -> Iterator[Rujukan]:
    rujukan = _explicit(sop, butir, butir.tautan or "", index)
    if rujukan.id is not None:
        yield replace(rujukan, langkah=no)


def _resolve(sop: Sop, butir: ButirKeterkaitan, index: Index) -> Rujukan:
    if butir.tautan is not None:
        return _explicit(sop, butir, butir.tautan, index)
    if says_none(butir.teks):
        return Rujukan(teks=butir.teks, status=StatusRujukan.NIHIL, at=butir.at)
    return _plain(sop, butir.teks, named_surely(sop, butir.teks, index), butir.at)


def _plain(sop: Sop, teks: str, found: Ids, at: Span, no: str = "") -> Rujukan:
    if len(found) > 1:
        return Rujukan(teks=teks, status=StatusRujukan.TAKSA, at=at, calon=found, langkah=no)
    if not found:
        return Rujukan(teks=teks, status=StatusRujukan.BELUM_ADA, at=at, langkah=no)
    return Rujukan(teks=teks, status=_led_to(sop, found[0]), at=at, id=found[0], langkah=no)


def _explicit(sop: Sop, butir: ButirKeterkaitan, tautan: str, index: Index) -> Rujukan:
    match read_link(sop.id, tautan):
        case TautanLuar():
            status, target = StatusRujukan.LUAR, None
        case TautanJangkar():
            status, target = StatusRujukan.DIRI, sop.id
        case TautanSop(found, _) if found in index.ids:
            status, target = _led_to(sop, found), found
        case _:
            status, target = StatusRujukan.BELUM_ADA, None
    return Rujukan(teks=butir.teks, status=status, at=butir.at, id=target, tautan=tautan)


def _led_to(sop: Sop, target: SopId) -> StatusRujukan:
    return StatusRujukan.DIRI if target == sop.id else StatusRujukan.TERTAUT


def leads_to(keterkaitan: tuple[Rujukan, ...], lain: tuple[Rujukan, ...]) -> frozenset[SopId]:
    """Return the SOPs that an SOP refers to, in Keterkaitan or elsewhere."""
    tertaut = (satu.id for satu in keterkaitan + lain if satu.status is StatusRujukan.TERTAUT)
    return frozenset(satu for satu in tertaut if satu is not None)


def backlinks(led: Mapping[SopId, frozenset[SopId]]) -> dict[SopId, tuple[SopId, ...]]:
    """Return for each SOP the SOPs that lead to it, ordered by id."""
    asking: dict[SopId, list[SopId]] = defaultdict(list)
    for dari, tertaut in led.items():
        for ke in tertaut:
            asking[ke].append(dari)
    return {ke: tuple(sorted(dari)) for ke, dari in asking.items()}


def wanted(linked: Iterable[LinkedSop], ingatan: Ingatan = TANPA_INGATAN) -> tuple[Dicari, ...]:
    """Return the SOPs that plain references name and nobody has, by office and name."""
    asked: dict[tuple[IdInstansi, str], dict[str, list[SopId]]] = defaultdict(dict)
    spelling: dict[tuple[IdInstansi, str], str] = {}
    for satu in linked:
        for teks, judul, lipat in ingatan.ingat(_asked_of_readers, satu):
            key = (satu.sop.instansi, judul)
            spelling.setdefault(key, teks)
            asked[key].setdefault(lipat, []).append(satu.sop.id)
    return tuple(
        Dicari(
            instansi=key[0],
            nama=spelling[key],
            lipat=next(iter(spelt)),
            ejaan_lain=tuple(spelt)[1:],
            dirujuk_oleh=tuple(sorted({sop for sops in spelt.values() for sop in sops})),
        )
        for key, spelt in sorted(asked.items())
    )


def _asked_of_readers(linked: LinkedSop) -> tuple[tuple[str, str, str], ...]:
    """Return the plain names that nobody has, each with its key as a title, and folded.

    Of an SOP that forbids copying those in its steps are left out.
    """
    rujukan = linked.keterkaitan if linked.sop.tertutup else linked.rujukan
    return tuple(
        (satu.teks, key_of(read_title(satu.teks)), fold_title(satu.teks))
        for satu in rujukan
        if satu.status is StatusRujukan.BELUM_ADA and satu.tautan is None
    )
