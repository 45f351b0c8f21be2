"""The folder of a site: a new one is made beside it and takes its place when it is whole.

A reader of the folder never sees half a site, and a build that fails or is killed leaves the
former one.
"""

import ctypes
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_FRESH: Final = "baru"
_FORMER: Final = "lama"
_LEFT_BEHIND_S: Final = 24 * 60 * 60
"""The age after which the folder of a build is taken for that of one that was killed."""


@dataclass(frozen=True, slots=True)
class NewSite:
    """A site that is being made."""

    site: Path
    """Where it will stand, and the former one stands until then."""
    workplace: Path

    @classmethod
    def begin(cls, site: Path) -> Self:
        """Make an empty folder beside *site*, and clear away what killed builds left there."""
        site.parent.mkdir(parents=True, exist_ok=True)
        prefix = f".{site.name}-{_FRESH}-"
        for old in site.parent.glob(f"{prefix}*/"):
            if time.time() - old.stat().st_mtime > _LEFT_BEHIND_S:
                shutil.rmtree(old, ignore_errors=True)
        new = cls(site, Path(tempfile.mkdtemp(prefix=prefix, dir=site.parent)))
        new.fresh.mkdir()
        return new

    @property
    def fresh(self) -> Path:
        """The folder that the site is written to."""
        return self.workplace / _FRESH

    def finish(self) -> None:
        """Put the finished site in its place."""
        put_in_place(self.fresh, self.site, self.workplace / _FORMER)

    def discard(self) -> None:
        """Clear away what is left of the work; the site stays as it is.

        A former site of thousands of folders takes seconds: nobody waits for that.
        """
        if (self.workplace / _FORMER).exists() and os.name == "posix":
            subprocess.Popen(  # noqa: S603 -- a list, no shell
                ("rm", "-rf", str(self.workplace)),  # noqa: S607 -- as POSIX has it
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        else:
            shutil.rmtree(self.workplace, ignore_errors=True)


def put_in_place(fresh: Path, site: Path, former: Path) -> None:
    """Put a finished folder where another one may stand, which becomes *former*.

    What is hidden in it is copied, since `mkdocs build` leaves it: the `.git` of a branch that
    holds sites. A folder that cannot be moved, such as a volume of a container, is filled instead.
    """
    for path in site.glob(".*"):
        if not (fresh / path.name).exists():
            _copy(path, fresh / path.name)
    try:
        if not site.exists():
            fresh.rename(site)
        elif _exchange(fresh, site):
            fresh.rename(former)
        else:
            site.rename(former)
            fresh.rename(site)
    except OSError:
        if not site.exists():
            former.rename(site)
        _fill(site, fresh)


def _copy(path: Path, target: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.copytree(path, target, symlinks=True)
    else:
        shutil.copy2(path, target, follow_symlinks=False)


def _exchange(one: Path, other: Path) -> bool:
    """Give two folders each other's name in one step; False where the system has no such step.

    Linux has (renameat2), and Python does not offer it.
    """
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    here = _AT_FDCWD
    return bool(rename(here, bytes(one), here, bytes(other), _RENAME_EXCHANGE) == 0)


def _fill(site: Path, fresh: Path) -> None:
    for path in site.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(fresh, site, dirs_exist_ok=True)
