import pytest
from tests.support.temuan import ROUTINE

from katalog_sop.project import Project, compile_project
from katalog_sop.resolve.catalogue import StatusRujukan
from katalog_sop.settings import Profil, Settings
from katalog_sop.source import SourceFile

NIP = "190002302000131001"
SOP = """\
---
format: 1
nama: {nama}
status: {status}
tanggal_efektif: 2020
disahkan_oleh:
  jabatan: Kepala Dinas
  nip: {nip}
pelaksana:
  - Staf
{front}---

## Keterkaitan

{keterkaitan}

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mencatat | Staf | | | |
"""


def compiled(profil: Profil = Profil.PUBLIK, **sops: dict[str, str]) -> Project:
    """Returns the catalogue of one office with the SOPs given by slug and fields."""
    defaults = {"status": "berlaku", "nip": "~", "front": "", "keterkaitan": "-"}
    files = [
        SourceFile(
            path=f"sops/kantor/{slug}.md", text=SOP.format(**{**defaults, "nama": slug, **fields})
        )
        for slug, fields in sops.items()
    ]
    office = SourceFile(path="sops/kantor/instansi.yml", text=f"nama: Kantor\nalamat: Jl. {NIP}\n")
    settings = Settings(
        profil=profil,
        tampilkan_temuan=profil is Profil.INTERNAL,
        tingkat=dict.fromkeys(ROUTINE),
    )
    return compile_project((*files, office), settings)


@pytest.mark.parametrize("status", ["konsep", "uji-coba", "sembarang"])
def test_what_is_not_in_force_is_not_published(status: str) -> None:
    publication = compiled(cuti={"status": status}).publication
    assert not publication.sop
    assert not publication.diperbaiki
    assert not publication.instansi


def test_an_internal_site_shows_drafts_and_what_is_wrong() -> None:
    publication = compiled(Profil.INTERNAL, cuti={"status": "konsep"}).publication
    assert list(publication.sop) == ["kantor/cuti"]
    assert [one.rule for one in publication.temuan] == ["nip-in-text"]


def test_a_reference_to_a_draft_is_plain_text() -> None:
    draft = {"nama": "Surat Masuk", "status": "konsep"}
    project = compiled(cuti={"keterkaitan": "- SOP Surat Masuk"}, surat=draft)
    [rujukan] = project.publication.sop[next(iter(project.publication.sop))].keterkaitan
    assert (rujukan.status, rujukan.id) == (StatusRujukan.TANPA_TAUTAN, None)


def test_a_signatory_keeps_the_nip_on_internal_sites_only() -> None:
    for profil, shown in ((Profil.PUBLIK, ""), (Profil.INTERNAL, NIP)):
        [linked] = compiled(profil, cuti={"nip": f"'{NIP}'"}).publication.sop.values()
        assert linked.sop.identitas.disahkan_oleh is not None
        assert linked.sop.identitas.disahkan_oleh.nip == shown


def test_an_nip_in_a_name_or_an_address_is_blotted_out() -> None:
    publication = compiled(cuti={"nama": f"Cuti {NIP}", "front": "abaikan: [SOP104]\n"}).publication
    assert [one.nama for one in publication.diperbaiki.values()] == ["Cuti " + "•" * 18]
    assert [one.alamat for one in publication.instansi.values()] == ["Jl. " + "•" * 18]


def test_what_the_parser_could_not_read_stays_an_error_whatever_the_file_says() -> None:
    broken = {"front": "abaikan: [SOP014]\n", "keterkaitan": "- <b>Cuti</b>"}
    publication = compiled(cuti=broken).publication
    assert list(publication.diperbaiki) == ["kantor/cuti"]


def test_an_excepted_error_of_the_catalogue_lets_the_sop_be_published() -> None:
    excepted = {"front": "abaikan: [SOP201]\n", "keterkaitan": "- [Cuti](tidak-ada.md)"}
    publication = compiled(cuti=excepted).publication
    assert list(publication.sop) == ["kantor/cuti"]


def test_of_an_sop_under_repair_nothing_but_its_name_is_said() -> None:
    broken = {"keterkaitan": "- SOP Surat Masuk\n- [Cuti](tidak-ada.md)"}
    publication = compiled(cuti=broken, surat={"nama": "Surat Masuk"}).publication
    [sound] = publication.sop.values()
    assert sound.dirujuk_oleh == ()


def test_a_former_address_leads_on_to_an_sop_under_repair() -> None:
    broken = {"front": "id_lama: kantor/izin\n", "keterkaitan": "- [Cuti](tidak-ada.md)"}
    assert compiled(cuti=broken).publication.id_lama == (("kantor/izin", "kantor/cuti"),)


def test_no_sop_takes_the_address_of_its_office() -> None:
    assert not compiled(index={}).publication.sop


def test_one_former_address_cannot_lead_to_two_sops() -> None:
    claim = {"front": "id_lama: kantor/izin\n"}
    report = compiled(cuti=claim, dinas=claim).report
    told = {(one.file, one.rule) for one in report.errors() if one.file.endswith(".md")}
    assert told == {
        ("sops/kantor/cuti.md", "living-id-lama"),
        ("sops/kantor/dinas.md", "living-id-lama"),
    }
