"""One catalogue that is built again and again, with what the last build left and without it."""

import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.support.sites import FIXTURES, ROOT, build_environment

from katalog_sop.adapters.cache.program import program_digest

CATALOGUE = FIXTURES / "katalog-simpanan"
STUBS = ("tentang", "privasi", "aksesibilitas", "lisensi", "data/index", "panduan/index")
"""The hand-written pages that the menu and the foot of the page lead to."""

ADDRESS = "https://sop.example.go.id/"

Site = dict[str, str]
"""A digest of every file, by its path."""


@dataclass
class Workshop:
    """A host with a small catalogue, whose site is built in this process."""

    root: Path
    variables: dict[str, str] = field(default_factory=dict)
    """What the environment says besides."""

    @property
    def site(self) -> Path:
        """Where the site stands."""
        return self.root / "site"

    def build(self, *, strict: bool = False) -> Site:
        """Build as `mkdocs build` does, and return the site; SystemExit where that ends badly."""
        try:
            self._build(self.site, strict=strict)
        finally:
            settle(self.root)
        return fingerprints(self.site)

    def build_anew(self) -> Site:
        """Return the site that a build makes elsewhere, which reads and leaves nothing."""
        out = self.root.parent / f"{self.root.name}-anew"
        self._build(out, KATALOG_SIMPAN="0")
        settle(out.parent)
        return fingerprints(out)

    def _build(self, out: Path, *, strict: bool = False, **variables: str) -> None:
        told = {**self.variables, **variables}
        with patch.dict(os.environ, build_environment(**told), clear=True), _new_process():
            file = str(self.root / "mkdocs.yml")
            config = load_config(config_file=file, site_dir=str(out), strict=strict)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)


def settle(folder: Path) -> None:
    """Wait until the former site is cleared away, which builds leave to a process of its own."""
    patience = time.monotonic() + 2
    while any(not (one / "baru").exists() for one in folder.glob(".*-*/")):
        if time.monotonic() > patience:  # a killed build left this one
            break
        time.sleep(0.005)


@contextmanager
def _new_process() -> Iterator[None]:
    """Forget what only the next process would see; a build that found nothing to do is over."""
    program_digest.cache_clear()
    try:
        yield
    except SystemExit as ended:
        if ended.code:
            raise


def small_host(root: Path) -> Path:
    """Write a host to *root* that builds quickly: our theme, and short hand-written pages.

    It has an address, so that its pages hold all that pages can hold.
    """
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    told = settings.replace('[KATALOG_SITE_URL, ""]', f"[KATALOG_SITE_URL, {ADDRESS}]")
    (root / "mkdocs.yml").write_text(told, "utf-8")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copytree(CATALOGUE, root, dirs_exist_ok=True)
    for name in STUBS:
        page = root / "docs" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\ntitle: {name}\n---\n\n# Halaman {name}\n\nTeks.\n", "utf-8")
    return root


@dataclass(frozen=True)
class Snapshot:
    """A host as it stood once, with its site and what is kept of it."""

    workshop: Workshop
    folder: Path
    site: Site
    """What a build from nothing made of it then."""

    @classmethod
    def of(cls, workshop: Workshop) -> "Snapshot":
        """Build the site, and keep all there is."""
        workshop.build()
        folder = workshop.root.parent / f"{workshop.root.name}-then"
        shutil.copytree(workshop.root, folder, symlinks=True)
        return cls(workshop, folder, workshop.build_anew())

    def restored(self) -> Workshop:
        """Return the host as it stood then; times of files are part of that."""
        settle(self.workshop.root)
        shutil.rmtree(self.workshop.root)
        shutil.copytree(self.folder, self.workshop.root, symlinks=True)
        self.workshop.variables.clear()
        return self.workshop


def fingerprints(site: Path) -> Site:
    """Return a digest of every file below *site*, by its path."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def different(one: Site, other: Site) -> list[str]:
    """Return the paths whose files differ, or stand in one of two sites only."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
