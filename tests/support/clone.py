"""A clone of this repository, to make proposals in and to check and build them."""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.support.sites import ROOT, draws

import environment
import mermaid

BASE = "dasar"
"""The branch that proposals are made to."""


def clone_repository(folder: Path) -> None:
    """Clones this repository, together with what is not committed yet, ready to check and build."""
    subprocess.run(("git", "clone", "--quiet", str(ROOT), str(folder)), check=True)
    git(folder, "checkout", "--quiet", "-B", BASE)
    for setting in ("user.name=Uji", "user.email=uji@contoh.go.id", "commit.gpgsign=false"):
        git(folder, "config", *setting.split("="))
    for name in git(ROOT, "ls-files", "-z", "-co", "--exclude-standard").split("\0")[:-1]:
        target = folder / name
        target.unlink(missing_ok=True)
        if os.path.lexists(ROOT / name):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target, follow_symlinks=False)
    commit(folder)
    _furnish(folder)


def propose(
    clone: Path, file: str, old: str, new: str, *, before: tuple[str, str, str] | None = None
) -> None:
    """Checks out what a Git host does for a pull request: the merge of a change with its base.

    *before* is an edit (file, old, new) that the base holds already.
    """
    git(clone, "checkout", "--quiet", "--force", "--detach", BASE)
    git(clone, "clean", "--quiet", "-d", "--force")
    if before:
        _edit(clone, *before)
    base = git(clone, "rev-parse", "HEAD").strip()
    _edit(clone, file, old, new)
    change = git(clone, "rev-parse", "HEAD").strip()
    git(clone, "checkout", "--quiet", base)
    git(clone, "merge", "--quiet", "--no-ff", "-m", "Gabungan", change)


def commit(clone: Path) -> None:
    """Commits everything as it stands."""
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--allow-empty", "-m", "Perubahan")


def git(root: Path, *arguments: str) -> str:
    """Runs Git and returns what it prints."""
    command = ("git", *arguments)
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def _edit(clone: Path, file: str, old: str, new: str) -> None:
    text = (clone / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file} does not hold {old!r} once"
    (clone / file).write_text(text.replace(old, new), encoding="utf-8")
    commit(clone)


def _furnish(clone: Path) -> None:
    """Makes what scripts/environment.py makes, out of packages that are installed already.

    A link to our .venv would not do: environment.py clears one that was made elsewhere.
    """
    venv = clone / environment.VENV.name
    subprocess.run((sys.executable, "-m", "venv", "--without-pip", str(venv)), check=True)
    borrowed = f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})"
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(venv)}))
    (packages / "borrowed.pth").write_text(f"{clone / 'plugins'}\n{borrowed}\n", encoding="utf-8")
    _write_program(venv)
    stamps = {"venv": str(venv), "project": _digest(clone / "pyproject.toml")}
    stamps |= {name: _digest(clone / f"requirements/{name}.txt") for name in ("site", "merman")}
    folder = venv / environment.STAMPS.name
    folder.mkdir()
    for name, content in stamps.items():
        (folder / name).write_text(content, encoding="utf-8")
    if not draws():
        vendored = clone / mermaid.TARGET.relative_to(ROOT)
        vendored.parent.mkdir(parents=True)
        shutil.copy(mermaid.TARGET, vendored)


def _write_program(venv: Path) -> None:
    program = venv / "bin" / "sop"
    main = "from katalog_sop.adapters.cli.main import main\nraise SystemExit(main())\n"
    program.write_text(f"#!{venv}/bin/python\n{main}", encoding="utf-8")
    program.chmod(0o755)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
