from collections.abc import Iterable

import pytest

from katalog_sop.model.identitas import Identitas, Status
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.catalogue import Catalogue
from katalog_sop.resolve.link import resolve_catalogue
from katalog_sop.resolve.markdown_link import link_to, written
from katalog_sop.resolve.suggestions import suggestions
from katalog_sop.source import WHOLE_FILE


def _sop(slug: str, nama: str, *, nomor: str = "", status: Status = Status.KONSEP) -> Sop:
    return Sop(
        id=SopId(f"kota-x/{slug}"),
        path=f"sops/kota-x/{slug}.md",
        identitas=Identitas(nama=nama, status=status, nomor=nomor),
        kunci=(("nama", WHOLE_FILE),),
    )


HERE = _sop("cuti", "Pemberian Cuti")


def _catalogue(sops: Iterable[Sop]) -> Catalogue:
    return resolve_catalogue((HERE, *sops), ())


def _slugs(teks: str, sops: Iterable[Sop]) -> list[str]:
    found = suggestions(teks, HERE, _catalogue(sops))
    return [one.removeprefix("kota-x/") for one in found]


SURAT = (
    _sop("masuk", "Pengelolaan Surat Masuk", nomor="02/SOP/2020"),
    _sop("keluar", "Pengelolaan Surat Keluar"),
    _sop("izin", "Penerbitan Izin Apotek"),
)


@pytest.mark.parametrize(
    ("teks", "best"),
    [
        ("SOP Pengelolan Surat Masuk", "masuk"),
        ("Penanganan Surat Keluar", "keluar"),
        ("SOP Surat Masuk dan Pengelolaannya", "masuk"),
        ("SOP Izin Apotik", "izin"),
        ("SOP Nomor 02/SOP/2020", "masuk"),
        ("02/sop/2020", "masuk"),
        ("SOP No. 02/SOP/2020 tentang Tata Naskah", "masuk"),
    ],
)
def test_the_nearest_title_comes_first(teks: str, best: str) -> None:
    assert _slugs(teks, SURAT)[0] == best


@pytest.mark.parametrize(
    "teks", ["", "SOP", "Tata Naskah", "Pelaksanaan Rapat", "-", "SOP Nomor 99/2020", "x" * 500]
)
def test_nothing_is_suggested_where_nothing_is_like_it(teks: str) -> None:
    assert _slugs(teks, SURAT) == []


def test_no_more_than_three_are_suggested() -> None:
    many = [_sop(f"s{n}", f"Pengelolaan Surat Masuk {n}") for n in range(9)]

    assert _slugs("Pengelolaan Surat Masuk", many) == ["s0", "s1", "s2"]


def test_only_living_sops_of_the_office_and_never_the_sop_itself() -> None:
    elsewhere = Sop(
        id=SopId("kota-y/masuk"),
        path="sops/kota-y/masuk.md",
        identitas=Identitas(nama="Surat Masuk", status=Status.BERLAKU),
        kunci=(("nama", WHOLE_FILE),),
    )
    old = _sop("lama", "Surat Masuk Lama", status=Status.DIGANTIKAN)

    assert _slugs("SOP Surat Masuk Baru", [elsewhere, old]) == []
    assert _slugs("SOP Pemberian Cuti Sakit", []) == []


def test_a_rare_word_finds_its_title_among_very_many() -> None:
    many = [_sop(f"s{n:04}", f"Pengelolaan Data Bidang {n:04}") for n in range(1500)]
    rare = _sop("z", "Pengelolaan Data Jenazah")

    assert _slugs("SOP Pengelolaan Data Jenazah Terlantar", [*many, rare])[0] == "z"


def test_a_link_is_written_relative_to_the_file_it_stands_in() -> None:
    catalogue = _catalogue([_sop("a b", r"Surat [Dinas] \ `Luar`")])

    link = link_to(HERE.id, SopId("kota-x/a b"), catalogue)

    assert link == r"[Surat \[Dinas\] \\ \`Luar\`](a%20b.md)"
    assert link_to(SopId("kota-y/c"), HERE.id, catalogue) == "[Pemberian Cuti](../kota-x/cuti.md)"
    assert written(["[A](a.md)"], "atau") == "`[A](a.md)`"
    assert written(["[A](a.md)", "[B](b.md)"], "atau") == "`[A](a.md)` atau `[B](b.md)`"
