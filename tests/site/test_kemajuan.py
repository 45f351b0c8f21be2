"""Bars beside MkDocs' own log, in its own process."""

import sys
from pathlib import Path

import pytest
from tests.support.screen import Watched, watch
from tests.support.sites import MKDOCS, build_environment

pytestmark = pytest.mark.site

HOOKS = """
import sys
import time

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from katalog_sop.adapters.kemajuan import Kemajuan

log = get_plugin_logger("katalog")
builds = []

def on_config(config):
    builds.append(Kemajuan(sys.stderr, tunda=0.05))

def on_files(files, config):
    with builds[-1].fase("Membaca", 300) as fase:
        for number in range(300):
            fase.maju()
            time.sleep(0.002)
            if number % 100 == 0:
                log.warning("catatan %d", number)
    if BROKEN:
        builds[-1].fase("Menulis", 300)
        time.sleep(0.3)
        raise PluginError("tidak dapat ditulis")

def on_post_build(config):
    log.info(builds[-1].ringkasan(halaman=1, sop=300))

def on_build_error(error):
    builds[-1].tutup()
"""


def build(root: Path, *, broken: bool = False) -> Watched:
    """What a terminal shows of `mkdocs build`."""
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Beranda\n", "utf-8")
    (root / "mkdocs.yml").write_text("site_name: Uji\ntheme: mkdocs\nhooks: [hooks.py]\n", "utf-8")
    (root / "hooks.py").write_text(HOOKS.replace("BROKEN", str(broken)), "utf-8")
    environment = build_environment(TERM="xterm-256color", CI="")
    return watch((sys.executable, *MKDOCS, "build"), cwd=root, environment=environment, columns=100)


def test_the_log_of_mkdocs_is_whole_and_ends_with_the_summary(tmp_path: Path) -> None:
    watched = build(tmp_path)
    assert any("catatan 100\nMembaca ━" in one for one in watched.seen)
    lines = watched.screen.text.splitlines()
    assert [line for line in lines if "WARNING" in line] == [
        f"WARNING -  katalog: catatan {number}" for number in (0, 100, 200)
    ]
    assert "━" not in watched.screen.text
    assert lines[-2].startswith("INFO    -  katalog: 1 halaman dari 300 SOP dalam ")
    assert lines[-1].startswith("INFO    -  Documentation built in ")


def test_a_build_that_fails_ends_with_its_error(tmp_path: Path) -> None:
    watched = build(tmp_path, broken=True)
    assert any("Menulis ━" in one for one in watched.seen)
    assert watched.code == 1
    assert "━" not in watched.screen.text
    assert "ERROR   -  tidak dapat ditulis" in watched.screen.text
    assert watched.screen.text.endswith("Aborted with a BuildError!")
