"""Whatever stands in a source: formatting keeps its meaning, and formatting twice changes nothing.

The texts are made of what authors write in many forms. They go to the pure formatter: nothing
here is saved by the comparison that ``format_source`` makes before it lets a text through.
"""

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from katalog_sop.source import SourceFile
from katalog_sop.write.fmt import Rapi, format_source, format_text
from katalog_sop.write.meaning import meaning_of

ROOT = Path(__file__).parents[3]
SEVEN = [path.read_text("utf-8") for path in sorted((ROOT / "sops").glob("*/*.md"))]
quick = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])

blocks = st.sampled_from(
    [
        *(
            "format: 1",
            "format:   1",
            '"format": 1',
            "nama: Cuti",
            "nama :  'Cuti'",
            "status: konsep",
        ),
        *("pelaksana:\n  - A\n  - B", "pelaksana:\n- A\n- B", "pelaksana: [A,\n  B]", "nomor: -"),
        *("unit:\n  - a\n  # di dalam\n  - b", "judul_prosedur: 'dua\n\n  baris'", "nomor:"),
        *("pernyataan: |\n  a\n\n  # bukan komentar\n", "pernyataan: >-\n  a  \n  b\n\n", "x: 1"),
        *("sumber:\n  catatan: >+\n    a\n\n", 'alias: "a\n  # b"', "alias: a\n  b", "y: {a: b}"),
        *("disahkan_oleh:\n  nama: A\n  nip: '190002302000131001'\n", "tanggal_revisi: 2020   "),
        *("sumber: {berkas: a,\n# c\n  catatan: b}", "abaikan: []", "? z\n: a", "'q': a: b"),
    ]
)
comments = st.sampled_from(["", "", "", "# satu", "# dua\n", "\n# tiga", "  # empat", "\n"])
fronts = st.lists(st.tuples(comments, blocks).map("\n".join), max_size=7).map(
    lambda keys: "\n".join(dict.fromkeys(keys))
)
sound = "format: 1\nnama: Cuti\nstatus: konsep\npelaksana: [A, B]"

headings = st.sampled_from(
    [
        *(
            "## Dasar Hukum",
            "##  DASAR HUKUM ##",
            "Keterkaitan SOP\n---",
            "##Peringatan",
            "  ## 1. Peringatan",
        ),
        *("## Lampiran **A** #", "Dua\nbaris\n---", "Lampiran #\n---", "## Lampiran # #", "##"),
        *("# A #", "A\n===", "### KECIL ###", "Dasar\nHukum\n-----", "## \u00a0Lain", "- a\n  ---"),
        *("## 190002302000131001", "## a [x] `b", "#### x  ", "> ## kutip ##", "- ## butir ##"),
    ]
)
texts = st.sampled_from(
    [
        *("teks", "teks  \nlanjut", "teks \nlanjut ", "`a \nb`  ", "teks\t\nlanjut", "a\\\nb"),
        *(
            "    kode  \n\n\n    kode",
            "```\nkode  \n\n\n```",
            "```\nkode  ",
            "<div>\n*a*  \n</div>",
        ),
        *(
            "> kutip  \n> * a",
            "***",
            "- - -",
            "* * *",
            "___ ",
            "[a]: b.md  ",
            "[a]: b 'x\ny'",
            "[a]",
        ),
        *("| a | b |  \n|:-|-:|\n| 1 |2|", "<!-- a\n\nb -->", "    a", "  b", "\tc", "<br>", "|"),
    ]
)
items = st.sampled_from(
    [
        *("* a", "+ a", "- a", "-   a", "  * a", " - a", "1. a", "1) a", "  7.  a", "12)   a", "-"),
        *(
            "* a\n  lanjut",
            "*   a\n    lanjut",
            "* a\nmalas",
            "- a  \n  b",
            "+ * a",
            "* - a\n  - b",
        ),
        *(
            "* a\n  * b\n  * c",
            "-   a\n    -   b",
            "*   - b\n    + c",
            "+ + +",
            "+ --",
            "* **",
            "+",
            "*",
        ),
        *(
            "-     kode",
            "-\ta",
            "*\t- a\n    - b",
            "- [a]: b",
            "*   # a",
            "- ```\n  x  \n\n  ```",
            "- ```\n  x",
        ),
        *(
            "* a\n\n\n  b",
            "-   a\n\n    b",
            "1. a\n\n   - b\n   * c",
            "   - a",
            "    - a",
            "*  a <b>  ",
        ),
    ]
)
gaps = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n  \n", "  \n"])
bodies = st.lists(
    st.tuples(st.one_of(headings, texts, items, items), gaps).map("".join), max_size=9
).map("".join)

