"""The disk: sources and settings in, pages out."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple, Self

from katalog_sop.model.instansi import Instansi
from katalog_sop.source import SourceFile, source_from_bytes

_DATA_FILES: Final = frozenset({"instansi.yml", "peraturan.yml", "padanan.yml"})
_SUFFIXES: Final = (".md", ".svg", ".png")
_FOREIGN: Final = (
    *(".markdown", ".mdown", ".mkd", ".txt", ".doc", ".docx", ".odt", ".rtf"),
    *("instansi.yaml", "peraturan.yaml", "padanan.yaml"),
)
"""How names end of files whose authors believe that they are read."""
NO_HISTORY: Final[Mapping[str, str]] = MappingProxyType({})
_OURS: Final = ".katalog-sop"
_SLOWEST_CLOCK_NS: Final = 3 * 10**9
"""FAT tells two seconds apart."""


def load_sources(
    root: Path, *, limit: int, changed: Mapping[str, str] = NO_HISTORY
) -> tuple[SourceFile, ...]:
    """Return every source file below ``sops/`` of *root*, ordered by path.

    *changed* holds the dates on which files last changed, by path. A file over *limit* bytes,
    or one that is a link out of the folder, comes without its text.
    """
    return Sources(root).load(limit=limit, changed=changed)


class _State(NamedTuple):
    """What tells that a file is as it was."""

    mtime_ns: int
    ctime_ns: int
    size: int
    inode: int
    device: int

    @classmethod
    def of(cls, path: str) -> Self:
        """Return the state of a file now."""
        now = os.stat(path)  # noqa: PTH116 -- thousands of them
        return cls(now.st_mtime_ns, now.st_ctime_ns, now.st_size, now.st_ino, now.st_dev)


class Sources:
    """The source files of one catalogue, each read again only when it has changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._former: dict[str, tuple[_State, SourceFile]] = {}

    def load(
        self, *, limit: int, changed: Mapping[str, str] = NO_HISTORY
    ) -> tuple[SourceFile, ...]:
        """Return what ``load_sources`` returns; what has not changed are the same objects."""
        folder = os.fspath(self._root / "sops")
        inside = Path(folder).resolve()
        kept: dict[str, tuple[_State, SourceFile]] = {}
        found: list[SourceFile] = []
        for path, lies_in in _paths(folder, inside):
            name = f"sops{path[len(folder) :]}".replace(os.sep, "/")
            relative = os.fsencode(name).decode("utf-8", "replace")
            if not lies_in:
                found.append(SourceFile(path=relative, text="", outside=True))
            elif relative.lower().endswith(_FOREIGN):
                found.append(SourceFile(path=relative, text="", foreign=True))
            else:
                state, source = self._load(path, relative, limit, changed.get(relative))
                found.append(source)
                if _is_old(state):
                    kept[path] = state, source
        self._former = kept
        return tuple(found)

    def _load(
        self, path: str, relative: str, limit: int, changed: str | None
    ) -> tuple[_State, SourceFile]:
        state = _State.of(path)
        if state.size > limit:
            return state, SourceFile(path=relative, text="", oversize=state.size)
        former, source = self._former.get(path, (None, None))
        if source is not None and former == state and source.oversize is None:
            same = source.changed == changed
            return state, source if same else replace(source, changed=changed)
        data = b"" if relative.lower().endswith(".png") else Path(path).read_bytes()
        return state, source_from_bytes(relative, data, limit=limit, changed=changed)


def _is_old(state: _State) -> bool:
    """Return whether a file that changes from now on gets another time: clocks of disks are slow.

    One that does not may change once more and look as it did.
    """
    return max(state.mtime_ns, state.ctime_ns) + _SLOWEST_CLOCK_NS < time.time_ns()


def _paths(folder: str, inside: Path) -> Iterator[tuple[str, bool]]:
    """Yield the path of each source, and whether it is a file in the folder *inside*."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(parent).resolve().is_relative_to(inside)
        for name in folders:
            path = os.path.join(parent, name)  # noqa: PTH118 -- thousands of them
            if os.path.islink(path):  # noqa: PTH114
                yield path, _lies_in(inside, Path(path))
        for name in sorted(name for name in names if _is_source(name)):
            path = os.path.join(parent, name)  # noqa: PTH118
            plain = here and not os.path.islink(path) and os.path.isfile(path)  # noqa: PTH113, PTH114
            yield path, plain or _lies_in(inside, Path(path))


def _is_source(name: str) -> bool:
    lower = name.lower()
    return not name.startswith(".") and (
        name in _DATA_FILES
        or (lower.endswith((*_SUFFIXES, *_FOREIGN)) and not lower.startswith("readme."))
    )


def _lies_in(inside: Path, path: Path) -> bool:
    """Return whether *path* is a file in the folder *inside*, wherever links lead."""
    try:
        return path.resolve().is_relative_to(inside) and path.is_file()
    except (OSError, RuntimeError):  # a link that leads to itself is either, by Python's version
        return False


def load_lambang(root: Path, instansi: Instansi) -> bytes:
    """Return the emblem file of an office that names one."""
    return (root / "sops" / instansi.id / instansi.lambang).read_bytes()


def read_source(root: Path, path: str) -> bytes | None:
    """Return the bytes of the source at *path*, or None where it is a link or has no plain name."""
    file = root / path
    return None if file.is_symlink() or not file.is_file() else file.read_bytes()


def write_source(root: Path, path: str, text: str) -> None:
    """Put *text* in the place of the source at *path*, so that nobody sees half of it."""
    file = root / path
    handle, fresh = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
        shutil.copymode(file, fresh)
        Path(fresh).replace(file)
    finally:
        Path(fresh).unlink(missing_ok=True)


def write_new(root: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write files below *root* that are not there yet, given by path and text: all, or none.

    Raises ``FileExistsError`` where one of them is there.
    """
    made: list[Path] = []
    try:
        for path, text in files:
            file = root / path
            if not file.parent.exists():
                file.parent.mkdir(parents=True)
                made.append(file.parent)
            with file.open("xb") as stream:
                made.append(file)
                stream.write(text.encode())
    except BaseException:
        for one in reversed(made):
            one.rmdir() if one.is_dir() else one.unlink()
        raise


def write_tree(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Make *folder* hold exactly *files*, given by path and content.

    The tree is written beside it and then put in its place, so that nobody sees half of it.
    Raises ``FileExistsError`` where *folder* holds anything that was not written here.
    """
    folder = folder.resolve()
    if folder.exists() and any(folder.iterdir()) and not (folder / _OURS).is_file():
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for path, content in (*files, (_OURS, b"")):
            target = fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        fresh.chmod(0o755)
        former = fresh.with_name(f"{fresh.name}-lama")
        if folder.exists():
            folder.rename(former)
        fresh.rename(folder)
        shutil.rmtree(former, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
