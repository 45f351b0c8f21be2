"""PDFs as readers get them: made by ``sop pdf`` in a process of its own, read with poppler."""

import re
import subprocess
import sys
import zlib
from functools import cache
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple

import zxingcpp
from tests.support.needs import missing, need_program
from tests.support.sites import build_environment

import environment

DAY: Final = "1795219200"
"""2026-11-21 as SOURCE_DATE_EPOCH."""
MAIN: Final = (
    "import sys; from katalog_sop.adapters.cli.main import main; sys.exit(main(sys.argv[1:]))"
)


class Word(NamedTuple):
    """One printed word; places are points from the left and the top of its page."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


class Grey(NamedTuple):
    """A page as pixels, 0 for black."""

    width: int
    height: int
    pixels: bytes

    def at(self, x: int, y: int) -> int:
        """How light a pixel is."""
        return self.pixels[y * self.width + x]


def need_pdf() -> None:
    """Skips where no PDFs can be made."""
    if not _makes_pdfs():
        missing("WeasyPrint or Pango is not on this machine")


@cache
def _makes_pdfs() -> bool:
    return environment.has_weasyprint()


def sop_pdf(
    root: Path, *arguments: object, before: str = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs ``sop pdf`` on the catalogue at *root*, after the Python of *before*."""
    command = (sys.executable, "-c", before + MAIN, "pdf", "--root", root, *arguments)
    return subprocess.run(
        [str(part) for part in command],
        check=False,
        env=build_environment(SOURCE_DATE_EPOCH=DAY, **variables),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def info(pdf: Path) -> dict[str, str]:
    """What pdfinfo says, by its names."""
    lines = _poppler("pdfinfo", pdf).splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def metadata(pdf: Path) -> str:
    """The XMP of a PDF."""
    return _poppler("pdfinfo", "-meta", pdf)


def structure(pdf: Path) -> str:
    """The tree of its tags, with the text in it."""
    return _poppler("pdfinfo", "-struct-text", pdf)


def fonts(pdf: Path) -> list[list[str]]:
    """A row for each font: its name first, then whether it is embedded after two words of type."""
    return [line.split() for line in _poppler("pdffonts", pdf).splitlines()[2:]]


def text_of(pdf: Path, page: int | None = None) -> str:
    """Its text in the order in which it was written, single-spaced."""
    pages = ("-f", page, "-l", page) if page else ()
    text = _poppler("pdftotext", "-raw", *pages, pdf, "-")
    return " ".join(text.split())


def signs(text: str) -> str:
    """The text without blanks and hyphens, wherever lines end."""
    return re.sub(r"[-\s\u2010]", "", text)


def words(pdf: Path) -> list[Word]:
    """Every word with its place."""
    found, page = [], 0
    for line in _poppler("pdftotext", "-bbox", pdf, "-").splitlines():
        page += "<page " in line
        if match := re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</w', line):
            left, top, right, bottom = (float(one) for one in match.groups()[:4])
            found.append(Word(page, unescape(match[5]), left, top, right, bottom))
    return found


def picture(pdf: Path, page: int, dpi: int) -> Grey:
    """One page as it is printed, in shades of grey."""
    pdftoppm = need_program("pdftoppm")
    command = (pdftoppm, "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), str(pdf))
    data = subprocess.run(command, check=True, capture_output=True).stdout
    _, width, height, _, pixels = re.split(rb"\s", data, maxsplit=4)
    return Grey(int(width), int(height), pixels)


def codes(grey: Grey) -> list[str]:
    """What the QR codes of a page say."""
    image = memoryview(grey.pixels).cast("B", (grey.height, grey.width))
    return [found.text for found in zxingcpp.read_barcodes(image)]


def objects(pdf: Path) -> bytes:
    """The bytes of a PDF with what is packed in them."""
    data = pdf.read_bytes()
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    return data + b"".join([_unpacked(one) for one in packed])


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return b""


def _poppler(program: str, *arguments: object) -> str:
    command = (need_program(program), *(str(one) for one in arguments))
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    return done.stdout
