"""The engine of the search in a browser, under the headers that the guide advises."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error
from tests.support.advice import strict_headers
from tests.support.cari_katalog import write_labelled_catalogue
from tests.support.chromium import visiting
from tests.support.server import serving
from tests.unit.data.test_terbuka import project_of, sop

from katalog_sop.adapters import pagefind
from katalog_sop.adapters.catalogue_folder import compile_folder
from katalog_sop.model.padanan import Arah, Kelompok, Padanan
from katalog_sop.resolve.publication import Publication
from katalog_sop.search.dokumen import documents
from katalog_sop.search.mesin import modules
from katalog_sop.settings import Settings

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not pagefind.available(), reason="Pagefind is not on this machine"),
]

Search = Callable[..., dict[str, Any]]

PADANAN = Padanan(
    (Kelompok(("KK", "kartu keluarga")),), (Arah(("menikah",), ("pencatatan perkawinan",)),)
)
SCRIPT = """async ([dasar, teks, pilihan]) => {
  const { buka } = await import(dasar + "aset/cari/mesin.js");
  window.mesin ??= await buka(dasar);
  const jawaban = await window.mesin.cari(teks, pilihan);
  for (const satu of jawaban.hasil) satu.alamat = satu.alamat.slice(dasar.length);
  return jawaban;
}"""


def _write(publication: Publication, padanan: Padanan, site: Path) -> None:
    pagefind.write_index(documents(publication), padanan, site)
    for path, content in modules():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    (site / "index.html").write_text(
        '<!doctype html><html lang="id"><title>x</title><link rel="icon" href="data:,">',
        encoding="utf-8",
    )


def _searching(browser: Browser, site: Path) -> Iterator[Search]:
    with serving(site, strict_headers()) as server, visiting(browser) as visitor:
        page = visitor.open(server.url)

        def search(text: str, **options: object) -> dict[str, Any]:
            found: dict[str, Any] = page.evaluate(SCRIPT, [server.url, text, options])
            return found

        yield search


@pytest.fixture(scope="module")
def cari(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """Searches in the 205 labelled SOPs, with a lexicon of two entries."""
    root = tmp_path_factory.mktemp("engine")
    write_labelled_catalogue(root)
    _write(compile_folder(root, Settings()).publication, PADANAN, root / "site")
    yield from _searching(browser, root / "site")


def _names(found: dict[str, Any]) -> list[str]:
    return [one["nama"] for one in found["hasil"]]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("07/SOP-Disdukcapil/PS/2020", "Pendaftaran Penduduk Datang Antar Kabupaten/Kota"),
        ("07/SOP-Disdukcapil", "Pendaftaran Penduduk Datang Antar Kabupaten/Kota"),
        ("10.07.03.023", "Pengelolaan Surat Masuk"),
        ("memusnahkan arsip", "Pemusnahan Arsip"),
        ("dimusnahkannya arsip", "Pemusnahan Arsip"),
        ("menagih pajak", "Penagihan Tunggakan Pajak Daerah"),
        ("ngurus cerai", "Pencatatan Perceraian"),
        ("ijin apotik", "Izin Apotek"),
        ("KTPel rusak", "Penerbitan KTP-el karena Hilang atau Rusak"),
        ("tanda tangan elektronik", "Pengelolaan Surat Keluar Berbasis Tanda Tangan Elektronik"),
        ("tandatangan elektronik", "Pengelolaan Surat Keluar Berbasis Tanda Tangan Elektronik"),
        ("kerja-sama pemanfaatan data", "Pelayanan Kerja Sama Pemanfaatan Data"),
        ("imunis", "Pelayanan Imunisasi Dasar Lengkap"),
        ("kkpr", "Kesesuaian Kegiatan Pemanfaatan Ruang"),
        ("kk hilang", "Penerbitan Kartu Keluarga karena Hilang atau Rusak"),
    ],
)
def test_what_is_meant_comes_first(cari: Search, query: str, name: str) -> None:
    assert _names(cari(query))[0] == name


@pytest.mark.parametrize(
    ("query", "corrected"),
    [
        ("pemusnhan arsip", "pemusnahan arsip"),
        ("arsip pensuin", "arsip pensiun"),
        ("gratifiksi", "gratifikasi"),
    ],
)
def test_a_mistyped_word_is_corrected_and_that_is_said(
    cari: Search, query: str, corrected: str
) -> None:
    assert cari(query)["koreksi"] == {"dari": query, "menjadi": corrected}


@pytest.mark.parametrize("query", ["pemusnahan arsip", "memusnahkan", "imunis", "kkpr", "07/SOP"])
def test_a_word_that_exists_is_not_corrected(cari: Search, query: str) -> None:
    found = cari(query)
    assert found["koreksi"] is None
    assert found["hasil"]


def test_a_word_that_only_the_lexicon_knows_is_not_corrected_to_itself(
    browser: Browser, tmp_path: Path
) -> None:
    write_labelled_catalogue(tmp_path)
    lexicon = Padanan((Kelompok(("zeppelin", "balon zirkon")),), ())
    _write(compile_folder(tmp_path, Settings()).publication, lexicon, tmp_path / "site")
    for search in _searching(browser, tmp_path / "site"):
        found = search("zeppelin arsip")
        assert found["koreksi"] is None
        assert found["hasil"]


def test_one_way_synonyms_lead_one_way(cari: Search) -> None:
    assert "Pencatatan Perkawinan Non Muslim" in _names(cari("menikah"))
    assert "Pengantar Pernikahan (Surat N1 sampai N4)" not in _names(cari("pencatatan perkawinan"))


def test_those_with_all_words_come_before_those_with_most(cari: Search) -> None:
    found = cari("gratifikasi pegawai mutasi kendaraan", banyak=50)
    assert found["hasil"], "one word is enough"
    both = cari("bendahara ambulans kasir", banyak=50)["hasil"]
    assert both[0]["nama"] == "Pelayanan Ambulans dan Mobil Jenazah"
    assert any("Bendahara" in one["nama"] for one in both)


def test_words_that_nobody_needs_make_no_difference_to_what_is_found(cari: Search) -> None:
    assert _names(cari("bagaimana cara saya mengurus pemusnahan arsip"))[0] == "Pemusnahan Arsip"
    assert cari("bagaimana")["istilah"] == ["bagaimana"]


@pytest.mark.parametrize("query", ["qqqqxxxx", "🎈", "...", '"', "<b>", "constructor"])
def test_nonsense_finds_nothing_and_breaks_nothing(cari: Search, query: str) -> None:
    found = cari(query)
    assert isinstance(found["jumlah"], int)
    assert query in {"<b>", "...", '"', "🎈"} or found["jumlah"] == 0


def test_a_pasted_page_is_answered(cari: Search) -> None:
    assert cari("surat masuk " * 500)["hasil"]


def test_an_empty_query_lists_what_the_facets_leave(cari: Search) -> None:
    everything = cari("")
    assert everything["jumlah"] == 205
    name = "Inspektorat Kabupaten Paser"
    found = cari("", faset={"instansi": [name]})["hasil"]
    assert [one["instansi"] for one in found] == [name] * 5


def test_counts_of_facets_say_what_choosing_them_leaves(cari: Search) -> None:
    found = cari("surat masuk")
    for facet in ("wilayah", "status", "pelaksana", "peraturan"):
        for one in found["faset"][facet][:4]:
            left = cari("surat masuk", faset={facet: [one["nilai"]]})
            assert left["jumlah"] == one["jumlah"]
    counts = [one["jumlah"] for one in found["faset"]["wilayah"]]
    assert counts == sorted(counts, reverse=True)


def test_values_of_a_facet_add_up_and_facets_narrow(cari: Search) -> None:
    bima = cari("surat", faset={"wilayah": ["Kota Bima"]})["jumlah"]
    paser = cari("surat", faset={"wilayah": ["Kabupaten Paser"]})["jumlah"]
    both = cari("surat", faset={"wilayah": ["Kota Bima", "Kabupaten Paser"]})
    assert both["jumlah"] == bima + paser
    narrow = cari(
        "surat", faset={"wilayah": ["Kota Bima"], "instansi": ["Kecamatan Rasanae Kota Bima"]}
    )
    assert 0 < narrow["jumlah"] < bima
    assert {one["nilai"] for one in both["faset"]["wilayah"] if one["dipilih"]} == {
        "Kota Bima",
        "Kabupaten Paser",
    }


def test_more_results_follow_the_first(cari: Search) -> None:
    all_names = _names(cari("surat", banyak=20))
    assert _names(cari("surat", banyak=10, mulai=10)) == all_names[10:]


def test_results_lead_to_the_steps(cari: Search) -> None:
    first = cari("entri data ke aplikasi")["hasil"][0]
    step = first["langkah"][0]
    assert step["judul"] == "Melakukan entri data ke dalam aplikasi"
    assert re.fullmatch(r"http.*/#langkah-\d+", step["alamat"])
    marked = [piece["teks"].strip() for piece in step["cuplikan"] if piece["tanda"]]
    assert " ".join(marked).startswith("entri data")


def test_names_are_marked_where_they_were_searched_for(cari: Search) -> None:
    first = cari("memusnahkan arsip")["hasil"][0]
    assert first["judul"] == [{"teks": "Pemusnahan Arsip", "tanda": True}]


def test_a_query_that_is_no_longer_wanted_gives_no_answer(browser: Browser, tmp_path: Path) -> None:
    _write(project_of({"cuti": sop("Cuti")}).publication, PADANAN, tmp_path)
    with serving(tmp_path, strict_headers()) as server, visiting(browser) as visitor:
        page = visitor.open(server.url)
        script = """async (dasar) => {
          const { buka } = await import(dasar + "aset/cari/mesin.js");
          const mesin = await buka(dasar);
          const stop = new AbortController();
          const coming = mesin.cari("cuti", { signal: stop.signal });
          stop.abort(new Error("no longer wanted"));
          return coming;
        }"""
        with pytest.raises(Error, match="no longer wanted"):
            page.evaluate(script, server.url)


def test_a_hostile_name_is_only_text(browser: Browser, tmp_path: Path) -> None:
    name = "<img src=x onerror=alert(1)> ___PAGEFIND_WEIGHT___9 & Cuti"
    _write(project_of({"cuti": sop(f"'{name}'")}).publication, PADANAN, tmp_path)
    for search in _searching(browser, tmp_path):
        (found,) = search("cuti")["hasil"]
        assert found["nama"] == name
        assert "".join(piece["teks"] for piece in found["judul"]) == name


def test_an_index_of_another_release_is_refused(browser: Browser, tmp_path: Path) -> None:
    _write(project_of({"cuti": sop("Cuti")}).publication, PADANAN, tmp_path)
    start = tmp_path / "search" / "cari.json"
    start.write_text(start.read_text(encoding="utf-8").replace("1.5.2", "9.9.9"), encoding="utf-8")
    with serving(tmp_path) as server, visiting(browser) as visitor:
        page = visitor.open(server.url)
        with pytest.raises(Error, match="index of another release"):
            page.evaluate(SCRIPT, [server.url, "cuti", {}])


def test_two_indexes_of_one_catalogue_are_the_same(tmp_path: Path) -> None:
    write_labelled_catalogue(tmp_path)
    dokumen = documents(compile_folder(tmp_path, Settings()).publication)
    for name in ("one", "other"):
        pagefind.write_index(dokumen, PADANAN, tmp_path / name)
    one, other = (_contents(tmp_path / name) for name in ("one", "other"))
    assert one == other


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
