"""The fingerprint on the page, and the foot of its print."""

import re

import pytest
from tests.unit.render.conftest import Sop, Terbit

from katalog_sop.settings import Profil, Settings

ALAMAT = "https://sop.example.go.id/"
KAKI = re.compile(r'<div class="sop-kaki".*?</div>', re.DOTALL)


def page(sop: Sop, terbit: Terbit, settings: Settings | None = None, **parts: str) -> str:
    """Return the page of one SOP."""
    body: str = terbit({"a": sop(**parts)}, settings=settings)["kota-contoh/a.md"].body
    return body


def fingerprint(body: str) -> str:
    """Return the fingerprint that a page shows, everywhere the same."""
    shown: str
    [shown] = set(re.findall(r"\b[0-9a-f]{12}\b", body))
    return shown


def test_the_foot_names_the_sop_its_status_its_version_and_its_fingerprint(
    sop: Sop, terbit: Terbit
) -> None:
    body = page(sop, terbit)
    [kaki] = KAKI.findall(body)

    for words in ("kota-contoh/a", "Berlaku", "29 September 2020", fingerprint(body)):
        assert words in kaki
    assert "bukan tanda tangan elektronik" in kaki


STATUSES = [
    ("konsep", "", "Naskah ini masih konsep dan belum berlaku."),
    ("uji-coba", "", "Naskah ini sedang diuji coba dan belum berlaku penuh."),
    ("berlaku", "", "Naskah ini berlaku."),
    ("berlaku", "sumber: {berkas: naskah.txt}", "Naskah ini berlaku menurut sumbernya."),
    ("digantikan", "digantikan_oleh: [kota-contoh/b]", "Naskah ini telah digantikan oleh Baru."),
    ("dicabut", "", "Naskah ini telah dicabut."),
]


@pytest.mark.parametrize("said", STATUSES)
def test_page_and_print_say_whether_the_text_is_in_force(
    sop: Sop, terbit: Terbit, internal: Settings, said: tuple[str, str, str]
) -> None:
    status, front, sentence = said
    old = sop(front=f"{front}\n").replace("status: berlaku", f"status: {status}")
    body = terbit({"a": old, "b": sop("Baru")}, settings=internal)["kota-contoh/a.md"].body
    shown = re.sub(r"<[^>]*>", "", body.partition('<div class="sop-sidik"')[2])
    assert shown.count(sentence) == 2
    [kaki] = KAKI.findall(body)
    assert sentence in kaki
    assert "<a" not in kaki


def test_the_page_leads_to_what_replaces_it(sop: Sop, terbit: Terbit) -> None:
    front = "digantikan_oleh: [kota-contoh/b, kota-contoh/c]\n"
    old = sop(front=front).replace("status: berlaku", "status: digantikan")
    body = terbit({"a": old, "b": sop("Baru"), "c": sop("Lain")})["kota-contoh/a.md"].body
    both = '<a href="../b/">Baru</a>, <a href="../c/">Lain</a>.'
    assert f"Naskah ini telah digantikan oleh {both}" in body


def test_a_code_needs_to_know_where_the_site_stands(sop: Sop, terbit: Terbit) -> None:
    [without] = KAKI.findall(page(sop, terbit))
    [kaki] = KAKI.findall(page(sop, terbit, Settings(site_url=ALAMAT)))

    assert "<svg" not in without
    assert "<svg" in kaki
    assert f"{ALAMAT}kota-contoh/a/" in kaki


@pytest.mark.parametrize("profil", list(Profil))
def test_the_fingerprint_is_the_same_for_every_profile(
    sop: Sop, terbit: Terbit, profil: Profil
) -> None:
    elsewhere = page(sop, terbit, Settings(profil=profil))

    assert fingerprint(elsewhere) == fingerprint(page(sop, terbit))


def test_another_text_has_another_fingerprint(sop: Sop, terbit: Terbit) -> None:
    assert fingerprint(page(sop, terbit)) != fingerprint(page(sop, terbit, nama="Surat Keluar"))
