import pytest

from katalog_sop.model.naskah import (
    Bergaya,
    Blok,
    BlokKode,
    Butir,
    Daftar,
    GantiBaris,
    Garis,
    Gaya,
    Kutipan,
    Paragraf,
    Polos,
    SubJudul,
    Tabel,
    Tautan,
)
from katalog_sop.render.naskah import render_inline, render_naskah, render_paragraf
from katalog_sop.render.tautan import Href

SURAT = (Polos("surat"),)


def ke_mana_saja(tujuan: str) -> Href | None:
    return Href(tujuan)


def ke_mana_pun_tidak(_tujuan: str) -> Href | None:
    return None


def render(*naskah: Blok) -> str:
    return render_naskah(naskah, ke_mana_pun_tidak)


@pytest.mark.parametrize(
    ("teks", "aman"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
        ('"]; click x "javascript:…"', "&#34;]; click x &#34;javascript:…&#34;"),
        ("a {: onclick=alert(1) }", "a {: onclick=alert(1) }"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("satu\n\n```\ndua", "satu&#10;&#10;```&#10;dua"),
    ],
)
def test_text_is_shown_as_the_text_it_is(teks: str, aman: str) -> None:
    assert render_inline((Polos(teks),), ke_mana_saja) == aman
    assert render(Paragraf((Polos(teks),))) == f"<p>{aman}</p>"
    assert render(BlokKode(teks)) == f"<pre><code>{aman}</code></pre>"


def test_styles_nest() -> None:
    isi = (Bergaya(Gaya.TEBAL, (Bergaya(Gaya.MIRING, SURAT), GantiBaris(), Polos("<"))),)
    assert render_inline(isi, ke_mana_saja) == "<strong><em>surat</em><br>&lt;</strong>"


def test_a_link_leads_where_the_callback_says() -> None:
    isi = (Tautan("x.md", SURAT),)
    assert render_inline(isi, ke_mana_saja) == '<a href="x.md">surat</a>'


def test_a_link_to_another_site_gives_it_no_handle() -> None:
    isi = (Tautan("https://go.id/", SURAT),)
    luar = render_inline(isi, lambda tujuan: Href(tujuan, luar=True))
    assert luar == '<a href="https://go.id/" rel="noopener">surat</a>'


def test_a_link_that_leads_nowhere_becomes_its_text() -> None:
    isi = (Tautan("javascript:alert(1)", SURAT),)
    assert render_inline(isi, ke_mana_pun_tidak) == "surat"


def test_an_address_cannot_leave_its_attribute() -> None:
    isi = (Tautan('" onclick="alert(1)', SURAT),)
    assert render_inline(isi, ke_mana_saja) == '<a href="&#34; onclick=&#34;alert(1)">surat</a>'


def test_a_list_keeps_its_first_number() -> None:
    butir = (Butir((Paragraf(SURAT),), 1),)
    assert render(Daftar(butir)) == "<ul><li>surat</li></ul>"
    assert render(Daftar(butir, 1)) == "<ol><li>surat</li></ol>"
    assert render(Daftar(butir, 4)) == '<ol start="4"><li>surat</li></ol>'


def test_items_of_several_blocks_keep_their_paragraphs() -> None:
    dalam = Daftar((Butir((Paragraf(SURAT),), 2),))
    luar = Daftar((Butir((Paragraf(SURAT), dalam), 1),))
    assert render(luar) == "<ul><li><p>surat</p>\n<ul><li>surat</li></ul></li></ul>"


def test_subheadings_stay_below_the_sections() -> None:
    assert render(SubJudul(1, SURAT), SubJudul(9, SURAT)) == "<h3>surat</h3>\n<h6>surat</h6>"


def test_quotes_and_breaks() -> None:
    assert render(Kutipan((Paragraf(SURAT),)), Garis()) == (
        "<blockquote><p>surat</p></blockquote>\n<hr>"
    )


def test_cells_of_a_table_stand_on_lines_of_their_own() -> None:
    tabel = render(Tabel(((SURAT, SURAT), (SURAT, SURAT))))
    assert "<th>surat</th>\n<th>surat</th>" in tabel
    assert "<td>surat</td>\n<td>surat</td>" in tabel


def test_no_block_holds_a_blank_line_or_a_div() -> None:
    tabel = Tabel(((SURAT,), ((Polos("a\n\nb"),),)))
    isi = render(Paragraf(SURAT), tabel, BlokKode("a\n\nb"))
    assert "\n\n" not in isi
    assert "<div" not in isi


def test_every_line_of_plain_text_is_a_paragraph() -> None:
    assert render_paragraf("satu  dua\n\n<tiga>\n") == "<p>satu dua</p>\n<p>&lt;tiga&gt;</p>"
