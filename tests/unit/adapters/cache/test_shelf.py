"""Results that are kept: found again, checked, bounded, and done without where that fails."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from katalog_sop.adapters.cache.shelf import Shelf
from katalog_sop.adapters.cores import on_cores

Notes = list[str]
Opener = Callable[..., Shelf]

DAY = 24 * 60 * 60


@pytest.fixture
def notes() -> Notes:
    return []


@pytest.fixture
def opened(tmp_path: Path, notes: Notes) -> Iterator[Opener]:
    """Opens the shelf in one folder, as each build does."""
    shelves: list[Shelf] = []

    def open_shelf(limit: int = 10**6) -> Shelf:
        shelves.append(Shelf(tmp_path / "rak", limit, notes.append))
        return shelves[-1]

    yield open_shelf
    for one in shelves:
        one.close()


def database(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "rak").glob("*.sqlite3")
    return file


def fill(shelf: Shelf, *keys: bytes, size: int = 100) -> None:
    for key in keys:
        shelf.put(key, key * size)
    shelf.flush()


def test_the_next_build_finds_what_was_put(opened: Opener, notes: Notes) -> None:
    fill(opened(), b"a", b"b")

    shelf = opened()
    assert (shelf.get(b"a"), shelf.get(b"b"), shelf.get(b"c")) == (b"a" * 100, b"b" * 100, None)
    assert notes == []


def test_what_is_put_again_replaces_what_was_there(opened: Opener) -> None:
    fill(opened(), b"a", size=1)
    fill(opened(), b"a", size=2)

    assert opened().get(b"a") == b"aa"


def test_a_full_shelf_keeps_what_was_used_last(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [bytes([number]) for number in range(100, 120)]
    used = keys[3], keys[11]
    monkeypatch.setattr(time, "time", lambda: 100 * DAY)
    fill(opened(), *keys)
    monkeypatch.setattr(time, "time", lambda: 101 * DAY)
    shelf = opened(limit=1000)
    for key in used:
        shelf.get(key)
    shelf.flush()
    shelf.trim()

    left = [key for key in keys if opened().get(key)]
    assert set(used) <= set(left)
    assert 500 < 100 * len(left) <= 1000


def test_a_shelf_within_its_limit_loses_nothing(opened: Opener) -> None:
    keys = [bytes([number]) for number in range(100, 120)]
    fill(opened(), *keys)
    opened(limit=3000).trim()

    assert all(opened().get(key) for key in keys)


def test_a_trimmed_shelf_is_smaller_on_the_disk(opened: Opener, tmp_path: Path) -> None:
    shelf = opened(limit=10_000)
    fill(shelf, *(bytes([number]) for number in range(100, 200)), size=10_000)
    shelf.close()
    before = database(tmp_path).stat().st_size
    shelf = opened(limit=10_000)
    shelf.trim()
    shelf.close()

    assert database(tmp_path).stat().st_size < before / 10


def test_a_value_that_changed_on_the_disk_is_not_used(
    opened: Opener, tmp_path: Path, notes: Notes
) -> None:
    shelf = opened()
    fill(shelf, b"a", b"b")
    shelf.close()
    with sqlite3.connect(database(tmp_path)) as connection:
        connection.execute(
            "UPDATE isi SET nilai = zeroblob(length(nilai)) WHERE kunci = ?", (b"a",)
        )
    connection.close()
    shelf = opened()

    assert (shelf.get(b"a"), shelf.get(b"b")) == (None, None)
    assert len(notes) == 1
    fill(opened(), b"a")
    assert opened().get(b"a") == b"a" * 100
    assert len(notes) == 1


@pytest.mark.parametrize(
    "harm",
    [lambda content: bytes(len(content)), lambda content: b"bukan" * (len(content) // 5)],
    ids=("zeros", "noise"),
)
def test_a_damaged_database_is_made_anew(
    opened: Opener, tmp_path: Path, notes: Notes, harm: Callable[[bytes], bytes]
) -> None:
    shelf = opened()
    fill(shelf, b"a")
    shelf.close()
    database(tmp_path).write_bytes(harm(database(tmp_path).read_bytes()))

    damaged = opened()
    assert damaged.get(b"a") is None
    fill(damaged, b"a")
    damaged.trim()
    assert len(notes) == 1
    fill(opened(), b"a")
    assert opened().get(b"a") == b"a" * 100
    assert len(notes) == 1


def test_any_flipped_bit_is_seen_or_harmless(opened: Opener, tmp_path: Path) -> None:
    shelf = opened()
    fill(shelf, b"a", b"b")
    shelf.close()
    content = database(tmp_path).read_bytes()
    for place in range(0, len(content), 61):
        flipped = bytearray(content)
        flipped[place] ^= 1 << (place % 8)
        for file in (tmp_path / "rak").iterdir():
            file.unlink()
        (tmp_path / "rak" / "simpanan.sqlite3").write_bytes(flipped)
        shelf = opened()
        found = shelf.get(b"a"), shelf.get(b"b")
        fill(shelf, b"c")
        shelf.close()

        assert found[0] in {None, b"a" * 100}, place
        assert found[1] in {None, b"b" * 100}, place


def test_where_no_folder_can_be_made_nothing_is_kept(tmp_path: Path, notes: Notes) -> None:
    (tmp_path / "rak").write_text("bukan folder", "utf-8")
    shelf = Shelf(tmp_path / "rak", 1000, notes.append)
    fill(shelf, b"a")
    shelf.trim()

    assert shelf.get(b"a") is None
    shelf.close()
    assert len(notes) == 1
    assert (tmp_path / "rak").read_text("utf-8") == "bukan folder"


def test_processes_share_a_shelf(opened: Opener, notes: Notes) -> None:
    shelf = opened()
    fill(shelf, b"a")
    keys = [f"{number}".encode() for number in range(40)]

    def work(key: bytes) -> bytes | None:
        fill(shelf, key)
        return shelf.get(b"a")

    assert list(on_cores([partial(work, key) for key in keys], 4)) == [b"a" * 100] * len(keys)
    assert all(shelf.get(key) for key in keys)
    assert notes == []
