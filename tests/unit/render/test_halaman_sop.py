import re
from collections.abc import Callable

import pytest
from tests.support.needs import need_drawing

from katalog_sop.diagram.swimlane import MOST_STEPS, NotDrawn
from katalog_sop.render.page import Page
from katalog_sop.settings import Settings

Sop = Callable[..., str]
Terbit = Callable[..., dict[str, Page]]
SURAT = "kota-contoh/surat-masuk.md"


@pytest.fixture
def halaman(sop: Sop, terbit: Terbit) -> Callable[..., str]:
    """Returns the body of the page of one SOP."""

    def body(**isi: object) -> str:
        return terbit({"surat-masuk": sop(**isi)})[SURAT].body

    return body


def headings(body: str) -> list[str]:
    return re.findall(r"^#+ .*$", body, re.MULTILINE)


def words(body: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_headings_are_markdown_and_everything_else_is_blocks_of_html(
    halaman: Callable[..., str],
) -> None:
    body = halaman()
    assert headings(body) == [
        "# Surat Masuk",
        "## Alur",
        "## Formulir",
        "### Dasar Hukum",
        "### Kualifikasi Pelaksana",
        "### Keterkaitan",
        "### Peralatan/Perlengkapan",
        "### Peringatan",
        "### Pencatatan dan Pendataan",
        "## Langkah",
        "## Tentang halaman ini",
    ]
    blocks = [block for block in body.split("\n\n") if not block.startswith("#")]
    assert all(re.fullmatch(r"<(\w+)[ >].*</\1>", block, re.DOTALL) for block in blocks)
    assert not re.search(r"^[ \t]", body, re.MULTILINE)


def test_first_the_page_says_what_it_is_who_does_it_and_how_long_it_takes(
    halaman: Callable[..., str],
) -> None:
    first = words(halaman().partition("## Alur")[0])
    assert "Status: Berlaku" in first
    assert "Langkah 2" in first
    assert "Pelaksana 2 Kadis, Staf" in first
    assert "Waktu terukur 1 jam 10 menit semua langkah terukur" in first
    assert "Berlaku sejak 29 September 2020 tanggal pengesahan" in first


def test_a_page_of_the_office_itself_carries_no_note(halaman: Callable[..., str]) -> None:
    assert "transkripsi" not in halaman()


def test_a_transcription_says_that_it_is_one(halaman: Callable[..., str]) -> None:
    note = words(halaman(front="sumber:\n  berkas: naskah.txt\n").partition("## Alur")[0])
    assert "Ini transkripsi, bukan salinan resmi." in note
    assert "menurut naskahnya" in note
    assert "disimpulkan" not in note


def test_what_is_inferred_is_marked_and_explained(halaman: Callable[..., str]) -> None:
    langkah = """\
| 1 | Menulis | Staf? | | | | | |
| 2 | Memeriksa | Kadis | | | | | Ya: 1?; Tidak: selesai |"""
    body = halaman(langkah=langkah)
    assert "disimpulkan oleh penyusun katalog" in words(body.partition("## Alur")[0])
    listed = words(body.partition("## Langkah")[2])
    assert "Staf ? (disimpulkan)" in listed
    assert "Ya → langkah 1 ? (disimpulkan) Tidak → selesai" in listed
    assert "Kadis ?" not in listed
    form = words(body.partition("## Formulir")[2].partition("## Langkah")[0])
    assert form.endswith("Garis putus-putus: disimpulkan.")


def test_the_anchor_of_a_step_is_in_the_list_and_the_form_leads_to_it(
    halaman: Callable[..., str],
) -> None:
    body = halaman()
    assert body.count('id="langkah-1"') == 1
    assert '<li id="langkah-1">' in body
    assert '<a href="#langkah-2">langkah 2</a>' in body
    assert '<th scope="row"><a href="#langkah-1">1</a></th>' in body


def test_a_step_of_the_list_leads_to_its_row_and_to_its_place_in_the_drawing(
    halaman: Callable[..., str],
) -> None:
    need_drawing()
    body = halaman()
    for place in ("formulir-langkah-2", "gambar-langkah-2"):
        assert body.count(f'id="{place}"') == 1
        assert body.count(f'href="#{place}"') == 1


def test_no_step_leads_to_a_drawing_that_is_not_there(sop: Sop, terbit: Terbit) -> None:
    body = terbit({"surat-masuk": sop()}, settings=Settings(gambar_di_peramban=True))[SURAT].body
    assert 'href="#formulir-langkah-2"' in body
    assert "gambar-langkah" not in body


def test_a_heading_within_a_section_ranks_below_the_heading_of_the_section(
    halaman: Callable[..., str],
) -> None:
    isi = "## Lain\n\n### Anak\n\n#### Cucu\n"
    form = isi.replace("## Lain", "## Peringatan", 1)
    assert "<h3>Anak</h3>\n<h4>Cucu</h4>" in halaman(lanjutan=f"\n{isi}")
    assert "<h4>Anak</h4>\n<h5>Cucu</h5>" in halaman(peringatan=form)


def test_what_the_head_of_the_table_repeats_on_paper(halaman: Callable[..., str]) -> None:
    head = halaman(front="nomor: 7/2020\n").partition("<thead>")[2].partition("</tr>")[0]
    assert words(head) == "Nomor 7/2020: Surat Masuk"
    assert 'colspan="8"' in head
    assert "Nomor" not in halaman().partition("<thead>")[2].partition("</tr>")[0]


@pytest.mark.parametrize(
    ("lanes", "kelas"), [(2, "f-t"), (8, "f-t f-z1"), (13, "f-t f-z2"), (20, "f-t f-z3")]
)
def test_the_more_lanes_the_smaller_a_form_is_printed(
    halaman: Callable[..., str], lanes: int, kelas: str
) -> None:
    names = [f"Staf {nth}" for nth in range(1, lanes + 1)]
    rows = "\n".join(
        f"| {nth} | Mencatat | {name} | | | | | |" for nth, name in enumerate(names, 1)
    )
    assert f'class="sop-tabel {kelas}"' in halaman(pelaksana=names, langkah=rows)


def test_the_head_of_the_form_has_two_rows(halaman: Callable[..., str]) -> None:
    body = halaman()
    assert '<th scope="colgroup" colspan="2">Pelaksana</th>' in body
    assert '<th scope="colgroup" colspan="3">Mutu Baku</th>' in body
    assert re.findall(r'<th scope="col" class="f-x f-w\d+">(.*)</th>', body) == ["Kadis", "Staf"]
    assert "Garis putus-putus" not in body.partition("## Formulir")[2]


def test_no_two_cells_are_glued(halaman: Callable[..., str]) -> None:
    assert not re.search(r"</t[dh]><t[dh]|</d[td]><d[td]|</li><li", halaman())


def test_empty_sections_and_fields_look_empty_and_say_so_to_those_who_do_not_see(
    halaman: Callable[..., str],
) -> None:
    body = halaman()
    assert words(body.partition("### Peringatan")[2]).startswith("Tidak diisi pada naskah.")
    identitas = words(body.partition("## Formulir")[2].partition("##")[0])
    assert "Nomor SOP tidak diisi" in identitas
    assert "Nama SOP Surat Masuk" in identitas
    assert "Tanggal Revisi tidak diisi" in identitas
    assert "Tanggal Efektif" not in identitas
    assert "NIP" not in identitas


def test_further_sections_come_after_the_six(halaman: Callable[..., str]) -> None:
    body = halaman(lanjutan="\n## Formulir *baru*\n\nIsi lanjutan.\n")
    assert headings(body)[-2:] == ["## Formulir &#42;baru&#42;", "## Tentang halaman ini"]
    assert "<p>Isi lanjutan.</p>" in body


def test_the_text_of_a_form_that_forbids_copying_is_on_its_page_and_for_no_search(
    sop: Sop, terbit: Terbit
) -> None:
    page = terbit({"surat-masuk": sop(front="pernyataan: DILARANG MENYALIN\n")})[SURAT]
    assert not page.search
    assert "DILARANG MENYALIN" in words(page.body)
    assert "40 menit" in words(page.body)
    assert "data-salin" not in page.body
    assert terbit({"surat-masuk": sop()})[SURAT].search


def test_pages_drawn_here_never_name_the_library_in_lower_case(
    halaman: Callable[..., str],
) -> None:
    need_drawing()
    assert "mermaid" not in halaman()


def test_a_drawing_may_be_left_to_the_browser(sop: Sop, terbit: Terbit) -> None:
    settings = Settings(gambar_di_peramban=True)
    body = terbit({"surat-masuk": sop()}, settings=settings)[SURAT].body
    assert '<pre><code class="language-mermaid">---&#10;config:' in body
    assert "<noscript>" in body


def test_what_is_too_large_to_draw_is_said(halaman: Callable[..., str]) -> None:
    langkah = "\n".join(f"| {no} | Mencatat | Staf | | | | | |" for no in range(1, MOST_STEPS + 2))
    body = halaman(langkah=langkah)
    form = body.partition("## Formulir")[2].partition("## Langkah")[0]
    assert NotDrawn.TOO_LARGE.value in body.partition("## Formulir")[0]
    assert NotDrawn.TOO_LARGE.value in form
    assert '<th scope="col" rowspan="2">Pelaksana</th>' in form
    assert form.count('<span class="sop-isian__baris">Staf</span>') == MOST_STEPS + 1
    assert "f-y" not in form


def test_the_edit_link_leads_to_the_source(sop: Sop, terbit: Terbit) -> None:
    settings = Settings(sunting_url="https://git.contoh.go.id/edit/main/")
    body = terbit({"surat-masuk": sop()}, settings=settings)[SURAT].body
    assert 'href="https://git.contoh.go.id/edit/main/sops/kota-contoh/surat-masuk.md"' in body
    assert "Usulkan perbaikannya lewat tautan Sunting SOP ini." in words(body)


def test_without_an_edit_link_the_page_names_the_file(halaman: Callable[..., str]) -> None:
    body = halaman()
    assert "<code>sops/kota-contoh/surat-masuk.md</code>" in body
    assert "Teks terakhir diubah 20 November 2026" in words(body)


def test_mistakes_are_reported_where_the_office_wants_them(sop: Sop, terbit: Terbit) -> None:
    instansi = "nama: Dinas Contoh\nkontak_koreksi: lapor@contoh.go.id\n"
    body = terbit({"surat-masuk": sop()}, instansi=instansi)[SURAT].body
    assert '<a href="mailto:lapor@contoh.go.id">lapor@contoh.go.id</a>' in body


def test_neighbours_are_those_of_the_office_by_name(sop: Sop, terbit: Terbit) -> None:
    pages = terbit({"c": sop("Ketiga"), "a": sop("Pertama"), "b": sop("kedua")})
    tengah = words(pages["kota-contoh/c.md"].body)
    assert "Sebelumnya kedua" in tengah
    assert "Berikutnya Pertama" in tengah
    awal = words(pages["kota-contoh/b.md"].body)
    assert "Sebelumnya" not in awal


def test_hostile_names_and_cells_stay_text(sop: Sop, terbit: Terbit) -> None:
    jahat = '"]; click x "javascript:alert(1)" {: onclick=alert(1) }'
    langkah = f"| 1 | {jahat} | Staf | %%{{init: {{}}}}%% | `<b>` | end | | |"
    body = terbit({"surat-masuk": sop(jahat, langkah=langkah)})[SURAT].body
    assert "# &#34;&#93;&#59; click x" in body
    assert "&#34;]; click x &#34;javascript:alert(1)&#34; {: onclick=alert(1) }</td>" in body
    assert 'href="javascript' not in body
    assert "<b>" not in body
