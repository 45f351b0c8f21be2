"""The digest of the program itself: what is kept of another version is not used again."""

import hashlib
import platform
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import katalog_sop


@cache
def program_digest() -> str:
    """Return the digest of Python, of every installed package and of our own files.

    Ours are read: while they are being written their version says nothing.
    """
    digest = hashlib.blake2b(digest_size=16)
    for text in (sys.version, platform.platform(), *sorted(_packages())):
        digest.update(text.encode() + b"\0")
    folder = Path(katalog_sop.__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _packages() -> Iterator[str]:
    """Yield the name and version of every installed package, as its folder is named."""
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from (path.name for path in folder.glob("*-info"))
