"""After an edit of whatever kind the site is the one that a build from nothing makes."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.edits import AROUND_IT, GEDUNG, IN_THE_CATALOGUE, replaced
from tests.support.incremental import Snapshot, Workshop, different

pytestmark = [
    pytest.mark.site,
    # The former site is cleared away by a process that nobody waits for.
    pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning"),
]

BACK = (
    *("a draft", "a revoked SOP", "an SOP that is gone", "an SOP that becomes broken"),
    *("a reference", "an emblem that is gone", "an office that is gone"),
)
"""Edits whose undoing is another kind of edit."""
REUSING = frozenset({"the text of a hand-written page"})
"""Edits around the catalogue after which pages of SOPs are used again."""


def file_of(workshop: Workshop) -> int:
    """Return which file the page is that has to do with no other; it is linked when reused."""
    return (workshop.site / GEDUNG).stat().st_ino


@pytest.mark.parametrize("edit", IN_THE_CATALOGUE)
def test_an_edit_of_the_catalogue(warm: Snapshot, workshop: Workshop, edit: str) -> None:
    former = file_of(workshop)
    IN_THE_CATALOGUE[edit](workshop.root)
    site = workshop.build_anew()

    assert different(site, warm.site), "an edit that changes nothing tests nothing"
    assert different(workshop.build(), site) == []
    assert file_of(workshop) == former, "this page has nothing to do with it"


@pytest.mark.parametrize("edit", BACK)
def test_an_edit_that_is_undone(warm: Snapshot, workshop: Workshop, edit: str) -> None:
    IN_THE_CATALOGUE[edit](workshop.root)
    workshop.build()
    IN_THE_CATALOGUE[edit](workshop.root)

    assert different(workshop.build(), warm.site) == []


@pytest.mark.parametrize("edit", AROUND_IT)
def test_an_edit_around_the_catalogue(warm: Snapshot, workshop: Workshop, edit: str) -> None:
    former = file_of(workshop)
    AROUND_IT[edit](workshop.root)
    site = workshop.build_anew()

    assert different(site, warm.site), "an edit that changes nothing tests nothing"
    assert different(workshop.build(), site) == []
    if edit in REUSING:
        assert file_of(workshop) == former


def test_a_page_that_is_named_in_the_menu_by_its_own_title(workshop: Workshop) -> None:
    replaced("mkdocs.yml", "Tentang: tentang.md", "tentang.md")(workshop.root)
    former = workshop.build()
    replaced("docs/tentang.md", "title: tentang", "title: Perihal")(workshop.root)
    site = workshop.build_anew()

    assert GEDUNG in different(site, former)
    assert different(workshop.build(), site) == []


@pytest.mark.parametrize(
    "variables",
    [
        {"KATALOG_SITE_URL": "https://lain.example.go.id/"},
        {"KATALOG_PROFIL": "internal"},
        {"KATALOG_SUNTING_URL": "https://git.example.go.id/edit/"},
        {"KATALOG_GAMBAR": "peramban"},
    ],
    ids=lambda variables: next(iter(variables)),
)
def test_what_the_environment_says(
    warm: Snapshot, workshop: Workshop, variables: Mapping[str, str]
) -> None:
    workshop.variables.update(variables)
    site = workshop.build_anew()
    assert different(site, warm.site)
    assert different(workshop.build(), site) == []

    workshop.variables.clear()
    assert different(workshop.build(), warm.site) == []


def test_what_the_history_says(warm: Snapshot, workshop: Workshop) -> None:
    commit(workshop.root, "2024-06-01")
    first = workshop.build_anew()
    assert different(first, warm.site)
    assert different(workshop.build(), first) == []

    commit(workshop.root, "2025-07-02", "--amend")
    second = workshop.build_anew()
    assert different(second, first)
    assert different(workshop.build(), second) == []


def commit(root: Path, day: str, *options: str) -> None:
    """Commit the catalogue on a day."""
    who = {
        f"GIT_{one}_{what}": "uji@x"
        for one in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    environment = {**os.environ, **who, "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    for command in (("init", "-q"), ("add", "sops"), ("commit", "-qm", "Naskah", *options)):
        subprocess.run(("git", *command), cwd=root, env=environment, check=True)


def test_another_version_of_a_package(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "paket-1.dist-info").mkdir()
    workshop.build()
    first = file_of(workshop)
    IN_THE_CATALOGUE["a time"](workshop.root)
    workshop.build()
    assert file_of(workshop) == first

    (tmp_path / "paket-1.dist-info").rename(tmp_path / "paket-2.dist-info")
    workshop.build()
    assert file_of(workshop) != first


@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(edits=st.lists(st.sampled_from(sorted(IN_THE_CATALOGUE)), min_size=3, max_size=5))
def test_any_sequence_of_edits(warm: Snapshot, edits: list[str]) -> None:
    workshop = warm.restored()
    for edit in edits:
        IN_THE_CATALOGUE[edit](workshop.root)
        assert different(workshop.build(), workshop.build_anew()) == [], edit
