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
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from katalog_sop.adapters.cache.shelf import Note

FOLDER: Final = "situs"
_FORMAT: Final = 1


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
        name = hashlib.sha256(str(site.absolute()).encode()).hexdigest()[:16]
        self._file = cache / FOLDER / f"{name}.json"
        self.record = NOTHING
        try:
            self.record = _record(json.loads(self._file.read_bytes()))
        except FileNotFoundError:
            pass
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            note(f"{self._file} tidak terbaca; semua halaman dibuat dari awal.")

    def is_whole(self) -> bool:
        """Return whether every file stands as it was written, and none beside them."""
        return bool(self.record.berkas) and _states(self._site) == self.record.berkas

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
        except OSError:  # taken away meanwhile, by another build
            return None
        return kept

    def remember(self, record: Record) -> None:
        """Keep what a build knew, now that its site stands in its place."""
        whole = asdict(record) | {"format": _FORMAT, "berkas": _states(self._site)}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(dir=self._file.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(whole, stream, separators=(",", ":"))
        Path(fresh).replace(self._file)

    def _stand(self, paths: Iterable[str]) -> bool:
        known = self.record.berkas
        return all(path in known and _state(self._site / path) == known[path] for path in paths)


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


def _states(site: Path) -> dict[str, tuple[int, int]]:
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


def _state(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns
