"""The arguments of ``sop``, with its help in Indonesian."""

import argparse
import errno
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NoReturn, Protocol

USAGE: Final = 2
"""The exit code for arguments that cannot be used."""


class UsageError(Exception):
    """The arguments cannot be used; the text says why, in Indonesian."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Indonesian."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 -- handed on as they are
        super().__init__(
            **{**options, "add_help": False, "allow_abbrev": False, "formatter_class": _Formatter}
        )
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
    ("ignored explicit argument", "tidak menerima nilai"),
    ("ambiguous option:", "pilihan tidak jelas:"),
    (" could match ", " dapat berarti "),
    ("argument ", "argumen "),
)


_REASONS: Final = {
    errno.EACCES: "tidak diizinkan",
    errno.EEXIST: "sudah ada",
    errno.EISDIR: "itu folder",
    errno.ENOENT: "tidak ada",
    errno.ENOSPC: "tempat penyimpanan penuh",
    errno.ENOTDIR: "bukan folder",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "tempat penyimpanan hanya dapat dibaca",
}


def reason(error: OSError) -> str:
    """Return what kept a file from being read or written, in Indonesian where that is common."""
    words = _REASONS.get(error.errno or 0, error.strerror or str(error))
    return f"{error.filename}: {words}" if error.filename else words


def _translated(message: str) -> str:
    for english, indonesian in _PHRASES:
        message = message.replace(english, indonesian)
    return message


class Command(Protocol):
    """A module of this package: one verb of ``sop``."""

    @property
    def NAME(self) -> str:  # noqa: N802 -- a constant of the module
        """The verb as it is typed."""

    @property
    def SUMMARY(self) -> str:  # noqa: N802
        """What it does, in Indonesian, as a clause without a capital and a full stop."""

    def add_arguments(self, parser: Parser, /) -> None:
        """Declare what the command takes besides ``--root``."""

    def run(self, arguments: argparse.Namespace, /) -> int:
        """Do it and return the exit code."""


def build_parser(commands: tuple[Command, ...]) -> Parser:
    """Return the parser of all *commands*."""
    parser = Parser(prog="sop", description="Alat untuk katalog SOP dalam Markdown.")
    parser.add_argument(
        "--version",
        action="version",
        version=f"katalog-sop {version('katalog-sop')}",
        help="tampilkan versi program ini",
    )
    names = parser.add_subparsers(
        title="perintah", dest="command", metavar="PERINTAH", required=True, parser_class=Parser
    )
    for command in commands:
        summary = command.SUMMARY
        own = names.add_parser(
            command.NAME, help=summary, description=f"{summary[0].upper()}{summary[1:]}."
        )
        own.set_defaults(run=command.run)
        command.add_arguments(own)
        own.add_argument(
            "--root",
            type=Path,
            default=Path(),
            metavar="FOLDER",
            help="folder yang berisi sops/ (bawaan: folder ini)",
        )
    return parser
