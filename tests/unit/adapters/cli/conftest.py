"""A catalogue in a folder that holds nothing but sops/, and ``sop`` run on it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from katalog_sop.adapters.cli.main import main
from katalog_sop.model.sop import ENAM_BAGIAN

FRONT = "---\nformat: 1\nnama: {nama}\nstatus: {status}\npelaksana: [Staf, Kepala]\n---\n"
HEAD = """
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
"""
ROWS = """\
| 1 | Mengajukan permohonan | Staf | Formulir | 5 menit | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala | Formulir terisi | 1 hari | Surat izin | | |
"""
FIRST_ROW = 24
"""The line of the first row of an SOP whose sections are empty."""

UNKNOWN_LANE = "| 1 | Mengajukan | Kadis | Formulir | 5 menit | Formulir terisi | | |\n"
"""A row with one mistake."""


def sop(
    nama: str = "Cuti",
    rows: str = ROWS,
    *,
    status: str = "konsep",
    sections: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the text of an SOP with all its sections, empty but for those that are given."""
    filled = {bagian: sections.get(bagian, "") for bagian in ENAM_BAGIAN}
    body = "".join(f"\n## {judul}\n" + (isi and f"\n{isi}") for judul, isi in filled.items())
    return FRONT.format(nama=nama, status=status) + body + HEAD + rows


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
    for name in ("SITE_URL", "SUNTING_URL", "PROFIL", "GAMBAR"):
        monkeypatch.delenv(f"KATALOG_{name}", raising=False)
    monkeypatch.delenv("GITHUB_BASE_REF", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
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
