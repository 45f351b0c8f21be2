"""What is kept between builds may be damaged in any way: the site is made all the same."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.edits import AROUND_IT
from tests.support.incremental import (
    Site,
    Snapshot,
    Workshop,
    different,
    fingerprints,
)
from tests.support.sites import build_site

pytestmark = [
    pytest.mark.site,
    # The former site is cleared away by a process that nobody waits for.
    pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning"),
]

EVERYTHING = AROUND_IT["a template"]
"""An edit after which all pages are made anew, of SOPs and drawings that are kept."""


@pytest.fixture(scope="module")
def edited(warm: Snapshot) -> Site:
    """What a build from nothing makes of it after the edit."""
    workshop = warm.restored()
    EVERYTHING(workshop.root)
    return workshop.build_anew()


@pytest.fixture
def changed(warm: Snapshot, edited: Site) -> Workshop:  # noqa: ARG001 -- made in the same place
    """That host after the edit, with what was kept before."""
    workshop = warm.restored()
    EVERYTHING(workshop.root)
    return workshop


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def fill(byte: bytes) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(byte * (file.stat().st_size // len(byte)))


def flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 4
    file.write_bytes(content)


def occupy(file: Path) -> None:
    file.unlink()
    (file / "di-dalam").mkdir(parents=True)


HARMS: dict[str, Callable[[Path], object]] = {
    "cut": cut,
    "zeros": fill(b"\0"),
    "noise": fill(bytes(range(255, 0, -2))),
    "flipped": flip,
    "occupied": occupy,
}
ALWAYS_SEEN = {"zeros", "noise", "occupied"}
"""What cannot be taken for anything else."""


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("kind", ["naskah", "swimlane", "situs"])
def test_a_damaged_file(changed: Workshop, edited: Site, kind: str, harm: str) -> None:
    (file,) = (changed.root / ".cache" / kind).iterdir()
    HARMS[harm](file)
    built = build_site(changed.root, changed.site)

    assert built.code == 0, built.log
    assert "Traceback" not in built.log
    assert different(fingerprints(changed.site), edited) == []
    notes = [line for line in notes_of(built.log) if kind in line]
    assert len(notes) == 1 or (not notes and harm not in ALWAYS_SEEN), built.log


@pytest.mark.parametrize("harm", HARMS)
def test_the_build_after_that(
    changed: Workshop, edited: Site, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    for kind in ("naskah", "swimlane", "situs"):
        (file,) = (changed.root / ".cache" / kind).iterdir()
        HARMS[harm](file)
    changed.build()
    (changed.root / "docs" / "tentang.md").write_text("# Tentang\n", "utf-8")
    caplog.clear()
    site = changed.build()

    assert different(site, edited) == ["tentang/index.html"]
    if harm != "occupied":  # nobody takes away a folder that somebody put there
        assert notes_of(caplog.text) == []


@pytest.fixture(params=["a file", "a folder that nobody may write to"])
def unwritable(changed: Workshop, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A place for the cache where nothing can be kept, not even by root."""
    cache = changed.root / ".cache"
    shutil.rmtree(cache)
    if request.param == "a file":
        cache.write_text("bukan folder", "utf-8")
    else:
        cache.symlink_to("/proc")
    yield cache
    cache.unlink()


@pytest.mark.usefixtures("unwritable")
def test_a_place_where_nothing_can_be_kept(changed: Workshop, edited: Site) -> None:
    for _ in range(2):
        built = build_site(changed.root, changed.site)

        assert built.code == 0, built.log
        assert "Traceback" not in built.log
        assert notes_of(built.log), built.log
        assert different(fingerprints(changed.site), edited) == []


def notes_of(log: str) -> list[str]:
    """Return what a build says about what is kept."""
    return [line for line in log.splitlines() if "dibuat dari awal" in line]
