"""``sop new``: the file of a new SOP."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError
from katalog_sop.adapters.cli.catalogue import compile_root
from katalog_sop.adapters.cli.offices import INSTANSI, Offices
from katalog_sop.adapters.cli.questions import Question, on_terminal
from katalog_sop.adapters.files import write_new
from katalog_sop.model.alamat import id_sah, slug
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.parse.document import parse_sop
from katalog_sop.resolve.catalogue import Catalogue
from katalog_sop.source import SourceFile
from katalog_sop.write.kerangka import render_instansi, render_sop
from katalog_sop.write.nama import RefusedError, read_nama, read_pelaksana, without_sop

NAME: Final = "new"
SUMMARY: Final = "buat berkas SOP baru berstatus konsep"

_NAMA: Final = Question("--nama", "Nama SOP, tanpa kata SOP di depannya")
_PELAKSANA: Final = Question("--pelaksana", "Pelaksana, dari kiri ke kanan, dipisah titik koma (;)")


def add_arguments(parser: Parser) -> None:
    """Declare the answers that need not be asked for."""
    add = parser.add_argument
    add("--instansi", metavar="FOLDER", help="folder instansi, misalnya kota-sibolga")
    add("--nama-instansi", metavar="NAMA", help="nama lengkap instansi, bila instansinya baru")
    add("--nama", metavar="NAMA", help="nama SOP")
    add(
        "--pelaksana",
        action="append",
        metavar="NAMA",
        help='pelaksana, misalnya "Staf; Kepala Seksi"; boleh diulang',
    )


def run(arguments: argparse.Namespace) -> int:
    """Write a konsep of which the checker has nothing to complain, and say where it stands."""
    try:
        return _run(arguments)
    except (KeyboardInterrupt, EOFError):
        raise UsageError("dibatalkan; tidak ada berkas yang ditulis.") from None
    except FileExistsError as error:
        raise UsageError(f"{error.filename} sudah ada, dan tidak ditimpa.") from None


def _run(arguments: argparse.Namespace) -> int:
    _require_answers(arguments)
    root = arguments.root
    catalogue = compile_root(root).catalogue
    offices = Offices(root, catalogue.instansi)
    instansi, nama_instansi = offices.choose(arguments.instansi, arguments.nama_instansi)
    nama = _NAMA.answer(arguments.nama, _nama_reader(instansi, catalogue, root))
    lanes = arguments.pelaksana and ";".join(arguments.pelaksana)
    pelaksana = _PELAKSANA.answer(lanes, read_pelaksana)
    path = f"sops/{instansi}/{slug(nama)}.md"
    sop = SourceFile(path=path, text=render_sop(nama, pelaksana))
    for finding in parse_sop(sop).findings:
        raise UsageError(f"SOP ini tidak dapat ditulis. {finding.message} {finding.hint}")
    files = [(path, sop.text)]
    if nama_instansi:
        files.insert(0, (f"sops/{instansi}/instansi.yml", render_instansi(nama_instansi)))
    write_new(root, files)
    _tell(nama, files)
    return 0


def _require_answers(arguments: argparse.Namespace) -> None:
    needed = (
        (INSTANSI, arguments.instansi),
        (_NAMA, arguments.nama),
        (_PELAKSANA, arguments.pelaksana),
    )
    missing = [question.option for question, given in needed if given is None]
    if missing and not on_terminal():
        raise UsageError(
            f"tanpa terminal tidak ada yang dapat ditanya; tulis {', '.join(missing)}."
        )


def _nama_reader(instansi: IdInstansi, catalogue: Catalogue, root: Path) -> Callable[[str], str]:
    """Return what reads the name of an SOP that the office does not have yet."""

    def read(teks: str) -> str:
        given = read_nama(teks)
        nama = read_nama(without_sop(given))
        new = f"{instansi}/{slug(nama)}"
        if not id_sah(new):
            raise RefusedError("tidak dapat menjadi alamat halaman; pakai nama lain.")
        path = f"sops/{new}.md"
        file = root / path
        taken = [*catalogue.index.named(instansi, nama), *catalogue.index.id_lama.get(new, ())]
        if new in catalogue.index.ids or file.exists() or file.is_symlink():
            raise RefusedError(f"sudah dipakai: {path} sudah ada, dan tidak ditimpa.")
        if taken:
            raise RefusedError(f"sudah menjadi nama, alias, atau alamat lama SOP {taken[0]}.")
        if nama != given:
            print("Kata SOP di depan nama tidak ditulis.")
        return nama

    return read


def _tell(nama: str, files: list[tuple[str, str]]) -> None:
    for path, _ in files:
        print(f"ditulis: {path}")
    print(f"Nama SOP: {nama}")
    print(
        "Berikutnya: isi tabel Prosedur dan bagian lain di berkas itu, "
        f"lalu jalankan `sop check {files[-1][0]}`."
    )
