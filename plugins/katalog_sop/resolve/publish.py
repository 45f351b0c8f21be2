"""The linked catalogue -> what one profile may see of it."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from katalog_sop.diagnostics import Diagnostic, Report
from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.alamat import id_sah
from katalog_sop.model.identitas import STATUS_TERBIT
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.model.sidik import sidik
from katalog_sop.model.sop import SopId, instansi_dari
from katalog_sop.resolve.catalogue import Catalogue, Dicari, LinkedSop, Rujukan, StatusRujukan
from katalog_sop.resolve.peraturan import resolve_peraturan
from katalog_sop.resolve.publication import Publication, SopDiperbaiki
from katalog_sop.settings import Profil, Settings


def publish(
    catalogue: Catalogue, report: Report, settings: Settings, ingatan: Ingatan = TANPA_INGATAN
) -> Publication:
    """Return what the profile of *settings* shows of a catalogue.

    A public site gets nothing of an SOP that is a draft, and of one with errors its name.
    """
    ingat, sama = ingatan.ingat, ingatan.sama
    shown = [one for one in catalogue.sop.values() if _published(one, settings.profil)]
    faulty = {one.file for one in report.errors()}
    findings = report.by_file() if settings.tampilkan_temuan else {}
    broken = {one.sop.id for one in shown if one.sop.path in faulty}
    all_ids = frozenset(one.sop.id for one in shown)
    ids = ingatan.pantau("publish.ids", all_ids)
    sound = ingatan.pantau("publish.sound", all_ids - broken)
    seen = (
        ingat(_public_view, one, ingat(sidik, one.sop), ids, sound, settings.profil)
        for one in shown
        if one.sop.id not in broken
    )
    sop = {one.sop.id: sama(one, "public", one.sop.id) for one in seen}
    diperbaiki = {
        one: sama(_under_repair(catalogue.sop[one], findings), "diperbaiki", one)
        for one in (one.sop.id for one in shown)
        if one in broken
    }
    return Publication(
        instansi=_offices(catalogue, all_ids),
        sop=sop,
        diperbaiki=diperbaiki,
        dicari=ingat(_wanted, catalogue.dicari, sound),
        id_lama=_former_ids(shown, catalogue),
        temuan=report.diagnostics if settings.tampilkan_temuan else (),
        peraturan=resolve_peraturan(
            (one.sop for one in sop.values()), catalogue.index.peraturan.values(), ingatan
        ),
        padanan=catalogue.padanan,
    )


def _published(linked: LinkedSop, profil: Profil) -> bool:
    if not id_sah(linked.sop.id):
        return False
    return profil is Profil.INTERNAL or linked.sop.identitas.status in STATUS_TERBIT


def _under_repair(
    linked: LinkedSop, findings: Mapping[str, tuple[Diagnostic, ...]]
) -> SopDiperbaiki:
    return SopDiperbaiki(
        id=linked.sop.id,
        nama=linked.sop.identitas.nama,
        path=linked.sop.path,
        changed=linked.sop.changed,
        temuan=findings.get(linked.sop.path, ()),
    )


def _offices(catalogue: Catalogue, ids: frozenset[SopId]) -> dict[IdInstansi, Instansi]:
    present = sorted({instansi_dari(one) for one in ids})
    return {one: catalogue.instansi.get(one) or _nameless(one) for one in present}


def _nameless(instansi: IdInstansi) -> Instansi:
    return Instansi(id=instansi, nama=instansi.replace("-", " ").title())


def _public_view(
    linked: LinkedSop,
    fingerprint: str,
    ids: AbstractSet[SopId],
    sound: AbstractSet[SopId],
    profil: Profil,
) -> LinkedSop:
    identitas = linked.sop.identitas
    signed = identitas.disahkan_oleh
    if signed is not None and profil is Profil.PUBLIK:
        signed = replace(signed, nip="")
    return replace(
        linked,
        sop=replace(
            linked.sop,
            identitas=replace(
                identitas,
                disahkan_oleh=signed,
                menggantikan=tuple(one for one in identitas.menggantikan if one in ids),
                digantikan_oleh=tuple(one for one in identitas.digantikan_oleh if one in ids),
            ),
        ),
        sidik=fingerprint,
        keterkaitan=tuple(_public_reference(one, ids, profil) for one in linked.keterkaitan),
        rujukan_lain=tuple(one for one in linked.rujukan_lain if one.id in ids),
        dirujuk_oleh=tuple(one for one in linked.dirujuk_oleh if one in sound),
        serahan=tuple(one for one in linked.serahan if one.dari in sound and one.ke in sound),
    )


def _public_reference(rujukan: Rujukan, ids: AbstractSet[SopId], profil: Profil) -> Rujukan:
    """Return a reference without what is not shown; what it may mean is for editors only."""
    if rujukan.status is StatusRujukan.TERTAUT and rujukan.id not in ids:
        return replace(rujukan, status=StatusRujukan.TANPA_TAUTAN, id=None, tautan=None)
    if rujukan.status is StatusRujukan.TAKSA and profil is Profil.PUBLIK:
        return replace(rujukan, status=StatusRujukan.TANPA_TAUTAN, calon=())
    return rujukan


def _wanted(dicari: tuple[Dicari, ...], shown: AbstractSet[SopId]) -> tuple[Dicari, ...]:
    visible = (
        replace(one, dirujuk_oleh=tuple(dari for dari in one.dirujuk_oleh if dari in shown))
        for one in dicari
    )
    return tuple(one for one in visible if one.dirujuk_oleh)


def _former_ids(
    shown: Iterable[LinkedSop], catalogue: Catalogue
) -> tuple[tuple[SopId, SopId], ...]:
    former: dict[SopId, SopId] = {}
    for linked in shown:
        for lama in linked.sop.identitas.id_lama:
            if id_sah(lama) and lama not in catalogue.sop:
                former.setdefault(SopId(lama), linked.sop.id)
    return tuple(sorted(former.items()))
