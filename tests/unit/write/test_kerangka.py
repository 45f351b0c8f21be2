import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.diagnostics import Severity
from katalog_sop.parse.document import parse_sop
from katalog_sop.parse.instansi import parse_instansi
from katalog_sop.project import compile_project
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile
from katalog_sop.write.fmt import format_text
from katalog_sop.write.kerangka import render_instansi, render_sop, yaml_text
from katalog_sop.write.nama import RefusedError, read_nama, read_pelaksana


def source(text: str) -> SourceFile:
    """Return a source with this text."""
    return SourceFile(path="sops/kota-x/a.md", text=text)


def test_a_new_sop_is_sound_and_in_form() -> None:
    text = render_sop("Cuti", ("Staf", "Kepala Seksi"))
    office = SourceFile(path="sops/kota-x/instansi.yml", text=render_instansi("Dinas X"))
    report = compile_project([source(text), office], Settings()).report

    assert {one.severity for one in report.diagnostics} <= {Severity.INFO}
    assert format_text(source(text)) == text


@pytest.mark.parametrize(
    ("teks", "written"),
    [
        ("Cuti", "Cuti"),
        ("Cuti (besar), 2020", "Cuti (besar), 2020"),
        ("Cuti: besar", "'Cuti: besar'"),
        ("Cuti:", "'Cuti:'"),
        ("07:30 WIB", "07:30 WIB"),
        ("C# dan F#", "C# dan F#"),
        ("Cuti #2", "'Cuti #2'"),
        ("'Cuti'", "'''Cuti'''"),
        ("- Cuti", "'- Cuti'"),
        ("@a", "'@a'"),
        ("[a]", "'[a]'"),
        ("Jum'at", "Jum'at"),
    ],
)
def test_text_is_quoted_where_yaml_would_read_something_else(teks: str, written: str) -> None:
    assert yaml_text(teks) == written


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=4))
def test_whatever_is_accepted_is_read_back_as_it_is(nama: str, lanes: list[str]) -> None:
    try:
        nama, pelaksana = read_nama(nama), read_pelaksana(";".join(lanes))
    except RefusedError:
        return
    parsed = parse_sop(source(render_sop(nama, pelaksana)))
    office = parse_instansi(SourceFile(path="sops/a/instansi.yml", text=render_instansi(nama)))

    assert (parsed.findings, office.findings) == ((), ())
    assert parsed.value.identitas.nama == office.value.nama == nama
    assert tuple(lane.nama for lane in parsed.value.pelaksana) == pelaksana
    assert tuple(step.pelaksana[0].nama for step in parsed.value.langkah) == pelaksana


@given(st.text(alphabet="aZ1é': #-?!&*|>@`\"{}[],%\\~😀", max_size=12))
def test_signs_of_yaml_are_read_back_as_they_are(teks: str) -> None:
    try:
        nama, pelaksana = read_nama(teks), read_pelaksana(teks)
    except RefusedError:
        return
    parsed = parse_sop(source(render_sop(nama, pelaksana)))

    assert parsed.findings == ()
    assert parsed.value.identitas.nama == nama
    assert tuple(lane.nama for lane in parsed.value.pelaksana) == pelaksana
