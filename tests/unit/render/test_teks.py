from html import unescape
from importlib import import_module

import pytest
from markupsafe import Markup

from katalog_sop.render.teks import blok, html, judul, markdown, satu_baris

EXTENSIONS = [
    "abbr",
    "attr_list",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.superfences",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
]

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"]; click x "javascript:alert(1)"',
    "Surat {: onclick=alert(1) }",
    "Surat { #langkah-1 }",
    "[x](javascript:alert(1))",
    "![x](data:text/html,x)",
    "*a* _b_ **c** ~~d~~ ^e^ ==f== `g` ~h~",
    "&lt;b&gt; &#60; &amp;",
    "```",
    "| a | b |",
    "# ## #",
    "(c) (tm) 1/2 +/- --> 1st 2nd 3rd 4th",
    "a\\*b",
    "%%{init: {}}%% $$x$$",
    "1. satu",
]


def heading_as_read(markdown_source: str) -> str:
    """Return the text a browser shows of the first heading."""
    out: str = import_module("markdown").markdown(markdown_source, extensions=EXTENSIONS)
    inside = out.partition("<h1")[2].partition(">")[2].partition("</h1>")[0]
    assert "<" not in inside
    return unescape(inside)


@pytest.mark.parametrize("teks", HOSTILE)
def test_a_heading_stays_literal_under_markdown_and_its_extensions(teks: str) -> None:
    assert heading_as_read(judul(1, teks)) == teks


def test_a_heading_is_one_line_whatever_its_text() -> None:
    assert judul(2, "a\n\n## b\r\n<p>") == "## a &#35;&#35; b &#60;p&#62;"


def test_letters_of_a_heading_stay_readable_in_the_file() -> None:
    assert judul(1, "Penerbitan Akta Kelahiran") == "# Penerbitan Akta Kelahiran"


@pytest.mark.parametrize(
    "teks",
    [
        "Langkah 6",
        "Formulir langkah 6",
        "Gambar Langkah 6",
        "Alur",
        "IDENTITAS",
        "Tentang halaman ini",
    ],
)
def test_a_heading_never_takes_an_anchor_of_the_page(teks: str) -> None:
    assert judul(2, teks).startswith('<h2 id="bagian-')


def test_html_escapes_and_brings_no_newline() -> None:
    assert html("<b>\"a\" & 'b'</b>\n\n```") == (
        "&lt;b&gt;&#34;a&#34; &amp; &#39;b&#39;&lt;/b&gt;&#10;&#10;```"
    )


def test_html_leaves_markup_alone() -> None:
    assert html(Markup("<b>a</b>")) == "<b>a</b>"


@pytest.mark.parametrize("tanda", ["\x00", "\x02", "\x03", "\t", "\r", "\x85", "\u202e", "\ufffe"])
def test_characters_that_html_forbids_or_that_turn_text_become_blanks(tanda: str) -> None:
    assert html(f"a{tanda}b") == "a b"
    assert markdown(f"a{tanda}b") == "a b"


def test_blanks_fold() -> None:
    assert satu_baris("  a\n\n b\tc ") == "a b c"


def test_empty_blocks_are_left_out() -> None:
    assert blok("a", "", "b") == "a\n\nb"
