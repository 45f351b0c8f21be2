from pathlib import Path

import pytest

from katalog_sop.parse.document import parse_sop
from katalog_sop.source import SourceFile, source_from_bytes
from katalog_sop.write import fmt
from katalog_sop.write.fmt import Dibiarkan, format_source

ROOT = Path(__file__).parents[3]
FRONT = "---\nformat: 1\nnama: Cuti\nstatus: konsep\npelaksana: [A]\n---\n"
HEAD = (
    "\n## Prosedur\n\n| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |\n|-|-|-|-|-|-|\n"
)
LIMIT = 2**20


def source(text: str) -> SourceFile:
    """Return a source with this text."""
    return SourceFile(path="sops/kota-x/a.md", text=text)


@pytest.mark.parametrize("path", sorted(ROOT.glob("sops/*/*.md")), ids=lambda path: path.stem)
def test_the_sops_of_this_repository_are_in_form(path: Path) -> None:
    read = source_from_bytes("sops/kota-x/a.md", path.read_bytes(), limit=LIMIT)

    assert format_source(read) == fmt.Rapi(read.text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "teks saja",
        "---\nformat: 1\n",
        "---\nnama: a: b\n---\n*  a\n",
        "---\nnama: a\nnama: b\n---\n*  a\n",
        "---\nnama: &a b\n---\n*  a\n",
        "---\n? [a]\n: b\nnama: c\n---\n*  a\n",
        "---\n- a\n---\n*  a\n",
        "---\nformat: 2\n---\n*  a\n",
        f"{FRONT}* a\n<<<<<<< HEAD\n",
        f"{FRONT}* a\x00\n",
        f"{FRONT}## Peringatan\n* a\n## PERINGATAN\n* b\n",
        f"{FRONT}{'> ' * 30}a\n* b\n",
        FRONT + "* a\n" * 10_001,
    ],
)
def test_what_was_not_read_is_left_as_it_is(text: str) -> None:
    rapi = format_source(source(text))

    assert rapi == fmt.Rapi(text, Dibiarkan.TAK_TERBACA)


@pytest.mark.parametrize(
    "unread",
    [
        SourceFile(path="sops/a/b.md", text="", outside=True),
        source_from_bytes("sops/a/b.md", b"a" * 20, limit=10),
        source_from_bytes("sops/a/b.md", b"\xff", limit=10),
    ],
)
def test_what_could_not_be_loaded_is_left_as_it_is(unread: SourceFile) -> None:
    assert format_source(unread).dibiarkan is Dibiarkan.TAK_TERBACA


def test_a_change_of_meaning_is_never_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{FRONT}{HEAD}| 1 | a | A | | | |\n"
    monkeypatch.setattr(fmt, "format_text", lambda read: read.text.replace("| a |", "| b |"))

    assert format_source(source(text)) == fmt.Rapi(text, Dibiarkan.BERUBAH)


@pytest.mark.parametrize(
    ("before", "after"),
    [("x: 1\n", "x: 2\n"), ("# a\n", ""), ("nama: Cuti\n", "nama: Cuti # a\n")],
)
def test_what_the_model_does_not_hold_is_compared_as_well(
    monkeypatch: pytest.MonkeyPatch, before: str, after: str
) -> None:
    text = f"---\nformat: 1\nnama: Cuti\n# a\nstatus: konsep\nx: 1\npelaksana: [A]\n---\n{HEAD}"
    monkeypatch.setattr(fmt, "format_text", lambda read: read.text.replace(before, after))

    assert format_source(source(text)).dibiarkan is Dibiarkan.BERUBAH


def test_odd_blanks_become_plain_where_the_reader_takes_them_for_plain() -> None:
    text = f"{FRONT}{HEAD}|\u00a01 | a\u00a0b |\u2003A | | | |\n"

    assert format_source(source(text)).teks.endswith("| 1 | a\u00a0b | A | | | |\n")


def test_an_nip_is_neither_lost_nor_blotted_out() -> None:
    text = f"{FRONT}\n##  190002302000131001 ##\n{HEAD}|1|NIP 190002302000131001|A||||\n"
    rapi = format_source(source(text))

    assert "\n## 190002302000131001\n" in rapi.teks
    assert "\n| 1 | NIP 190002302000131001 | A | | | |\n" in rapi.teks


def test_one_changed_cell_is_one_changed_line() -> None:
    rows = "".join(f"| {n} | Langkah {n} | A | | | |\n" for n in range(1, 9))
    text = format_source(source(FRONT + HEAD + rows)).teks
    longer = text.replace("Langkah 4", "Langkah 4, dengan kegiatan yang jauh lebih panjang")
    before, after = text.split("\n"), format_source(source(longer)).teks.split("\n")

    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_a_step_keeps_its_place_in_the_source() -> None:
    text = format_source(source(f"{FRONT}{HEAD}|1|a|A||||\n")).teks
    langkah = parse_sop(source(text)).value.langkah

    assert text.split("\n")[langkah[0].at.line - 1] == "| 1 | a | A | | | |"
