import pytest

from katalog_sop.model.sop import SopId
from katalog_sop.render.tautan import Href, Penaut, kontak, tautan_luar
from katalog_sop.resolve.publication import Publication, SopDiperbaiki

DARI = SopId("kota-contoh/surat-masuk")
ADA = SopId("kota-lain/cuti")
PENAUT = Penaut(
    publication=Publication(
        instansi={},
        sop={},
        diperbaiki={ADA: SopDiperbaiki(id=ADA, nama="Cuti", path="sops/kota-lain/cuti.md")},
    ),
    halaman="kota-contoh/surat-masuk/",
)


@pytest.mark.parametrize(
    ("tujuan", "alamat"),
    [
        ("../kota-lain/cuti.md", "../../kota-lain/cuti/"),
        ("../kota-lain/cuti.md#langkah-9a", "../../kota-lain/cuti/#langkah-9a"),
        ('../kota-lain/cuti.md#"><script>', "../../kota-lain/cuti/#%22%3E%3Cscript%3E"),
        ("#langkah-2", "#langkah-2"),
        ("mailto:a@contoh.go.id", "mailto:a@contoh.go.id"),
    ],
)
def test_links_that_lead_somewhere(tujuan: str, alamat: str) -> None:
    assert PENAUT.dari_naskah(DARI, tujuan) == Href(alamat)


def test_a_web_link_is_one_to_another_site() -> None:
    assert PENAUT.dari_naskah(DARI, "https://go.id/a?b=1#c") == Href(
        "https://go.id/a?b=1#c", luar=True
    )


@pytest.mark.parametrize(
    "tujuan",
    [
        "surat-keluar.md",
        "../../etc/passwd.md",
        "/kota-lain/cuti.md",
        "//go.id/cuti.md",
        "http://go.id/",
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "https:",
        "https:///x",
        "https://[x",
        "mailto:",
        "#",
        "",
    ],
)
def test_links_that_lead_nowhere(tujuan: str) -> None:
    assert PENAUT.dari_naskah(DARI, tujuan) is None


def test_addresses_are_encoded() -> None:
    assert tautan_luar('https://go.id/a b"<>') == Href("https://go.id/a%20b%22%3C%3E", luar=True)


@pytest.mark.parametrize(
    ("teks", "alamat"),
    [
        ("lapor@contoh.go.id", "mailto:lapor@contoh.go.id"),
        ("mailto:lapor@contoh.go.id", "mailto:lapor@contoh.go.id"),
        ("https://contoh.go.id/lapor", "https://contoh.go.id/lapor"),
    ],
)
def test_contacts(teks: str, alamat: str) -> None:
    href = kontak(teks)
    assert href is not None
    assert href.alamat == alamat


@pytest.mark.parametrize("teks", ["", "javascript:alert(1)", "telepon saja", "http://go.id"])
def test_contacts_that_are_no_address(teks: str) -> None:
    assert kontak(teks) is None
