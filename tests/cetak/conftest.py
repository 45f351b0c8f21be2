"""The PDFs that several tests look at, made once."""

import shutil
from pathlib import Path

import pytest
from tests.conftest import ADDRESS
from tests.support.large_sop import write_large_sop
from tests.support.pdf import need_pdf, sop_pdf
from tests.support.sites import ROOT


@pytest.fixture(scope="session")
def open_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our catalogue, as if no form in it forbade copies."""
    root = tmp_path_factory.mktemp("open")
    shutil.copytree(ROOT / "sops", root / "sops")
    closed = root / "sops" / "kabupaten-paser" / "inovasi-pelayanan.md"
    lines = closed.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("pernyataan:")]
    assert len(kept) == len(lines) - 1
    closed.write_text("".join(kept), "utf-8")
    return root


@pytest.fixture(scope="session")
def a4(open_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All seven SOPs on A4, for a site with an address."""
    return _printed(open_root, tmp_path_factory.mktemp("a4"))


@pytest.fixture(scope="session")
def f4(open_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All seven SOPs on F4."""
    return _printed(open_root, tmp_path_factory.mktemp("f4"), "--kertas", "F4")


@pytest.fixture(scope="session")
def large_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue with one SOP of 60 steps and 15 lanes, of which 20 steps lead back."""
    root = tmp_path_factory.mktemp("large")
    write_large_sop(root, lanes=15, steps=60, backs=20)
    return root


@pytest.fixture(scope="session")
def large(large_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of that SOP."""
    return _printed(large_root, tmp_path_factory.mktemp("large-a4")) / "kota-besar" / "besar.pdf"


def _printed(root: Path, out: Path, *options: str) -> Path:
    need_pdf()
    done = sop_pdf(root, "--out", out, *options, KATALOG_SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    return out
