import re
from collections.abc import Iterator

import pytest
from tests.support.large_sop import large_sop

from katalog_sop.model.identitas import Tanggal
from katalog_sop.project import compile_project
from katalog_sop.render.cetak.cetakan import Cetakan, cetakan_sop, tercetak
from katalog_sop.settings import Kertas, Settings
from katalog_sop.source import SourceFile

DAY = Tanggal(2026, 11, 21)
OFFICE = "nama: Dinas <u>Uji</u>\npemerintah: Pemerintah 'Kota' & Co\n"


def _cetakan(text: str, settings: Settings = Settings()) -> Cetakan:  # noqa: B008 -- frozen
    sources = (
        SourceFile(path="sops/kota-uji/instansi.yml", text=OFFICE),
        SourceFile(path="sops/kota-uji/uji.md", text=text),
    )
    publication = compile_project(sources, settings).publication
    (linked,) = publication.sop.values()
    return cetakan_sop(linked, publication, settings, hari=DAY, lambang=b"")


def _rows(html: str) -> Iterator[str]:
    yield from re.findall(r"<tr[^>]*>(?:(?!</tr>).)*</tr>", html.partition("<tbody>")[2], re.DOTALL)


@pytest.fixture
def text() -> str:
    """A small SOP with ways back."""
    return large_sop(lanes=3, steps=8, backs=3, seed=1)


def test_what_a_source_says_is_text(text: str) -> None:
    named = text.replace("nama: Pelayanan Besar", "nama: 'A \"<i>B</i>\" & C'")
    html = _cetakan(named).naskah()

    assert "A &#34;&lt;i&gt;B&lt;/i&gt;&#34; &amp; C" in html
    assert "Dinas &lt;u&gt;Uji&lt;/u&gt;" in html
    assert "<i>" not in html
    assert "<u>" not in html


def test_rows_of_pentagons_stand_where_sheets_end(text: str) -> None:
    cetakan = _cetakan(text)
    rows = list(_rows(cetakan.naskah((3,))))
    kinds = [re.findall(r'^<tr (?:id|class)="([\w -]+)"', row)[0] for row in rows]

    assert kinds == [
        *(f"langkah-{no}" for no in range(1, 5)),
        "sambungan",
        "sambungan lembar",
        *(f"langkah-{no}" for no in range(5, 9)),
    ]
    assert "ke halaman berikutnya" in rows[4]
    assert "dari halaman sebelumnya" in rows[5]


def test_a_table_without_a_drawing_has_no_pentagons() -> None:
    text = large_sop(lanes=31, steps=31, backs=1, seed=1)
    html = _cetakan(text).naskah((3,))

    assert "Lebih dari 150 langkah atau 30 pelaksana tidak digambar." in html
    assert 'class="sambungan' not in html
    assert '<tr id="langkah-5" class="lembar"' in html


def test_room_is_kept_below_for_two_rows_of_pentagons(text: str) -> None:
    cetakan = _cetakan(text)
    margins = [
        float(re.findall(r"margin: 10mm 10mm ([\d.]+)px", html)[0])
        for html in (cetakan.naskah(), cetakan.naskah(ruang=True))
    ]

    assert margins[1] - margins[0] == pytest.approx(56)


def test_the_paper_is_that_of_the_settings(text: str) -> None:
    html = _cetakan(text, Settings(kertas=Kertas.F4)).naskah()

    assert "size: 330mm 215mm" in html


def test_a_form_that_forbids_copies_is_not_printed(text: str) -> None:
    closed = text.replace("pelaksana:\n", "pernyataan: Dilarang menggandakan\npelaksana:\n")
    source = SourceFile(path="sops/kota-uji/uji.md", text=closed)
    (sop,) = (one.sop for one in compile_project([source], Settings()).catalogue.sop.values())

    assert not tercetak(sop)
