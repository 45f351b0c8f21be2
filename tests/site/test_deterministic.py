"""The same commit gives the same bytes, on whatever machine and day."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from tests.support.sites import MKDOCS, ROOT, Built, build_site

pytestmark = pytest.mark.site

DAY = "1700000000"
ONE_CORE = """
import os
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
from mkdocs.__main__ import cli
cli()
"""
"""A build that may use one core of this machine."""


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    one = build_site(
        copy(tmp_path / "a"), tmp_path / "satu", TZ="Asia/Jayapura", SOURCE_DATE_EPOCH=DAY
    )
    other = build_site(
        copy(tmp_path / "z", reverse=True),
        tmp_path / "dua",
        mkdocs=("-c", ONE_CORE) if hasattr(os, "sched_setaffinity") else MKDOCS,
        TZ="America/New_York",
        LC_ALL="C",
        PYTHONHASHSEED="7",
        SOURCE_DATE_EPOCH=DAY,
    )

    assert one.code == other.code == 0, one.log + other.log
    assert fingerprints(one) == fingerprints(other)


def copy(root: Path, *, reverse: bool = False) -> Path:
    """Copy what a build reads; the order in which files are made is often that of a listing."""
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    sources = sorted(path for path in (ROOT / "sops").rglob("*") if path.is_file())
    for path in reversed(sources) if reverse else sources:
        target = root / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return root


def fingerprints(site: Built) -> dict[str, str]:
    """Return a hash of each file, by its path."""
    return {
        path: hashlib.sha256((site.folder / path).read_bytes()).hexdigest() for path in site.files()
    }
