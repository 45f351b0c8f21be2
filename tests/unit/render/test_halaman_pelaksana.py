from collections.abc import Callable

from tests.support.markup import read_html

from katalog_sop.render.page import Page

Sop = Callable[..., str]
Terbit = Callable[..., dict[str, Page]]

KADIS = "kota-contoh/pelaksana/kepala-dinas.md"
STAF = "kota-contoh/pelaksana/staf.md"
INSTANSI = """\
nama: Dinas Contoh
wilayah: Kota Contoh
jabatan:
  Kadis: Kepala Dinas
"""


def words(page: Page) -> str:
    return read_html(f"<article>{page.body}</article>").text


def test_a_guide_tells_who_comes_before_and_after(sop: Sop, terbit: Terbit) -> None:
    langkah = """\
| 1 | Menulis konsep | Staf | Berkas | 40 menit | Konsep | | |
| 2 | Memeriksa konsep | Kadis? | Konsep | 30 menit | Surat | | Ya: selesai; Tidak: 1 |"""
    page = terbit({"a": sop(langkah=langkah)}, instansi=INSTANSI)[KADIS]
    text = words(page)
    assert page.title == "Pedoman kerja Kepala Dinas – Dinas Contoh Kota Contoh"
    assert "Dalam SOP juga disebut Kadis." in text
    assert "1 dari 2 langkah; 30 menit, semua langkah terukur" in text
    assert "Datang dari Staf, langkah 1 Konsep" in text
    assert "Memeriksa konsep? (disimpulkan)" in text
    assert "Lalu ke Ya: prosedur selesai Tidak: Staf, langkah 1 Surat" in text


def test_links_of_a_guide_lead_to_the_steps_of_the_sop(sop: Sop, terbit: Terbit) -> None:
    langkah = """\
| 1 | Menulis, lihat [nanti](#langkah-2) dan [lain](b.md#langkah-1) | Staf | A | 1 jam | B | | |
| 2 | Memeriksa | Kadis | B | 1 jam | C | | |"""
    pages = terbit({"a": sop("Satu", langkah=langkah), "b": sop("Dua")})
    found = read_html(pages[STAF].body)
    links = {reference.target for reference in found.references}
    assert {"../../a/#langkah-1", "../../a/#langkah-2", "../../b/#langkah-1"} <= links


def test_a_guide_names_a_closed_sop_and_tells_nothing_of_it(sop: Sop, terbit: Terbit) -> None:
    pages = terbit({"a": sop("Rahasia Dapur", front="pernyataan: Dilarang menyalin.\n")})
    page = pages[STAF]
    text = words(page)
    assert "Isi hanya pada halaman SOP" in text
    assert "Rahasia Dapur" in text
    assert "konsep" not in text.lower()
    assert "40 menit" not in text
    assert 'href="../../a/"' in page.body


def test_a_guide_does_not_tell_to_do_what_was_revoked(sop: Sop, terbit: Terbit) -> None:
    revoked = sop("Cara Lama").replace("status: berlaku", "status: dicabut")
    page = terbit({"a": revoked, "b": sop("Cara Baru")})[STAF]
    text = words(page)
    assert text.count("Menulis konsep") == 1
    assert text.index("Cara Baru") < text.index("Tidak berlaku lagi") < text.index("Cara Lama")


def test_what_a_source_says_is_escaped_in_a_guide(sop: Sop, terbit: Terbit) -> None:
    langkah = "| 1 | Menulis | Staf | A & <b | 1 jam | C | | |"
    body = terbit({"a": sop("Satu & <i", langkah=langkah)})[STAF].body
    assert "Satu &amp; &lt;i</a>" in body
    assert "<dd>A &amp; &lt;b</dd>" in body


def test_an_sop_under_repair_is_in_no_guide(sop: Sop, terbit: Terbit) -> None:
    broken = sop("Rusak").replace("| Staf |", "| Stafff |")
    pages = terbit({"a": broken, "b": sop("Sehat")})
    text = pages[STAF].body
    assert "Sehat" in text
    assert "Rusak" not in text
