from pathlib import Path

import pytest
from tests.support.pdf import need_pdf
from tests.unit.adapters.cli.conftest import Run


@pytest.fixture(autouse=True)
def pdf() -> None:
    """These tests make PDFs."""
    need_pdf()


def test_no_link_in_the_folder_leads_a_pdf_elsewhere(run: Run, tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "cetak", tmp_path / "di-luar"
    (out / "kota-x").mkdir(parents=True)
    elsewhere.write_text("isi")
    (out / "kota-x" / "cuti.pdf").symlink_to(elsewhere)
    ran = run("pdf", "--out", out, "--profil", "internal", "kota-x/cuti")

    assert ran.code == 0
    assert elsewhere.read_text() == "isi"
    assert (out / "kota-x" / "cuti.pdf").read_bytes().startswith(b"%PDF")


def test_no_linked_folder_does(run: Run, tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "cetak", tmp_path / "di-luar"
    out.mkdir()
    elsewhere.mkdir()
    (out / "kota-x").symlink_to(elsewhere)
    ran = run("pdf", "--out", out, "--profil", "internal", "kota-x/cuti")

    assert ran.code == 2
    assert "pintasan" in ran.err
    assert list(elsewhere.iterdir()) == []


def test_a_folder_that_is_a_file_is_said(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "cetak"
    out.write_text("isi")
    ran = run("pdf", "--out", out, "--profil", "internal", "kota-x/cuti")

    assert ran.code == 3
    assert "cetak" in ran.err
    assert out.read_text() == "isi"


@pytest.mark.parametrize("name", ["../../etc/passwd", "kota-x/../kota-x/cuti", "/kota-x/cuti", ""])
def test_only_ids_are_taken(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("pdf", "--out", tmp_path / "cetak", "--profil", "internal", name)

    assert ran.code == 2
    assert f"SOP `{name}` tidak ada" in ran.err
    assert not (tmp_path / "cetak").exists()
