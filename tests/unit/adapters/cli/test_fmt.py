import os
import subprocess
from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import Run

TIDY = """---
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf, Kepala]
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan | Staf | | | |
| 2 | Memeriksa | Kepala | | | |
| 3 | Mencatat | Staf | | | |
"""
UNTIDY = TIDY.replace("nama: Cuti\nstatus: konsep\n", "status: konsep\nnama: Cuti\n").replace(
    "| 2 | Memeriksa |", "|2|Memeriksa|"
)
BROKEN = "---\nnama: a: b\n---\n\n*  a\n"


@pytest.fixture
def cuti(root: Path) -> Path:
    """One SOP that is not in form beside one that is."""
    (root / "sops/kota-x/izin.md").write_text(TIDY, "utf-8")
    path = root / "sops/kota-x/cuti.md"
    path.write_text(UNTIDY, "utf-8")
    return path


def test_sops_are_put_into_form_once(run: Run, cuti: Path) -> None:
    ran = run("fmt")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "dirapikan: sops/kota-x/cuti.md\n1 SOP dirapikan, 1 SOP sudah rapi\n"
    assert cuti.read_text("utf-8") == TIDY
    assert run("fmt").out == "0 SOP dirapikan, 2 SOP sudah rapi\n"
    assert run("fmt", "--check").code == 0


def test_check_shows_what_would_change_and_writes_nothing(run: Run, cuti: Path) -> None:
    ran = run("fmt", "--check")

    assert ran.code == 1
    assert ran.out.splitlines()[:4] == [
        "belum rapi: sops/kota-x/cuti.md",
        "--- a/sops/kota-x/cuti.md\tsekarang",
        "+++ b/sops/kota-x/cuti.md\tsesudah sop fmt",
        "@@ -1,7 +1,7 @@",
    ]
    assert "-|2|Memeriksa| Kepala | | | |" in ran.out
    assert "+| 2 | Memeriksa | Kepala | | | |" in ran.out
    assert ran.out.endswith("1 SOP belum rapi, 1 SOP sudah rapi\n")
    assert cuti.read_text("utf-8") == UNTIDY


def test_the_difference_is_a_patch_for_git(run: Run, cuti: Path, root: Path) -> None:
    cuti.write_text(UNTIDY.rstrip("\n"), "utf-8")
    patch = "\n".join(run("fmt", "--check").out.splitlines()[1:-1]) + "\n"
    subprocess.run(["git", "apply", "-"], cwd=root, input=patch.encode(), check=True, timeout=60)

    assert cuti.read_text("utf-8") == TIDY


@pytest.mark.parametrize(
    "data", [TIDY.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + TIDY.encode()]
)
def test_line_ends_and_marks_of_windows_go(run: Run, cuti: Path, data: bytes) -> None:
    cuti.write_bytes(data)
    ran = run("fmt", "--check", cuti)

    assert ran.code == 1
    assert "akhir baris (CRLF) atau tanda urutan bita" in ran.out
    assert run("fmt").code == 0
    assert cuti.read_bytes() == TIDY.encode()


def test_what_cannot_be_read_is_left_byte_for_byte(run: Run, cuti: Path, root: Path) -> None:
    broken = root / "sops/kota-x/rusak.md"
    broken.write_bytes(BROKEN.replace("\n", "\r\n").encode())
    for option in ((), ("--check",)):
        ran = run("fmt", *option)

        assert ran.code == 1
        assert "dibiarkan: sops/kota-x/rusak.md: belum terbaca seluruhnya; " in ran.out
        assert "`sop check sops/kota-x/rusak.md`" in ran.out
        assert ran.out.endswith(", 1 SOP dibiarkan\n")
    assert broken.read_bytes() == BROKEN.replace("\n", "\r\n").encode()
    assert cuti.read_text("utf-8") == TIDY


