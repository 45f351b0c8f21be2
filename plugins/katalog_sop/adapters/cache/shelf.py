"""Results of work, kept in a database by the digest of everything that they were made from.

SQLite keeps it whole when a build is killed and when two builds write at once. Where it is damaged
or cannot be written the work is done anew, and that is said once.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

Note = Callable[[str], None]
"""Says something to who builds."""

_FILE: Final = "simpanan.sqlite3"
_DAY_S: Final = 24 * 60 * 60
_WAIT_S: Final = 30.0
_CHECK: Final = 16
_TRIMMED: Final = 0.8
"""The part of its limit that a full shelf is trimmed to, so that not every build trims it."""
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS isi
(kunci BLOB PRIMARY KEY, nilai BLOB NOT NULL, dipakai INTEGER NOT NULL) WITHOUT ROWID
"""


class Shelf:
    """One kind of results; each process that uses it has a connection of its own."""

    def __init__(self, folder: Path, limit: int, note: Note) -> None:
        """Keep results in *folder*, at most about *limit* bytes of them."""
        self._folder = folder
        self._limit = limit
        self._note = note
        self._fresh: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._open: tuple[int, sqlite3.Connection] | None = None
        self._closed = False

    def get(self, key: bytes) -> bytes | None:
        """Return what was kept under *key*, or None."""
        try:
            row = (
                self._database().execute("SELECT nilai FROM isi WHERE kunci = ?", (key,)).fetchone()
            )
        except sqlite3.Error as error:
            self.refuse(error)
            return None
        if row is None:
            return None
        check, value = row[0][:_CHECK], row[0][_CHECK:]
        if check != _checksum(value):
            self.refuse(ValueError("isi yang tersimpan berubah"))
            return None
        self._used.add(key)
        return bytes(value)

    def holds(self, key: bytes) -> bool:
        """Return whether something is kept under *key*."""
        try:
            found = self._database().execute("SELECT 1 FROM isi WHERE kunci = ?", (key,))
            return found.fetchone() is not None
        except sqlite3.Error as error:
            self.refuse(error)
            return False

    def put(self, key: bytes, value: bytes) -> None:
        """Keep *value* under *key*; it is written with the next ``flush``."""
        self._fresh[key] = value

    def flush(self) -> None:
        """Write what is new, and note what was used today."""
        today = int(time.time() // _DAY_S)
        rows = [(key, _checksum(value) + value, today) for key, value in self._fresh.items()]
        used = [(today, key, today) for key in self._used]
        self._fresh.clear()
        self._used.clear()
        try:
            with self._database() as database:
                database.executemany("INSERT OR REPLACE INTO isi VALUES (?, ?, ?)", rows)
                database.executemany(
                    "UPDATE isi SET dipakai = ? WHERE kunci = ? AND dipakai < ?", used
                )
        except sqlite3.Error as error:
            self.refuse(error)

    def trim(self) -> None:
        """Take away what was not used for longest, where the shelf is over its limit."""
        try:
            with self._database() as database:
                (size,) = database.execute("SELECT total(length(nilai)) FROM isi").fetchone()
                if size <= self._limit:
                    return
                database.execute(
                    """DELETE FROM isi WHERE kunci IN (SELECT kunci FROM (
                    SELECT kunci, sum(length(nilai)) OVER (ORDER BY dipakai DESC, kunci) AS banyak
                    FROM isi) WHERE banyak > ?)""",
                    (self._limit * _TRIMMED,),
                )
            database.execute("VACUUM")
        except sqlite3.Error as error:
            self.refuse(error)

    def close(self) -> None:
        """Close this process' connection."""
        if self._open is not None and self._open[0] == os.getpid():
            self._open[1].close()
        self._open = None

    def _database(self) -> sqlite3.Connection:
        if self._closed:
            raise sqlite3.OperationalError
        # A connection must not be used in a copy of the process that opened it.
        if self._open is None or self._open[0] != os.getpid():
            self._open = (os.getpid(), self._connect())
        return self._open[1]

    def _connect(self) -> sqlite3.Connection:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise sqlite3.OperationalError(str(error)) from error
        database = sqlite3.connect(self._folder / _FILE, timeout=_WAIT_S, check_same_thread=False)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_SCHEMA)
        return database

    def refuse(self, error: Exception) -> None:
        """Use the shelf no more in this build; one that is damaged is made anew by the next."""
        if self._closed:
            return
        self._closed = True
        self.close()
        if not isinstance(error, sqlite3.OperationalError):
            for name in (_FILE, f"{_FILE}-wal", f"{_FILE}-shm"):
                with suppress(OSError):
                    (self._folder / name).unlink()
        self._note(
            f"Simpanan di {self._folder} tidak dapat dipakai ({error}); semuanya dibuat dari awal."
        )


def _checksum(value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=_CHECK).digest()
