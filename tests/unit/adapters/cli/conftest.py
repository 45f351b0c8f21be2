"""A catalogue in a folder that holds nothing but sops/, and ``sop`` run on it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from katalog_sop.adapters.cli.main import main

FRONT = "---\nformat: 1\nnama: {nama}\nstatus: {status}\npelaksana: [Staf, Kepala]\n---\n"
HEAD = """
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
"""
ROW = "| 1 | Mengajukan | Staf | | | | | |\n"


def sop(nama: str = "Cuti", rows: str = ROW, *, status: str = "konsep", before: str = "") -> str:
    """Return the text of an SOP."""
    return FRONT.format(nama=nama, status=status) + before + HEAD + rows


@dataclass(frozen=True)
class Ran:
    """What one run of ``sop`` left behind."""

    code: int
    out: str
    err: str

    def json(self) -> Any:  # noqa: ANN401 -- JSON is anything
        """Return what was printed as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two sound SOPs; commands run elsewhere and without settings."""
    for name in ("KATALOG_SITE_URL", "KATALOG_SUNTING_URL", "KATALOG_PROFIL", "KATALOG_GAMBAR"):
        monkeypatch.delenv(name, raising=False)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    folder = tmp_path / "katalog" / "sops" / "kota-x"
    folder.mkdir(parents=True)
    (folder / "instansi.yml").write_text("nama: Dinas X\n", "utf-8")
    (folder / "cuti.md").write_text(sop(), "utf-8")
    (folder / "izin.md").write_text(sop("Izin"), "utf-8")
    return tmp_path / "katalog"


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``sop`` on that folder."""

    def run(command: str, *arguments: str | Path, root: Path = root) -> Ran:
        capsys.readouterr()
        code = main([command, "--root", str(root), *map(str, arguments)])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run