def test_only_the_chosen_paths_are_touched(run: Run, cuti: Path, root: Path) -> None:
    other = root / "sops/kota-y/cuti.md"
    other.parent.mkdir()
    other.write_text(UNTIDY, "utf-8")

    assert run("fmt", "sops/kota-y").out.endswith("1 SOP dirapikan, 0 SOP sudah rapi\n")
    assert (other.read_text("utf-8"), cuti.read_text("utf-8")) == (TIDY, UNTIDY)
    assert run("fmt", cuti).out.startswith("dirapikan: ")


@pytest.mark.parametrize("path", ["tidak-ada.md", "/etc/passwd", "../..", "sops/kota-z"])
def test_a_path_outside_the_catalogue_is_a_mistake_of_usage(run: Run, path: str) -> None:
    ran = run("fmt", path)

    assert (ran.code, ran.out) == (2, "")


def test_a_folder_without_a_catalogue_is_a_mistake_of_usage(run: Run, tmp_path: Path) -> None:
    assert run("fmt", root=tmp_path).code == 2


def test_other_files_are_left_alone(run: Run, root: Path) -> None:
    office = b"wilayah:   X\r\nnama:   Dinas X\r\n"
    (root / "sops/kota-x/instansi.yml").write_bytes(office)
    (root / "sops/kota-x/README.md").write_bytes(b"*  a\r\n")

    assert run("fmt", "sops/kota-x/instansi.yml").out == "0 SOP dirapikan, 0 SOP sudah rapi\n"
    run("fmt")
    assert (root / "sops/kota-x/instansi.yml").read_bytes() == office
    assert (root / "sops/kota-x/README.md").read_bytes() == b"*  a\r\n"


def test_links_are_not_followed(run: Run, cuti: Path, root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "luar.md"
    outside.write_text(UNTIDY, "utf-8")
    (root / "sops/kota-x/tautan.md").symlink_to(outside)
    (root / "sops/kota-x/pintasan.md").symlink_to(cuti)
    (root / "sops/kota-z").symlink_to(tmp_path)
    ran = run("fmt")

    assert ran.code == 1
    assert "dibiarkan: sops/kota-x/tautan.md" in ran.out
    assert "dibiarkan: sops/kota-x/pintasan.md" in ran.out
    assert outside.read_text("utf-8") == UNTIDY
    assert (root / "sops/kota-x/pintasan.md").is_symlink()
    assert cuti.read_text("utf-8") == TIDY


@pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")
def test_a_file_keeps_its_mode_and_nothing_stays_beside_it(run: Run, cuti: Path) -> None:
    cuti.chmod(0o640)
    before = sorted(cuti.parent.iterdir())
    run("fmt")

    assert cuti.stat().st_mode & 0o777 == 0o640
    assert sorted(cuti.parent.iterdir()) == before


def _git(root: Path, *arguments: str) -> str:
    options = ("-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
    ran = subprocess.run(
        ["git", *options, *arguments],
        cwd=root,
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=60,
    )
    return ran.stdout


def test_two_people_can_change_two_steps(run: Run, cuti: Path, root: Path) -> None:
    """Steps with another one between them; neighbouring lines Git cannot merge."""
    run("fmt")
    _git(root, "init", "-b", "utama")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "a")
    _git(root, "checkout", "-b", "lain")
    cuti.write_text(TIDY.replace("Mengajukan", "Mengajukan permohonan tertulis"), "utf-8")
    assert run("fmt", "--check").code == 0
    assert _git(root, "diff", "--numstat").split("\t")[:2] == ["1", "1"]
    _git(root, "commit", "-am", "b")
    _git(root, "checkout", "utama")
    cuti.write_text(TIDY.replace("Mencatat", "Mencatat di buku agenda"), "utf-8")
    assert run("fmt", "--check").code == 0
    _git(root, "commit", "-am", "c")
    _git(root, "merge", "--no-edit", "lain")

    merged = TIDY.replace("Mengajukan", "Mengajukan permohonan tertulis")
    assert cuti.read_text("utf-8") == merged.replace("Mencatat", "Mencatat di buku agenda")
    assert run("fmt", "--check").code == 0
