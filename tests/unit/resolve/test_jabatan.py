"""Roles of a small office, written by hand; what is expected was read from the tables by eye."""

from typing import Final

import pytest

from katalog_sop.alur.uraian_waktu import uraian_jumlah
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.naskah import polos
from katalog_sop.project import compile_project
from katalog_sop.resolve.jabatan import Jabatan, Tugas, jabatan_publikasi
from katalog_sop.resolve.kamus_jabatan import kamus_jabatan
from katalog_sop.resolve.tugas import LangkahTugas, Serahan
from katalog_sop.settings import Profil, Settings
from katalog_sop.source import SourceFile

INSTANSI: Final = """\
nama: Dinas Contoh
wilayah: Kota Contoh
jabatan:
  Kadis: Kadin
  Kadin: Kepala Dinas
  Kabid: Kepala Bidang
"""

SOP: Final = """\
---
format: 1
nama: {nama}
status: {status}
tanggal_pengesahan: 2020-09-29
disahkan_oleh:
  jabatan: Kepala Dinas
  nama: Contoh, S.E.
pelaksana:
{pelaksana}
{lain}---

## Dasar Hukum
## Kualifikasi Pelaksana
## Keterkaitan
## Peralatan/Perlengkapan
## Peringatan
## Pencatatan dan Pendataan

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
{langkah}
"""

CUTI: Final = """\
| 1 | Menulis permohonan | Staf | Formulir | 10 menit | Permohonan | | |
| 2 | Memeriksa | Kabid | Permohonan | 1 jam | Permohonan terperiksa | | Ya: 3; Tidak: 1? |
| 3 | Memberi paraf | Kabid? | Permohonan terperiksa | | Konsep surat | | |
| 4 | Membahas konsep | Kadis; Kabid | Konsep surat | 2 hari | Surat | | Setuju: 5; Ulang: 3 |
| 5 | Menyerahkan surat | Staf | Surat | 5 menit | Tanda terima | | |"""

SURAT: Final = """\
| 1 | Membuka surat | Staf | Surat | 5 menit | Lembar disposisi | | |
| 2 | Memberi disposisi | Kepala  dinas | Lembar disposisi | 1 - 2 jam | Disposisi | | |"""


def source(
    nama: str, pelaksana: str, langkah: str, *, status: str = "berlaku", lain: str = ""
) -> str:
    lanes = "\n".join(f"  - {lane}" for lane in pelaksana.split(", "))
    return SOP.format(nama=nama, status=status, pelaksana=lanes, langkah=langkah, lain=lain)


def roles(*, instansi: str = INSTANSI, profil: Profil = Profil.PUBLIK, **sop: str) -> list[Jabatan]:
    files = {"kantor/instansi.yml": instansi}
    files |= {f"kantor/{slug.replace('_', '-')}.md": text for slug, text in sop.items()}
    sources = [SourceFile(path=f"sops/{path}", text=text) for path, text in files.items()]
    publication = compile_project(sources, Settings(profil=profil)).publication
    assert not publication.diperbaiki, publication.diperbaiki
    return list(jabatan_publikasi(publication)[IdInstansi("kantor")])


def office() -> dict[str, Jabatan]:
    cuti = source("Cuti", "Staf, Kabid, Kadis", CUTI)
    surat = source("Surat", "Staf, Kepala  dinas", SURAT)
    return {role.nama: role for role in roles(cuti=cuti, surat=surat)}


def steps(role: Jabatan) -> list[tuple[str, str]]:
    return [(tugas.id, one.simpul.langkah.no) for tugas in role.tugas for one in tugas.langkah]


def told(serahan: Serahan) -> tuple[str, str, str, str]:
    """Return a hand-over as a line: answer, step, by whom, what."""
    who = " & ".join((*(["sendiri"] if serahan.sendiri else []), *serahan.lain))
    answer = serahan.label + ("?" if serahan.disimpulkan else "")
    return answer, serahan.no, who, polos(serahan.hasil)


def step(role: Jabatan, no: str, sop: str = "kantor/cuti") -> LangkahTugas:
    (found,) = (
        one
        for tugas in role.tugas
        if tugas.id == sop
        for one in tugas.langkah
        if one.simpul.langkah.no == no
    )
    return found


def task(role: Jabatan, sop: str) -> Tugas:
    return next(one for one in role.tugas if one.id == sop)


