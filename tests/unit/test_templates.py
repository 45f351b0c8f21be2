"""What offices get for their Git host: well formed, cautious, and true of this repository."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from katalog_sop.adapters.cli.main import COMMANDS

ROOT: Final = Path(__file__).resolve().parents[2]
WORKFLOWS: Final = tuple(sorted((ROOT / ".github" / "workflows").glob("*.yml")))
FORM: Final = ".github/ISSUE_TEMPLATE/usulkan-perubahan-sop.yml"

SCHEMAS: Final = (
    *((f".github/workflows/{path.name}", "vendor.github-workflows") for path in WORKFLOWS),
    *(
        (f".github/workflows/{path.name}", "custom.github-workflows-require-timeout")
        for path in WORKFLOWS
    ),
    (".github/dependabot.yml", "vendor.dependabot"),
    (".github/ISSUE_TEMPLATE/config.yml", "vendor.github-issue-config"),
    (FORM, "vendor.github-issue-forms"),
    (".gitlab-ci.yml", "vendor.gitlab-ci"),
)


@pytest.mark.parametrize(("file", "schema"), SCHEMAS)
def test_the_file_is_what_its_host_expects(file: str, schema: str) -> None:
    command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, ROOT / file)
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_foreign_step_is_pinned_to_a_commit_whose_version_is_named() -> None:
    used = [
        line.strip()
        for path in WORKFLOWS
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line and not line.strip().startswith("#")
    ]
    assert used
    pinned = re.compile(r"(- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in used if not pinned.fullmatch(line)] == []
    versions = {line.split("@")[0].removeprefix("- "): line.split("@")[1] for line in used}
    assert all(versions[line.split("@")[0].removeprefix("- ")] in line for line in used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_proposal_from_outside_meets_no_secret_and_no_right_to_write(path: Path) -> None:
    workflow = _read(path)
    assert "secrets." not in path.read_text(encoding="utf-8")
    # YAML reads the key `on` as a plain yes.
    assert set(workflow[True]) <= {"pull_request", "push", "workflow_dispatch"}
    assert workflow["permissions"] == {"contents": "read"}
    if "pull_request" in workflow[True]:
        assert not [job for job in workflow["jobs"].values() if "permissions" in job]


def test_only_the_job_that_publishes_may_write_and_it_runs_nothing_of_ours() -> None:
    writing = {
        (path.name, name): job
        for path in WORKFLOWS
        for name, job in _read(path)["jobs"].items()
        if "write" in job.get("permissions", {}).values()
    }
    assert set(writing) == {("terbit.yml", "terbit")}
    job = writing["terbit.yml", "terbit"]
    assert job["permissions"] == {"pages": "write", "id-token": "write"}
    assert all("run" not in step for step in job["steps"])


def test_nothing_that_others_write_gets_into_a_script() -> None:
    assert [step["name"] for step in _steps() if "${{" in step.get("run", "")] == []


def test_every_checkout_has_the_whole_history_and_keeps_no_credentials() -> None:
    checkouts = [step for step in _steps() if "actions/checkout@" in step.get("uses", "")]
    assert len(checkouts) == len(WORKFLOWS)
    for step in checkouts:
        assert step["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert _read(ROOT / ".gitlab-ci.yml")["variables"]["GIT_DEPTH"] == "0"


def test_the_owners_file_names_folders_that_exist_and_a_team_for_the_rest() -> None:
    lines = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    assert rows[0][0] == "*", "the last line that fits decides, so the widest comes first"
    assert [path for path, *_ in rows[1:] if not (ROOT / path.strip("/")).is_dir()] == []
    assert all(re.fullmatch(r"@[a-z-]+/[a-z-]+", team) for _, *teams in rows for team in teams)


def test_both_hosts_ask_the_same_questions() -> None:
    fields = [field for field in _read(ROOT / FORM)["body"] if field["type"] != "markdown"]
    asked = [field["attributes"]["label"] for field in fields]
    template = ROOT / ".gitlab" / "issue_templates" / "Usulkan perubahan SOP.md"
    assert _headings(template) == asked
    ours = ROOT / ".github" / "pull_request_template.md"
    theirs = ROOT / ".gitlab" / "merge_request_templates" / "Default.md"
    assert _headings(ours) == _headings(theirs)


def test_the_hooks_for_others_and_our_own_are_the_same_commands() -> None:
    published = _read(ROOT / ".pre-commit-hooks.yaml")
    own = _read(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    known = {command.NAME for command in COMMANDS}
    for ours, theirs in zip(own, published, strict=True):
        program, command, *_ = theirs["entry"].split()
        assert program == "sop"
        assert command in known
        assert ours["entry"] == f".venv/bin/{theirs['entry']}"
        same = {"id", "name", "files", "exclude", "require_serial"}
        assert _only(ours, same) == _only(theirs, same)


def _read(path: Path) -> Any:  # noqa: ANN401 -- whatever the file holds
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _steps() -> Iterator[dict[str, Any]]:
    for path in WORKFLOWS:
        for job in _read(path)["jobs"].values():
            yield from job["steps"]


def _headings(path: Path) -> list[str]:
    return re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)


def _only(mapping: dict[str, Any], keys: set[str]) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if key in keys}
