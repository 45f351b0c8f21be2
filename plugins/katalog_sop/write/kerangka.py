"""New source files: an SOP to be filled in, and the office it belongs to."""

import re
from collections.abc import Sequence
from typing import Final

from katalog_sop.model.identitas import Status
from katalog_sop.model.langkah import Kolom
from katalog_sop.model.sop import ENAM_BAGIAN, NamaBagian
from katalog_sop.parse.identitas import FORMAT
from katalog_sop.write.table import render_delimiter, render_row

BELUM_DIISI: Final = "(Tulis kegiatan langkah ini)"
"""Stands in Kegiatan until somebody writes one; nobody takes it for a step."""

_PLAIN: Final = re.compile(r"[^\W_](?:[^:#]|:(?=\S)|(?<=\S)#)*")
"""What YAML reads as it stands: no sign in front, no `: ` and no ` #`."""


def render_sop(nama: str, pelaksana: Sequence[str]) -> str:
    """Return the source of a new konsep: seven sections, and one step for each lane.

    So every lane is used, the checker has nothing to warn of, and an editor finds rows to fill in
    instead of a head without a table.
    """
    front = (
        f"format: {FORMAT}",
        f"nama: {yaml_text(nama)}",
        f"status: {Status.KONSEP}",
        "pelaksana:",
        *(f"  - {yaml_text(lane)}" for lane in pelaksana),
    )
    sections = (f"\n## {judul}" for judul in (*ENAM_BAGIAN, NamaBagian.PROSEDUR))
    heads = tuple(Kolom)
    rows = (_row(number, lane) for number, lane in enumerate(pelaksana, 1))
    table = (render_row(heads), render_delimiter(heads), *rows)
    return "\n".join(("---", *front, "---", *sections, "", *table, ""))


def render_instansi(nama: str) -> str:
    """Return the source of a new office, of which only the name is known."""
    return f"nama: {yaml_text(nama)}\n"


def yaml_text(teks: str) -> str:
    """Return a text of one line as YAML reads it: in single quotes where it has to be."""
    quoted = teks.replace("'", "''")
    return teks if _PLAIN.fullmatch(teks) else f"'{quoted}'"


def _row(number: int, lane: str) -> str:
    filled = {Kolom.NO: str(number), Kolom.KEGIATAN: BELUM_DIISI, Kolom.PELAKSANA: lane}
    return render_row(tuple(filled.get(kolom, "") for kolom in Kolom))
