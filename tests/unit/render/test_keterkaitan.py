"""What pages show of references: the neighbourhood of an SOP, the graph, and wanted SOPs."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from katalog_sop.project import compile_project
from katalog_sop.render.page import Page
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

Sop = Callable[..., str]
Terbit = Callable[..., dict[str, Page]]

MASUK = "| 9 | Mendisposisi | Kadis | Surat | 5 menit | Disposisi surat | | |"
CUTI = "| 1 | Menelaah | Staf | Disposisi surat | 5 menit | Telaahan | {} | |"
KETERKAITAN = "keterkaitan/index.md"


def words(body: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def _pair(sop: Sop, ket: str = "Lihat SOP Surat Masuk", keterkaitan: str = "") -> dict[str, str]:
    cuti = sop("Cuti", langkah=CUTI.format(ket), keterkaitan=keterkaitan)
    return {"cuti": cuti, "surat-masuk": sop("Surat Masuk", langkah=MASUK)}


def test_the_neighbourhood_says_what_is_handed_over(sop: Sop, terbit: Terbit) -> None:
    pages = terbit(_pair(sop, keterkaitan="- SOP Surat Masuk"))
    here = pages["kota-contoh/cuti.md"].body.partition("## SOP terkait")[2]
    assert "menerima: Disposisi surat ( langkah 9 → langkah 1 )" in words(here)
    assert '<a href="../surat-masuk/#langkah-9">langkah 9</a>' in here
    there = pages["kota-contoh/surat-masuk.md"].body.partition("## SOP terkait")[2]
    assert "Merujuk ke SOP ini Cuti menyerahkan: Disposisi surat" in words(there)
    assert '<a href="../cuti/#langkah-1">langkah 1</a>' in there


def test_an_sop_without_neighbours_shows_no_empty_drawing(sop: Sop, terbit: Terbit) -> None:
    assert "SOP terkait" not in terbit({"cuti": sop("Cuti")})["kota-contoh/cuti.md"].body


def test_a_name_in_keterangan_becomes_a_link(sop: Sop, terbit: Terbit) -> None:
    body = terbit(_pair(sop))["kota-contoh/cuti.md"].body
    assert body.count('Lihat <a href="../surat-masuk/">SOP Surat Masuk</a>') == 2
    assert "disebut pada langkah 1" in words(body)


def test_a_name_in_keterangan_that_nobody_has_stays_text_and_is_wanted(
    sop: Sop, terbit: Terbit
) -> None:
    pages = terbit(_pair(sop, ket="Lihat SOP Surat Keluar"))
    assert ">SOP Surat Keluar</a>" not in pages["kota-contoh/cuti.md"].body
    assert 'id="dicari-kota-contoh-surat-keluar"' in pages[KETERKAITAN].body


def test_the_graph_draws_what_is_tied_and_counts_the_rest(sop: Sop, terbit: Terbit) -> None:
    page = terbit({**_pair(sop), "lain": sop("Lain")})[KETERKAITAN]
    assert page.title == "Keterkaitan antar-SOP"
    drawn = page.body[page.body.index("<svg") : page.body.index("</svg>")]
    assert 'href="../kota-contoh/cuti/"' in drawn
    assert "Lain" not in drawn
    assert "2 SOP saling terkait; 1 SOP lain tidak merujuk" in words(page.body)
    assert "Cuti merujuk ke: Surat Masuk" in words(page.body.partition("<details")[2])


def test_a_retired_sop_is_marked_in_the_graph(sop: Sop, terbit: Terbit) -> None:
    sumber = _pair(sop)
    sumber["surat-masuk"] = sumber["surat-masuk"].replace("status: berlaku", "status: dicabut")
    body = terbit(sumber)[KETERKAITAN].body
    assert 'class="kaitan-pudar"' in body
    assert "Surat Masuk (dicabut)" in body


def test_two_spellings_of_a_wanted_sop_are_one(sop: Sop, terbit: Terbit) -> None:
    pages = terbit(
        {
            "cuti": sop("Cuti", keterkaitan="- SOP Pelayanan Kerja Sama"),
            "izin": sop("Izin", keterkaitan="- SOP Pelayanan Kerjasama"),
        }
    )
    body = pages[KETERKAITAN].body
    assert body.count("<strong>") == 1
    for slug in ("pelayanan-kerja-sama", "pelayanan-kerjasama"):
        assert f'id="dicari-kota-contoh-{slug}"' in body
    assert "#dicari-kota-contoh-pelayanan-kerjasama" in pages["kota-contoh/izin.md"].body


@pytest.mark.parametrize(
    ("base", "address", "name"),
    [
        ("https://github.com/o/r/edit/main/", "https://github.com/o/r/new/main", "filename"),
        ("https://g.id/o/r/_edit/main/", "https://g.id/o/r/_new/main", "filename"),
        ("https://gitlab.com/a/r/-/edit/main/", "https://gitlab.com/a/r/-/new/main", "file_name"),
    ],
)
def test_a_wanted_sop_is_begun_on_the_git_host(
    sop: Sop, terbit: Terbit, base: str, address: str, name: str
) -> None:
    sumber = {"cuti": sop("Cuti", keterkaitan="- 2. SOP Surat Keluar: Luar & Dalam;")}
    body = terbit(sumber, settings=Settings(sunting_url=base))[KETERKAITAN].body
    [href] = re.findall(r'<a href="([^"]+)" rel="noopener">Tulis SOP ini', body)
    url = urlsplit(href.replace("&amp;", "&"))
    asked = parse_qs(url.query)
    assert f"{url.scheme}://{url.netloc}{url.path}" == f"{address}/sops/kota-contoh"
    assert asked[name] == ["surat-keluar-luar-dalam.md"]
    if name == "file_name":
        assert set(asked) == {name}  # GitLab takes no text
    else:
        source = SourceFile(path="sops/kota-contoh/surat-keluar.md", text=asked["value"][0])
        office = SourceFile(path="sops/kota-contoh/instansi.yml", text="nama: Dinas Contoh\n")
        project = compile_project([source, office], Settings())
        [linked] = project.catalogue.sop.values()
        assert linked.sop.identitas.nama == "Surat Keluar: Luar & Dalam"
        assert not project.report.errors()


@pytest.mark.parametrize("base", ["", "https://contoh.id/sunting/", "ftp://x/edit/main/"])
def test_elsewhere_a_wanted_sop_is_begun_in_the_guide(sop: Sop, terbit: Terbit, base: str) -> None:
    sumber = {"cuti": sop("Cuti", keterkaitan="- SOP Surat Keluar")}
    body = terbit(sumber, settings=Settings(sunting_url=base))[KETERKAITAN].body
    assert '<a href="../panduan/menambah-sop/">Tulis SOP ini' in body


def test_offices_are_tied_by_what_their_sops_refer_to(sop: Sop) -> None:
    body = _two_offices(sop)
    assert "Dinas A merujuk ke Dinas B , 2 rujukan: Cuti → Izin , Pindah" in words(body)
    assert '<a href="../kota-b/izin/">Izin</a>' in body


def test_very_many_references_between_offices_are_counted_only(
    sop: Sop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("katalog_sop.render.halaman_keterkaitan.TERBANYAK_RUJUKAN", 1)
    body = _two_offices(sop)
    assert "Dinas A merujuk ke Dinas B , 2 rujukan" in words(body)
    assert "kota-b/izin/" not in body


def _two_offices(sop: Sop) -> str:
    """Return what the page says of offices, one of which refers to two SOPs of the other."""
    sources = [
        SourceFile(path=f"sops/kota-{one}/instansi.yml", text=f"nama: Dinas {one.upper()}\n")
        for one in "ab"
    ]
    link = "- [Izin](../kota-b/izin.md)\n- [Pindah](../kota-b/pindah.md)"
    sources += [
        SourceFile(path="sops/kota-a/cuti.md", text=sop("Cuti", keterkaitan=link)),
        SourceFile(path="sops/kota-b/izin.md", text=sop("Izin")),
        SourceFile(path="sops/kota-b/pindah.md", text=sop("Pindah")),
    ]
    project = compile_project(sources, Settings())
    pages = {page.path: page for page in project.pages}
    return pages[KETERKAITAN].body.partition("## Antarinstansi")[2]


def test_a_very_large_catalogue_leads_to_its_offices_instead(
    sop: Sop, terbit: Terbit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("katalog_sop.render.halaman_keterkaitan.TERBANYAK_RUJUKAN", 0)
    body = terbit(_pair(sop))[KETERKAITAN].body
    assert "<svg" not in body
    assert '<a href="../kota-contoh/">' in body


def test_an_office_with_very_many_references_counts_them_only(
    sop: Sop, terbit: Terbit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("katalog_sop.render.kaitan.TERBANYAK_RUJUKAN", 0)
    body = terbit(_pair(sop))["kota-contoh/index.md"].body
    assert "Daftar 1 rujukan" not in body
    assert "Rujukannya 1, terlalu banyak untuk satu daftar." in body
