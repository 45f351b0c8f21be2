"""``sop check --changed`` in a real Git repository."""

import os
import subprocess
from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import UNKNOWN_LANE, Run, sop

from katalog_sop.adapters import git
from katalog_sop.adapters.cli.main import main

CUTI, IZIN = "sops/kota-x/cuti.md", "sops/kota-x/izin.md"
BROKEN = sop(rows=UNKNOWN_LANE)


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ("git", *arguments), cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


def _commit(folder: Path) -> str:
    """Commit everything and return the revision."""
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--allow-empty", "--message", "Perubahan")
    return _git(folder, "rev-parse", "HEAD")


def _files(run: Run, *arguments: str) -> list[str]:
    findings = run("check", "--format", "json", *arguments).json()["findings"]
    return sorted({one["file"] for one in findings})


@pytest.fixture(autouse=True)
def _own_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have settings of their own."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Uji")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "uji@contoh.go.id")


@pytest.fixture
def history(root: Path) -> Path:
    """The catalogue as a repository whose two SOPs are broken since the first commit."""
    _git(root, "init", "--quiet", "--initial-branch", "main")
    (root / CUTI).write_text(BROKEN, "utf-8")
    (root / IZIN).write_text(BROKEN.replace("Cuti", "Izin"), "utf-8")
    _commit(root)
    return root


@pytest.mark.usefixtures("history")
def test_nothing_changed_is_clean_and_says_what_is_wrong_elsewhere(run: Run) -> None:
    ran = run("check", "--changed", "HEAD")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "0 kesalahan, 0 peringatan, 0 catatan dalam 0 berkas.",
        ("Di berkas lain masih ada 2 kesalahan; jalankan tanpa pilihan berkas untuk melihatnya."),
    ]


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif"])
@pytest.mark.usefixtures("history")
def test_nothing_changed_is_clean_in_every_form(run: Run, form: str) -> None:
    ran = run("check", "--changed", "HEAD", "--format", form)

    assert ran.code == 0
    assert "Kadis" not in ran.out


def test_only_changed_files_are_reported(run: Run, history: Path) -> None:
    (history / CUTI).write_text(f"{BROKEN}\n", "utf-8")

    assert _files(run) == [CUTI, IZIN]
    assert _files(run, "--changed", "HEAD") == [CUTI]
    assert run("check", "--changed", "HEAD").code == 1


def test_what_was_committed_since_then_has_changed(run: Run, history: Path) -> None:
    (history / CUTI).write_text(f"{BROKEN}\n", "utf-8")
    _commit(history)

    assert _files(run, "--changed", "HEAD^") == [CUTI]
    assert _files(run, "--changed", "main~1") == [CUTI]
    assert _files(run, "--changed", "HEAD") == []


def test_what_is_staged_has_changed(run: Run, history: Path) -> None:
    (history / CUTI).write_text(f"{BROKEN}\n", "utf-8")
    _git(history, "add", CUTI)

    assert _files(run, "--changed", "HEAD") == [CUTI]


def test_a_new_file_that_git_does_not_know_has_changed(run: Run, history: Path) -> None:
    (history / "sops/kota-x/lembur baru.md").write_text(BROKEN, "utf-8")

    assert _files(run, "--changed", "HEAD") == ["sops/kota-x/lembur baru.md"]


@pytest.mark.parametrize("name", ["é.md", "a\tb.md", 'a"b.md', "-a.md", "a\nb.md"])
def test_a_name_that_git_would_quote(run: Run, history: Path, name: str) -> None:
    (history / "sops/kota-x" / name).write_text(BROKEN, "utf-8")
    expected = [f"sops/kota-x/{name}"]

    assert _files(run, "--changed", "HEAD") == expected
    _commit(history)
    assert _files(run, "--changed", "HEAD^") == expected


def test_a_renamed_file_has_changed_under_its_new_name(run: Run, history: Path) -> None:
    (history / CUTI).rename(history / "sops/kota-x/cuti-baru.md")
    _commit(history)

    assert _files(run, "--changed", "HEAD^") == ["sops/kota-x/cuti-baru.md"]


def test_rules_see_the_whole_catalogue(run: Run, history: Path) -> None:
    linking = sop(sections={"Keterkaitan": "- [Izin](izin.md)\n- [Lembur](lembur.md)\n"})
    (history / CUTI).write_text(linking, "utf-8")
    findings = run("check", "--format", "json", "--changed", "HEAD").json()["findings"]

    assert [(one["rule"], one["file"]) for one in findings] == [("dangling-link", CUTI)]


