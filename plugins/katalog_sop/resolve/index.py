"""What an SOP can be found by."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.titles import fold_title


@dataclass(frozen=True, slots=True)
class Index:
    """Names and aliases of all SOPs, by office; and which ids there are."""

    ids: frozenset[SopId]
    names: dict[tuple[IdInstansi, str], tuple[SopId, ...]]

    def named(self, instansi: IdInstansi, teks: str) -> tuple[SopId, ...]:
        """Return the SOPs of one office that *teks* names exactly, by name or alias."""
        return self.names.get((instansi, fold_title(teks)), ())


def index_of(sops: Iterable[Sop]) -> Index:
    """Return the index of a catalogue; an SOP whose name could not be read has none in it."""
    names: dict[tuple[IdInstansi, str], list[SopId]] = defaultdict(list)
    ids: set[SopId] = set()
    for sop in sops:
        ids.add(sop.id)
        named = any(key == "nama" for key, _ in sop.kunci)
        titles = (sop.identitas.nama if named else "", *sop.identitas.alias)
        for folded in dict.fromkeys(fold_title(title) for title in titles):
            if folded:
                names[sop.instansi, folded].append(sop.id)
    return Index(frozenset(ids), {key: tuple(sorted(found)) for key, found in names.items()})
