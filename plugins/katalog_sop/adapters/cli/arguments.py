"""The arguments of ``sop``, with its help in Indonesian."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NoReturn

from katalog_sop.settings import Profil

USAGE: Final = 2
"""The exit code for arguments that cannot be used."""

Run = Callable[[argparse.Namespace], int]
"""A command: takes its arguments, returns its exit code."""


class UsageError(Exception):
    """The arguments cannot be used; the text says why, in Indonesian."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Indonesian."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 -- handed on as they are
        super().__init__(**{**options, "add_help": False, "formatter_class": _Formatter})
        self._positionals.title = "argumen"
        self._optionals.title = "opsi"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Print the usage and what is wrong; exit with the code for it."""
        raise UsageError(f"{_translated(message)}\n{self.format_usage().strip()}")


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any = None) -> None:  # noqa: ANN401 -- argparse's own
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


_PHRASES: Final = (
    ("the following arguments are required:", "argumen berikut belum ditulis:"),
    ("unrecognized arguments:", "argumen tidak dikenal:"),
    ("invalid choice:", "pilihan tidak dikenal:"),
    ("choose from", "pilih dari"),
    ("expected one argument", "memerlukan satu nilai"),
    ("argument ", "argumen "),
)


def _translated(message: str) -> str:
    for english, indonesian in _PHRASES:
        message = message.replace(english, indonesian)
    return message


def build_parser(commands: dict[str, Run]) -> Parser:
    """Return the parser of all *commands*, given by name."""
    parser = Parser(prog="sop", description="Alat untuk katalog SOP dalam Markdown.")
    names = parser.add_subparsers(
        title="perintah", dest="command", metavar="PERINTAH", required=True, parser_class=Parser
    )
    check = _command(names, commands, "check", "periksa SOP dan laporkan semua temuan")
    check.add_argument("paths", nargs="*", metavar="PATH", help="berkas atau folder (baku: semua)")
    check.add_argument("--format", choices=("text", "json"), default="text", help="bentuk laporan")
    show = _command(names, commands, "show", "cetak satu SOP yang sudah ditautkan sebagai JSON")
    show.add_argument("sop", metavar="ID|BERKAS", help="id SOP, atau berkasnya")
    diagram = _command(names, commands, "diagram", "cetak diagram alur satu SOP")
    diagram.add_argument("sop", metavar="ID|BERKAS", help="id SOP, atau berkasnya")
    diagram.add_argument(
        "--format", choices=("mermaid", "svg"), default="mermaid", help="bentuk diagram"
    )
    pages = _command(names, commands, "pages", "tulis semua halaman dan asetnya ke satu folder")
    pages.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder tujuan")
    pages.add_argument(
        "--profil", choices=[one.value for one in Profil], help="untuk siapa halaman itu"
    )
    return parser


def _command(names: Any, commands: dict[str, Run], name: str, summary: str) -> Parser:  # noqa: ANN401 -- argparse keeps that type to itself
    command: Parser = names.add_parser(
        name, help=summary, description=f"{summary[0].upper()}{summary[1:]}."
    )
    command.set_defaults(run=commands[name])
    command.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="folder yang berisi sops/ (baku: folder ini)",
    )
    return command
