"""Measures what the official form costs in CPU time, alone in a process of .venv.

Drawing is the layout and the cells of the lanes; the table is the same and the HTML around it.
Sizes are interleaved, each round calls each until the clock can tell, and the medians are
reported. `pangkat` is the growth against steps times lanes from the size before: 1 is linear.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Final

from environment import ROOT, say
from katalog_sop.alur.graf import graf_dari
from katalog_sop.diagram.formulir.cells import formulir_of
from katalog_sop.model.langkah import Cabang, Langkah, Pelaksana, Penugasan
from katalog_sop.model.sop import Sop
from katalog_sop.parse.document import parse_sop
from katalog_sop.render.formulir import render_tabel
from katalog_sop.render.langkah import baris_langkah
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Settings
from katalog_sop.source import WHOLE_FILE, source_from_bytes
from timing import growth_exponent

SAMPLE: Final = "sops/kabupaten-paser/inovasi-pelayanan.md"
"""An SOP of the catalogue with ten steps; the invented ones have its other parts."""
SIZES: Final = ((10, 5), (30, 8), (60, 15), (150, 30))
"""Steps and lanes; the last is the largest that is drawn."""
_LEAST_S: Final = 0.1
"""How long a call is repeated at least, so that the clock's own step does not count."""


@dataclass(frozen=True, kw_only=True)
class Form:
    """One SOP to draw, and the milliseconds that one call took in each round."""

    name: str
    linked: LinkedSop
    drawn: list[float] = field(default_factory=list)
    tabled: list[float] = field(default_factory=list)

    @property
    def cells(self) -> int:
        """Steps times lanes."""
        return len(self.linked.graf.simpul) * len(self.linked.sop.pelaksana)

    def measure(self) -> None:
        """Adds one round."""
        sop, graf = self.linked.sop, self.linked.graf
        self.drawn.append(_milliseconds(lambda: formulir_of(sop.pelaksana, graf)))
        self.tabled.append(_milliseconds(self._table))

    def _table(self) -> str:
        return render_tabel(self.linked, baris_langkah(self.linked, lambda _: None))


def main(rounds: int) -> int:
    """Measures as many rounds as asked and prints the table."""
    sample = _sample()
    forms = [Form(name="sampel", linked=LinkedSop(sop=sample, graf=graf_dari(sample.langkah)))]
    forms += [_invented(sample, *size, far=far) for far in (False, True) for size in SIZES]
    for number in range(1, rounds + 1):
        for form in forms:
            form.measure()
        say(f"putaran {number} selesai")
    _print(forms)
    return 0


def _sample() -> Sop:
    source = source_from_bytes(SAMPLE, (ROOT / SAMPLE).read_bytes(), limit=Settings().batas_ukuran)
    sop = parse_sop(source).value
    if sop is None:
        sys.exit(f"{SAMPLE} tidak dapat dibaca.")
    return sop


def _invented(sample: Sop, steps: int, lanes: int, *, far: bool) -> Form:
    """Returns an SOP of that size that leads back by four steps, or by half of all before."""
    names = [f"Pelaksana {nth}" for nth in range(1, lanes + 1)]
    first = sample.langkah[0]
    langkah = tuple(_step(first, nth, steps, names, far=far) for nth in range(1, steps + 1))
    pelaksana = tuple(Pelaksana(name, WHOLE_FILE) for name in names)
    sop = replace(sample, pelaksana=pelaksana, langkah=langkah)
    return Form(name="jauh" if far else "dekat", linked=LinkedSop(sop=sop, graf=graf_dari(langkah)))


def _step(like: Langkah, nth: int, steps: int, names: list[str], *, far: bool) -> Langkah:
    """Returns a step in the lane whose turn it is; each fifth decides and leads back."""
    who = Penugasan(names[nth * 7 % len(names)], nth % 3 == 0, WHOLE_FILE)
    back = nth // 2 if far else nth - 4
    ways = (("Ya", nth + 1), ("Tidak", back)) if nth % 5 == 0 and nth < steps else ()
    alur = tuple(Cabang(str(ke), label, nth % 2 == 0, WHOLE_FILE) for label, ke in ways)
    return replace(like, no=str(nth), pelaksana=(who,), alur=alur)


def _milliseconds(call: Callable[[], object]) -> float:
    """Returns the CPU time of one call, the mean over as many as fill the least time."""
    calls = 0
    started = time.process_time()
    while (taken := time.process_time() - started) < _LEAST_S or not calls:
        call()
        calls += 1
    return 1000 * taken / calls


def _print(forms: list[Form]) -> None:
    say("\n  SOP     langkah  lajur   gambar ms   (rentang)           pangkat   tabel ms   pangkat")
    previous: Form | None = None
    for form in forms:
        drawn, tabled = median(form.drawn), median(form.tabled)
        say(
            f"  {form.name:7} {len(form.linked.graf.simpul):7} {len(form.linked.sop.pelaksana):6} "
            f"{drawn:11.2f}   {_range(form.drawn):18} {_growth(previous, form, 'drawn'):>8} "
            f"{tabled:10.2f} {_growth(previous, form, 'tabled'):>9}"
        )
        previous = form


def _growth(small: Form | None, large: Form, part: str) -> str:
    if small is None or small.name != large.name:
        return "–"
    before, after = (median(getattr(form, part)) for form in (small, large))
    return f"{growth_exponent((small.cells, before), (large.cells, after)):.2f}"


def _range(times: list[float]) -> str:
    return f"({min(times):.2f} sampai {max(times):.2f})"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
