"""Parsed SOPs, kept by their sources.

They are pickled, and read back by a reader that makes nothing but values of our own model: a
database that somebody else wrote cannot make it run anything.
"""

import dataclasses
import datetime as dt
import decimal
import enum
import io
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from katalog_sop.adapters.cache.program import program_digest
from katalog_sop.adapters.cache.shelf import Shelf
from katalog_sop.adapters.cores import on_cores
from katalog_sop.diagnostics import Parsed
from katalog_sop.model.sop import Sop
from katalog_sop.parse.document import parse_sop
from katalog_sop.render.bacaan import digest
from katalog_sop.source import SourceFile

FOLDER: Final = "naskah"
LIMIT: Final = 256 * 2**20
"""Bytes: over 10,000 SOPs."""

_OURS: Final = ("katalog_sop.model.", "katalog_sop.diagnostics", "katalog_sop.source")
_PLAIN: Final = {"datetime.date": dt.date, "decimal.Decimal": decimal.Decimal}
"""What else an SOP is made of."""
_PROTOCOL: Final = 5
_TOGETHER: Final = 32
"""How many sources are one task: fewer are parsed sooner than a process is copied."""


@dataclass(frozen=True, slots=True)
class KeptSops:
    """Parses a source once."""

    shelf: Shelf

    def __call__(self, source: SourceFile) -> Parsed[Sop]:
        """Return what ``parse_sop`` returns."""
        key = _key(source)
        kept = self.shelf.get(key)
        if kept is not None:
            try:
                return _read(kept, source)
            except Exception as error:  # noqa: BLE001 -- a bad pickle fails in ways of any kind
                self.shelf.refuse(error)
        parsed = parse_sop(source)
        self.shelf.put(key, pickle.dumps(parsed, _PROTOCOL))
        return parsed

    def prepare(self, sources: Sequence[SourceFile], *, cores: int) -> None:
        """Parse those of many sources that are not kept, on so many cores."""
        new = [one for one in sources if not self.shelf.holds(_key(one))]
        if cores > 1 and len(new) > _TOGETHER:
            parts = (new[start : start + _TOGETHER] for start in range(0, len(new), _TOGETHER))
            for _ in on_cores([partial(self._keep, part) for part in parts], cores):
                pass

    def _keep(self, sources: Sequence[SourceFile]) -> None:
        for source in sources:
            self.shelf.put(_key(source), pickle.dumps(parse_sop(source), _PROTOCOL))
        self.shelf.flush()


def _key(source: SourceFile) -> bytes:
    return bytes.fromhex(digest(program_digest(), repr(source)))


def _read(kept: bytes, source: SourceFile) -> Parsed[Sop]:
    parsed: object = _Reader(io.BytesIO(kept)).load()
    if not isinstance(parsed, Parsed) or not isinstance(parsed.value, Sop):
        raise pickle.UnpicklingError("no SOP")
    if parsed.value.path != source.path:
        raise pickle.UnpicklingError("another SOP")
    return parsed


class _Reader(pickle.Unpickler):
    """Reads pickles of which every class is a dataclass or an enumeration of the model."""

    def find_class(self, module: str, name: str, /) -> Any:  # noqa: ANN401 -- pickle's signature
        """Return a class that a pickle names; UnpicklingError for any other thing."""
        if f"{module}.{name}" in _PLAIN:
            return _PLAIN[f"{module}.{name}"]
        found = super().find_class(module, name) if module.startswith(_OURS) else None
        if isinstance(found, type) and (
            dataclasses.is_dataclass(found) or issubclass(found, enum.Enum)
        ):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
