"""The catalogue of tests/fixtures/katalog-rahasia marks what must stay secret with `zzq`."""

import re
from typing import Final

import pytest
from tests.support.markup import read_html
from tests.support.searched import searched, unpacked
from tests.support.sites import FIXTURES, Built

pytestmark = pytest.mark.site

SECRET: Final = re.compile(rb"zzq[a-z0-9-]*", re.IGNORECASE)
NIP: Final = re.compile(rb"19000101\s*190001\s*1\s*001")
DRAFT: Final = FIXTURES / "katalog-rahasia" / "sops" / "kantor-terbuka" / "zzq-konsep.md"


def test_the_public_site_holds_no_secret_in_any_byte(secret_public_site: Built) -> None:
    assert len(secret_public_site.files()) > 20
    assert not _leaks(secret_public_site, SECRET)
    assert not _leaks(secret_public_site, NIP)


def test_no_file_of_the_public_site_is_named_after_a_secret(secret_public_site: Built) -> None:
    assert [path for path in secret_public_site.files() if "zzq" in path.lower()] == []


def test_an_sop_with_errors_shows_its_name_and_nothing_else(secret_public_site: Built) -> None:
    for slug, name in (
        ("rusak", "Terbuka tetapi Rusak"),
        ("komentar", "Terbuka dengan Komentar HTML"),
        ("nip", "Terbuka dengan NIP di Sel"),
        ("yaml-rusak", "Terbuka dengan YAML Rusak"),
    ):
        page = read_html(secret_public_site.page(f"kantor-terbuka/{slug}/"))
        assert name in page.text
        assert "sedang diperbaiki" in page.text
        assert "SOP0" not in page.text
        assert not {"table", "pre", "svg"} & set(page.tags[page.tags.index("article") :])


def test_a_reference_to_an_unpublished_sop_is_plain_text(secret_public_site: Built) -> None:
    html = secret_public_site.page("kantor-terbuka/terbuka/")
    shown = read_html(html).text
    for words in ("SOP Urusan Arsip", "SOP Kearsipan", "SOP Percobaan", "SOP Kantor Lain"):
        assert words in shown
        assert f">{words}</a>" not in html
    assert "Menyimpan, lihat SOP Kearsipan" in shown


def test_only_what_the_public_site_asks_for_is_wanted(secret_public_site: Built) -> None:
    wanted = read_html(secret_public_site.page("keterkaitan/")).text
    assert "SOP Tetap Dicari" in wanted
    assert "Urusan Arsip" not in wanted


def test_an_office_without_published_sops_is_not_there(secret_public_site: Built) -> None:
    offices = read_html(secret_public_site.page("")).text
    assert "Kantor Terbuka" in offices
    assert "Kantor Rusak" in offices
    assert "2 instansi" in offices


def test_findings_are_not_public(secret_public_site: Built) -> None:
    assert "temuan/index.html" not in secret_public_site.files()


def test_the_internal_site_shows_drafts_whole(secret_internal_site: Built) -> None:
    shown = secret_internal_site.page("kantor-terbuka/zzq-konsep/").lower()
    comment = {"zzqkomentarkonsep"}
    unshown = {"zzqalias", "zzq-lama"}  # names by which others call it, not part of the form
    written = set(re.findall(r"zzq[a-z-]*", DRAFT.read_text(encoding="utf-8").lower()))
    assert {word for word in written if word not in shown} <= comment | unshown
    assert not {word for word in comment if word in shown}


def test_the_internal_site_shows_trials_and_unreadable_states(secret_internal_site: Built) -> None:
    pages = secret_internal_site.files()
    assert "kantor-terbuka/zzq-uji-coba/index.html" in pages
    assert "kantor-terbuka/zzq-status-asing/index.html" in pages
    assert "kantor-terbuka/zzq-lama/index.html" in pages


def test_the_internal_site_shows_findings_with_their_lines(secret_internal_site: Built) -> None:
    findings = read_html(secret_internal_site.page("temuan/")).text
    assert "kantor-terbuka/rusak.md" in findings
    assert "SOP302" in findings
    assert "zzqkegiatanrusak" in findings
    own = read_html(secret_internal_site.page("kantor-terbuka/rusak/")).text
    assert "SOP302" in own


def test_the_internal_search_does_not_know_the_findings(secret_internal_site: Built) -> None:
    known = searched(secret_internal_site)
    assert "kantor-terbuka/rusak/" in known
    assert not any(address.startswith("temuan/") for address in known)
    for quoted in ("zzqkegiatanrusak", "zzqbukanlajur"):
        assert quoted in secret_internal_site.page("kantor-terbuka/rusak/")
        assert not any(quoted in str(one) for one in known.values())


def _leaks(site: Built, secret: re.Pattern[bytes]) -> str:
    return "\n".join(
        f"{path}: {found.decode()}"
        for path in site.files()
        for found in sorted(set(secret.findall(unpacked(site, path))))
    )
