"""The figures of one run of `scripts/bench`: values, what follows from them, and their JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any, Final

from timing import Run, growth_exponent, median_run

BASE: Final = "hugo"
"""The case that all others are divided by."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """What one case cost at one size, in each round, and what it made."""

    kasus: str
    runs: tuple[Run, ...] = ()
    halaman: int = 0
    keluaran_bytes: int = 0
    gagal: str = ""
    """Why there are no figures; then there are no runs."""


@dataclass(frozen=True, kw_only=True)
class Served:
    """How long it took, after each edit, until the new text was served."""

    alat: str
    detik: tuple[float, ...] = ()
    gagal: str = ""


@dataclass(frozen=True, kw_only=True)
class Size:
    """Everything that was measured with one catalogue."""

    sop: int
    dibangun: tuple[Built, ...] = ()
    disajikan: tuple[Served, ...] = ()

    def built(self, kasus: str) -> Built | None:
        """Returns a case of this size if it was measured."""
        found = (one for one in self.dibangun if one.kasus == kasus and one.runs)
        return next(found, None)


@dataclass(frozen=True, kw_only=True)
class Result:
    """One run of the benchmark."""

    tanggal: str
    commit: str
    """What was built with; `+` at its end says that files were changed since."""
    mesin: str
    putaran: int
    versi: dict[str, tuple[str, ...]]
    """What stood in the environment of each program."""
    ukuran: tuple[Size, ...]


@dataclass(frozen=True, kw_only=True)
class Ratio:
    """The wall time of a case divided by that of the base in the same round, over all rounds."""

    median: float
    least: float
    most: float


def ratio(built: Built, base: Built | None) -> Ratio | None:
    """Returns how a case compares with the base; None where either lacks a round."""
    if base is None or not built.runs or len(built.runs) != len(base.runs):
        return None
    pairs = zip(built.runs, base.runs, strict=True)
    found = [one.wall_s / other.wall_s for one, other in pairs]
    return Ratio(median=median(found), least=min(found), most=max(found))


def growth(small: Size, large: Size, kasus: str) -> float | None:
    """Returns the exponent by which the median wall time of a case grew between two sizes."""
    before, after = small.built(kasus), large.built(kasus)
    if before is None or after is None:
        return None
    times = (median_run(before.runs).wall_s, median_run(after.runs).wall_s)
    return growth_exponent((small.sop, times[0]), (large.sop, times[1]))


def result_to_json(result: Result) -> str:
    """Returns a result as JSON, to the millisecond; `result_from_json` reads it."""
    return json.dumps(_rounded(asdict(result)), indent=1, ensure_ascii=False) + "\n"


def result_from_json(text: str) -> Result:
    """Returns the result that `result_to_json` wrote."""
    data: dict[str, Any] = json.loads(text)
    versi = {name: tuple(packages) for name, packages in data.pop("versi").items()}
    ukuran = tuple(_size(one) for one in data.pop("ukuran"))
    return Result(**data, versi=versi, ukuran=ukuran)


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, (list, tuple)) else value


def _size(data: dict[str, Any]) -> Size:
    return Size(
        sop=data["sop"],
        dibangun=tuple(
            Built(**(one | {"runs": tuple(Run(**run) for run in one["runs"])}))
            for one in data["dibangun"]
        ),
        disajikan=tuple(
            Served(**(one | {"detik": tuple(one["detik"])})) for one in data["disajikan"]
        ),
    )
