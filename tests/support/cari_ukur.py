"""How well a search answers the labelled queries."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.sync_api import Page
from tests.support.cari_katalog import Kueri

Ranking = list[str]
"""Addresses below the root of the site, the best first."""

OURS: Final = """async ([dasar, kueri]) => {
  const { buka } = await import(dasar + "aset/cari/mesin.js");
  const mesin = await buka(dasar);
  const found = [];
  for (const satu of kueri) {
    const { hasil } = await mesin.cari(satu, { banyak: 10 });
    found.push(hasil.map(({ alamat }) => alamat.slice(dasar.length)));
  }
  return found;
}"""

MATERIALS: Final = """async ([dasar, kueri, pekerja]) => {
  const index = await (await fetch(dasar + "search/search_index.json")).json();
  const worker = new Worker(dasar + pekerja);
  const answer = (type, data, wanted) => new Promise((done) => {
    worker.onmessage = ({ data: message }) => message.type === wanted && done(message.data);
    worker.postMessage({ type, data });
  });
  await answer(0, { ...index, options: {} }, 1);
  const found = [];
  for (const satu of kueri) {
    const { items } = await answer(2, satu, 3);
    found.push([...new Set(items.flat().map(({ location }) => location.split("#")[0]))]);
  }
  return found;
}"""


@dataclass
class Tally:
    """What one kind of query came to."""

    n: int = 0
    recall: float = 0.0
    reciprocal: float = 0.0
    nothing: int = 0

    def add(self, query: Kueri, found: Ranking) -> None:
        """Counts an answer: of the right ones how many are among five, and how high the first."""
        places = [at for at, one in enumerate(found, start=1) if one in query.jawaban]
        self.n += 1
        self.recall += sum(at <= 5 for at in places) / min(5, len(query.jawaban))
        self.reciprocal += 1 / places[0] if places else 0
        self.nothing += not found

    @property
    def figures(self) -> tuple[float, float, float]:
        """R@5, MRR and the share of queries that found nothing."""
        return self.recall / self.n, self.reciprocal / self.n, self.nothing / self.n


@dataclass
class Score:
    """What a whole set came to, and each kind of it."""

    all: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=dict)


def ask(page: Page, script: str, url: str, queries: Iterable[Kueri], *more: str) -> list[Ranking]:
    """Puts every query to the search of the site that the page belongs to."""
    answers: Any = page.evaluate(script, [url, [one.teks for one in queries], *more])
    return list(answers)


def score(queries: Iterable[Kueri], answers: Iterable[Ranking]) -> Score:
    """Compares answers with labels."""
    total = Score()
    for query, found in zip(queries, answers, strict=True):
        total.all.add(query, found)
        total.kinds.setdefault(query.kategori, Tally()).add(query, found)
    return total


def print_report(title: str, columns: dict[str, Score], say: Callable[[str], None] = print) -> None:
    """Prints a line a kind of query, one search beside the other."""
    say(f"\n{title}: R@5 / MRR / tanpa hasil")
    say(f"  {'':8} {'n':>3}  " + "  ".join(f"{name:^22}" for name in columns))
    first = next(iter(columns.values()))
    for kind in (*first.kinds, ""):
        tallies = [one.kinds[kind] if kind else one.all for one in columns.values()]
        cells = ["{:.3f} / {:.3f} / {:4.0%}".format(*one.figures) for one in tallies]
        say(f"  {kind or 'semua':8} {tallies[0].n:3}  " + "  ".join(f"{one:^22}" for one in cells))
