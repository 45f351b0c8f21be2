"""The steps of the workflow that offices get, run for real in a clone of this repository.

What only the Git host has is stood in for: its variables, and the merge that it checks out.
"""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from tests.support.clone import clone_repository, git, propose
from tests.support.sites import ROOT

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(os.name == "nt", reason="the workflow runs on Linux"),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="there is nothing to clone"),
]

INSTALL: Final = "Pasang alat"
CHECK: Final = "Periksa SOP yang berubah"
BUILD: Final = "Bangun situs"
EXPRESSIONS: Final = {
    "github.server_url": "https://git.contoh.go.id",
    "github.repository": "instansi/katalog",
    "steps.pratinjau.outputs.artifact-url": "https://git.contoh.go.id/pratinjau",
    "vars.KATALOG_SITE_URL": "",
}

SOP: Final = "sops/kota-sibolga/penyusunan-sop-pelayanan.md"
PAGE: Final = "kota-sibolga/penyusunan-sop-pelayanan/index.html"
OTHER: Final = "sops/kota-palembang/inovasi-pelayanan.md"
IMPROVEMENT: Final = ("| 2 | Mempersiapkan rapat", "| 2 | Menyiapkan rapat")
MISTAKE: Final = ("| Ya: 7; Tidak: 5? |", "| Ya: 77; Tidak: 5? |")


@dataclass(frozen=True)
class Outcome:
    """What the steps of the job left behind."""

    codes: dict[str, int]
    log: str
    summary: str

    def annotations(self) -> list[str]:
        """What the host would show beside lines: severity, file, line and code."""
        pattern = r"^::(error|warning|notice) file=(\S+?),line=(\d+),.*?title=(SOP\d{3})"
        return [" ".join(found) for found in re.findall(pattern, self.log, re.MULTILINE)]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of this repository, ready to check and build."""
    folder = tmp_path_factory.mktemp("workflow").resolve() / "katalog"
    clone_repository(folder)
    return folder


def test_a_sound_proposal_passes_and_can_be_looked_at(clone: Path, tmp_path: Path) -> None:
    propose(clone, SOP, *IMPROVEMENT)
    outcome = _run_job(clone, tmp_path / "summary.md")
    assert set(outcome.codes.values()) == {0}, outcome.log
    assert not [one for one in outcome.annotations() if SOP not in one]
    assert "## Pemeriksaan SOP" in outcome.summary
    assert "[Unduh situs hasil usulan ini](https://git.contoh.go.id/pratinjau)" in outcome.summary
    html = (clone / "pratinjau" / PAGE).read_text(encoding="utf-8")
    assert "Menyiapkan rapat" in html
    assert f"https://git.contoh.go.id/instansi/katalog/edit/main/{SOP}" in html


def test_a_mistake_is_annotated_at_its_line_and_summed_up(clone: Path, tmp_path: Path) -> None:
    propose(clone, SOP, *MISTAKE)
    outcome = _run_job(clone, tmp_path / "summary.md")
    assert outcome.codes[CHECK] == 1, outcome.log
    line = _line_of(clone / SOP, MISTAKE[1])
    assert outcome.annotations()[0] == f"error {SOP} {line} SOP310"
    assert f"| {SOP} baris {line} | Kesalahan SOP310" in unescape(outcome.summary)
    assert outcome.codes[BUILD] == 1, "the strict build stops for the same mistake"
    html = (clone / "pratinjau" / PAGE).read_text(encoding="utf-8")
    assert "SOP310" in html, "a reviewer sees what is wrong"


def test_a_mistake_that_stood_there_before_is_told_and_not_annotated(
    clone: Path, tmp_path: Path
) -> None:
    propose(clone, SOP, *IMPROVEMENT, before=(OTHER, "format: 1", "format: 9"))
    outcome = _run_job(clone, tmp_path / "summary.md")
    assert outcome.codes == {**dict.fromkeys(outcome.codes, 0), BUILD: 1}, outcome.log
    assert not [one for one in outcome.annotations() if OTHER in one]
    assert "Di berkas yang tidak diubah masih ada 1 kesalahan." in outcome.summary


def test_the_job_of_the_other_git_host_reports_the_same_mistake(clone: Path) -> None:
    propose(clone, SOP, *MISTAKE)
    jobs = yaml.safe_load((clone / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    base = git(clone, "rev-parse", "HEAD^1").strip()
    lines = jobs["periksa"]["script"]
    done = [_run(clone, line, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base}) for line in lines]
    assert [one.returncode for one in done] == [0, 1], done
    report = json.loads((clone / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert [one["location"]["path"] for one in report if one["check_name"] == "SOP310"] == [SOP]
    assert f"{SOP}:{_line_of(clone / SOP, MISTAKE[1])}:" in done[-1].stdout


def _run_job(clone: Path, summary: Path) -> Outcome:
    """Runs what the job runs itself, in order; a failure leaves only steps that say so."""
    codes: dict[str, int] = {}
    log = ""
    for step in _steps(clone):
        if any(codes.values()) and "!cancelled()" not in step.get("if", ""):
            continue
        variables = {key: _fill_in(value) for key, value in step.get("env", {}).items()}
        done = _run(clone, step["run"], {**variables, "GITHUB_STEP_SUMMARY": str(summary)})
        codes[step["name"]] = done.returncode
        log += done.stdout
    return Outcome(codes, log, summary.read_text(encoding="utf-8"))


def _steps(clone: Path) -> list[dict[str, Any]]:
    """Every step that runs a script, without the one that installs."""
    text = (clone / ".github/workflows/periksa.yml").read_text(encoding="utf-8")
    steps = [step for step in yaml.safe_load(text)["jobs"]["periksa"]["steps"] if "run" in step]
    assert [step["name"] for step in steps][:3] == [INSTALL, CHECK, BUILD]
    return steps[1:]


def _fill_in(text: str) -> str:
    return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: EXPRESSIONS[found[1]], text)


def _run(clone: Path, script: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs a script as the host does; whatever tried to install something would fail."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("KATALOG_")}
    host = {"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main", "PIP_NO_INDEX": "1"}
    return subprocess.run(
        ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script),
        check=False,
        cwd=clone,
        env={**inherited, **host, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def _line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)
