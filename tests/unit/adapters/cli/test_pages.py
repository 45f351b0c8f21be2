import posixpath
import re
from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import Run, sop

SIGNED = "tanggal_efektif: 2022\ndisahkan_oleh: {jabatan: Kepala}\npelaksana:"


@pytest.fixture(autouse=True)
def _published(root: Path) -> None:
    keterkaitan = {"Keterkaitan": "- [Izin](izin.md)\n- SOP Lembur\n"}
    cuti = sop(status="berlaku", sections=keterkaitan).replace("pelaksana:", SIGNED)
    (root / "sops/kota-x/cuti.md").write_text(cuti, "utf-8")
    izin = sop("Izin", status="berlaku").replace("pelaksana:", SIGNED)
    (root / "sops/kota-x/izin.md").write_text(izin, "utf-8")


def _files(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


def test_pages_and_assets_are_written(run: Run, tmp_path: Path) -> None:
    ran = run("pages", "--out", tmp_path / "out")

    assert ran.code == 0
    assert {"index.md", "kota-x/index.md", "kota-x/cuti.md"} <= _files(tmp_path / "out")


def test_every_link_inside_leads_to_a_page_or_file(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("pages", "--out", out)
    files = _files(out)
    addresses = {re.sub(r"(?:index)?\.md$", "", name).rstrip("/") for name in files}
    written_by_hand = {"tentang", "panduan/menambah-sop"}  # pages of docs/, which each host has
    links = 0
    for name in sorted(name for name in files if name.endswith(".md")):
        page = "/" + re.sub(r"(?:/?index)?\.md$", "", name)
        for link in re.findall(r'(?:href|src)="([^"#]+)', (out / name).read_text("utf-8")):
            if re.match(r"[a-z]+:", link):
                continue
            target = posixpath.normpath(posixpath.join(page, link)).strip("/")
            assert target in addresses | files | written_by_hand, (name, link)
            links += 1
    assert links > 5


def test_a_second_run_replaces_the_first(run: Run, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("pages", "--out", out)
    (root / "sops/kota-x/cuti.md").unlink()
    run("pages", "--out", out)

    assert "kota-x/cuti.md" not in _files(out)


def test_a_folder_of_somebody_else_is_refused_and_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "milik").mkdir()
    (tmp_path / "milik/surat.txt").write_text("penting", "utf-8")
    ran = run("pages", "--out", tmp_path / "milik")

    assert (ran.code, ran.out) == (2, "")
    assert _files(tmp_path / "milik") == {"surat.txt"}


def test_the_sources_themselves_are_refused(run: Run, root: Path) -> None:
    before = _files(root)

    assert run("pages", "--out", root / "sops").code == 2
    assert run("pages", "--out", root).code == 2
    assert _files(root) == before


def test_a_file_in_the_place_of_the_folder_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("penting", "utf-8")

    assert run("pages", "--out", tmp_path / "berkas").code == 2
    assert (tmp_path / "berkas").read_text("utf-8") == "penting"


def test_nothing_half_written_is_left_when_writing_fails(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "keluaran/out"
    run("pages", "--out", out)
    before = _files(out)

    def fail(_path: Path, _content: bytes) -> int:
        raise OSError("penuh")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", fail)
        ran = run("pages", "--out", out)

    assert ran.code == 3
    assert _files(out) == before
    assert [one.name for one in (tmp_path / "keluaran").iterdir()] == ["out"]


def test_nothing_is_written_when_rendering_fails(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise RuntimeError("rusak")

    monkeypatch.setattr("katalog_sop.project.plan_pages", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    assert run("pages", "--out", tmp_path / "out").code == 3
    assert not (tmp_path / "out").exists()


def test_errors_are_listed_after_everything_sound_was_written(
    run: Run, root: Path, tmp_path: Path
) -> None:
    (root / "sops/kota-x/cuti.md").write_text("", "utf-8")
    ran = run("pages", "--out", tmp_path / "out")

    assert ran.code == 1
    assert "SOP003" in ran.err
    assert "kota-x/izin.md" in _files(tmp_path / "out")


def test_drafts_are_pages_of_the_internal_profile_only(
    run: Run, root: Path, tmp_path: Path
) -> None:
    (root / "sops/kota-x/lembur.md").write_text(sop("Lembur"), "utf-8")
    run("pages", "--out", tmp_path / "publik")
    run("pages", "--out", tmp_path / "internal", "--profil", "internal")

    assert "kota-x/lembur.md" not in _files(tmp_path / "publik")
    assert "kota-x/lembur.md" in _files(tmp_path / "internal")


@pytest.mark.parametrize("line", ["status: berlaku\nstatus: berlaku", "status: [", "status: 1"])
def test_an_sop_whose_status_cannot_be_read_is_not_published(
    run: Run, root: Path, tmp_path: Path, line: str
) -> None:
    file = root / "sops/kota-x/cuti.md"
    file.write_text(file.read_text("utf-8").replace("status: berlaku", line), "utf-8")
    run("pages", "--out", tmp_path / "out")

    assert "kota-x/cuti.md" not in _files(tmp_path / "out")
