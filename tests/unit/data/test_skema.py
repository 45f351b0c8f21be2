import datetime as dt
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from katalog_sop.data.skema import _PILIHAN, _dari_model, skema_identitas, teks_skema
from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Identitas, Klasifikasi, Pengesahan, Status, Sumber
from katalog_sop.parse.document import parse_sop
from katalog_sop.parse.identitas import KUNCI
from katalog_sop.rules.registry import RULES
from katalog_sop.source import SourceFile

ROOT = Path(__file__).parents[3]
SOPS = sorted(ROOT.glob("sops/*/[!R]*.md"))
SKEMA: dict[str, Any] = json.loads(teks_skema())
VALIDATOR = Draft202012Validator(SKEMA)
ERRORS = {rule.NAME for rule in RULES if rule.SEVERITY is Severity.ERROR and rule.CODE < "SOP2"} | {
    "invalid-pelaksana",
    "duplicate-pelaksana",
}
"""What makes front matter unreadable: errors of the families 0 and 1, and those of the lanes."""

SOUND = {"format": 1, "nama": "Cuti", "status": "konsep", "pelaksana": ["Staf", "Kepala Seksi"]}
IN_FORCE = {
    **SOUND,
    "status": "berlaku",
    "tanggal_efektif": 2022,
    "disahkan_oleh": {"jabatan": "Kepala Dinas"},
}


def _accepts(front: object) -> bool:
    return bool(VALIDATOR.is_valid(front))


def _as_an_editor_sees_it(text: str) -> object:
    """Return the front matter of an SOP as YAML reads it, in the types that JSON has."""
    front = yaml.safe_load(text.split("\n---\n", maxsplit=1)[0].removeprefix("---\n"))
    return json.loads(json.dumps(front, default=dt.date.isoformat))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SKEMA)
    assert SKEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schema_names_no_host_of_its_own() -> None:
    assert "$id" not in SKEMA
    assert teks_skema().count("://") == 1


@pytest.mark.parametrize("path", SOPS, ids=lambda path: path.stem)
def test_every_sop_of_the_catalogue_is_accepted(path: Path) -> None:
    front = _as_an_editor_sees_it(path.read_text("utf-8"))

    assert [error.message for error in VALIDATOR.iter_errors(front)] == []


def test_the_catalogue_was_found() -> None:
    assert len(SOPS) >= 7


class TestModel:
    """The schema says what the model says."""

    def test_the_keys_are_those_of_the_format_in_its_order(self) -> None:
        """An editor proposes them in this order."""
        assert tuple(SKEMA["properties"]) == KUNCI

    def test_every_field_of_the_identity_is_a_key(self) -> None:
        """A new field that is no key of the format is noticed here."""
        assert {field.name for field in fields(Identitas)} <= set(SKEMA["properties"])

    @pytest.mark.parametrize(
        ("kunci", "kelas"),
        [("disahkan_oleh", Pengesahan), ("klasifikasi", Klasifikasi), ("sumber", Sumber)],
    )
    def test_nested_keys_are_fields_too(self, kunci: str, kelas: type) -> None:
        """In the order of the model."""
        nested = SKEMA["properties"][kunci]["anyOf"][0]["properties"]
        assert list(nested) == [field.name for field in fields(kelas)]

    def test_a_field_that_nobody_described_is_noticed(self) -> None:
        """It would be a key that says nothing."""

        @dataclass
        class Baru:
            disahkan_oleh: "Lain"

        @dataclass
        class Lain:
            paraf: str = ""

        Baru.__annotations__["disahkan_oleh"] = Lain
        with pytest.raises(KeyError, match=r"disahkan_oleh\.paraf"):
            _dari_model(Baru)

    def test_a_type_that_the_schema_does_not_know_is_noticed(self) -> None:
        """It is never published as "anything goes"."""

        @dataclass
        class Baru:
            lama: dt.timedelta

        with pytest.raises(TypeError, match="lama"):
            _dari_model(Baru)

    def test_every_key_says_what_it_is(self) -> None:
        """In words that stand on their own, with examples that fit."""
        for kunci, skema in SKEMA["properties"].items():
            assert skema["title"], kunci
            assert skema["description"].endswith("."), kunci
            own = Draft202012Validator(skema)
            assert all(own.is_valid(contoh) for contoh in skema.get("examples", [])), kunci

    def test_the_states_are_those_of_the_model(self) -> None:
        """All five."""
        assert SKEMA["properties"]["status"]["enum"] == [status.value for status in Status]

    @pytest.mark.parametrize("kunci", sorted(_PILIHAN))
    def test_the_choices_are_those_of_the_parser(self, kunci: str) -> None:
        """Which names them when it refuses another."""
        mapping, _, nama = kunci.partition(".")
        found = _found({**SOUND, mapping: {nama: "lain"}})
        (message,) = (one.message for one in found if one.rule == "unknown-choice")
        assert message.endswith(f"yang ada: {', '.join(_PILIHAN[kunci])}.")


