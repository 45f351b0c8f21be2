import pytest

from katalog_sop.model.alamat import berkas_halaman, id_sah, slug


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", "index.md"),
        ("kota-x/", "kota-x/index.md"),
        ("kota-x/cuti/", "kota-x/cuti.md"),
        ("kota-x/pelaksana/index/", "kota-x/pelaksana/index/index.md"),
    ],
)
def test_each_address_has_a_file_of_its_own(address: str, file: str) -> None:
    assert berkas_halaman(address) == file


def test_file_systems_take_every_part_of_an_address() -> None:
    assert id_sah(f"kota-x/{'a' * 200}")
    assert not id_sah(f"kota-x/{'a' * 201}")
    assert slug("Staf " * 100) == "-".join(["staf"] * 40)
