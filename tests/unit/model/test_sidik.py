"""The fingerprint of an SOP: of one meaning, one fingerprint; of every other, another one."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import get_args, get_type_hints
from unicodedata import normalize

import pytest

from katalog_sop.model.identitas import Identitas, Pengesahan, Status, Sumber, Tanggal
from katalog_sop.model.langkah import Langkah, Pelaksana
from katalog_sop.model.naskah import Bergaya, BlokKode, Gaya, Inline, Paragraf, Polos, Tautan
from katalog_sop.model.sidik import BUKAN_ISI, kanonik, sidik
from katalog_sop.model.sop import Bagian, Sop, SopId
from katalog_sop.model.waktu import Satuan, Waktu
from katalog_sop.parse.document import parse_sop
from katalog_sop.source import WHOLE_FILE, Span, source_from_bytes

ROOT = Path(__file__).parents[3]
PATHS = sorted((ROOT / "sops").glob("*/*.md"))
ELSEWHERE = Span(7, 7, 8, 8)

COUNTING = {
    "Sop": "id identitas pelaksana bagian langkah keterkaitan",
    "Identitas": (
        "nama status nomor tanggal_pembuatan tanggal_revisi tanggal_efektif tanggal_pengesahan"
        " disahkan_oleh klasifikasi unit judul_prosedur alias menggantikan digantikan_oleh"
        " id_lama pernyataan"
    ),
    "Tanggal": "tahun bulan hari",
    "Pengesahan": "jabatan nama pangkat",
    "Klasifikasi": "sifat cakupan jenis",
    "Pelaksana": "nama",
    "Bagian": "judul isi",
    "ButirKeterkaitan": "teks tautan",
    "Langkah": ("no kegiatan pelaksana kelengkapan waktu output keterangan alur alur_terbaca"),
    "Penugasan": "nama disimpulkan",
    "Cabang": "ke label disimpulkan",
    "Waktu": "teks",
    "Polos": "teks",
    "GantiBaris": "",
    "Bergaya": "gaya isi",
    "Tautan": "tujuan isi",
    "Paragraf": "isi",
    "Daftar": "butir mulai",
    "Butir": "isi",
    "Kutipan": "isi",
    "BlokKode": "teks",
    "SubJudul": "tingkat isi",
    "Tabel": "baris",
    "Garis": "",
}
"""Which fields of which classes make the fingerprint: a new field is either here or excluded."""

SOP = Sop(
    id=SopId("kota-x/cuti"),
    path="sops/kota-x/cuti.md",
    identitas=Identitas(nama="Cuti", status=Status.KONSEP),
    pelaksana=(Pelaksana("Staf", WHOLE_FILE),),
)
BOX_OF_SOP = b'{"Identitas":{"nama":"Cuti","status":"konsep"}}'


def seven() -> list[Sop]:
    return [read(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in PATHS]


def read(path: str, data: bytes) -> Sop:
    return parse_sop(source_from_bytes(path, data, limit=2**20)).value


def with_kegiatan(isi: Inline) -> Sop:
    langkah = Langkah(no="1", kegiatan=isi, pelaksana=(), at=WHOLE_FILE)
    return replace(SOP, langkah=(langkah,))


def classes(hint: object, found: dict[str, type]) -> dict[str, type]:
    """Return the records that make up a canonical form, from the types of the fields."""
    if isinstance(hint, type) and is_dataclass(hint) and hint.__name__ not in found:
        found[hint.__name__] = hint
        for name, inner in get_type_hints(hint).items():
            if name not in BUKAN_ISI.get(hint, ()):
                classes(inner, found)
    for inner in get_args(hint):
        classes(inner, found)
    return found


def test_the_fields_that_count_are_these() -> None:
    found = classes(Sop, {})
    counting = {
        name: " ".join(
            field.name
            for field in fields(kelas)
            if field.name not in BUKAN_ISI.get(kelas, frozenset())
        )
        for name, kelas in found.items()
    }

    assert counting == COUNTING
    assert "Span" not in found


def test_what_is_excluded_exists() -> None:
    for kelas, names in BUKAN_ISI.items():
        assert names <= {field.name for field in fields(kelas)}


def test_the_canonical_form_is_written_down() -> None:
    assert kanonik(SOP) == (
        b'{"Sop":{"id":"kota-x/cuti","identitas":' + BOX_OF_SOP + b","
        b'"pelaksana":[{"Pelaksana":{"nama":"Staf"}}]}}'
    )
    assert sidik(SOP) == sha256(kanonik(SOP)).hexdigest()[:12] == "de9bfea5985e"


def test_the_seven_sops_have_seven_fingerprints() -> None:
    assert len({sidik(sop) for sop in seven()}) == len(PATHS)


Variant = tuple[str, object]
"""What was changed, and the value with this one change."""


def variants(value: object, hint: object) -> Iterator[Variant]:
    """Yield a value with one of its parts changed, for each of its parts."""
    if isinstance(value, Enum):
        yield "", next(one for one in type(value) if one is not value)
    elif isinstance(value, str):
        yield from ((" teks", f"{value}x"), (" teks", f"x{value}"))
    elif isinstance(value, bool):
        yield "", not value
    elif isinstance(value, int):
        yield "", value + 1
    elif value is None:
        yield from ((" ada", one) for one in _any_of(hint))
    elif isinstance(value, tuple):
        yield from _of_tuple(value, hint)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _of_record(value)


def _any_of(hint: object) -> list[object]:
    made: dict[object, object] = {
        str: "x",
        int: 1,
        Tanggal: Tanggal(2020),
        Status: Status.BERLAKU,
        Pengesahan: Pengesahan(jabatan="x"),
    }
    return [made[one] for one in get_args(hint) if one is not type(None)]


def _of_record(value: object) -> Iterator[Variant]:
    kelas = type(value)
    hints = get_type_hints(kelas)
    for name in COUNTING[kelas.__name__].split():
        for what, changed in variants(getattr(value, name), hints[name]):
            yield f".{name}{what}", replace(value, **{name: changed})  # type: ignore[type-var]


def _of_tuple(value: tuple[object, ...], hint: object) -> Iterator[Variant]:
    item = next(iter(get_args(hint)), None)
    if item is str:
        yield "[]", (*value, "x")
    for at, one in enumerate(value):
        before, behind = value[:at], value[at + 1 :]
        yield f"[{at}] hilang", (*before, *behind)
        yield f"[{at}] dua kali", (*before, one, one, *behind)
        if behind and behind[0] != one:
            yield f"[{at}] bertukar", (*before, behind[0], one, *behind[1:])
        for what, changed in variants(one, item):
            yield f"[{at}]{what}", (*before, changed, *behind)


@pytest.mark.parametrize("sop", seven(), ids=lambda sop: sop.id)
def test_every_single_change_changes_the_fingerprint(sop: Sop) -> None:
    bytes_of: dict[bytes, Sop] = {kanonik(sop): sop}
    count = 0
    for what, changed in _of_record(sop):
        assert isinstance(changed, Sop)
        form = kanonik(changed)
        assert bytes_of.setdefault(form, changed) == changed, what
        count += 1

    assert count > 300
    assert len({sha256(form).hexdigest()[:12] for form in bytes_of}) == len(bytes_of)


def placeless(value: object) -> object:
    """Return a value with everything changed that does not count."""
    if isinstance(value, tuple):
        return tuple(placeless(part) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    other: dict[str, object] = {
        "at": ELSEWHERE,
        "line": 99,
        "sel": (),
        "path": "lain.md",
        "kunci": (),
        "prosedur_utuh": False,
        "changed": "2026-01-02",
        "tautan": (),
        "dasar_hukum": (),
        "nilai": Decimal(3),
        "maks": Decimal(4),
        "satuan": Satuan.TAHUN,
        "sumber": Sumber(berkas="x", catatan="y"),
        "abaikan": ("SOP101",),
        "nip": "190002302000131001",
    }
    ignored = BUKAN_ISI.get(type(value), frozenset())
    changed = {
        field.name: other[field.name]
        if field.name in ignored
        else placeless(getattr(value, field.name))
        for field in fields(value)
    }
    return replace(value, **changed)


@pytest.mark.parametrize("sop", seven(), ids=lambda sop: sop.id)
def test_what_does_not_count_does_not_change_it(sop: Sop) -> None:
    changed = placeless(sop)

    assert isinstance(changed, Sop)
    assert changed != sop
    assert kanonik(changed) == kanonik(sop)


def test_a_nip_alone_is_no_signature() -> None:
    nip = Pengesahan(nip="190002302000131001")
    signed = replace(SOP, identitas=replace(SOP.identitas, disahkan_oleh=nip))

    assert sidik(signed) == sidik(SOP)


def test_text_is_compared_as_it_is_seen_and_not_as_it_is_encoded() -> None:
    composed, decomposed = (with_kegiatan((Polos(normalize(f, "é")),)) for f in ("NFC", "NFD"))

    assert composed != decomposed
    assert sidik(composed) == sidik(decomposed)


def test_text_that_cannot_be_encoded_has_a_fingerprint_all_the_same() -> None:
    assert sidik(with_kegiatan((Polos("\ud800"),))) != sidik(with_kegiatan((Polos("\ud801"),)))


def test_markup_is_part_of_the_meaning() -> None:
    plain = (Polos("a"),)
    alike: list[Inline] = [
        plain,
        *((Bergaya(gaya, plain),) for gaya in Gaya),
        (Tautan("b.md", plain),),
        (Tautan("c.md", plain),),
        (Tautan("b.md", (Bergaya(Gaya.TEBAL, plain),)),),
        (Bergaya(Gaya.TEBAL, (Tautan("b.md", plain),)),),
        (Polos("**a**"),),
    ]

    assert len({sidik(with_kegiatan(isi)) for isi in alike}) == len(alike)


def test_two_kinds_of_text_are_never_alike() -> None:
    bagian = partial(Bagian, judul="Peringatan", at=WHOLE_FILE)
    kode = replace(SOP, bagian=(bagian(isi=(BlokKode("a"),)),))
    alinea = replace(SOP, bagian=(bagian(isi=(Paragraf((Polos("a"),)),)),))

    assert sidik(kode) != sidik(alinea)


def test_a_duration_counts_as_it_is_printed() -> None:
    menit = Waktu(teks="60 menit", nilai=Decimal(60), satuan=Satuan.MENIT)
    jam = Waktu(teks="1 jam", nilai=Decimal(1), satuan=Satuan.JAM)
    langkah = with_kegiatan(()).langkah[0]
    two = [replace(SOP, langkah=(replace(langkah, waktu=waktu),)) for waktu in (menit, jam)]

    assert sidik(two[0]) != sidik(two[1])


def test_what_has_no_canonical_form_is_not_passed_over() -> None:
    with pytest.raises(TypeError, match="Span"):
        kanonik(with_kegiatan((Polos(WHOLE_FILE),)))  # type: ignore[arg-type]
