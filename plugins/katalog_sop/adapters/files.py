"""The disk: sources and settings in, pages out."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

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


def load_sources(
    root: Path, *, limit: int, changed: Mapping[str, str] = NO_HISTORY
) -> tuple[SourceFile, ...]:
    """Return every source file below ``sops/`` of *root*, ordered by path.

    *changed* holds the dates on which files last changed, by path. A file over *limit* bytes,
    or one that is a link out of the folder, comes without its text.
    """
    folder = root / "sops"
    inside = folder.resolve()
    return tuple(_load(root, path, inside, limit, changed) for path in _paths(folder))


def _paths(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in folders if Path(parent, name).is_symlink())
        for name in sorted(name for name in names if not name.startswith(".")):
            if name in _DATA_FILES or (
                name.lower().endswith((*_SUFFIXES, *_FOREIGN))
                and not name.lower().startswith("readme.")
            ):
                yield Path(parent, name)


def _load(
    root: Path, path: Path, inside: Path, limit: int, changed: Mapping[str, str]
) -> SourceFile:
    relative = os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "replace")
    if not _lies_in(inside, path):
        return SourceFile(path=relative, text="", outside=True)
    if relative.lower().endswith(_FOREIGN):
        return SourceFile(path=relative, text="", foreign=True)
    size = path.stat().st_size
    if size > limit:
        return SourceFile(path=relative, text="", oversize=size)
    data = b"" if relative.lower().endswith(".png") else path.read_bytes()
    return source_from_bytes(relative, data, limit=limit, changed=changed.get(relative))


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
