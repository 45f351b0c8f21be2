"""When the text of each source last changed, by its version history."""

import subprocess
from pathlib import Path
from typing import Final

_SECONDS: Final = 30


def changed_dates(root: Path) -> dict[str, str]:
    """Return the ISO date of the last commit of each file below ``sops/``, by its path.

    A file with changes that are not committed has none; neither has any file where there is no
    history, or only the end of one, as in a shallow clone.
    """
    return History(root).changed_dates()


class History:
    """The version history of one catalogue, read again only when it has grown."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._head = ""
        self._dates: dict[str, str] = {}

    def changed_dates(self) -> dict[str, str]:
        """Return what the function ``changed_dates`` returns."""
        asked = ("--is-shallow-repository", "--show-prefix", "HEAD")
        shallow, _, told = _git(self._root, "rev-parse", *asked).partition("\n")
        if shallow != "false":
            return {}
        prefix, _, head = told.rstrip("\n").rpartition("\n")
        if head != self._head:
            self._head, self._dates = head, self._committed()
        dates = self._dates.copy()
        status = _git(self._root, "status", "--porcelain", "-z", "--no-renames", "--", "sops")
        for entry in status.split("\0"):
            dates.pop(entry[3:].removeprefix(prefix), None)
        return dates

    def _committed(self) -> dict[str, str]:
        options = ("--format=%x01%cs", "--name-only", "-z", "--relative")
        log = _git(self._root, "log", *options, "--", "sops")
        dates: dict[str, str] = {}
        for commit in log.split("\x01")[1:]:
            date, _, names = commit.partition("\0")
            for name in names.strip("\0\n").split("\0"):
                dates.setdefault(name.strip("\n"), date)
        return dates


def differing_files(root: Path, revision: str) -> frozenset[str] | None:
    """Return the paths below ``sops/`` that differ from *revision*, new ones too.

    None where there is no such revision, or where Git cannot tell: nothing at all would be wrong.
    """
    commit = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    ).strip()
    if not commit.isalnum():  # ^HEAD would be all commits but this one
        return None
    options = ("--name-only", "-z", "--no-renames", "--relative")
    changed = _output(root, "diff", *options, commit, "--", "sops")
    untracked = _output(root, "ls-files", "-z", "--others", "--exclude-standard", "--", "sops")
    if changed is None or untracked is None:
        return None
    return frozenset(path for path in (changed + untracked).split("\0") if path)


def _git(root: Path, *arguments: str) -> str:
    """Return what Git prints; empty where it fails."""
    return _output(root, *arguments) or ""


def _output(root: Path, *arguments: str) -> str | None:
    """Return what Git prints; None where it fails."""
    command = ("git", "-c", "core.quotepath=off", *arguments)
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=True, timeout=_SECONDS)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