GOOD: list[dict[str, Any]] = [
    {},
    {"format": "1"},
    {"nama": 2022},
    {"nama": True},
    {"nama": "--"},
    {"nomor": 470},
    {"nomor": 1.10},
    {"nomor": None},
    {"nomor": "-"},
    {"nomor": ""},
    {"judul_prosedur": False},
    {"tanggal_revisi": None},
    {"tanggal_revisi": "-"},
    {"tanggal_revisi": 2022},
    {"tanggal_revisi": "2022"},
    {"tanggal_revisi": "2022-12"},
    {"tanggal_revisi": "2024-02-29"},
    {"tanggal_revisi": "2099-04-30"},
    {"disahkan_oleh": None},
    {"disahkan_oleh": {}},
    {"disahkan_oleh": {"nip": 190002302000131001, "nama": None}},
    {"klasifikasi": {"sifat": "teknis", "cakupan": None, "jenis": "-"}},
    {"sumber": {"catatan": "a\n\nb\n"}},
    {"unit": "SEKSI"},
    {"unit": 1},
    {"unit": None},
    {"unit": []},
    {"unit": ["SEKSI", None, 7]},
    {"menggantikan": "kota-x/lama"},
    {"digantikan_oleh": ["kota-x/a", "kota-x/b"]},
    {"id_lama": "kota-x/lama"},
    {"abaikan": ["SOP310"]},
    {"abaikan": "SOP310"},
    {"pelaksana": ["Staf"]},
    {"pelaksana": ["Staf", None]},
    {"pelaksana": ["Staf", 2]},
    {"pelaksana": ["Siapa? Staf"]},
    {"lampiran": {"apa": ["saja"]}, "salinan_resmi": 1, "riwayat": [None]},
]

BAD: list[dict[str, Any]] = [
    {"format": 2},
    {"format": None},
    {"format": "satu"},
    {"nama": None},
    {"nama": ""},
    {"nama": "  "},
    {"nama": "-"},
    {"nama": ["Cuti"]},
    {"nama": {"Cuti": "Tahunan"}},
    {"status": "Berlaku"},
    {"status": "aktif"},
    {"status": None},
    {"status": True},
    {"tanggal_revisi": "01-02-2020"},
    {"tanggal_revisi": "2020-13"},
    {"tanggal_revisi": "2020-00"},
    {"tanggal_revisi": "2020-02-30"},
    {"tanggal_revisi": "2020-04-31"},
    {"tanggal_revisi": "2020-1-2"},
    {"tanggal_revisi": "2020-01-02T00:00:00"},
    {"tanggal_revisi": "0000"},
    {"tanggal_revisi": "September 2020"},
    {"tanggal_revisi": 20200102},
    {"tanggal_revisi": 20.5},
    {"tanggal_revisi": ["2020"]},
    {"disahkan_oleh": "Kepala Dinas"},
    {"disahkan_oleh": {"jabatn": "Kepala Dinas"}},
    {"disahkan_oleh": {"jabatan": ["Kepala Dinas"]}},
    {"klasifikasi": {"sifat": "umum"}},
    {"klasifikasi": ["teknis"]},
    {"unit": {"seksi": "A"}},
    {"unit": [["A"]]},
    {"abaikan": ["sop310"]},
    {"abaikan": "semua"},
    {"pelaksana": None},
    {"pelaksana": []},
    {"pelaksana": [None]},
    {"pelaksana": ["-"]},
    {"pelaksana": "Staf"},
    {"pelaksana": ["Staf", "Staf"]},
    {"pelaksana": ["Staf?"]},
    {"pelaksana": ["Staf; Kepala"]},
    {"pelaksana": [{"Staf": None}]},
    {"tanggal_revis": "2020"},
    {"Nama": "Cuti"},
]


@pytest.mark.parametrize("change", GOOD, ids=json.dumps)
def test_what_the_parser_reads_is_accepted(change: dict[str, Any]) -> None:
    front = {**SOUND, **change}

    assert [error.message for error in VALIDATOR.iter_errors(front)] == []
    assert _unreadable(front) == set()


@pytest.mark.parametrize("change", BAD, ids=json.dumps)
def test_what_is_wrong_is_refused(change: dict[str, Any]) -> None:
    assert not _accepts({**SOUND, **change})


@pytest.mark.parametrize("change", BAD, ids=json.dumps)
def test_nothing_is_refused_of_which_the_parser_says_nothing(change: dict[str, Any]) -> None:
    found = {finding.rule for finding in _found({**SOUND, **change})}

    assert found - {finding.rule for finding in _found(SOUND)} or "abaikan" in change


@pytest.mark.parametrize("key", ["format", "nama", "status", "pelaksana"])
def test_what_is_needed_may_not_be_missing(key: str) -> None:
    assert not _accepts({name: value for name, value in SOUND.items() if name != key})


@pytest.mark.parametrize("front", [None, [], "Cuti", [SOUND]])
def test_front_matter_is_a_mapping(front: object) -> None:
    assert not _accepts(front)


