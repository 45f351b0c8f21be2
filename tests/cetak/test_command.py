"""``sop pdf`` as it is typed, also where it cannot work."""

from pathlib import Path

import pytest
from tests.support.catalogue import PASER, SIBOLGA
from tests.support.large_sop import write_large_sop
from tests.support.pdf import info, need_pdf, sop_pdf, text_of
from tests.support.sites import FIXTURES, ROOT

pytestmark = pytest.mark.site

SIBOLGA_ID = SIBOLGA.rstrip("/")
PASER_ID = PASER.rstrip("/")

WITHOUT_WEASYPRINT = "import sys; sys.modules['weasyprint'] = None\n"
WITHOUT_PANGO = """
import cffi
found = cffi.FFI.dlopen
def dlopen(self, name, flags=0):
    if name and "pango" in str(name):
        raise OSError(f"cannot load library '{name}'")
    return found(self, name, flags)
cffi.FFI.dlopen = dlopen
"""
"""WeasyPrint finds every library but Pango there, and says so in its own way."""


def test_all_are_printed_but_those_that_forbid_copies(tmp_path: Path) -> None:
    need_pdf()
    done = sop_pdf(ROOT, "--out", tmp_path)
    printed = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf"))

    assert done.returncode == 0
    assert f"{SIBOLGA_ID}.pdf" in printed
    assert len(printed) == 6
    assert f"Dilewati: {PASER_ID} memuat pernyataan" in done.stderr
    assert done.stdout == f"6 PDF ditulis ke {tmp_path}.\n"


def test_only_those_that_are_named_are_printed(tmp_path: Path) -> None:
    need_pdf()
    done = sop_pdf(ROOT, SIBOLGA_ID, SIBOLGA_ID, "--out", tmp_path)

    assert done.returncode == 0
    assert list(tmp_path.rglob("*.pdf")) == [tmp_path / f"{SIBOLGA_ID}.pdf"]


def test_one_that_forbids_copies_is_refused_by_name(tmp_path: Path) -> None:
    done = sop_pdf(ROOT, PASER_ID, "--out", tmp_path)

    assert done.returncode == 2
    assert f"SOP `{PASER_ID}` memuat pernyataan" in done.stderr
    assert not list(tmp_path.rglob("*.pdf"))


def test_an_unknown_id_is_answered_with_the_nearest(tmp_path: Path) -> None:
    done = sop_pdf(ROOT, SIBOLGA_ID.replace("sop", "sob"), "--out", tmp_path)

    assert done.returncode == 2
    assert f"Mungkin maksudnya `{SIBOLGA_ID}`." in done.stderr


def test_a_draft_is_printed_for_the_office_only(tmp_path: Path) -> None:
    need_pdf()
    draft = "kantor-terbuka/zzq-konsep"
    root = FIXTURES / "katalog-rahasia"
    public = sop_pdf(root, draft, "--out", tmp_path)
    internal = sop_pdf(root, draft, "--out", tmp_path, "--profil", "internal")

    assert public.returncode == 2
    assert "tidak terbit dengan profil publik" in public.stderr
    assert internal.returncode == 0
    assert "Status: Konsep" in text_of(tmp_path / f"{draft}.pdf")


def test_a_broken_one_is_not_printed(tmp_path: Path) -> None:
    done = sop_pdf(FIXTURES / "katalog-rahasia", "kantor-terbuka/rusak", "--out", tmp_path)

    assert done.returncode == 2
    assert "memuat kesalahan; jalankan sop check" in done.stderr


def test_the_paper_of_the_settings_gives_way_to_that_of_the_command(tmp_path: Path) -> None:
    need_pdf()
    root = FIXTURES / "katalog-kecil"
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  - katalog_sop: {kertas: F4}\n", "utf-8")
    (tmp_path / "sops").symlink_to(root / "sops")
    sop_pdf(tmp_path, "kantor-uji/pengarsipan", "--out", tmp_path / "f4")
    sop_pdf(tmp_path, "kantor-uji/pengarsipan", "--out", tmp_path / "a4", "--kertas", "A4")

    assert "935.4" in info(tmp_path / "f4/kantor-uji/pengarsipan.pdf")["Page size"]
    assert "A4" in info(tmp_path / "a4/kantor-uji/pengarsipan.pdf")["Page size"]


@pytest.mark.parametrize(
    ("before", "words"),
    [(WITHOUT_PANGO, "pustaka Pango"), (WITHOUT_WEASYPRINT, "WeasyPrint, yang tidak terpasang")],
)
def test_what_is_missing_is_said_in_one_sentence(tmp_path: Path, before: str, words: str) -> None:
    if before is WITHOUT_PANGO:
        need_pdf()
    done = sop_pdf(ROOT, "--out", tmp_path / "cetak", before=before)
    _, said = done.stderr.splitlines()  # the first says which SOP is left out

    assert done.returncode == 2
    assert words in said
    assert said.startswith("sop: ")
    assert said.rstrip(".").count(". ") == 0
    assert done.stdout == ""
    assert not (tmp_path / "cetak").exists()


@pytest.mark.parametrize(("lanes", "steps"), [(3, 151), (30, 12)])
def test_a_form_beyond_drawing_prints_its_table(tmp_path: Path, lanes: int, steps: int) -> None:
    need_pdf()
    sop = write_large_sop(tmp_path, lanes=lanes, steps=steps, backs=3)
    done = sop_pdf(tmp_path, sop, "--out", tmp_path)
    text = text_of(tmp_path / f"{sop}.pdf")

    assert done.returncode == 0, done.stderr
    assert f"kata{steps}hasil" in text
    assert "Kepala Seksi 3" in text
