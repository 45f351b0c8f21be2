"""Sources, their history and the whole catalogue, read a second time in one process."""

import os
import subprocess
from pathlib import Path
from time import time

import pytest

from katalog_sop.adapters.catalogue_folder import NoCatalogueError, Penyusun, compile_folder
from katalog_sop.adapters.files import Sources, load_sources
from katalog_sop.adapters.git import History, changed_dates
from katalog_sop.model.sop import SopId
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

SOP = "---\nformat: 1\nnama: {}\nstatus: konsep\npelaksana: [Staf]\n---\n"
LIMIT = 10_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "sops" / "kota-x"
    folder.mkdir(parents=True)
    for name in ("cuti", "izin", "surat"):
        _write(folder / f"{name}.md", SOP.format(name), hours_ago=1)
    return tmp_path


def _write(path: Path, text: str, hours_ago: float = 0.0) -> None:
    path.write_text(text, "utf-8")
    then = time() - hours_ago * 3600
    os.utime(path, (then, then))


def _by_name(sources: tuple[SourceFile, ...]) -> dict[str, SourceFile]:
    return {Path(source.path).stem: source for source in sources}


def _rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an hour pass: what was written before has a time that no later change can have."""
    now = time() + 3600
    monkeypatch.setattr("time.time_ns", lambda: int(now * 10**9))


def test_what_has_not_changed_is_the_same_object(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _rest(monkeypatch)
    reader = Sources(root)
    former = _by_name(reader.load(limit=LIMIT))
    folder = root / "sops" / "kota-x"
    _write(folder / "cuti.md", SOP.format("CUTI"))
    (folder / "izin.md").rename(folder / "izin-baru.md")

    sources = reader.load(limit=LIMIT)

    assert sources == load_sources(root, limit=LIMIT)
    read = _by_name(sources)
    assert read["surat"] is former["surat"]
    assert read["cuti"].text == SOP.format("CUTI")
    assert list(read) == ["cuti", "izin-baru", "surat"]


def test_a_change_that_leaves_size_and_time_is_seen_right_after_the_one_before(root: Path) -> None:
    reader, file = Sources(root), root / "sops" / "kota-x" / "cuti.md"
    for nama in ("aaaa", "bbbb", "cccc"):
        file.write_text(SOP.format(nama), "utf-8")
        os.utime(file, ns=(10**18, 10**18))

        assert _by_name(reader.load(limit=LIMIT))["cuti"].text == SOP.format(nama)


def test_another_limit_and_other_dates_count_without_a_change(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _rest(monkeypatch)
    reader = Sources(root)
    former = _by_name(reader.load(limit=LIMIT))
    dates = {"sops/kota-x/izin.md": "2024-01-02"}

    dated = reader.load(limit=LIMIT, changed=dates)

    assert dated == load_sources(root, limit=LIMIT, changed=dates)
    assert _by_name(dated)["izin"].changed == "2024-01-02"
    assert _by_name(dated)["cuti"] is former["cuti"]
    assert reader.load(limit=10) == load_sources(root, limit=10)
    assert reader.load(limit=LIMIT) == load_sources(root, limit=LIMIT)


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(("git", *who, *arguments), cwd=root, check=True, capture_output=True)


def _commit(root: Path, date: str) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", "x", "--date", date)


def test_a_history_is_read_again_when_it_has_grown(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "sops" / "kota-x" / "cuti.md"
    history = History(root)
    _git(root, "init", "-q")
    assert history.changed_dates() == {}

    told = []
    for date in ("2024-01-02", "2024-03-04"):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{date}T12:00:00")
        _write(file, SOP.format(date))
        told.append(history.changed_dates())
        assert told[-1] == changed_dates(root)
        _commit(root, f"{date}T12:00:00")
        told.append(history.changed_dates())
        assert told[-1] == changed_dates(root)

    assert [one.get("sops/kota-x/cuti.md") for one in told] == [
        *(None, "2024-01-02"),
        *(None, "2024-03-04"),
    ]
    assert told[3]["sops/kota-x/izin.md"] == "2024-01-02"


def test_a_folder_is_compiled_again_as_if_it_were_the_first_time(root: Path) -> None:
    penyusun, settings = Penyusun(root, keeping=True), Settings(tampilkan_temuan=True)
    former = penyusun.compile(settings)
    _write(root / "sops" / "kota-x" / "cuti.md", SOP.format("Cuti Besar"))
    (root / "sops" / "kota-x" / "izin.md").unlink()
    _write(root / "sops" / "kota-x" / "baru.md", SOP.format("Baru"))

    project = penyusun.compile(settings)

    assert project == compile_folder(root, settings)
    surat = SopId("kota-x/surat")
    assert project.catalogue.sop[surat] is former.catalogue.sop[surat]


def test_a_compile_without_memory_makes_everything_anew(root: Path) -> None:
    penyusun, surat = Penyusun(root, keeping=False), SopId("kota-x/surat")

    first, second = (penyusun.compile(Settings()) for _ in range(2))

    assert first == second
    assert first.catalogue.sop[surat] is not second.catalogue.sop[surat]


def test_a_folder_without_sops_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(NoCatalogueError):
        Penyusun(tmp_path, keeping=True).compile(Settings())
