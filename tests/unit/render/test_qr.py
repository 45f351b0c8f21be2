import re
import xml.etree.ElementTree as ET

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from katalog_sop.render.qr import qr_svg

ALAMAT = "https://sop.contoh.go.id/kota-sibolga/penyusunan-sop-pelayanan/#sidik-0123456789ab"
JUDUL = "Kode QR ke halaman SOP ini"
SVG = "{http://www.w3.org/2000/svg}"
QUIET = 4
MODULES_OF_ALAMAT = 37
"""Version 5: the smallest one that holds 82 characters at level M."""
SCALE = 3
WHITE = 255

Modules = list[list[bool]]


def drawn(svg: str) -> Modules:
    """Return what the pen of the drawing blackens, module by module."""
    root = ET.fromstring(svg)  # noqa: S314 -- our own
    side = int(root.attrib["viewBox"].split()[2])
    modules = [[False] * side for _ in range(side)]
    pen = root.findall(f"{SVG}path")[1].attrib["d"]
    x = y = 0
    for command, numbers in re.findall(r"([Mmh])([\d .-]+)", pen):
        if command == "M":
            x, y = (int(float(number)) for number in numbers.split())
        elif command == "m":
            x += int(numbers.split()[0])
        else:
            modules[y][x : x + int(numbers)] = [True] * int(numbers)
            x += int(numbers)
    return modules


def read(modules: Modules) -> str:
    """Return what a reader of barcodes makes of a picture of *modules*."""
    pixels = bytes(
        0 if dark else WHITE
        for row in modules
        for _ in range(SCALE)
        for dark in row
        for _ in range(SCALE)
    )
    side = len(modules) * SCALE
    (found,) = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (side, side)))
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    return found.text


def test_a_reader_reads_the_address() -> None:
    assert read(drawn(qr_svg(ALAMAT, JUDUL))) == ALAMAT


addresses = st.builds(
    "https://{}.go.id/{}/#sidik-{}".format,
    st.from_regex(r"[a-z]{1,40}", fullmatch=True),
    st.from_regex(r"[a-z0-9]{1,60}/[a-z0-9-]{1,200}", fullmatch=True),
    st.from_regex(r"[0-9a-f]{12}", fullmatch=True),
)


@settings(max_examples=60, deadline=None)
@given(addresses)
def test_a_reader_reads_any_address(alamat: str) -> None:
    assert read(drawn(qr_svg(alamat, JUDUL))) == alamat


def test_a_stain_does_no_harm() -> None:
    modules = drawn(qr_svg(ALAMAT, JUDUL))
    for row in modules[20:27]:
        row[20:27] = [True] * 7

    assert read(modules) == ALAMAT


def test_the_code_is_as_small_as_can_be_and_has_a_light_edge() -> None:
    modules = drawn(qr_svg(ALAMAT, JUDUL))
    side = len(modules)

    assert side == MODULES_OF_ALAMAT + 2 * QUIET
    edge = {*range(QUIET), *range(side - QUIET, side)}
    assert not any(
        modules[y][x] for y in range(side) for x in range(side) if y in edge or x in edge
    )
    assert all(modules[QUIET][QUIET : QUIET + 7])


def test_the_drawing_says_what_it_is_and_holds_no_style() -> None:
    svg = qr_svg(ALAMAT, 'Kode QR <ke> "halaman"\nini')
    root = ET.fromstring(svg)  # noqa: S314 -- our own

    assert isinstance(svg, Markup)
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == 'Kode QR <ke> "halaman" ini'
    assert "style" not in svg
    assert "\n" not in svg


def test_paper_is_white_and_ink_black_in_every_theme() -> None:
    root = ET.fromstring(qr_svg(ALAMAT, JUDUL))  # noqa: S314 -- our own
    paper, ink = root.findall(f"{SVG}path")
    side = root.attrib["viewBox"].split()[2]

    assert (paper.attrib["fill"], ink.attrib["stroke"]) == ("#fff", "#000")
    assert paper.attrib["d"] == f"M0 0h{side}v{side}H0z"


def test_a_text_that_fits_no_code_is_refused() -> None:
    with pytest.raises(ValueError, match=r".+"):
        qr_svg("a" * 2332, JUDUL)