def test_an_office_has_one_role_for_all_names_of_it() -> None:
    assert [(role.nama, role.sebutan, role.slug) for role in office().values()] == [
        ("Kepala Bidang", ("Kabid",), "kepala-bidang"),
        ("Kepala Dinas", ("Kadis",), "kepala-dinas"),
        ("Staf", (), "staf"),
    ]


def test_a_role_has_its_steps_of_all_sops_in_order() -> None:
    found = office()
    assert steps(found["Kepala Dinas"]) == [("kantor/cuti", "4"), ("kantor/surat", "2")]
    assert steps(found["Staf"]) == [
        ("kantor/cuti", "1"),
        ("kantor/cuti", "5"),
        ("kantor/surat", "1"),
    ]
    assert steps(found["Kepala Bidang"]) == [("kantor/cuti", no) for no in ("2", "3", "4")]


def test_a_role_waits_for_what_others_do_before() -> None:
    found = office()
    assert [told(one) for one in step(found["Kepala Bidang"], "2").dari] == [
        ("", "1", "Staf", "Permohonan")
    ]
    assert [told(one) for one in step(found["Staf"], "1").dari] == [
        ("Tidak?", "2", "Kabid", "Permohonan terperiksa")
    ]
    assert [told(one) for one in step(found["Kepala Bidang"], "3").dari] == [
        ("Ya", "2", "sendiri", "Permohonan terperiksa"),
        ("Ulang", "4", "sendiri & Kadis", "Surat"),
    ]
    assert [told(one) for one in step(found["Kepala Dinas"], "4").dari] == [
        ("", "3", "Kabid", "Konsep surat")
    ]
    assert step(found["Staf"], "1", "kantor/surat").dari == ()


def test_a_role_hands_over_to_who_comes_next() -> None:
    found = office()
    assert [told(one) for one in step(found["Kepala Bidang"], "2").ke] == [
        ("Ya", "3", "sendiri", "Permohonan terperiksa"),
        ("Tidak?", "1", "Staf", "Permohonan terperiksa"),
    ]
    assert [told(one) for one in step(found["Kepala Dinas"], "4").ke] == [
        ("Setuju", "5", "Staf", "Surat"),
        ("Ulang", "3", "Kabid", "Surat"),
    ]
    assert [told(one) for one in step(found["Staf"], "5").ke] == [
        ("", "selesai", "", "Tanda terima")
    ]


def test_who_takes_part_and_what_is_inferred_is_told() -> None:
    found = office()
    assert step(found["Kepala Dinas"], "4").bersama == ("Kabid",)
    assert step(found["Kepala Bidang"], "4").bersama == ("Kadis",)
    assert [one.disimpulkan for one in found["Kepala Bidang"].tugas[0].langkah] == [
        False,
        True,
        False,
    ]


def test_the_time_of_a_role_is_the_sum_of_its_own_steps() -> None:
    found = office()
    bidang, dinas, staf = found["Kepala Bidang"], found["Kepala Dinas"], found["Staf"]
    assert uraian_jumlah(bidang.waktu) == "minimal 2 hari 1 jam, 1 langkah tak terukur"
    assert uraian_jumlah(task(dinas, "kantor/cuti").waktu) == "2 hari, semua langkah terukur"
    assert uraian_jumlah(dinas.waktu) == "2 hari 1 jam sampai 2 hari 2 jam, semua langkah terukur"
    assert uraian_jumlah(staf.waktu) == "20 menit, semua langkah terukur"


def test_two_lanes_that_are_one_role_do_not_wait_for_each_other() -> None:
    langkah = """\
| 1 | Menulis | Kadis | Kertas | 1 jam | Konsep | | |
| 2 | Menandatangani | Kepala Dinas | Konsep | 1 jam | Surat | | |"""
    (role,) = roles(surat=source("Surat", "Kadis, Kepala Dinas", langkah))
    assert [told(one) for one in step(role, "2", "kantor/surat").dari] == [
        ("", "1", "sendiri", "Konsep")
    ]


def test_the_body_of_a_closed_sop_is_not_in_the_values() -> None:
    lain = "pernyataan: Dilarang menyalin\n"
    (staf,) = roles(
        surat=source("Surat", "Staf", SURAT.replace("Kepala  dinas", "Staf"), lain=lain)
    )
    (tugas,) = staf.tugas
    assert tugas.tertutup
    assert not tugas.langkah
    assert staf.banyak_langkah == 0


