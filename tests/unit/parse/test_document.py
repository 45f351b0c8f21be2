"""One source file, read whole: values and their places."""

import pytest

from katalog_sop.diagnostics import Parsed
from katalog_sop.model.identitas import Status, Tanggal
from katalog_sop.model.langkah import Kolom
from katalog_sop.model.naskah import Daftar, Polos, Tautan, polos
from katalog_sop.model.sop import NamaBagian, Sop
from katalog_sop.parse.document import parse_sop
from katalog_sop.source import SourceFile

TEXT = """---
format: 1
nama: Cuti
nomor: 07
status: berlaku
tanggal_efektif: 2020-09
disahkan_oleh:
  nama: ANDI, SE, M.M
pelaksana:
  - Staf
  - Kepala  Seksi
alias: ya
sumber:
  catatan: >-
    Satu
    baris.
---

## DASAR HUKUM

1. UU 1

## Prosedur

Sebelum.

| No | Aktivitas | Pelaksana | Kelengkapan | Waktu | Out put |
|----|-----------|-----------|-------------|-------|---------|
| 01. | A \\| B | Staf; Kepala Seksi? | - | 5 menit | [SOP](izin.md) |

Sesudah.

## Lampiran **A**

teks
"""


@pytest.fixture
def parsed() -> Parsed[Sop]:
    return parse_sop(SourceFile(path="sops/kota-x/cuti.md", text=TEXT, changed="2020-01-02"))


def test_scalars_are_read_as_written(parsed: Parsed[Sop]) -> None:
    identitas = parsed.value.identitas

    assert identitas.nomor == "07"
    assert identitas.alias == ("ya",)
    assert identitas.status is Status.BERLAKU
    assert identitas.tanggal_efektif == Tanggal(2020, 9)
    assert identitas.disahkan_oleh is not None
    assert identitas.disahkan_oleh.nama == "ANDI, SE, M.M"
    assert identitas.sumber.catatan == "Satu baris."


def test_every_value_knows_its_place(parsed: Parsed[Sop]) -> None:
    sop = parsed.value

    assert (sop.tempat("nama").line, sop.tempat("nama").column) == (3, 7)
    assert [(p.at.line, p.at.column) for p in sop.pelaksana] == [(10, 5), (11, 5)]
    assert sop.tempat("tidak-ada").line == 1


def test_lanes_fold_blanks(parsed: Parsed[Sop]) -> None:
    assert [p.nama for p in parsed.value.pelaksana] == ["Staf", "Kepala Seksi"]


def test_a_row_is_a_step_with_the_place_of_each_cell(parsed: Parsed[Sop]) -> None:
    (step,) = parsed.value.langkah

    assert step.no == "01"
    assert polos(step.kegiatan) == "A | B"
    assert step.kelengkapan == ()
    assert step.output == (Tautan("izin.md", (Polos("SOP"),)),)
    assert [(p.nama, p.disimpulkan, p.at.column) for p in step.pelaksana] == [
        ("Staf", False, 18),
        ("Kepala Seksi", True, 24),
    ]
    assert (step.tempat(Kolom.WAKTU).line, step.tempat(Kolom.WAKTU).column) == (29, 44)
    assert step.tempat(Kolom.ALUR) == step.at


def test_sections_have_their_standard_names(parsed: Parsed[Sop]) -> None:
    assert [bagian.judul for bagian in parsed.value.bagian] == [
        NamaBagian.DASAR_HUKUM,
        NamaBagian.PROSEDUR,
        "Lampiran **A**",
    ]


def test_text_around_the_table_is_kept_and_the_table_is_not_doubled(parsed: Parsed[Sop]) -> None:
    prosedur = parsed.value.bagian_bernama(NamaBagian.PROSEDUR)

    assert prosedur is not None
    assert len(prosedur.isi) == 2


def test_links_know_their_place(parsed: Parsed[Sop]) -> None:
    (link,) = parsed.value.tautan

    assert (link.tujuan, link.at.line, link.at.column) == ("izin.md", 29, 60)


def test_the_list_of_a_section_stays_a_list(parsed: Parsed[Sop]) -> None:
    dasar_hukum = parsed.value.bagian_bernama(NamaBagian.DASAR_HUKUM)

    assert dasar_hukum is not None
    assert isinstance(dasar_hukum.isi[0], Daftar)
    assert dasar_hukum.isi[0].mulai == 1


def test_what_git_says_is_kept(parsed: Parsed[Sop]) -> None:
    assert parsed.value.changed == "2020-01-02"


@pytest.mark.parametrize(
    "status",
    [
        *("", "status:", "status: ~", "status: -", "status: aktif", "status: BERLAKU"),
        *("status: berlaku\nstatus: berlaku", "status: [berlaku]", "status: {a: berlaku}"),
        *(
            "status: *a",
            "status: [",
            "status: 'berlaku",
            "a: b: c\nstatus: berlaku\nstatus: konsep",
        ),
    ],
)
def test_a_status_that_cannot_be_read_is_none(status: str) -> None:
    text = f"---\nformat: 1\nnama: Cuti\n{status}\npelaksana: [Staf]\n---\n"
    parsed = parse_sop(SourceFile(path="sops/kota-x/cuti.md", text=text))

    assert parsed.value.identitas.status is None
    assert parsed.findings


@pytest.mark.parametrize("text", ["", "---", "---\n", "\n---\n---\n", "<<<<<<< HEAD\n---\n---\n"])
def test_what_has_no_front_matter_is_named_after_its_file(text: str) -> None:
    sop = parse_sop(SourceFile(path="sops/kota-x/cuti-tahunan.md", text=text)).value

    assert sop.identitas.nama == "Cuti tahunan"
    assert sop.identitas.status is None


def test_a_lone_dash_in_a_block_of_text_stays_a_dash() -> None:
    text = TEXT.replace("    Satu\n", "    satu: -\n").replace("nomor: 07", "nomor: -")
    identitas = parse_sop(SourceFile(path="sops/kota-x/cuti.md", text=text)).value.identitas

    assert identitas.nomor == ""
    assert identitas.sumber.catatan == "satu: - baris."
