import re
from html.parser import HTMLParser

import pytest
from tests.unit.data.test_terbuka import project_of, sop

from katalog_sop.search.dokumen import TERBERAT, Dokumen, documents
from katalog_sop.search.halaman import render_dokumen

HOSTILE = "<script>alert(1)</script> & \"'><img src=x onerror=1> ___PAGEFIND_WEIGHT___9"
BODY = {"zzlangkah", "zzkeluaran", "zzkelengkapan", "zzketerangan"}
TABLE = (
    "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |\n"
    "|----|----------|-----------|-------------|-------|--------|------------|\n"
    "| 1 | zzlangkah | Staf | zzkelengkapan | 1 jam | zzkeluaran | zzketerangan |\n"
)


def _found(*texts: str) -> tuple[Dokumen, ...]:
    return documents(project_of({f"sop-{at}": text for at, text in enumerate(texts)}).publication)


def _sop(extra: str = "", status: str = "berlaku", nama: str = "Cuti") -> str:
    text = re.sub(r"(?m)^\|.*\n?", "", sop(nama)).rstrip() + "\n\n" + TABLE
    return text.replace("status: berlaku", f"status: {status}{extra}")


def _words(dokumen: Dokumen) -> set[str]:
    return {kata for one in dokumen.potongan() for kata in re.findall(r"[\w/]+", one.teks)}


def test_everything_of_an_sop_can_be_found_and_steps_are_led_to() -> None:
    (found,) = _found(_sop("\nalias: [Izin Libur]\nnomor: 07/SOP"))
    assert _words(found) >= BODY | {"Cuti", "Izin", "Libur", "07/SOP", "Staf"}
    assert [one.jangkar for one in found.langkah] == ["langkah-1"]
    assert found.alamat == "kota-x/sop-0/"


def test_a_name_weighs_most() -> None:
    (found,) = _found(_sop())
    first, *others = found.potongan()
    assert (first.teks, first.bobot) == ("Cuti", TERBERAT)
    assert all(one.bobot < TERBERAT for one in others)


def test_facets_are_those_of_the_catalogue_page() -> None:
    office = "nama: Dinas Contoh\nwilayah: Kota X\njabatan:\n  Staf: Staf Umum\n"
    dated = _sop("\ntanggal_pengesahan: 2025-03-04")
    (found,) = documents(project_of({"cuti": dated}, instansi=office).publication)
    assert set(found.faset) == {
        ("instansi", "Dinas Contoh Kota X"),
        ("wilayah", "Kota X"),
        ("status", "Berlaku"),
        ("tahun", "2025"),
        ("pelaksana", "Staf Umum"),
        ("pelaksana", "Kepala"),
        ("peraturan", "Undang-Undang"),
    }


def test_a_draft_is_not_found() -> None:
    assert _found(_sop(status="konsep")) == ()


def test_of_an_sop_that_must_not_be_copied_only_metadata_are_found() -> None:
    (found,) = _found(_sop("\npernyataan: Dilarang menyalin\nnomor: 07/SOP"))
    assert not _words(found) & BODY
    assert found.langkah == ()
    assert {nama for nama, _ in found.faset} <= {"instansi", "wilayah", "status", "tahun"}
    assert {"Cuti", "07/SOP"} <= _words(found)


def test_of_an_sop_under_repair_only_the_name_is_found() -> None:
    broken = _sop().replace("| 1 | zzlangkah", "| 1 | zzlangkah | lebih")
    (found,) = _found(broken)
    assert not _words(found) & BODY
    assert found.nama == "Cuti"
    assert ("status", "Sedang diperbaiki") in found.faset


class _Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.values: list[str] = []
        self.data = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.values += [value or "" for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.data += data


@pytest.mark.parametrize("place", ["nama", "nomor", "faset"])
def test_nothing_that_a_source_says_is_markup(place: str) -> None:
    dokumen = Dokumen(
        alamat="kota-x/a/",
        nama=HOSTILE if place == "nama" else "x",
        nomor=HOSTILE if place == "nomor" else "",
        faset=(("instansi", HOSTILE),) if place == "faset" else (),
        isi=(),
    )
    read = _Read()
    read.feed(render_dokumen(dokumen))
    assert read.tags == {"html", "body", "i", "h1"}
    said = read.data if place == "nama" else "".join(read.values)
    assert HOSTILE in said.replace("\u200b", "")
    assert "___PAGEFIND" not in said
