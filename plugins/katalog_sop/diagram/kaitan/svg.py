"""The catalogue graph written down as SVG: classes instead of colours, real text, links."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from katalog_sop.diagram.kaitan.graph import Garis, Kotak, order
from katalog_sop.diagram.kaitan.layout import LINE, WIDTH, BoxAt, Picture, Rail, lay_out
from katalog_sop.diagram.text import clean

_BEND: Final = 6
_ARROW: Final = 8
_BASELINE: Final = 4.5
_LEFT: Final = 10
_EDGE: Final = 1
_MOST_ON_PAPER: Final = 24
"""More boxes get small on a sheet: then the words beside the drawing are printed, too."""
_COLOURS: Final = 6
"""Lines beside each other have different colours; as many as the stylesheet knows."""


def kaitan_svg(kotak: Iterable[Kotak], garis: Iterable[Garis], *, nama: str) -> tuple[str, ...]:
    """Return one SVG for each group of boxes that hang together, the largest first.

    *nama* says to those who do not see it what is drawn.
    """
    edges = tuple(sorted(set(garis)))
    groups = order(kotak, edges)
    return tuple(_svg(lay_out(group, edges), nama) for group in groups)


def _svg(picture: Picture, nama: str) -> str:
    wide, high = _number(picture.width + 2 * _EDGE), _number(picture.height + 2 * _EDGE)
    referred = {rail.to.kotak.id: rail for rail in picture.rails}
    ends: dict[str, float] = {}
    for rail in picture.rails:
        for one in rail.sources:
            end = rail.x - _bend(one, rail.to.arrives)
            ends[one.kotak.id] = max(end, ends.get(one.kotak.id, 0))
    count = sum(len(rail.sources) for rail in picture.rails)
    label = f"{clean(nama)}: {len(picture.boxes)} kotak, {count} rujukan"
    long = " kaitan-panjang" if len(picture.boxes) > _MOST_ON_PAPER else ""
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="kaitan{long}" role="group"',
            f' aria-label="{escape(label)}" viewBox="{-_EDGE} {-_EDGE} {wide} {high}"',
            f' width="{wide}" height="{high}">',
            *(
                _box(box, referred.get(box.kotak.id), ends.get(box.kotak.id))
                for box in picture.boxes
            ),
            "</svg>",
        )
    )


def _box(box: BoxAt, rail: Rail | None, end: float | None) -> str:
    """Return a box with its lines: whoever points at it sees them all."""
    faint = ' class="kaitan-pudar"' if box.kotak.pudar else ""
    out = "" if end is None else f'<path d="M{WIDTH} {_number(box.leaves)}H{_number(end)}"/>'
    lines = "" if rail is None else _rail(rail)
    return (
        f"<g>{out}{lines}"
        f'<a href="{escape(box.kotak.alamat)}"{faint}><rect y="{_number(box.top)}" width="{WIDTH}"'
        f' height="{_number(box.height)}" rx="3"/>{_text(box)}</a></g>'
    )


def _rail(rail: Rail) -> str:
    y, x = rail.to.arrives, rail.x
    head = f"M{WIDTH} {_number(y)}l{_ARROW} -4v8z"
    return (
        f'<g class="kaitan-{rail.track % _COLOURS}"><path d="{"".join(_ways(rail, x, y))}"/>'
        f'<path class="kaitan-p" d="{head}"/></g>'
    )


def _ways(rail: Rail, x: float, y: float) -> Iterator[str]:
    """Yield the lines: from the farthest box on each side the whole way, from others up to it."""
    above = sorted((one for one in rail.sources if one.leaves < y), key=lambda one: one.top)
    below = sorted((one for one in rail.sources if one.leaves > y), key=lambda one: -one.top)
    for side, down in ((above, 1), (below, -1)):
        for nth, one in enumerate(side):
            bend = _bend(one, y)
            start, turn = _number(one.leaves), _number(one.leaves + down * bend)
            yield f"M{_number(x - bend)} {start}Q{_number(x)} {start} {_number(x)} {turn}"
            if nth == 0:
                yield (
                    f"V{_number(y - down * bend)}Q{_number(x)} {_number(y)}"
                    f" {_number(x - bend)} {_number(y)}H{WIDTH + _ARROW}"
                )


def _bend(one: BoxAt, y: float) -> float:
    return min(_BEND, abs(y - one.leaves) / 2)


def _text(box: BoxAt) -> str:
    first = box.top + box.height / 2 - LINE * (len(box.lines) - 1) / 2 + _BASELINE
    spans = " ".join(
        f'<tspan x="{_LEFT}" y="{_number(first + LINE * nth)}">{escape(line, quote=False)}</tspan>'
        for nth, line in enumerate(box.lines)
    )
    return f"<text>{spans}</text>"


def _number(value: float) -> str:
    return f"{round(value * 2) / 2:g}"
