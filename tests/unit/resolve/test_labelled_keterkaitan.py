"""References whose meaning people wrote down, through the whole pipeline.

tests/fixtures/keterkaitan: the names of 205 invented SOPs of ten kinds of offices (sop.json), 136
references with the SOP they mean, or null where nobody can be sure (rujukan.json), and 42 pairs of
titles that look alike and mean different things (jangan-ditautkan.json). They are synthetic.
"""

import json
import re
from collections import defaultdict
from typing import Any, Final

from tests.support.sites import FIXTURES

from katalog_sop.model.sop import SopId
from katalog_sop.project import compile_project
from katalog_sop.resolve.catalogue import Rujukan, StatusRujukan
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

LABELLED: Final = FIXTURES / "keterkaitan"
LEAST_RECALL: Final = 47
"""Of the references that mean an SOP, so many are linked. What else would be linked by likeness."""
LIST_SIGN: Final = re.compile(r"^(\d*)([.-])(?= |$)")
ESCAPED: Final = r"\1\\\2"
SOP: Final = """\
---
format: 1
nama: {nama}
nomor: {nomor}
status: berlaku
pelaksana: [Staf]
---

## Keterkaitan

{keterkaitan}

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mencatat | Staf | | | |
"""


def _read(name: str) -> Any:  # noqa: ANN401 -- lists of lists and of objects
    return json.loads((LABELLED / name).read_text(encoding="utf-8"))


def _source(path: str, nama: str, nomor: str = "", items: tuple[str, ...] = ()) -> SourceFile:
    text = SOP.format(
        nama=json.dumps(nama, ensure_ascii=False),
        nomor=json.dumps(nomor),
        # The number of a list stays part of the text, and so does a hyphen alone.
        keterkaitan="\n".join(f"- {LIST_SIGN.sub(ESCAPED, item)}" for item in items),
    )
    return SourceFile(path=f"sops/{path}.md", text=text)


def _resolved(sources: list[SourceFile]) -> dict[SopId, tuple[Rujukan, ...]]:
    catalogue = compile_project(sources, Settings()).catalogue
    return {sop: linked.keterkaitan for sop, linked in catalogue.sop.items()}


def test_no_labelled_reference_is_linked_wrongly(figures: list[str]) -> None:
    asked: dict[str, list[dict[str, str]]] = defaultdict(list)
    for one in _read("rujukan.json"):
        asked[one["dari"]].append(one)
    sources = [
        _source(f"{sop['instansi']}/{sop['id']}", sop["nama"], sop["nomor"])
        for sop in _read("sop.json")
    ]
    sources += [
        _source(f"{office}/perujuk", "Perujuk", items=tuple(one["teks"] for one in some))
        for office, some in asked.items()
    ]
    found = _resolved(sources)
    right, wrong, meant = 0, [], 0
    for office, some in asked.items():
        for one, rujukan in zip(some, found[SopId(f"{office}/perujuk")], strict=True):
            linked = rujukan.id.partition("/")[2] if rujukan.id else None
            meant += one["ke"] is not None
            right += linked is not None and linked == one["ke"]
            wrong += [f"{one} -> {linked}"] if linked not in {None, one["ke"]} else []
    figures.append(f"Keterkaitan: {right} of {meant} references linked, {len(wrong)} wrongly")
    assert not wrong
    assert right >= LEAST_RECALL


def test_titles_that_look_alike_are_not_linked() -> None:
    pairs = _read("jangan-ditautkan.json")
    sources = [
        source
        for nth, (title, reference) in enumerate(pairs)
        for source in (
            _source(f"kantor-{nth}/sop", title),
            _source(f"kantor-{nth}/perujuk", "Perujuk", items=(reference,)),
        )
    ]
    found = _resolved(sources)
    linked = [
        one.teks
        for rujukan in found.values()
        for one in rujukan
        if one.status is not StatusRujukan.BELUM_ADA
    ]
    assert len(pairs) == 42
    assert not linked
