import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import Run

from katalog_sop.adapters.cli import check
from katalog_sop.adapters.cli.main import main


def _sop(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "katalog_sop.adapters.cli.main", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, check=False, cwd=cwd, encoding="utf-8", timeout=120
    )


def test_a_clean_catalogue_leaves_with_0(root: Path) -> None:
    ran = _sop("check", cwd=root)

    assert (ran.returncode, ran.stderr) == (0, "")


def test_errors_leave_with_1(root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text("", "utf-8")

    assert _sop("check", "--root", root).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("periksa",),
        ("check", "--format", "xml"),
        ("check", "--tidak-ada"),
        ("show",),
        ("pages",),
        ("check", "--root", "/tidak/ada"),
    ],
)
def test_arguments_that_cannot_be_used_leave_with_2(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("sop: ")


def test_settings_that_cannot_be_used_leave_with_2(run: Run, root: Path) -> None:
    (root / "mkdocs.yml").write_text("plugins:\n  - katalog_sop:\n      profil: rahasia\n", "utf-8")

    assert run("check").code == 2


def test_a_fault_of_our_own_leaves_with_3_and_a_report(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_arguments: object) -> int:
        raise RuntimeError("rusak")

    monkeypatch.setattr(check, "run", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ran = run("check")

    assert ran.code == 3
    report = next(tmp_path.glob("katalog-sop-*.txt"))
    assert str(report) in ran.err
    assert "RuntimeError: rusak" in report.read_text("utf-8")


def test_help_is_in_indonesian(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "--help"])

    assert left.value.code == 0
    assert "pemakaian: sop check" in capsys.readouterr().out


def test_a_reader_that_goes_away_is_no_fault(root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text("---\n" + "a: b: c\n" * 3000 + "---\n", "utf-8")
    command = f"{sys.executable} -m katalog_sop.adapters.cli.main check --format json | head -1"
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        check=False,
        cwd=root,
        timeout=120,
    )

    assert ran.stderr == b""
    assert ran.returncode in {0, 1}


@pytest.mark.parametrize(
    "arguments",
    [("explain", "\udcff"), ("show", "\udcff"), ("check", "--summary", "\udcff/x"), ("check", "")],
)
def test_an_argument_that_nobody_can_read_is_a_mistake_of_usage(
    root: Path, arguments: tuple[str, ...]
) -> None:
    command = (sys.executable, "-m", "katalog_sop.adapters.cli.main")
    name, *rest = (os.fsencode(one) for one in arguments)
    done = subprocess.run(
        (*command, name, "--root", str(root), *rest), capture_output=True, check=False
    )

    assert done.returncode == 2
    assert done.stderr.startswith(b"sop: ")
