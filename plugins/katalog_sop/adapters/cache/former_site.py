"""The site as the last build left it, and what each of its pages was made from.

A file is used again where it stands as that build wrote it, and where all that it was made from
is the same. What a build knew is kept in ``.cache/``, apart for each folder that sites go to.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from katalog_sop.adapters.cache.shelf import Note

FOLDER: Final = "situs"
_FORMAT: Final = 1
_CHECK: Final = 32
"""How many letters of the file are its checksum."""
_MOST: Final = 16
"""How many folders that sites went to are remembered."""


Dibaca = tuple[tuple[str, str], ...]
"""What of the site was read: see ``render.bacaan``."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of a site, or several, and what they were made from."""

    tanda: str
    """The digest of all that they were made from."""
    dibaca: Dibaca = ()
    kepala: dict[str, Any] = field(default_factory=dict)
    """What other pages must know of a page."""
    berkas: tuple[str, ...] = ()
    """The files, by their paths below the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a build knew."""

    masukan: str = ""
    """The digest of all that it read."""
    peringatan: int = 0
    """How many warnings it gave."""
    isi: dict[str, Kept] = field(default_factory=dict)
    """What it made, by the name of the work."""
    berkas: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Every file of the site with its size and the time it was written."""


NOTHING: Final = Record()


class FormerSite:
    """A site that stands already."""

    def __init__(self, cache: Path, site: Path, note: Note) -> None:
        """Read what is known of the site at *site*; nothing where no build left word of it."""
        self._site = site
        self._note = note
        name = hashlib.sha256(str(site.absolute()).encode()).hexdigest()[:16]
        self._file = cache / FOLDER / f"{name}.json"
        self.record = NOTHING
        try:
            self.record = _record(_checked(self._file.read_bytes()))
        except FileNotFoundError:
            pass
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            note(f"{self._file} tidak terbaca; semua halaman dibuat dari awal.")

    def is_whole(self) -> bool:
        """Return whether every file stands as it was written, and none beside them."""
        return bool(self.record.berkas) and file_states(self._site) == self.record.berkas

    def reuse(self, name: str, tanda: Callable[[Dibaca], str], fresh: Path) -> Kept | None:
        """Put the files of a piece of work into *fresh*, or return None where it must be done.

        *tanda* gives the digest that the work would have now, told what it read.
        """
        kept = self.record.isi.get(name)
        if kept is None or tanda(kept.dibaca) != kept.tanda or not self._stand(kept.berkas):
            return None
        try:
            for path in kept.berkas:
                _take(self._site / path, fresh / path)
                if _state(fresh / path) != self.record.berkas[path]:
                    raise FileNotFoundError(path)
        except OSError:  # taken away or exchanged meanwhile, by another build
            # Whoever does the work anew must not write to files that are those of the former site.
            for path in kept.berkas:
                with suppress(OSError):
                    (fresh / path).unlink()
            return None
        return kept

    def remember(self, record: Record) -> None:
        """Keep what a build knew, now that its site stands in its place.

        The files are those that it had written: another build may have replaced them already.
        """
        whole = _members(record) | {
            "format": _FORMAT,
            "isi": {name: _members(kept) for name, kept in record.isi.items()},
        }
        text = json.dumps(whole, separators=(",", ":")).encode()
        try:
            self._write(_checksum(text) + text)
        except OSError as error:
            self._note(f"{self._file} tidak dapat ditulis ({error}).")

    def _write(self, content: bytes) -> None:
        folder = self._file.parent
        folder.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(fresh).replace(self._file)
        finally:
            Path(fresh).unlink(missing_ok=True)
        records = sorted((state, path) for path in folder.glob("*") if (state := _age(path)))
        for _, old in records[:-_MOST]:
            old.unlink(missing_ok=True)

    def _stand(self, paths: Iterable[str]) -> bool:
        known = self.record.berkas
        return all(path in known and _state(self._site / path) == known[path] for path in paths)


def _members(value: Record | Kept) -> dict[str, Any]:
    """Return the fields of a value, not of those within it: tens of thousands of pairs."""
    return {one.name: getattr(value, one.name) for one in fields(value)}


def _checked(content: bytes) -> dict[str, Any]:
    """Return the JSON behind its checksum; ValueError where one of them is damaged."""
    if content[:_CHECK] != _checksum(content[_CHECK:]):
        raise ValueError("damaged")
    whole: dict[str, Any] = json.loads(content[_CHECK:])
    return whole


def _checksum(text: bytes) -> bytes:
    return hashlib.blake2b(text, digest_size=_CHECK // 2).hexdigest().encode()


def _record(whole: dict[str, Any]) -> Record:
    """Return a record as it was written, or ``NOTHING`` for one of another form."""
    if whole.pop("format") != _FORMAT:
        return NOTHING
    isi = {name: _kept(**one) for name, one in whole.pop("isi").items()}
    berkas = {path: (int(size), int(at)) for path, (size, at) in whole.pop("berkas").items()}
    if any(path.startswith("/") or ".." in path.split("/") for path in berkas):
        raise ValueError("a path that leads elsewhere")
    return Record(isi=isi, berkas=berkas, **whole)


def _kept(*, dibaca: list[list[str]], berkas: list[str], **rest: Any) -> Kept:  # noqa: ANN401 -- JSON
    pairs = tuple((tabel, kunci) for tabel, kunci in dibaca)
    return Kept(dibaca=pairs, berkas=tuple(berkas), **rest)


def _take(former: Path, fresh: Path) -> None:
    """Let a finished file stand at another place too; copy it where one file cannot."""
    fresh.parent.mkdir(parents=True, exist_ok=True)
    try:
        fresh.hardlink_to(former)
    except (OSError, NotImplementedError):
        shutil.copy2(former, fresh)


def file_states(site: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of every file of a site that is not hidden at its root."""
    found: dict[str, tuple[int, int]] = {}
    for parent, folders, names in os.walk(site):
        if parent == str(site):
            folders[:] = [name for name in folders if not name.startswith(".")]
            names = [name for name in names if not name.startswith(".")]  # noqa: PLW2901 -- less of the same
        for name in names:
            path = Path(parent, name)
            state = _state(path)
            if state is not None:
                found[path.relative_to(site).as_posix()] = state
    return found


def _age(path: Path) -> int:
    """Return when a file was written; 0 for one that is gone by now."""
    state = _state(path)
    return state[1] if state else 0


def _state(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns
