"""What a page is made from is noted while it is rendered, all of it and nothing else."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.edits import IN_THE_CATALOGUE
from tests.support.incremental import CATALOGUE

from katalog_sop.adapters.files import load_sources
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import SopId
from katalog_sop.project import Project, compile_project
from katalog_sop.render.bacaan import SEMUA_KUNCI, Tanda, situs_dibaca
from katalog_sop.render.situs import Situs
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication
from katalog_sop.settings import Profil, Settings

SURAT, CUTI = SopId("kantor-satu/penerimaan"), SopId("kantor-satu/cuti")
SATU = IdInstansi("kantor-satu")
INTERNAL = Settings(profil=Profil.INTERNAL, tampilkan_temuan=True)


def compiled(root: Path, settings: Settings | None = None) -> Project:
    sources = load_sources(root, limit=10**6, changed={})
    return compile_project(sources, settings or Settings())


@cache
def project() -> Project:
    return compiled(CATALOGUE)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalogue to edit."""
    shutil.copytree(CATALOGUE, tmp_path, dirs_exist_ok=True)
    return tmp_path


KEYS = ("sop", SEMUA_KUNCI)
ENTRIES = {("sop", sop) for sop in project().publication.sop}


@pytest.mark.parametrize(
    ("look", "noted"),
    [
        (lambda sop: sop[SURAT], {("sop", SURAT)}),
        (lambda sop: sop.get(SURAT), {("sop", SURAT)}),
        (lambda sop: sop.get("z"), {("sop", "z")}),
        (lambda sop: "z" in sop, {("sop", "z")}),
        (lambda sop: (sop[SURAT], CUTI in sop), {("sop", SURAT), ("sop", CUTI)}),
        (list, {KEYS}),
        (len, {KEYS}),
        (bool, {KEYS}),
        (lambda sop: list(sop.keys()), {KEYS}),
        (lambda sop: list(sop.values()), {KEYS, *ENTRIES}),
        (lambda sop: list(sop.items()), {KEYS, *ENTRIES}),
        (dict, {KEYS, *ENTRIES}),
        (lambda sop: sop == {}, {KEYS, *ENTRIES}),
        (lambda _sop: None, set()),
    ],
)
def test_a_look_into_a_table_is_noted(
    look: Callable[[Mapping[SopId, LinkedSop]], object], noted: set[tuple[str, str]]
) -> None:
    situs, read = situs_dibaca(project().situs)
    look(situs.publication.sop)

    assert read == noted


def test_a_noting_table_holds_what_the_table_holds() -> None:
    situs, _read = situs_dibaca(project().situs)

    assert list(situs.publication.sop.items()) == list(project().publication.sop.items())
    assert situs.publication.sop.get(SopId("z")) is None
    with pytest.raises(KeyError):
        situs.publication.sop[SopId("z")]


@pytest.mark.parametrize("name", [field.name for field in fields(Publication)])
def test_every_field_of_a_publication_is_noted(name: str) -> None:
    situs, read = situs_dibaca(project().situs)
    value = getattr(situs.publication, name)
    if not read:  # a table
        list(value)

    assert read == {(name, SEMUA_KUNCI)}
    assert tanda(project()).dari((name, SEMUA_KUNCI))


def test_every_field_of_a_site_is_noted() -> None:
    """A field that is neither a table nor known here must be told by something else."""
    settled = {
        "publication": "noted field by field",
        "settings": "in the digest of the frame",
        "penggambar": "draws of an SOP, which is noted",
    }
    situs, read = situs_dibaca(project().situs)
    for name in {field.name for field in fields(Situs)} - settled.keys():
        list(getattr(situs, name))

        assert (name, SEMUA_KUNCI) in read, name
        assert tanda(project()).dari((name, SEMUA_KUNCI))


def test_what_a_publication_looks_up_itself_is_noted() -> None:
    situs, read = situs_dibaca(project().situs)
    assert situs.publication.ada(SURAT)
    assert not situs.publication.ada(SopId("kantor-satu/tidak-ada"))
    assert situs.publication.nama(SURAT) == "Penerimaan Surat"

    assert read == {
        ("sop", SURAT),
        ("sop", "kantor-satu/tidak-ada"),
        ("diperbaiki", "kantor-satu/tidak-ada"),
    }


def test_the_noting_site_reads_like_the_one_it_stands_for() -> None:
    situs, _read = situs_dibaca(project().situs)
    pages = [
        (one.alamat, project().render(one), project().render(one, situs))
        for one in project().rencana
    ]

    assert all(plain == noted for _, plain, noted in pages)


def test_the_digest_of_an_entry_has_to_do_with_it_alone(root: Path) -> None:
    before = tanda(compiled(root))
    IN_THE_CATALOGUE["the text of a step"](root)
    after = tanda(compiled(root))

    assert before.dari(("sop", CUTI)) != after.dari(("sop", CUTI))
    assert before.dari(("sop", SURAT)) == after.dari(("sop", SURAT))
    assert before.dari(KEYS) == after.dari(KEYS)
    assert before.dari(("instansi", SATU)) == after.dari(("instansi", SATU))


def test_what_is_not_there_has_a_digest_too(root: Path) -> None:
    new = ("sop", "kantor-satu/pemeriksaan")
    before = tanda(compiled(root))
    IN_THE_CATALOGUE["an SOP that is new"](root)

    assert before.dari(new) == ""
    after = tanda(compiled(root))
    assert after.dari(new) != ""
    assert after.dari(KEYS) != before.dari(KEYS)


def test_every_field_of_an_sop_is_in_its_digest() -> None:
    """Two fields are made of the source alone, which is told apart; the others one by one."""
    publication = project().publication
    linked = publication.sop[SURAT]
    for field in fields(LinkedSop):
        if field.name in {"sop", "graf"}:
            continue
        value: Any = "lain" if field.name == "sidik" else ("lain",)
        other = replace(linked, **{field.name: value})
        changed = replace(publication, sop={**publication.sop, SURAT: other})
        situs = replace(project().situs, publication=changed)

        assert Tanda(situs, project().asal).dari(("sop", SURAT)) != tanda(project()).dari(
            ("sop", SURAT)
        ), field.name


def test_the_day_of_its_last_change_is_in_the_digest_of_an_sop() -> None:
    sources = load_sources(CATALOGUE, limit=10**6, changed={"sops/" + SURAT + ".md": "2026-01-02"})
    dated = compile_project(sources, Settings())

    assert tanda(dated).dari(("sop", SURAT)) != tanda(project()).dari(("sop", SURAT))


@pytest.mark.parametrize("read", [("sop", SURAT), ("jabatan", SATU), ("temuan", SEMUA_KUNCI)])
def test_no_digest_has_to_do_with_the_process(read: tuple[str, str]) -> None:
    """Nothing that is digested may hold a set or an address: they differ between processes."""
    catalogue = compiled(CATALOGUE, INTERNAL)
    for value in (catalogue.publication, catalogue.settings):
        assert not list(unordered(value))
    assert tanda(catalogue).dari(read) == tanda(compiled(CATALOGUE, INTERNAL)).dari(read)


def tanda(of: Project) -> Tanda:
    return Tanda(of.situs, of.asal)


def unordered(value: object) -> Iterator[object]:
    """Yield what has no order in a value, or is written by its place in memory."""
    if isinstance(value, (set, frozenset)) or " at 0x" in repr(value)[:200]:
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "graf":  # made of the source; no digest holds it
                yield from unordered(getattr(value, field.name))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from unordered(one)
    elif hasattr(value, "items"):
        for one in value.items():
            yield from unordered(one)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    before=st.lists(st.sampled_from(sorted(IN_THE_CATALOGUE)), max_size=4),
    after=st.lists(st.sampled_from(sorted(IN_THE_CATALOGUE)), min_size=1, max_size=3),
    internal=st.booleans(),
)
def test_a_page_that_read_nothing_new_is_the_same_page(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[str],
    after: list[str],
    internal: bool,  # noqa: FBT001 -- Hypothesis'
) -> None:
    root = tmp_path_factory.mktemp("katalog")
    shutil.copytree(CATALOGUE, root, dirs_exist_ok=True)
    profile = INTERNAL if internal else Settings()
    old = edited(root, before, profile)
    new = edited(root, after, profile)
    former = {one.alamat: one for one in old.rencana}
    told_before, told_now = tanda(old), tanda(new)
    for rencana in new.rencana:
        if rencana.alamat not in former:
            continue
        situs, read = situs_dibaca(old.situs)
        page = former[rencana.alamat].render(situs)
        if all(told_before.dari(one) == told_now.dari(one) for one in read):
            assert rencana.render(new.situs) == page, rencana.alamat


def edited(root: Path, edits: list[str], settings: Settings) -> Project:
    for edit in edits:
        IN_THE_CATALOGUE[edit](root)
    return compiled(root, settings)
