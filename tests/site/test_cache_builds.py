"""Builds that find nothing to do, that fail, that are killed, and that run beside each other."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from jinja2 import TemplateError
from tests.support.edits import (
    AROUND_IT,
    GEDUNG,
    IN_THE_CATALOGUE,
    appended,
    removed,
    replaced,
    written,
)
from tests.support.incremental import Snapshot, Workshop, different, fingerprints, settle
from tests.support.sites import MKDOCS, Built, build_environment, build_site

pytestmark = [
    pytest.mark.site,
    # The former site is cleared away by a process that nobody waits for.
    pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning"),
]

EDIT = IN_THE_CATALOGUE["the name of an SOP that others refer to"]
NOTHING_TO_DO = "Tidak ada yang berubah"


def files(folder: Path) -> dict[str, tuple[int, int]]:
    """Return which file stands at each path, and when it was written."""
    found = {path: path.stat() for path in folder.rglob("*")}
    return {str(path): (stat.st_ino, stat.st_mtime_ns) for path, stat in found.items()}


def test_a_build_that_would_change_nothing_ends_at_once(workshop: Workshop) -> None:
    first = build_site(workshop.root, workshop.site)
    settle(workshop.root)
    before = files(workshop.root)
    second = build_site(workshop.root, workshop.site)

    assert (first.code, second.code) == (0, 0), first.log + second.log
    assert NOTHING_TO_DO in second.log
    assert files(workshop.root) == before


@pytest.mark.parametrize(
    "harm",
    [
        removed(f"site/{GEDUNG}"),
        appended(f"site/{GEDUNG}", "<p>asing</p>"),
        written("site/asing.html", "<p>asing</p>"),
        lambda root: shutil.rmtree(root / "site" / "search"),
        lambda root: shutil.rmtree(root / "site"),
    ],
    ids=("gone", "altered", "foreign", "folder gone", "all gone"),
)
def test_a_site_that_was_tampered_with_is_made_good(
    warm: Snapshot, workshop: Workshop, harm: Callable[[Path], None]
) -> None:
    harm(workshop.root)

    assert different(workshop.build(), warm.site) == []


def test_a_warning_is_given_again(workshop: Workshop) -> None:
    appended("docs/tentang.md", "\n[Tidak ada](hilang.md)\n")(workshop.root)
    workshop.build()
    with pytest.raises(SystemExit, match="1 warning"):
        workshop.build(strict=True)


def test_a_warning_about_the_settings_is_given_again(
    warm: Snapshot, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    workshop.variables["KATALOG_CETAK"] = "1"
    for _ in range(2):
        with pytest.raises(SystemExit, match="1 warning"):
            workshop.build(strict=True)
    assert different(fingerprints(workshop.site), warm.site) == []


@pytest.mark.parametrize("told", ["0", "false", "tidak"])
def test_the_cache_is_left_alone_where_none_is_wanted(
    warm: Snapshot, workshop: Workshop, caplog: pytest.LogCaptureFixture, told: str
) -> None:
    for file in (workshop.root / ".cache").glob("*/*"):
        file.write_bytes(b"bukan simpanan")
    before = files(workshop.root / ".cache")
    workshop.variables["KATALOG_SIMPAN"] = told

    assert different(workshop.build(), warm.site) == []
    assert files(workshop.root / ".cache") == before
    assert NOTHING_TO_DO not in caplog.text

    shutil.rmtree(workshop.root / ".cache")
    workshop.build()
    assert not (workshop.root / ".cache").exists()


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (written("overrides/sop.html", "{% block %}"), "block"),
        (replaced("mkdocs.yml", "material/circle", "tidak-ada/circle"), "tidak-ada/circle"),
        (appended("docs/tentang.md", "\n[Tidak ada](hilang.md)\n"), "1 warning"),
    ],
    ids=("template", "icon", "strict warning"),
)
def test_a_build_that_fails_leaves_the_former_site(
    workshop: Workshop, harm: Callable[[Path], None], reason: str
) -> None:
    before = files(workshop.site)
    harm(workshop.root)
    EDIT(workshop.root)
    with pytest.raises((SystemExit, TemplateError), match=reason):
        workshop.build(strict=True)

    assert files(workshop.site) == before
    assert not list(workshop.root.glob(".site-*"))


def test_the_build_after_one_that_failed(workshop: Workshop) -> None:
    EDIT(workshop.root)
    written("overrides/instansi.html", "{% block %}")(workshop.root)
    with pytest.raises(TemplateError, match="block"):
        workshop.build()
    written("overrides/instansi.html", '{% extends "main.html" %}')(workshop.root)

    assert different(workshop.build(), workshop.build_anew()) == []


def begin_build(
    root: Path, site: Path, mkdocs: tuple[str, ...] = MKDOCS, **variables: str
) -> subprocess.Popen[bytes]:
    """Begin a build that has a group of processes of its own."""
    return subprocess.Popen(
        (sys.executable, *mkdocs, "build", "-q", "--site-dir", str(site)),
        cwd=root,
        env=build_environment(**variables),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


MOMENTS: Mapping[str, Callable[[Workshop], object]] = {
    "at the start": lambda workshop: list(workshop.root.glob(".site-*")),
    "at the first page": lambda workshop: list(workshop.root.glob(".site-*/baru/*/*/*.html")),
    "at the first file of the search": lambda workshop: list(
        workshop.root.glob(".site-*/baru/search/*")
    ),
    "at the hand-written pages": lambda workshop: list(
        workshop.root.glob(".site-*/baru/tentang/*")
    ),
}

KILLED_BEFORE = """
import os, signal, sys
left = {count}
def count_renames(event, arguments):
    global left
    if event == "os.rename" and {root!r} in str(arguments[:2]):
        left -= 1
        if left == 0:
            os.killpg(0, signal.SIGKILL)
