import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.naskah import (
    Bergaya,
    Butir,
    Daftar,
    Gaya,
    Inline,
    Paragraf,
    Polos,
    Tautan,
    polos,
    polos_naskah,
)
from katalog_sop.parse.sitasi import parse_sitasi
from katalog_sop.project import compile_project
from katalog_sop.render.dasar_hukum import tautkan
from katalog_sop.render.halaman_daftar_peraturan import golongan
from katalog_sop.render.page import Page
from katalog_sop.render.peraturan import naskah_resmi
from katalog_sop.resolve.kunci_peraturan import kunci_peraturan
from katalog_sop.resolve.peraturan import Buku, PeraturanDirujuk
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

SOP = """\
---
format: 1
nama: {nama}
status: {status}
tanggal_efektif: 2020
disahkan_oleh:
  jabatan: Kepala Dinas
pelaksana: [Staf, Kepala]
{front}---

## Dasar Hukum

{dasar}

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menulis | Staf | Berkas | 5 menit | Konsep |
| 2 | Memeriksa | Kepala | Konsep | 5 menit | Surat |
"""
KETERANGAN = """\
- {jenis: PP, nomor: 37, tahun: 2007, tentang: Pelaksanaan, status: dicabut, oleh: [
    {jenis: PP, nomor: 40, tahun: 2019}]}
- {jenis: UU, nomor: 23, tahun: 2006, status: diubah, oleh: [{jenis: UU, nomor: 24, tahun: 2013}]}
"""
UU, PP = "peraturan/undang-undang-23-2006.md", "peraturan/peraturan-pemerintah-37-2007.md"


def pages_of(*dasar: str, status: str = "berlaku", front: str = "") -> dict[str, Page]:
    """Returns the pages of an office with one SOP for each Dasar Hukum item."""
    files = [
        SourceFile(
            path=f"sops/kantor/sop-{no}.md",
            text=SOP.format(nama=f"Cuti {no}", status=status, front=front, dasar=f"1. {butir}"),
        )
        for no, butir in enumerate(dasar, start=1)
    ]
    files.append(SourceFile(path="sops/kantor/instansi.yml", text="nama: Kantor\n"))
    files.append(SourceFile(path="sops/peraturan.yml", text=KETERANGAN))
    project = compile_project(files, Settings())
    return {one.path: one.render(project.situs) for one in project.rencana}


