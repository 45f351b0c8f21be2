"""What all tests share: goldens, sites that are built once, and figures for the end of a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.golden import Golden
from tests.support.server import Server, serving
from tests.support.sites import ROOT, Built, build_site, scratch_host

FIGURES = pytest.StashKey[list[str]]()

ADDRESS = "https://sop.example.go.id/sub/folder/"
"""Where the sites that know their address claim to stand; the test server uses its path."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the only way in which goldens change."""
    parser.addoption("--update", action="store_true", help="write the goldens anew")


def pytest_configure(config: pytest.Config) -> None:
    """Makes room for figures."""
    config.stash[FIGURES] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Tells what was measured."""
    for figure in config.stash[FIGURES]:
        terminalreporter.write_line(f"figure: {figure}")


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> list[str]:
    """What is added here is told at the end of the run."""
    return request.config.stash[FIGURES]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares with a file below tests/golden, or writes it with --update."""
    return Golden(ROOT / "tests" / "golden", update=bool(request.config.getoption("--update")))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The strict build of this repository, without an address."""
    return build_site(ROOT, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def site_with_address(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The strict build of this repository for a known address."""
    out = tmp_path_factory.mktemp("site-with-address")
    return build_site(ROOT, out, KATALOG_SITE_URL=ADDRESS)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The strict build of tests/fixtures/katalog-kecil: sound, with warnings, and a former id."""
    root = scratch_host(tmp_path_factory.mktemp("small"), catalogue="katalog-kecil")
    _write_fence(root / "docs" / "tentang.md")
    return build_site(root, root / "site", KATALOG_SITE_URL=ADDRESS)


def _write_fence(page: Path) -> None:
    fence = "\n```mermaid\nflowchart LR\n  a[Pemohon tiba] --> b[Loket buka]\n```\n"
    page.write_text(page.read_text(encoding="utf-8") + fence, encoding="utf-8")


@pytest.fixture(scope="session")
def secret_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scratch copy of the host around tests/fixtures/katalog-rahasia, with links out of it."""
    root = scratch_host(tmp_path_factory.mktemp("secret"), catalogue="katalog-rahasia")
    office = root / "sops" / "kantor-terbuka"
    outside = root / "di-luar.md"
    outside.write_bytes((office / "terbuka.md").read_bytes().replace(b"Terbuka", b"Zzqdiluar"))
    for name in ("tautan-keluar.md", "lambang.png"):
        (office / name).symlink_to(outside)
    return root


@pytest.fixture(scope="session")
def secret_public_site(secret_root: Path) -> Built:
    """The public site of a catalogue full of secrets; it holds errors."""
    return build_site(secret_root, secret_root / "publik", strict=False, KATALOG_SITE_URL=ADDRESS)


@pytest.fixture(scope="session")
def secret_internal_site(secret_root: Path) -> Built:
    """The internal site of the same catalogue."""
    return build_site(
        secret_root, secret_root / "internal", strict=False, KATALOG_PROFIL="internal"
    )


@pytest.fixture(scope="session")
def server(site: Built) -> Iterator[Server]:
    """Serves the site from a sub-folder."""
    with serving(site.folder) as running:
        yield running


@pytest.fixture(scope="session")
def server_with_address(site_with_address: Built) -> Iterator[Server]:
    """Serves the site that knows its address from the folder of that address."""
    with serving(site_with_address.folder) as running:
        yield running


@pytest.fixture(scope="session")
def editors_server(secret_internal_site: Built) -> Iterator[Server]:
    """Serves the internal site of the catalogue full of secrets and mistakes."""
    with serving(secret_internal_site.folder) as running:
        yield running
