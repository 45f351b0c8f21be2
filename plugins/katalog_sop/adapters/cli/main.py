"""The entry point of ``sop`` and the one place where failures become exit codes."""

import argparse
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli import check, diagram, explain, fmt, new, pages, pdf, show
from katalog_sop.adapters.cli.arguments import USAGE, Command, UsageError, build_parser, reason
from katalog_sop.adapters.site_settings import SettingsError

INTERNAL: Final = 3
"""The exit code for a fault of our own, or of the disk."""

COMMANDS: Final[tuple[Command, ...]] = (check, explain, fmt, new, show, diagram, pages, pdf)
"""Every verb, in the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``sop`` and return its exit code: 0, 1 errors in SOPs, 2 usage, 3 our own fault."""
    _speak_utf8()
    try:
        return _run(build_parser(COMMANDS).parse_args(arguments))
    except (UsageError, SettingsError) as error:
        print(f"sop: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        return 0
    except OSError as error:
        print(f"sop: berkas tidak dapat dibaca atau ditulis: {reason(error)}", file=sys.stderr)
        return INTERNAL
    except Exception:  # noqa: BLE001 -- whatever else happens is a fault of ours, to be reported
        return _report_fault()


def _run(arguments: argparse.Namespace) -> int:
    code: int = arguments.run(arguments)
    return code


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _report_fault() -> int:
    with tempfile.NamedTemporaryFile(
        "w", prefix="katalog-sop-", suffix=".txt", delete=False, encoding="utf-8"
    ) as report:
        report.write(f"katalog-sop {version('katalog-sop')}, Python {platform.python_version()}\n")
        report.write(f"{platform.platform()}\n\n{traceback.format_exc()}")
    print(
        "sop: kesalahan pada program ini, bukan pada SOP Anda. "
        f"Sertakan berkas ini saat melapor: {Path(report.name)}",
        file=sys.stderr,
    )
    return INTERNAL


if __name__ == "__main__":
    sys.exit(main())
