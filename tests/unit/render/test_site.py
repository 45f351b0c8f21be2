import re
from collections.abc import Callable

from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.render.aset import alamat_lambang, assets
from katalog_sop.render.kop import render_kop
from katalog_sop.render.page import Page
from katalog_sop.render.tautan import Penaut
from katalog_sop.resolve.publication import Publication
from katalog_sop.settings import Settings

Sop = Callable[..., str]
Terbit = Callable[..., dict[str, Page]]


def words(body: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_pages_of_a_catalogue(sop: Sop, terbit: Terbit) -> None:
    pages = terbit({"surat-masuk": sop(), "cuti": sop("Cuti")})
    assert {path: page.template for path, page in pages.items()} == {
        "index.md": "beranda",
        "katalog/index.md": "katalog",
        "keterkaitan/index.md": "keterkaitan",
        "peraturan/index.md": "peraturan",
        "kota-contoh/index.md": "instansi",
        "kota-contoh/pelaksana/kadis.md": "pelaksana",
        "kota-contoh/pelaksana/staf.md": "pelaksana",
        "kota-contoh/cuti.md": "sop",
        "kota-contoh/surat-masuk.md": "sop",
    }
    assert pages["kota-contoh/cuti.md"].source_path == "sops/kota-contoh/cuti.md"


def test_an_empty_catalogue_has_pages_too(terbit: Terbit) -> None:
    pages = terbit({})
    assert "Belum ada SOP yang terbit." in pages["index.md"].body
    assert "setiap SOP yang dirujuk sudah ada" in pages["keterkaitan/index.md"].body


def test_the_home_page_leads_to_offices(sop: Sop, terbit: Terbit) -> None:
    home = terbit({"surat-masuk": sop()})["index.md"].body
    assert '<a href="kota-contoh/">' in home
    assert "1 SOP dari 1 instansi." in home


def test_an_office_lists_its_sops_with_their_status(sop: Sop, terbit: Terbit) -> None:
    page = terbit({"surat-masuk": sop()})["kota-contoh/index.md"]
    assert page.title == "Dinas Contoh Kota Contoh"
    assert '<a class="sop-daftar__nama" href="surat-masuk/">Surat Masuk</a>' in page.body
    assert "Berlaku 2 langkah Pelaksana: Kadis, Staf" in words(page.body)


def test_an_office_explains_its_abbreviations(sop: Sop, terbit: Terbit) -> None:
    instansi = "nama: Dinas Contoh\njabatan:\n  Kadis: Kepala <b>Dinas\n"
    page = terbit({"surat-masuk": sop()}, instansi=instansi)["kota-contoh/index.md"]
    assert "## Singkatan jabatan" in page.body
    assert "<dd>Kepala &lt;b&gt;Dinas</dd>" in page.body


def test_references_lead_both_ways(sop: Sop, terbit: Terbit) -> None:
    pages = terbit({"cuti": sop("Cuti", keterkaitan="- SOP Surat Masuk"), "surat-masuk": sop()})
    assert '<a href="../surat-masuk/">SOP Surat Masuk</a>' in pages["kota-contoh/cuti.md"].body
    dirujuk = pages["kota-contoh/surat-masuk.md"].body.partition("Dirujuk oleh")[2]
    assert '<a href="../cuti/">Cuti</a>' in dirujuk


def test_a_wanted_sop_has_a_place_of_its_own(sop: Sop, terbit: Terbit) -> None:
    pages = terbit({"cuti": sop("Cuti", keterkaitan="- SOP Surat Keluar")})
    jangkar = "dicari-kota-contoh-surat-keluar"
    assert (
        f'<a href="../../keterkaitan/#{jangkar}">SOP Surat Keluar</a>'
        in pages["kota-contoh/cuti.md"].body
    )
    dicari = pages["keterkaitan/index.md"].body
    assert f'<li id="{jangkar}"><strong>SOP Surat Keluar</strong>' in dicari
    assert '<a href="../kota-contoh/cuti/">Cuti</a>' in dicari


def test_every_kind_of_reference_is_shown(sop: Sop, terbit: Terbit, internal: Settings) -> None:
    keterkaitan = """\
- [Aturan pusat](https://go.id/sop)
- SOP Cuti
- SOP Kembar
- Tidak terkait dengan SOP yang lain
- -"""
    sumber = {
        "cuti": sop("Cuti", keterkaitan=keterkaitan),
        "kembar": sop("Kembar"),
        "kembar-lagi": sop("Kembar"),
    }
    body = terbit(sumber, settings=internal)["kota-contoh/cuti.md"].body
    assert '<a href="https://go.id/sop" rel="noopener">Aturan pusat</a>' in body
    kata = words(body.partition("## Keterkaitan")[2])
    assert "SOP Cuti SOP ini sendiri" in kata
    assert "SOP Kembar dapat berarti: Kembar Kembar" in kata
    assert "Tidak terkait dengan SOP yang lain" in kata
    assert '<a class="sop-kaitan__calon" href="../kembar-lagi/">' in body
    public = terbit(sumber)["kota-contoh/cuti.md"].body
    assert "dapat berarti" not in public
    assert 'href="../kembar-lagi/">SOP' not in public


def test_a_former_id_leads_on(sop: Sop, terbit: Terbit) -> None:
    front = "id_lama:\n  - kota-contoh/surat\n"
    page = terbit({"surat-masuk": sop(front=front)})["kota-contoh/surat.md"]
    assert page.template == "pengalihan"
    assert page.tujuan == "../surat-masuk/"
    assert not page.search
    assert '<a href="../surat-masuk/">Surat Masuk</a>' in page.body


def test_a_replaced_sop_names_its_successor(sop: Sop, terbit: Terbit) -> None:
    lama = sop("Cuti Lama", front="digantikan_oleh: kota-contoh/cuti\n")
    lama = lama.replace("status: berlaku", "status: digantikan")
    page = terbit({"lama": lama, "cuti": sop("Cuti")})["kota-contoh/lama.md"]
    kata = words(page.body)
    assert "Status: Digantikan tidak berlaku lagi" in kata
    assert '<a href="../cuti/">Cuti</a>' in page.body
    assert "Mulai berlaku 29 September 2020" in kata


def test_a_broken_sop_shows_its_name_and_nothing_else(sop: Sop, terbit: Terbit) -> None:
    rusak = sop("Rusak", langkah="| 1 | RAHASIA | Siapa | | | | | |")
    page = terbit({"rusak": rusak})["kota-contoh/rusak.md"]
    assert "Sedang diperbaiki" in page.body
    assert "RAHASIA" not in page.text
    assert "## Temuan" not in page.body


def test_findings_are_shown_where_the_settings_say_so(
    sop: Sop, terbit: Terbit, internal: Settings
) -> None:
    rusak = sop("Rusak", langkah="| 1 | <b>Isi</b> | Siapa | | | | | |")
    pages = terbit({"rusak": rusak}, settings=internal)
    temuan = pages["temuan/index.md"]
    assert not temuan.search
    assert "## sops&#47;kota&#45;contoh&#47;rusak&#46;md" in temuan.body
    assert "<code>| 1 | &lt;b&gt;Isi&lt;/b&gt; | <mark>Siapa</mark> | |" in temuan.body
    assert "## Temuan" in pages["kota-contoh/rusak.md"].body


def test_assets_are_the_styles_and_the_script() -> None:
    files = dict(assets())
    assert set(files) == {
        "aset/katalog.css",
        "aset/katalog.js",
        "aset/katalog-tabel.js",
        "aset/indeks.css",
        *(f"aset/cari/{name}.js" for name in ("kotak", "hasil", "saring", "unsur")),
        "aset/cari/cari.css",
    }
    assert b"--sop-deep:#14365c" in files["aset/katalog.css"]
    assert b"mermaid" not in b"".join(files.values())


def test_only_images_are_emblems() -> None:
    def alamat(lambang: str) -> str | None:
        return alamat_lambang(Instansi(id=IdInstansi("kota-contoh"), nama="D", lambang=lambang))

    assert alamat("Lambang.SVG") == "aset/lambang/kota-contoh.svg"
    assert alamat("lambang.exe") is None
    assert alamat("") is None


def test_a_letterhead_bears_the_emblem_of_the_office() -> None:
    instansi = Instansi(
        id=IdInstansi("kota-contoh"), nama="Dinas", wilayah="Kota Contoh", lambang="l.png"
    )
    publication = Publication(instansi={instansi.id: instansi}, sop={}, diperbaiki={})
    penaut = Penaut(publication=publication, halaman="kota-contoh/cuti/")
    kop = render_kop(instansi, penaut, ("SEKSI <A>",))
    assert 'src="../../aset/lambang/kota-contoh.png" alt="Lambang Kota Contoh"' in kop
    assert "SEKSI &lt;A&gt;" in kop