@pytest.mark.parametrize("status", ["dicabut", "digantikan"])
def test_nobody_is_told_to_do_what_is_not_in_force(status: str) -> None:
    text = source("Surat", "Staf", SURAT.replace("Kepala  dinas", "Staf"), status=status)
    (staf,) = roles(surat=text)
    assert staf.tugas[0].pensiun
    assert not staf.tugas[0].langkah


def test_a_draft_is_in_the_roles_of_an_internal_site_only() -> None:
    surat = source("Surat", "Staf, Kepala  dinas", SURAT)
    cuti = source("Cuti", "Staf, Kabid, Kadis", CUTI, status="konsep")
    assert [role.nama for role in roles(surat=surat, cuti=cuti)] == ["Kepala Dinas", "Staf"]
    internal = roles(profil=Profil.INTERNAL, surat=surat, cuti=cuti)
    assert [role.nama for role in internal] == ["Kepala Bidang", "Kepala Dinas", "Staf"]


def test_names_that_stand_for_one_another_in_a_circle_are_one_role() -> None:
    kamus = kamus_jabatan([("A", "B"), ("B", "C"), ("C", "B"), ("D", "D")])
    assert kamus.kunci("A") == kamus.kunci("B") == kamus.kunci("c") == "b"
    assert kamus.kunci("D") == "d"


def test_names_compare_by_letters_and_not_by_their_encoding() -> None:
    kamus = kamus_jabatan([("K\u00e9pala", "Kepala Dinas")])
    assert kamus.kunci("KE\u0301PALA ") == kamus.kunci("kepala   dinas") == "kepala dinas"
    assert kamus.nama("kepala dinas", ("KEPALA DINAS",)) == "Kepala Dinas"


def test_roles_whose_names_make_one_slug_have_addresses_of_their_own() -> None:
    langkah = """\
| 1 | Menulis | Staf/Loket | Kertas | 1 jam | Konsep | | |
| 2 | Membaca | Staf Loket | Konsep | 1 jam | Surat | | |
| 3 | Menyimpan | Staf (Loket) | Surat | 1 jam | Arsip | | |"""
    lanes = ["Staf/Loket", "Staf Loket", "Staf (Loket)"]
    one = roles(surat=source("Surat", ", ".join(lanes), langkah))
    other = roles(surat=source("Surat", ", ".join(lanes[::-1]), langkah))
    slugs = {role.nama: role.slug for role in one}
    assert slugs == {role.nama: role.slug for role in other}
    assert slugs["Staf Loket"] == "staf-loket"
    assert len(set(slugs.values())) == 3
    assert all(slug.startswith("staf-loket") for slug in slugs.values())


def test_no_role_takes_the_address_of_another() -> None:
    taken = next(one.slug for one in _named("Staf", "Staf!") if one.nama == "Staf!")
    assert len({one.slug for one in _named("Staf", "Staf!", taken.replace("-", " "))}) == 3


def test_addresses_of_roles_fit_into_a_file_system() -> None:
    long = "Staf " + "Pelayanan " * 40
    slugs = [one.slug for one in _named(f"{long}A", f"{long}B")]
    assert len(set(slugs)) == 2
    assert all(len(slug) <= 210 for slug in slugs)


def _named(*lanes: str) -> list[Jabatan]:
    langkah = "\n".join(
        f"| {no} | Bekerja | {lane} | Kertas | 1 jam | Surat | | |"
        for no, lane in enumerate(lanes, 1)
    )
    return list(roles(surat=source("Surat", ", ".join(lanes), langkah)))


def test_roles_of_two_offices_are_never_joined() -> None:
    sources = [
        SourceFile(path=f"sops/{office}/{name}", text=text)
        for office in ("kantor-a", "kantor-b")
        for name, text in (
            ("instansi.yml", "nama: Dinas\n"),
            ("surat.md", source("Surat", "Staf, Kepala  dinas", SURAT)),
        )
    ]
    found = jabatan_publikasi(compile_project(sources, Settings()).publication)
    assert {office: len(roles) for office, roles in found.items()} == {
        "kantor-a": 2,
        "kantor-b": 2,
    }
    assert all(len(role.tugas) == 1 for roles in found.values() for role in roles)