def test_a_deleted_file_that_others_link_to_is_told_of(run: Run, history: Path) -> None:
    linking = sop(sections={"Keterkaitan": "- [Izin](izin.md)\n"})
    (history / CUTI).write_text(linking, "utf-8")
    (history / IZIN).write_text(sop("Izin"), "utf-8")
    _commit(history)
    (history / IZIN).unlink()
    ran = run("check", "--changed", "HEAD", "--format", "github", "--summary", history / "a.md")

    assert (ran.code, _files(run, "--changed", "HEAD")) == (0, [])
    assert ran.out.splitlines()[1:] == ["Di berkas yang tidak diubah masih ada 1 kesalahan."]
    assert ran.out.splitlines()[1] in (history / "a.md").read_text("utf-8")
    assert _files(run) == [CUTI]


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    "revision",
    [
        "tidak-ada",
        "",
        " ",
        "HEAD~99",
        "HEAD:sops",
        "--output=x",
        "--help",
        "-p",
        "HEAD HEAD",
        "HEAD..HEAD",
        "^HEAD",
        "$(touch x)",
        "../..",
    ],
)
def test_a_revision_that_is_none_is_a_mistake_of_usage(
    run: Run, root: Path, tmp_path: Path, revision: str
) -> None:
    before = sorted(tmp_path.rglob("x"))
    ran = run("check", f"--changed={revision}")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"sop: revisi Git `{revision}` tidak ada di {root.resolve()}.\n"
    assert sorted(tmp_path.rglob("x")) == before


def test_outside_any_repository_there_is_no_revision(run: Run) -> None:
    assert run("check").code == 0
    assert run("check", "--changed", "HEAD").code == 2


def test_a_repository_without_a_commit_has_no_revision(run: Run, root: Path) -> None:
    _git(root, "init", "--quiet")

    assert run("check", "--changed", "HEAD").code == 2


def test_without_git_there_is_no_revision(
    run: Run, history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(history))

    assert run("check", "--changed", "HEAD").code == 2


def test_where_git_cannot_tell_nothing_is_called_clean(
    run: Run, history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (history / CUTI).write_text(f"{BROKEN}\n", "utf-8")
    (history / ".git/index").write_bytes(b"rusak")

    assert run("check", "--changed", "HEAD").code == 2
    monkeypatch.setattr(git, "_SECONDS", 0)
    assert git.differing_files(history, "HEAD") is None


def test_a_catalogue_below_the_root_of_its_repository(run: Run, root: Path, tmp_path: Path) -> None:
    _git(tmp_path, "init", "--quiet")
    (root / IZIN).write_text(BROKEN, "utf-8")
    _commit(tmp_path)
    (root / CUTI).write_text(BROKEN, "utf-8")

    assert _files(run, "--changed", "HEAD") == [CUTI]


def test_paths_limit_what_changed(run: Run, history: Path) -> None:
    for file in (CUTI, IZIN):
        (history / file).write_text(f"{BROKEN}\n", "utf-8")

    assert _files(run, "--changed", "HEAD", CUTI) == [CUTI]


class TestBranch:
    """On a Git host, files of the proposal come first, for only a few findings are shown."""

    @pytest.fixture(autouse=True)
    def _proposal(self, history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        _git(history, "update-ref", "refs/remotes/origin/main", "HEAD")
        changed = (history / IZIN).read_text("utf-8") + "\n"
        (history / IZIN).write_text(changed, "utf-8")
        _commit(history)
        monkeypatch.setenv("GITHUB_BASE_REF", "main")

    def order(self, run: Run) -> list[str]:
        """Return the files of the annotations."""
        lines = run("check", "--format", "github").out.splitlines()[:-1]
        return [line.split("file=")[1].split(",")[0] for line in lines]

    def test_changed_files_come_first_and_all_are_reported(self, run: Run) -> None:
        """By name cuti.md would be first."""
        assert self.order(run) == [IZIN, CUTI]

    def test_a_base_that_is_not_there_is_no_mistake_of_the_caller(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nobody named it, so everything is reported in reading order."""
        monkeypatch.setenv("GITHUB_BASE_REF", "--output=x")
        assert self.order(run) == [CUTI, IZIN]


def test_help_names_the_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])

    assert "--changed REVISI" in capsys.readouterr().out
