"""The linked catalogue -> what one profile may see of it."""

from collections.abc import Iterable
from dataclasses import replace

from katalog_sop.diagnostics import Diagnostic, Report
from katalog_sop.model.alamat import id_sah
from katalog_sop.model.identitas import STATUS_TERBIT
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.model.sidik import sidik
from katalog_sop.model.sop import SopId, instansi_dari
from katalog_sop.resolve.catalogue import Catalogue, Dicari, LinkedSop, Rujukan, StatusRujukan
from katalog_sop.resolve.peraturan import resolve_peraturan
from katalog_sop.resolve.publication import Publication, SopDiperbaiki
from katalog_sop.settings import Profil, Settings


def publish(catalogue: Catalogue, report: Report, settings: Settings) -> Publication:
    """Return what the profile of *settings* shows of a catalogue.

    A public site gets nothing of an SOP that is a draft, and of one with errors its name.
    """
    shown = [one for one in catalogue.sop.values() if _published(one, settings.profil)]
    faulty = {one.file for one in report.errors()}
    findings = report.by_file() if settings.tampilkan_temuan else {}
    broken = {one.sop.id for one in shown if one.sop.path in faulty}
    ids = frozenset(one.sop.id for one in shown)
    sop = {
        one.sop.id: _public_view(one, ids, ids - broken, settings.profil)
        for one in shown
        if one.sop.id not in broken
    }
    diperbaiki = {
        one.sop.id: _under_repair(one, findings.get(one.sop.path, ()))
        for one in shown
        if one.sop.id in broken
    }
    return Publication(
        instansi=_offices(catalogue, ids),
        sop=sop,
        diperbaiki=diperbaiki,
        dicari=_wanted(catalogue.dicari, frozenset(sop)),
        id_lama=_former_ids(shown, catalogue),
        temuan=report.diagnostics if settings.tampilkan_temuan else (),
        peraturan=resolve_peraturan(
            (one.sop for one in sop.values()), catalogue.index.peraturan.values()
        ),
        padanan=catalogue.padanan,
    )


def _published(linked: LinkedSop, profil: Profil) -> bool:
    if not id_sah(linked.sop.id):
        return False
    return profil is Profil.INTERNAL or linked.sop.identitas.status in STATUS_TERBIT


def _under_repair(linked: LinkedSop, temuan: tuple[Diagnostic, ...]) -> SopDiperbaiki:
    return SopDiperbaiki(
        id=linked.sop.id,
        nama=linked.sop.identitas.nama,
        path=linked.sop.path,
        changed=linked.sop.changed,
        temuan=temuan,
    )


def _offices(catalogue: Catalogue, ids: frozenset[SopId]) -> dict[IdInstansi, Instansi]:
    present = sorted({instansi_dari(one) for one in ids})
    return {one: catalogue.instansi.get(one) or _nameless(one) for one in present}


def _nameless(instansi: IdInstansi) -> Instansi:
    return Instansi(id=instansi, nama=instansi.replace("-", " ").title())


def _public_view(
    linked: LinkedSop, ids: frozenset[SopId], sound: frozenset[SopId], profil: Profil
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
        sidik=sidik(linked.sop),
        keterkaitan=tuple(_public_reference(one, ids, profil) for one in linked.keterkaitan),
        rujukan_lain=tuple(one for one in linked.rujukan_lain if one.id in ids),
        dirujuk_oleh=tuple(one for one in linked.dirujuk_oleh if one in sound),
        serahan=tuple(one for one in linked.serahan if sound.issuperset((one.dari, one.ke))),
    )


def _public_reference(rujukan: Rujukan, ids: frozenset[SopId], profil: Profil) -> Rujukan:
    """Return a reference without what is not shown; what it may mean is for editors only."""
    if rujukan.status is StatusRujukan.TERTAUT and rujukan.id not in ids:
        return replace(rujukan, status=StatusRujukan.TANPA_TAUTAN, id=None, tautan=None)
    if rujukan.status is StatusRujukan.TAKSA and profil is Profil.PUBLIK:
        return replace(rujukan, status=StatusRujukan.TANPA_TAUTAN, calon=())
    return rujukan


def _wanted(dicari: tuple[Dicari, ...], shown: frozenset[SopId]) -> tuple[Dicari, ...]:
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
