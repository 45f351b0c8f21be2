"""One catalogue that is built again and again, with what the last build left and without it."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.support.sites import FIXTURES, ROOT, build_environment

from katalog_sop.adapters.cache.program import program_digest

CATALOGUE = FIXTURES / "katalog-simpanan" / "sops"
STUBS = ("tentang", "privasi", "aksesibilitas", "lisensi", "data/index", "panduan/index")
"""The hand-written pages that the menu and the foot of the page lead to."""

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

    def build(self) -> Site:
        """Build as `mkdocs build` does; a build that finds nothing to do leaves its site."""
        self._build(self.site)
        return fingerprints(self.site)

    def build_anew(self) -> Site:
        """Build elsewhere, without reading or leaving anything."""
        out = self.root.parent / f"{self.root.name}-anew"
        self._build(out, KATALOG_SIMPAN="0")
        return fingerprints(out)

    def reset(self) -> None:
        """Write the catalogue as it was in the beginning; what is kept of others stays."""
        shutil.rmtree(self.root / "sops", ignore_errors=True)
        shutil.copytree(CATALOGUE, self.root / "sops")

    def _build(self, out: Path, **variables: str) -> None:
        with _environment(**self.variables, **variables):
            program_digest.cache_clear()  # each build would be a process of its own
            config = load_config(config_file=str(self.root / "mkdocs.yml"), site_dir=str(out))
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            except SystemExit as ended:
                if ended.code:
                    raise


@contextmanager
def _environment(**variables: str) -> Iterator[None]:
    with patch.dict(os.environ, build_environment(**variables), clear=True):
        yield


def small_host(root: Path) -> Path:
    """Write a host to *root* that builds quickly: our theme, and short hand-written pages."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copytree(CATALOGUE, root / "sops")
    for name in STUBS:
        page = root / "docs" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\ntitle: {name}\n---\n\n# Halaman {name}\n\nTeks.\n", "utf-8")
    return root


def fingerprints(site: Path) -> Site:
    """Return a digest of every file below *site*, by its path."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
