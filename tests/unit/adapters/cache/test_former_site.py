"""What a build takes from the site before it: only what stands as it was written."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from katalog_sop.adapters.cache.former_site import (
    _FORMAT,
    NOTHING,
    Dibaca,
    FormerSite,
    Kept,
    Record,
    _record,
    file_states,
)

PAGE = "kantor/sop/index.html"
READ: Dibaca = (("sop", "kantor/sop"),)
RECORD = Record(
    masukan="0123abcd",
    peringatan=1,
    isi={PAGE: Kept("tanda", READ, {"title": "Judul", "meta": {"template": "sop.html"}}, (PAGE,))},
)
"""What a build of one page knows."""


class Folder:
    """A site with one page, and what is kept of it."""

    def __init__(self, root: Path) -> None:
        self.root, self.site, self.fresh = root, root / "site", root / "baru"
        self.cache = root / "simpanan"
        self.notes: list[str] = []
        self.page = self.site / PAGE
        self.page.parent.mkdir(parents=True)
        self.page.write_text("<p>Halaman</p>", "utf-8")
        (self.site / ".git").mkdir()

    def open(self) -> FormerSite:
        """Return what is known of it, as each build begins."""
        return FormerSite(self.cache, self.site, self.notes.append)

    def remember(self, record: Record) -> None:
        """Keep what a build knew that left the site as it stands."""
        self.open().remember(replace(record, berkas=file_states(self.site)))

    @property
    def record(self) -> Path:
        """The file that holds what is known of it."""
        (file,) = (self.cache / "situs").iterdir()
        return file


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.remember(RECORD)
    return made


def same(_read: Dibaca) -> str:
    return "tanda"


def test_nothing_is_known_of_a_first_site(tmp_path: Path) -> None:
    former = Folder(tmp_path).open()

    assert former.record == NOTHING
    assert not former.is_whole()
    assert former.reuse(PAGE, same, tmp_path / "baru") is None


def test_a_page_that_is_the_same_stands_in_the_new_site_too(folder: Folder) -> None:
    asked: list[Dibaca] = []

    def known(read: Dibaca) -> str:
        asked.append(read)
        return "tanda"

    kept = folder.open().reuse(PAGE, known, folder.fresh)

    assert kept == RECORD.isi[PAGE]
    assert asked == [READ]
    assert (folder.fresh / PAGE).samefile(folder.page)
    assert folder.notes == []


def test_what_a_build_knew_is_known_by_the_next(folder: Folder) -> None:
    record = folder.open().record

    assert (record.masukan, record.peringatan, record.isi) == ("0123abcd", 1, RECORD.isi)


def rewrite(page: Path) -> None:
    page.write_text("<p>Halaman yang lain</p>", "utf-8")


def touch(page: Path) -> None:
    os.utime(page, ns=(1, 1))


@pytest.mark.parametrize(
    "harm", [rewrite, touch, Path.unlink], ids=("rewritten", "touched", "gone")
)
def test_a_page_that_was_tampered_with_is_not_used(
    folder: Folder, harm: Callable[[Path], None]
) -> None:
    harm(folder.page)

    assert folder.open().reuse(PAGE, same, folder.fresh) is None
    assert not folder.open().is_whole()


def test_a_page_made_from_something_else_is_not_used(folder: Folder) -> None:
    assert folder.open().reuse(PAGE, lambda _read: "lain", folder.fresh) is None
    assert not (folder.fresh / PAGE).exists()


def test_a_site_is_whole_with_what_is_hidden_at_its_root_alone(folder: Folder) -> None:
    assert folder.open().is_whole()
    (folder.site / ".git" / "HEAD").write_text("cabang", "utf-8")
    assert folder.open().is_whole()
    (folder.site / "asing.html").write_text("asing", "utf-8")
    assert not folder.open().is_whole()


def test_sites_of_different_folders_are_known_apart(folder: Folder) -> None:
    other = FormerSite(folder.cache, folder.root / "situs-lain", folder.notes.append)

    assert other.record == NOTHING
    other.remember(Record(masukan="lain"))
    assert folder.open().record.masukan == "0123abcd"


ELSEWHERE = pytest.mark.parametrize(
    "path", ["../rahasia.txt", "/etc/hostname", "kantor/../../rahasia.txt"]
)


@ELSEWHERE
def test_a_record_of_files_elsewhere_is_refused(path: str) -> None:
    whole = asdict(RECORD) | {"format": _FORMAT, "berkas": {PAGE: [1, 2], path: [1, 2]}}
    with pytest.raises(ValueError, match="elsewhere"):
        _record(json.loads(json.dumps(whole)))


@ELSEWHERE
def test_a_page_elsewhere_is_not_used(folder: Folder, path: str) -> None:
    (folder.root / "rahasia.txt").write_text("rahasia", "utf-8")
    assert (folder.site / path).exists()
    folder.remember(Record(isi={PAGE: Kept("tanda", berkas=(path,))}))

    assert folder.open().reuse(PAGE, same, folder.fresh) is None
    assert not folder.fresh.exists()


def test_any_flipped_bit_is_seen(folder: Folder) -> None:
    content = folder.record.read_bytes()
    for place in range(len(content)):
        for bit in range(8):
            flipped = bytearray(content)
            flipped[place] ^= 1 << bit
            folder.record.write_bytes(flipped)
            folder.notes.clear()

            assert folder.open().record == NOTHING, (place, bit, bytes(flipped))
            assert len(folder.notes) == 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'"teks"', b"{}", b"\xff", b"[" * 100_000]
)
def test_a_record_of_another_form_is_not_used(folder: Folder, content: bytes) -> None:
    folder.record.write_bytes(content)

    assert folder.open().record == NOTHING
    assert len(folder.notes) == 1


def test_what_cannot_be_kept_is_said_and_the_site_stays(tmp_path: Path) -> None:
    made = Folder(tmp_path)
    made.cache.write_text("bukan folder", "utf-8")
    made.open().remember(RECORD)

    assert made.notes
    assert made.page.read_text("utf-8") == "<p>Halaman</p>"


def test_a_folder_in_the_place_of_the_record_is_no_end_of_the_build(folder: Folder) -> None:
    folder.record.unlink()
    name = folder.open()._file
    (name / "di-dalam").mkdir(parents=True)
    former = folder.open()
    former.remember(RECORD)

    assert former.record == NOTHING
    assert folder.notes
    assert [path.name for path in name.parent.iterdir()] == [name.name]


def test_links_that_fail_halfway_leave_the_former_site_alone(folder: Folder) -> None:
    """Whoever makes the work anew writes to files that must not be those of the former site."""
    second = folder.site / "dua" / "index.html"
    second.parent.mkdir()
    second.write_text("dua", "utf-8")
    folder.remember(Record(isi={"cari": Kept("tanda", berkas=(PAGE, "dua/index.html"))}))
    folder.fresh.mkdir()
    (folder.fresh / "dua").write_text("no folder can stand here", "utf-8")

    assert folder.open().reuse("cari", same, folder.fresh) is None
    assert not (folder.fresh / PAGE).exists()


def test_a_site_that_another_build_put_there_meanwhile_is_not_taken_for_ones_own(
    folder: Folder,
) -> None:
    """Two builds end at once: one puts its site in place, the other exchanges it, both remember."""
    ours = replace(RECORD, berkas=file_states(folder.site))
    folder.page.write_text("<p>Halaman bangunan lain</p>", "utf-8")
    folder.open().remember(ours)

    assert not folder.open().is_whole()
    assert folder.open().reuse(PAGE, same, folder.fresh) is None


def test_what_is_known_of_many_folders_is_bounded(folder: Folder) -> None:
    for number in range(40):
        site = folder.root / f"situs-{number}"
        FormerSite(folder.cache, site, folder.notes.append).remember(RECORD)

    assert len(list((folder.cache / "situs").iterdir())) <= 20
    assert FormerSite(folder.cache, site, folder.notes.append).record.isi == RECORD.isi
    assert folder.notes == []
