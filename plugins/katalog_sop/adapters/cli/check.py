"""``sop check``: every finding, in one go."""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError
from katalog_sop.adapters.cli.catalogue import compile_root, source_path
from katalog_sop.diagnostics import Diagnostic, Report, Severity

NAME: Final = "check"
SUMMARY: Final = "periksa SOP dan laporkan semua temuan"


def add_arguments(parser: Parser) -> None:
    """Declare the files and the form of the report."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="berkas atau folder (baku: semua)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="bentuk laporan")


_WORDS = {Severity.ERROR: "galat", Severity.WARNING: "peringatan", Severity.INFO: "keterangan"}


def run(arguments: argparse.Namespace) -> int:
    """Print the report; return 1 where it holds an error."""
    project = compile_root(arguments.root)
    chosen = tuple(_in_catalogue(path, arguments.root) for path in arguments.paths)
    report = Report(
        tuple(one for one in project.report.diagnostics if _is_chosen(one.file, chosen))
    )
    print(_as_json(report) if arguments.format == "json" else _as_text(report))
    return 1 if report.errors() else 0


def _in_catalogue(name: str, root: Path) -> str:
    path = source_path(name, root)
    if path == "." or path.partition("/")[0] == "sops":
        return path
    raise UsageError(f"`{name}` bukan bagian katalog; yang diperiksa hanya isi sops/.")


def _is_chosen(file: str, chosen: tuple[str, ...]) -> bool:
    return not chosen or any(
        file == one or file.startswith(f"{one}/") or one == "." for one in chosen
    )


def _as_text(report: Report) -> str:
    lines = [line for one in report.diagnostics for line in text_lines(one)]
    counts = Counter(one.severity for one in report.diagnostics)
    summary = ", ".join(f"{counts[severity]} {word}" for severity, word in _WORDS.items())
    return "\n".join((*lines, summary))


def text_lines(one: Diagnostic) -> tuple[str, ...]:
    """Return a diagnostic as lines of text: place, code, message, and its hint below."""
    head = (
        f"{one.file}:{one.at.line}:{one.at.column}: {_WORDS[one.severity]} {one.code} {one.message}"
    )
    return (head, f"  saran: {one.hint}") if one.hint else (head,)


def _as_json(report: Report) -> str:
    findings = [
        {
            "file": one.file,
            "line": one.at.line,
            "column": one.at.column,
            "end_line": one.at.end_line,
            "end_column": one.at.end_column,
            "severity": one.severity.value,
            "code": one.code,
            "rule": one.rule,
            "message": one.message,
            "hint": one.hint,
        }
        for one in report.diagnostics
    ]
    return json.dumps({"findings": findings}, ensure_ascii=False, indent=2)
