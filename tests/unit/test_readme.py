"""What README.md shows of the command line is what it prints."""

import re
from pathlib import Path

import pytest

from katalog_sop.adapters.cli.main import main

ROOT = Path(__file__).parents[2]
SHOWN = re.search(
    r"^\$ sop check (\S+)\n(.*?)^```$",
    (ROOT / "README.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


def test_the_report_in_the_readme_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert SHOWN is not None
    path, report = SHOWN.groups()

    assert main(["check", "--root", str(ROOT), path]) == 0
    assert capsys.readouterr().out == report