sys.addaudithook(count_renames)
from mkdocs.__main__ import cli
cli()
"""
"""A build that dies right before it gives a file or folder another name, this many times."""


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_is_killed_leaves_the_former_site(
    warm: Snapshot, workshop: Workshop, moment: str
) -> None:
    EDIT(workshop.root)
    process = begin_build(workshop.root, workshop.site)
    while not MOMENTS[moment](workshop) and process.poll() is None:
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()

    site = workshop.build_anew()
    assert fingerprints(workshop.site) in (warm.site, site)
    assert different(workshop.build(), site) == []


def test_a_build_may_be_killed_between_any_two_steps_of_the_exchange(
    warm: Snapshot, workshop: Workshop
) -> None:
    EDIT(workshop.root)
    whole = (warm.site, workshop.build_anew())
    for count in range(1, 10):
        code = ("-c", KILLED_BEFORE.format(count=count, root=str(workshop.root)))
        process = begin_build(workshop.root, workshop.site, code)
        ended = process.wait()
        assert fingerprints(workshop.site) in whole, f"killed before renaming no. {count}"
        if ended == 0:
            break
        assert ended == -signal.SIGKILL

    assert ended == 0
    assert fingerprints(workshop.site) == whole[1]


@pytest.mark.parametrize("cold", [True, False], ids=("cold", "warm"))
def test_two_builds_at_once_into_one_folder(workshop: Workshop, cold: bool) -> None:  # noqa: FBT001 -- pytest's
    if cold:
        shutil.rmtree(workshop.root / ".cache")
    EDIT(workshop.root)
    built = at_once(workshop, (workshop.site, {}), (workshop.site, {}))

    assert [one.code for one in built] == [0, 0], built[0].log + built[1].log
    assert different(fingerprints(workshop.site), site := workshop.build_anew()) == []
    assert different(workshop.build(), site) == []


def test_two_builds_at_once_for_two_kinds_of_readers(workshop: Workshop) -> None:
    shutil.rmtree(workshop.root / ".cache")
    AROUND_IT["the name of the site"](workshop.root)
    kinds = ({"KATALOG_PROFIL": "publik"}, {"KATALOG_PROFIL": "internal"})
    built = at_once(workshop, *((workshop.root / kind["KATALOG_PROFIL"], kind) for kind in kinds))

    for one, kind in zip(built, kinds, strict=True):
        assert one.code == 0, one.log
        workshop.variables = kind
        assert different(fingerprints(one.folder), workshop.build_anew()) == []


def at_once(workshop: Workshop, *builds: tuple[Path, dict[str, str]]) -> list[Built]:
    """Build several times at the same time."""
    with ThreadPoolExecutor(len(builds)) as pool:
        running = [
            pool.submit(partial(build_site, workshop.root, strict=False), site, **variables)
            for site, variables in builds
        ]
        return [one.result() for one in running]
