"""The canonical form of an SOP and its fingerprint, by which a printed copy is compared.

Two sources that state the same have the same fingerprint, however they are laid out; a source
that states anything else has another one. Marks of Markdown are part of what is stated: bold text
and a link are not the same as plain text. So is spelling: nothing but Unicode is normalised.

The form is JSON with sorted keys and without blanks, encoded as UTF-8. A record is an object with
one key, the name of its class, so that no two kinds of text ever look alike. A field that has its
default value is left out: a field that the format gains later leaves the fingerprint of every SOP
that does not use it, and with it all printed copies, as they are.

Take it of an SOP as its source states it. What a profile shows of an SOP may lack references to
other SOPs that are not published, and then depends on those.
"""

import hashlib
import json
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Final
from unicodedata import normalize

from katalog_sop.model.identitas import Identitas, Pengesahan
from katalog_sop.model.langkah import Cabang, Langkah, Pelaksana, Penugasan
from katalog_sop.model.naskah import Butir
from katalog_sop.model.sop import Bagian, ButirKeterkaitan, Sop
from katalog_sop.model.waktu import Waktu
from katalog_sop.source import Span

PANJANG_SIDIK: Final = 12
"""How many hexadecimal digits of the hash are shown: 48 bits."""

BUKAN_ISI: Final[dict[type, frozenset[str]]] = {
    # Where the text stands, and what was known about reading it.
    Sop: frozenset(
        {
            *("path", "kunci", "prosedur_utuh", "changed"),
            # Read once more from the text of the sections and cells, which counts: a reader that
            # learns another spelling must not turn every printed copy into an outdated one.
            *("tautan", "dasar_hukum"),
        }
    ),
    Waktu: frozenset({"nilai", "maks", "satuan"}),  # read from the cell's text, the same
    # About the transcription and its checks, not about the procedure.
    Identitas: frozenset({"sumber", "abaikan"}),
    Pengesahan: frozenset({"nip"}),  # personal data: absent on public sites
    # Places.
    Pelaksana: frozenset({"at"}),
    Penugasan: frozenset({"at"}),
    Cabang: frozenset({"at"}),
    Langkah: frozenset({"at", "sel"}),
    Bagian: frozenset({"at"}),
    ButirKeterkaitan: frozenset({"at"}),
    Butir: frozenset({"line"}),
}
"""The fields that do not count; every other field of every class does, new ones as well."""


def sidik(sop: Sop) -> str:
    """Return the fingerprint of what an SOP states: 12 hexadecimal digits of a SHA-256."""
    return hashlib.sha256(kanonik(sop)).hexdigest()[:PANJANG_SIDIK]


def kanonik(sop: Sop) -> bytes:
    """Return the canonical form of what an SOP states."""
    return _JSON.encode(_nilai(sop)).encode("utf-8", "surrogatepass")


_JSON: Final = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":")
)  # the keys come in their order


def _nilai(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else normalize("NFC", value)
    if isinstance(value, tuple):
        return [_nilai(part) for part in value]
    if value is None or isinstance(value, int):
        return value
    return _rekaman(value)


def _rekaman(value: object) -> dict[str, object]:
    """Return a record without what it does not state; an empty record in it states nothing."""
    kelas: type = type(value)
    isi: dict[str, object] = {}
    for nama, bawaan in _isi(kelas):
        bagian = getattr(value, nama)
        if bagian is bawaan or (bawaan is not MISSING and bagian == bawaan):
            continue
        satu = _nilai(bagian)
        if not isinstance(satu, dict) or any(satu.values()):
            isi[nama] = satu
    return {kelas.__name__: isi}


@cache  # an SOP holds hundreds of records, of a dozen classes
def _isi(kelas: type) -> tuple[tuple[str, object], ...]:
    """Return the fields of a class that count by name, each with its default or ``MISSING``."""
    if not is_dataclass(kelas) or kelas is Span:
        raise TypeError(f"{kelas.__name__} has no canonical form")
    bukan_isi = BUKAN_ISI.get(kelas, frozenset())
    ada = (f for f in fields(kelas) if f.name not in bukan_isi)
    return tuple((f.name, f.default) for f in sorted(ada, key=lambda f: f.name))
