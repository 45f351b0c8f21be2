"""Which office a new SOP belongs to: one of the catalogue, or a new one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli.arguments import UsageError
from katalog_sop.adapters.cli.questions import Question, on_terminal
from katalog_sop.model.alamat import id_sah, slug
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.parse.saran import saran
from katalog_sop.write.nama import RefusedError, read_nama

INSTANSI: Final = Question("--instansi", "Instansi (nomor, nama folder, atau nama instansi)")
_NAMA: Final = Question("--nama-instansi", "Nama lengkap instansi baru")
_NAMA_OR_BACK: Final = Question(
    "--nama-instansi", "Nama lengkap instansi baru (kosongkan untuk memilih lagi)"
)
_LONGEST_FOLDER: Final = 60


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices of a catalogue, to choose from."""

    root: Path
    known: Mapping[IdInstansi, Instansi]

    def choose(self, given: str | None, nama: str | None) -> tuple[IdInstansi, str]:
        """Return the folder of an office, and its name where it is a new one.

        *given* and *nama* are options; what is None is asked for.
        """
        if given is not None:
            instansi = INSTANSI.answer(given, self._named)
            return instansi, self._nama(instansi, nama, back=False)
        for number, (one, office) in enumerate(self.known.items(), 1):
            print(f"{number:>3}. {one} — {office.nama}")
        while True:
            instansi = INSTANSI.answer(None, self._numbered)
            if instansi in self.known or (baru := self._nama(instansi, nama, back=True)):
                return instansi, "" if instansi in self.known else baru

    def _nama(self, instansi: IdInstansi, given: str | None, *, back: bool) -> str:
        """Return the name of a new office; empty for a known one.

        With *back* it is empty, too, where nothing is answered.
        """
        if instansi in self.known:
            if given is not None:
                raise UsageError(f"instansi `{instansi}` sudah ada; hapus --nama-instansi.")
            return ""
        self._require_plain_folder(instansi)
        if given is not None:
            return _NAMA.answer(given, read_nama)
        near = saran(instansi, self.known)
        if not on_terminal():
            raise UsageError(
                f"instansi `{instansi}` belum ada di katalog. {near}"
                "Untuk instansi baru, tulis juga --nama-instansi."
            )
        print(f"  Instansi `{instansi}` belum ada di katalog. {near}".rstrip())
        if not back:
            return _NAMA.answer(None, read_nama)
        return _NAMA_OR_BACK.answer(None, lambda teks: read_nama(teks) if teks.strip() else "")

    def _require_plain_folder(self, instansi: IdInstansi) -> None:
        folder = self.root / "sops" / instansi
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise UsageError(f"sops/{instansi} bukan folder biasa; tidak ada yang ditulis ke sana.")

    def _numbered(self, teks: str) -> IdInstansi:
        offices = tuple(self.known)
        numbers = {str(number): one for number, one in enumerate(offices, 1)}
        return numbers.get(teks.strip()) or self._named(teks)

    def _named(self, teks: str) -> IdInstansi:
        """Return the folder of the office that *teks* names, known or new."""
        nama = read_nama(teks)
        if nama in self.known:
            return IdInstansi(nama)
        called = [one for one, office in self.known.items() if _alike(office.nama, nama)]
        if len(called) > 1:
            folders = ", ".join(called)
            raise RefusedError(f"cocok dengan beberapa instansi; tulis foldernya: {folders}.")
        return called[0] if called else _new_folder(nama)


def _alike(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == other.casefold()


def _new_folder(nama: str) -> IdInstansi:
    folder = slug(nama)
    if len(folder) > _LONGEST_FOLDER:
        raise RefusedError(f"lebih panjang dari {_LONGEST_FOLDER} huruf; tulis nama folder pendek.")
    if not nama[0].isalnum() or set(nama) & set("/\\") or not id_sah(f"{folder}/sop"):
        raise RefusedError("tidak dapat menjadi nama folder; pakai a-z, 0-9, dan tanda hubung.")
    return IdInstansi(folder)