cells = st.sampled_from(
    [
        *("", " ", "1", "2.", "9a", "-", "A", " A; B? ", "Ya: 1; Tidak: 2", "selesai", "5 menit"),
        *(
            "a \\| b",
            "a\\",
            "\\|",
            "`a\\|b`",
            "  dua  kata ",
            "\u00a0x",
            "<br>",
            "**a",
            "\\\\|",
            "*",
        ),
        *("190002302000131001", "\t", "- a", "> a", "# a", "[a](b.md)", "\u200b"),
    ]
)
outer = st.sampled_from(
    [("| ", " |"), ("|", "|"), ("", ""), ("  |", "  |  "), ("", " |"), ("|", "")]
)


def _row(outside: tuple[str, str], inside: list[str]) -> str:
    return f"{outside[0]}{' | '.join(inside)}{outside[1]}"


rows = st.builds(_row, outer, st.lists(cells, min_size=6, max_size=8))
heads = st.sampled_from(
    [
        "|No|Aktivitas|Pelaksana|Persyaratan/Kelengkapan|Waktu|Out put|Ket|\n|:-|-|-:|---|:-:|-|-|",
        "No | Uraian | Pelaksana | Kelengkapan | Waktu | Output | Alur \n-|-|-|-|-|-|-",
        "| Waktu | No | Kegiatan | Pelaksana | Kelengkapan | Keluaran | Aneh |\n|-|-|-|-|-|-|-|",
        "  | No. | Kegiatan | No | Pelaksana | Kelengkapan | Waktu | Output |\n|-|-|-|-|-|-|-",
    ]
)
tables = st.builds(
    lambda head, table, behind: "\n".join((head, *table, behind)),
    heads,
    st.lists(rows, max_size=5),
    st.sampled_from(["", "\n", "\nsesudah  \n", "\n- a\n", "# a\n"]),
)


def _whole(front: str, body: str, table: str) -> str:
    return f"---\n{front}\n---\n{body}\n## PROSEDUR\n{table}"


whole = st.one_of(
    st.builds(_whole, fronts, bodies, tables),
    st.builds(_whole, st.just(sound), bodies, tables),
    st.builds(_whole, st.just(sound), st.just(""), tables),
    st.builds(lambda body: f"---\n{sound}\n---\n{body}", bodies),
    st.builds(lambda front: f"---\n{front}\n---", fronts),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """One of the seven SOPs with a few stretches of its body replaced."""
    text = draw(st.sampled_from(SEVEN))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(text.index("\n---\n") + 5, len(text)))
        piece = draw(st.one_of(headings, texts, items, gaps, cells, st.sampled_from("|*-#: \n")))
        text = text[:start] + piece + text[start + draw(st.sampled_from([0, 1, 3, 40])) :]
    return text


def _check(text: str) -> None:
    source = SourceFile(path="sops/kota-x/a.md", text=text)
    once = format_text(source)
    if once is None:
        assert format_source(source).teks == text
        return
    after = replace(source, text=once)
    assert meaning_of(source).survives_in(meaning_of(after))
    assert format_text(after) == once


@quick
@given(whole)
def test_the_forms_of_authors_keep_their_meaning(text: str) -> None:
    _check(text)


@settings(quick, max_examples=60)
@given(mutated())
def test_a_real_sop_keeps_its_meaning(text: str) -> None:
    _check(text)


@quick
@given(st.text(alphabet="-*+1.)#>|`\\ \t\nab:'\"[]<", max_size=60))
def test_any_marks_in_any_order_keep_their_meaning(text: str) -> None:
    _check(f"---\n{sound}\n---\n{text}")


@quick
@given(st.lists(st.tuples(st.one_of(texts, items), gaps).map("".join), max_size=9).map("".join))
def test_lists_and_paragraphs_are_never_left_as_they_are(text: str) -> None:
    source = SourceFile(path="sops/kota-x/a.md", text=f"---\n{sound}\n---\n{text}")

    assert format_source(source) == Rapi(format_text(source) or "")