def words(body: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_cited_words_lead_to_the_regulation() -> None:
    body = pages_of("UU. No. 14 Tahun 2008 ttg A & B")["kantor/sop-1.md"].body
    tautan = '<a href="../../peraturan/undang-undang-14-2008/">UU. No. 14 Tahun 2008</a>'
    assert f"<li>{tautan} ttg A &amp; B</li>" in body


@pytest.mark.parametrize(
    ("butir", "tanda"),
    [
        ("PP 37/2007", "dicabut"),
        ("UU 23/2006", "diubah"),
        ("UU 23/2006 sebagaimana diubah dengan UU 24/2013", ""),
        ("UU 24/2013", ""),
    ],
)
def test_what_became_of_a_regulation_stands_behind_its_link(butir: str, tanda: str) -> None:
    body = pages_of(butir)["kantor/sop-1.md"].body
    assert re.findall(r"<small>\((dicabut|diubah)\)</small>", body) == ([tanda] if tanda else [])


def test_a_citation_without_a_page_stays_text() -> None:
    body = pages_of("Perda Nomor 5 Tahun 2016")["kantor/sop-1.md"].body
    assert "<li>Perda Nomor 5 Tahun 2016</li>" in body


def test_the_page_of_a_regulation_names_the_sops_and_their_words() -> None:
    body = pages_of("UU 23/2006 tentang A & B", "PP 37/2007")[UU].body
    assert '<a class="sop-daftar__nama" href="../../kantor/sop-1/">Cuti 1</a>' in body
    assert "UU 23/2006 tentang A &amp; B</q>" in body
    assert "sop-2" not in body
    assert "Tidak disebut bahwa peraturan ini sudah diubah." in body


def test_the_page_of_a_regulation_shows_what_changed_it() -> None:
    pages = pages_of("UU 23/2006", "UU 24/2013", "PP 37/2007")
    assert "2006 Undang-Undang Nomor 23 Tahun 2006 peraturan ini" in words(pages[UU].body)
    assert '<a href="../undang-undang-24-2013/">Undang-Undang Nomor 24 Tahun 2013</a>' in (
        pages[UU].body
    )
    baru = words(pages["peraturan/undang-undang-24-2013.md"].body)
    assert "Undang-Undang Nomor 23 Tahun 2006 diubah dengan peraturan ini" in baru
    dicabut = words(pages[PP].body)
    assert "Peraturan Pemerintah Nomor 40 Tahun 2019 mencabut peraturan ini" in dicabut


def test_the_list_names_who_rests_on_what_was_revoked_and_what_replaced_it() -> None:
    body = words(pages_of("PP 37/2007", "UU 23/2006")["peraturan/index.md"].body)
    assert (
        "## SOP yang bersandar pada peraturan yang dicabut Peraturan Pemerintah Nomor 37 Tahun 2007"
        " diganti dengan Peraturan Pemerintah Nomor 40 Tahun 2019 Cuti 1 Kantor ##"
    ) in body
    assert "Keadaannya: 1 sudah dicabut, 1 sudah diubah." in body


def test_the_list_follows_rank_then_year_then_number() -> None:
    body = pages_of(
        *("Perwali Bima 2/2016", "Permendagri 10/2011", "Permendagri 9/2011", "PP 2/2001"),
        *("UU 9/2020", "UU 8/2020", "UU 30/1999", "UUD 1945", "Perka BKN 1/2000"),
        "Perda Kota Bima 1/2016",
    )["peraturan/index.md"].body
    assert re.findall(r'<li>\n<div>\n<a href="([a-z0-9-]+)/">', body) == [
        "undang-undang-dasar-1945",
        "undang-undang-30-1999",
        "undang-undang-8-2020",
        "undang-undang-9-2020",
        "peraturan-pemerintah-2-2001",
        "peraturan-menteri-dalam-negeri-9-2011",
        "peraturan-menteri-dalam-negeri-10-2011",
        "peraturan-kepala-badan-kepegawaian-negara-1-2000",
        "peraturan-daerah-kota-bima-1-2016",
        "peraturan-wali-kota-bima-2-2016",
    ]


@pytest.mark.parametrize(
    ("status", "front"), [("konsep", ""), ("berlaku", "digantikan_oleh: tidak-ada\n")]
)
def test_drafts_and_broken_sops_make_no_page(status: str, front: str) -> None:
    pages = pages_of("UU 23/2006", status=status, front=front)
    assert UU not in pages
    assert "Belum ada SOP di katalog ini" in pages["peraturan/index.md"].body


def test_the_words_of_an_sop_that_forbids_copying_stay_on_its_page() -> None:
    pages = pages_of("UU 14/2008 tentang Zqrahasia", front="pernyataan: DILARANG MENYALIN\n")
    assert "Cuti 1" in pages["peraturan/undang-undang-14-2008.md"].body
    assert {path for path, page in pages.items() if "Zqrahasia" in page.text} == {"kantor/sop-1.md"}


def test_hostile_text_is_escaped_everywhere() -> None:
    pages = pages_of("UU 14/2008 tentang **<script>alert(1)</script>**")
    assert not [path for path, page in pages.items() if "<script" in page.text]


def _buku(*teks: str) -> Buku:
    return {
        kunci_peraturan(satu): PeraturanDirujuk(kunci=satu, sitasi=satu, slug=satu.nomor)
        for item in teks
        for satu in parse_sitasi(item)
    }


def _ditautkan(isi: Inline) -> Inline:
    (blok,) = tautkan((Paragraf(isi),), _buku("UU 23/2006", "PP 40/2019"))
    assert isinstance(blok, Paragraf)
    return blok.isi


def test_links_are_set_inside_styled_text_and_only_once() -> None:
    isi = (Polos("Lihat "), Bergaya(Gaya.TEBAL, (Polos("UU 23/2006"),)), Polos(", UU 23/2006"))
    assert _ditautkan(isi) == (
        Polos("Lihat "),
        Bergaya(Gaya.TEBAL, (Tautan("peraturan:23", (Polos("UU 23/2006"),)),)),
        Polos(", UU 23/2006"),
    )


def test_a_citation_in_pieces_and_an_authors_link_stay_as_they_are() -> None:
    isi = (Bergaya(Gaya.TEBAL, (Polos("UU"),)), Polos(" 23/2006 dan "))
    tautan = Tautan("https://contoh.go.id/", (Polos("PP 40/2019"),))
    assert _ditautkan((*isi, tautan)) == (*isi, tautan)


@given(st.lists(st.sampled_from(["UU 23/2006", " jo. ", "PP 40/2019", "x", "–", ", "]), max_size=9))
def test_linking_changes_no_word(bagian: list[str]) -> None:
    teks = "".join(bagian)
    assert polos(_ditautkan((Polos(teks),))) == teks


def test_items_of_nested_lists_are_linked() -> None:
    dalam = Butir((Paragraf((Polos("PP 40/2019"),)),), 1)
    luar = Butir((Paragraf((Polos("Lihat"),)), Daftar((dalam,))), 1)
    (daftar,) = tautkan((Daftar((luar,), mulai=3),), _buku("PP 40/2019"))
    assert isinstance(daftar, Daftar)
    assert daftar.mulai == 3
    assert polos_naskah((daftar,)) == "Lihat\nPP 40/2019"
    assert "tujuan='peraturan:40'" in repr(daftar)


@pytest.mark.parametrize(
    ("teks", "alamat"),
    [
        ("UU 23/2006", "https://peraturan.go.id/id/uu-no-23-tahun-2006"),
        ("PP 40/2019", "https://peraturan.go.id/id/pp-no-40-tahun-2019"),
        ("Perpres 96/2018", "https://peraturan.go.id/id/perpres-no-96-tahun-2018"),
        ("Perda Kota Bima 5/2016", None),
        ("UU 1/PNPS/1965", None),
    ],
)
def test_the_official_text_is_linked_only_where_its_address_is_certain(
    teks: str, alamat: str | None
) -> None:
    href = naskah_resmi(Peraturan(sitasi=parse_sitasi(teks)[0]))
    assert (href.alamat if href else None) == alamat


def test_the_official_text_of_what_nobody_noted_is_not_linked() -> None:
    assert naskah_resmi(None) is None


@pytest.mark.parametrize(
    ("jenis", "nama"),
    [
        ("Undang-Undang Dasar", "Undang-Undang Dasar dan Ketetapan MPR"),
        ("Undang-Undang", "Undang-Undang dan yang setingkat"),
        ("Peraturan Pemerintah Pengganti Undang-Undang", "Undang-Undang dan yang setingkat"),
        ("Peraturan Pemerintah", "Peraturan Pemerintah"),
        ("Instruksi Presiden", "Peraturan dan keputusan Presiden"),
        ("Peraturan Menteri Kesehatan", "Peraturan menteri dan lembaga"),
        ("Qanun", "Peraturan daerah dan kepala daerah"),
    ],
)
def test_every_kind_has_its_rank(jenis: str, nama: str) -> None:
    assert golongan(jenis) == nama