class TestInForce:
    """An SOP in force says who signed it, and since when."""

    def test_signatory_and_date_are_enough(self) -> None:
        """Either name of the signatory, either date."""
        assert _accepts(IN_FORCE)
        assert _accepts({**IN_FORCE, "disahkan_oleh": {"nama": "Kepala", "jabatan": None}})
        assert _accepts({**IN_FORCE, "tanggal_efektif": None, "tanggal_pengesahan": "2020-09-29"})

    @pytest.mark.parametrize(
        "signed", [None, "-", {}, {"jabatan": None}, {"jabatan": "-", "nama": ""}, {"pangkat": "I"}]
    )
    def test_a_signatory_is_needed(self, signed: object) -> None:
        """An empty one is none; so it is while the SOP is only a draft."""
        front = {**IN_FORCE, "disahkan_oleh": signed}
        assert not _accepts(front)
        assert _accepts({**front, "status": "konsep"})

    def test_the_key_of_the_signatory_is_needed(self) -> None:
        """Left out is as empty."""
        assert not _accepts({k: v for k, v in IN_FORCE.items() if k != "disahkan_oleh"})

    @pytest.mark.parametrize("date", [None, "", "-"])
    def test_a_date_is_needed(self, date: object) -> None:
        """The date of making is none of them."""
        assert not _accepts({**IN_FORCE, "tanggal_efektif": date})
        assert not _accepts({**IN_FORCE, "tanggal_efektif": date, "tanggal_pembuatan": 2020})


_texts = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\ufeff"))
_lines = st.lists(_texts.filter(bool), min_size=1, max_size=3).map(" ".join)
_single = st.one_of(st.none(), st.booleans(), st.integers(), _lines, st.sampled_from(["", "-"]))
_dates = st.one_of(
    st.none(),
    st.integers(900, 10_100),
    st.dates(dt.date(1, 1, 1)).map(str),
    st.dates(dt.date(1, 1, 1)).map(lambda day: str(day)[:7]),
    st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z"),
    _single,
)
_lists = st.one_of(_single, st.lists(_single, max_size=3))
_names = st.one_of(_single, st.sampled_from(["a;b", "a?", "?", ";", " a ", "-", "- -"]))
_nested = {
    "disahkan_oleh": st.fixed_dictionaries({}, optional={"jabatan": _lists, "nip": _single}),
    "klasifikasi": st.fixed_dictionaries(
        {},
        optional={"sifat": st.one_of(_single, st.sampled_from(["teknis", "administratif", "x"]))},
    ),
    "sumber": st.fixed_dictionaries({}, optional={"berkas": _single, "catatan": _lists}),
}
_values: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys((key for key in KUNCI if key.startswith("tanggal_")), _dates),
    **dict.fromkeys(("unit", "alias", "nomor", "pernyataan", "id_lama"), _lists),
    **{key: st.one_of(_single, nested) for key, nested in _nested.items()},
    "format": st.sampled_from([1, "1", 2, None]),
    "nama": _lists,
    "status": st.one_of(st.sampled_from([*Status]).map(str), _single),
    "pelaksana": st.one_of(st.lists(_names, max_size=4), _single),
}
_changes = st.lists(
    st.sampled_from(sorted(_values)).flatmap(lambda key: st.tuples(st.just(key), _values[key])),
    min_size=1,
    max_size=3,
)


@settings(max_examples=300, deadline=None)
@given(_changes.map(dict))
def test_what_the_schema_accepts_the_parser_reads(change: dict[str, Any]) -> None:
    front = {**SOUND, **change}
    if _accepts(front):
        assert _unreadable(front) <= _beyond_a_schema(front)


def _beyond_a_schema(front: dict[str, Any]) -> set[str]:
    """Return the mistakes that JSON Schema cannot tell from what is right."""
    lanes = [" ".join(str(lane).split()) for lane in front["pelaksana"] if lane is not None]
    days = [str(value) for key, value in front.items() if key.startswith("tanggal_")]
    return {
        *({"duplicate-pelaksana"} if len(lanes) > len(set(lanes)) else ()),
        *({"invalid-date"} if any(day.endswith("-02-29") for day in days) else ()),
    }


def _unreadable(front: object) -> set[str]:
    return {finding.rule for finding in _found(front)} & ERRORS


class _Dumper(yaml.SafeDumper):
    """Writes nothing for nothing, as people do: the word `null` is text in this catalogue."""


_Dumper.add_representer(
    type(None), lambda dumper, _none: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


def _found(front: object) -> tuple[Finding, ...]:
    """Return what the parser finds in front matter that another program wrote."""
    written = yaml.dump(front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    text = f"---\n{written}---\n{BODY}"
    return parse_sop(SourceFile(path="sops/kota-x/cuti.md", text=text)).findings


BODY = """
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan | | | | |
"""


def test_the_published_file_is_what_the_model_says() -> None:
    published = (ROOT / "docs/data/sop.schema.json").read_text("utf-8")

    assert published == teks_skema()
    assert json.loads(published) == skema_identitas()
