"""``sop pdf``: the official form of SOPs, for the printer."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError
from katalog_sop.adapters.cli.catalogue import compile_root
from katalog_sop.adapters.cli.reports.text import text_lines
from katalog_sop.adapters.pdf import NoPdfError, require_pdf
from katalog_sop.adapters.site_files import sop_pdf
from katalog_sop.model.sop import SopId
from katalog_sop.parse.saran import saran
from katalog_sop.project import Project
from katalog_sop.render.cetak.cetakan import tercetak
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Kertas, Profil

NAME: Final = "pdf"
SUMMARY: Final = "tulis formulir SOP sebagai PDF yang siap dicetak"
_DILARANG: Final = "memuat pernyataan, jadi isinya tidak dibuat menjadi PDF"


def add_arguments(parser: Parser) -> None:
    """Declare the SOPs, the folder, the paper and the readers."""
    parser.add_argument("sop", nargs="*", metavar="ID", help="id SOP (bawaan: semua yang terbit)")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("cetak"),
        metavar="FOLDER",
        help="folder tujuan (bawaan: cetak)",
    )
    parser.add_argument(
        "--kertas",
        choices=[one.value for one in Kertas],
        help="A4, atau F4 (215 x 330 mm); mengalahkan pengaturan `kertas`",
    )
    parser.add_argument(
        "--profil", choices=[one.value for one in Profil], help="SOP mana yang dianggap terbit"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write ``<FOLDER>/<id>.pdf`` of each SOP; return 1 where all are asked for and some broken."""
    project = compile_root(arguments.root, arguments.profil)
    if arguments.kertas:
        settings = replace(project.settings, kertas=Kertas(arguments.kertas))
        project = replace(project, settings=settings)
    chosen = _named(project, arguments.sop) if arguments.sop else _all(project)
    try:
        require_pdf()
    except NoPdfError as error:
        raise UsageError(str(error)) from None
    if not project.settings.site_url:
        _say("Catatan: site_url kosong, jadi PDF tidak memuat kode QR dan alamat halaman.")
    for linked in chosen:
        _write(arguments.out, f"{linked.sop.id}.pdf", sop_pdf(linked, project, arguments.root))
    print(f"{len(chosen)} PDF ditulis ke {arguments.out}.")
    errors = () if arguments.sop else project.report.errors()
    for one in errors:
        _say("\n".join(text_lines(one)))
    return 1 if errors else 0


def _all(project: Project) -> list[LinkedSop]:
    published = list(project.publication.sop.values())
    for linked in published:
        if not tercetak(linked.sop):
            _say(f"Dilewati: {linked.sop.id} {_DILARANG}.")
    return [linked for linked in published if tercetak(linked.sop)]


def _named(project: Project, names: list[str]) -> list[LinkedSop]:
    return [_published(project, SopId(name)) for name in dict.fromkeys(names)]


def _published(project: Project, name: SopId) -> LinkedSop:
    publication = project.publication
    if name in publication.diperbaiki:
        raise UsageError(f"SOP `{name}` memuat kesalahan; jalankan sop check sops/{name}.md.")
    if name not in publication.sop:
        if name in project.catalogue.sop:
            profil = project.settings.profil
            raise UsageError(f"SOP `{name}` tidak terbit dengan profil {profil}.")
        hint = saran(name, publication.sop) or "Tulis id seperti kota-sibolga/cuti."
        raise UsageError(f"SOP `{name}` tidak ada. {hint.strip()}")
    linked = publication.sop[name]
    if not tercetak(linked.sop):
        raise UsageError(f"SOP `{name}` {_DILARANG}.")
    return linked


def _write(out: Path, name: str, content: bytes) -> None:
    """Write one file below *out*; a link that lies there leads to no file elsewhere."""
    path = out / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.parent.is_symlink():
        raise UsageError(f"`{path.parent}` pintasan ke folder lain; hapus, atau pilih --out lain.")
    if path.is_symlink():
        path.unlink()
    path.write_bytes(content)


def _say(text: str) -> None:
    print(text, file=sys.stderr)
