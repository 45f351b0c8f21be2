"""Keterkaitan items -> references, and back."""

from collections import defaultdict
from collections.abc import Iterable

from katalog_sop.model.sop import ButirKeterkaitan, Sop, SopId
from katalog_sop.resolve.catalogue import Dicari, LinkedSop, Rujukan, StatusRujukan
from katalog_sop.resolve.index import Index
from katalog_sop.resolve.links import TautanJangkar, TautanLuar, TautanSop, read_link
from katalog_sop.resolve.titles import fold_title, says_none


def resolve_keterkaitan(sop: Sop, index: Index) -> tuple[Rujukan, ...]:
    """Return what each Keterkaitan item of an SOP leads to."""
    return tuple(_resolve(sop, butir, index) for butir in sop.keterkaitan)


def _resolve(sop: Sop, butir: ButirKeterkaitan, index: Index) -> Rujukan:
    if butir.tautan is not None:
        return _explicit(sop, butir, butir.tautan, index)
    if says_none(butir.teks):
        return Rujukan(teks=butir.teks, status=StatusRujukan.NIHIL, at=butir.at)
    found = index.named(sop.instansi, butir.teks)
    if len(found) > 1:
        return Rujukan(teks=butir.teks, status=StatusRujukan.TAKSA, at=butir.at, calon=found)
    if not found:
        return Rujukan(teks=butir.teks, status=StatusRujukan.BELUM_ADA, at=butir.at)
    return Rujukan(teks=butir.teks, status=_led_to(sop, found[0]), at=butir.at, id=found[0])


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


def backlinks(references: dict[SopId, tuple[Rujukan, ...]]) -> dict[SopId, tuple[SopId, ...]]:
    """Return for each SOP the SOPs whose Keterkaitan leads to it, ordered by id."""
    led: dict[SopId, set[SopId]] = defaultdict(set)
    for dari, rujukan in references.items():
        for satu in rujukan:
            if satu.status is StatusRujukan.TERTAUT and satu.id is not None:
                led[satu.id].add(dari)
    return {ke: tuple(sorted(dari)) for ke, dari in led.items()}


def wanted(linked: Iterable[LinkedSop]) -> tuple[Dicari, ...]:
    """Return the SOPs that plain references name and nobody has, by office and name."""
    spelling: dict[tuple[str, str], tuple[LinkedSop, str]] = {}
    asking: dict[tuple[str, str], list[SopId]] = defaultdict(list)
    for satu in linked:
        for rujukan in satu.keterkaitan:
            if rujukan.status is StatusRujukan.BELUM_ADA and rujukan.tautan is None:
                key = (satu.sop.instansi, fold_title(rujukan.teks))
                spelling.setdefault(key, (satu, rujukan.teks))
                if satu.sop.id not in asking[key]:
                    asking[key].append(satu.sop.id)
    return tuple(
        Dicari(
            instansi=spelling[key][0].sop.instansi,
            nama=spelling[key][1],
            lipat=key[1],
            dirujuk_oleh=tuple(sorted(asking[key])),
        )
        for key in sorted(asking)
    )
