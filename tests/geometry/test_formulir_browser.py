"""The form as a browser lays it out: rows of any height, and lines that still meet."""

import pytest
from markupsafe import escape
from playwright.sync_api import Page
from tests.geometry.chromium import in_chromium
from tests.geometry.models import ROOT, Model, catalogue, hostile_models, model
from tests.geometry.test_generated import ALL_AT_ONCE, MANY_INTO_ONE, STARTS_WITH_A_DECISION

from katalog_sop.diagram.formulir.cells import Baris, Formulir, formulir_of

STYLE = ROOT / "plugins" / "katalog_sop" / "diagram" / "assets" / "formulir.css"
PAGE = "body { font: 14px Arial } th, td { border: 1px solid } td { vertical-align: top }"
LANES = [f"Lajur {nth}" for nth in range(15)]
WIDE = model(
    LANES,
    [
        (
            f"Langkah {n}",
            [LANES[n * 4 % 15]],
            [(str(n + 2), "Ya"), (str(n * 3 % (n + 1) + 1), "Tidak")],
        )
        for n in range(19)
    ]
    + [("Selesai", [LANES[0], LANES[9]], [])],
)

MEASURE = """() => {
  const wrong = [], say = (...what) => wrong.push(what.join(' '));
  const rows = [...document.querySelectorAll('tbody tr')], apart = (a, b) => Math.abs(a - b);
  const ends = rows.map(() => ({above: [], below: []}));
  const widths = [...document.querySelectorAll('thead .f-x')];
  for (const head of widths) {
    const width = 8 * /f-w(\\d+)/.exec(head.className)[1];
    if (apart(head.getBoundingClientRect().width, width) > .5) say('width', head.textContent);
  }
  rows.forEach((row, nth) => {
    const outer = row.querySelector('.f-s');
    if (!outer) return;
    const box = outer.getBoundingClientRect(), around = row.getBoundingClientRect();
    const inner = outer.firstElementChild, place = inner.firstElementChild.getScreenCTM();
    const on = (x, y) => new DOMPoint(+x, +y).matrixTransform(place);
    if (apart(place.f, around.top + around.height / 2) > 1) say('middle', nth);
    if (box.top > around.top + .5 || box.bottom < around.bottom - .5) say('height', nth);
    const spots = [], bars = [];
    for (const path of inner.querySelectorAll('path:not(.f-a, .f-b, .f-c, .f-d)')) {
      const way = path.getAttribute('d');
      for (const [, x, y, z] of way.matchAll(/M(\\S+) (\\S+)V([-\\d]+)/g)) {
        const start = on(x, y), end = on(x, z);
        bars.push([start.x, Math.max(start.y, box.top), start.x, Math.min(end.y, box.bottom)]);
        if (start.y < box.top) ends[nth].above.push([start.x, box.top]); else spots.push(start);
        if (end.y > box.bottom) ends[nth].below.push([end.x, box.bottom]); else spots.push(end);
      }
      const level = /M(\\S+) (\\S+?)(?:H\\d+a3 3 0 0 1 6 0)*H(\\d+)/g;
      for (const [, x, y, z] of way.matchAll(level)) {
        const start = on(x, y), end = on(z, y);
        spots.push(start, end);
        bars.push([start.x, start.y, end.x, start.y]);
      }
    }
    const shapes = [...inner.querySelectorAll('.f-b, .f-c, .f-d')];
    const gap = (shape, x, y) => {
      let least = 99;
      for (let at = 0; at < shape.getTotalLength(); at += .25) {
        const point = shape.getPointAtLength(at);
        least = Math.min(least, Math.hypot(point.x - x, point.y - y));
      }
      return least;
    };
    for (const [, x, y] of (inner.querySelector('.f-a')?.getAttribute('d') ?? '')
        .matchAll(/M(\\S+) ([-\\d]+)l/g)) {
      if (!shapes.some(shape => gap(shape, x, y) <= 1)) say('arrowhead', nth, x, y);
      const tip = on(x, y);
      if (!spots.some(spot => apart(spot.x, tip.x) <= 1 && apart(spot.y, tip.y) <= 1))
        say('line without arrowhead', nth, x, y);
    }
    const cells = [...row.querySelectorAll('.f-y')].map(cell => cell.getBoundingClientRect());
    for (const shape of shapes) {
      const {left, right, top, bottom} = shape.getBoundingClientRect();
      if (!cells.some(cell => cell.left <= left && right <= cell.right)) say('lane', nth);
      if (top < around.top || bottom > around.bottom) say('row', nth);
    }
    for (const text of inner.querySelectorAll('text')) {
      const {left, right, top, bottom} = text.getBoundingClientRect();
      if (!text.className.baseVal) {
        const shape = text.previousElementSibling.getBoundingClientRect();
        if (left < shape.left + 2 || right > shape.right - 2) say('words', text.textContent);
      } else if (bars.some(([a, b, c, d]) =>
          a < right && left < c + .1 && b < bottom - 3 && top + 2 < d + .1))
        say('line under', text.textContent);
    }
  });
  for (let nth = 1; nth < rows.length; nth++) {
    const {below} = ends[nth - 1], {above} = ends[nth];
    const meet = ([x, y], others) => others.some(one => apart(one[0], x) <= 1 && y >= one[1] - 1);
    if (below.length !== above.length) say('border', nth, below.length, above.length);
    for (const [x, y] of below) if (!above.some(one => apart(one[0], x) <= 1 && y - one[1] >= -1))
      say('gap below', nth, x);
  }
  if (ends.length && (ends[0].above.length || ends.at(-1).below.length)) say('loose end');
  return wrong;
}"""


def _row(nth: int, baris: Baris, *, tall: bool) -> str:
    text = "Uraian panjang " * (nth * 7 % 23 if tall else 1)
    cells = "".join(f'<td class="f-y">{cell}</td>' for cell in baris.sel)
    rest = "<td>Kelengkapan</td><td>5 menit</td><td>Output</td><td></td>"
    return f'<tr class="{baris.kelas}"><th>{nth}</th><td>{text}</td>{cells}{rest}</tr>'


def page_of(one: Model, *, tall: bool) -> str:
    """Return a page with nothing but the form; with *tall*, rows are of many heights."""
    form = formulir_of(one.pelaksana, one.graf)
    assert isinstance(form, Formulir)
    heads = "".join(
        f'<th class="f-x {kelas}">{escape(satu.nama)}</th>'
        for satu, kelas in zip(one.pelaksana, form.kolom, strict=True)
    )
    rows = "".join(_row(nth, baris, tall=tall) for nth, baris in enumerate(form.baris))
    head = f"<tr><th>No</th><th>Kegiatan</th>{heads}<th>K</th><th>W</th><th>O</th><th>Ket</th></tr>"
    style = STYLE.read_text(encoding="utf-8")
    return (
        f"<!doctype html><style>{PAGE}{style}</style>"
        f'<table class="f-t" width="100%"><thead>{head}</thead><tbody>{rows}</tbody></table>'
    )


@pytest.mark.browser
@pytest.mark.parametrize("width", [1300, 390])
def test_lines_meet_and_arrowheads_touch_as_a_browser_measures_it(width: int) -> None:
    models = {
        **catalogue(),
        **hostile_models(),
        "semua": ALL_AT_ONCE,
        "banyak": MANY_INTO_ONE,
        "mulai": STARTS_WITH_A_DECISION,
        "lebar": WIDE,
    }
    pages = {
        (name, tall): page_of(one, tall=tall)
        for name, one in models.items()
        for tall in (True, False)
    }

    def visit(page: Page) -> dict[tuple[str, bool], list[str]]:
        page.set_viewport_size({"width": width, "height": 800})
        found = {}
        for name, text in pages.items():
            page.set_content(text)
            found[name] = page.evaluate(MEASURE)
        return found

    assert {name: wrong for name, wrong in in_chromium(visit).items() if wrong} == {}


MISTAKES = {
    "width": ("--f: 88px", "--f: 95px"),
    "middle": ('<svg y="50%">', '<svg y="45%">'),
    "height": ("calc(100% + 2px)", "80%"),
    "gap below": ("M382 -2000", "M385 -2000"),
    "border": ("V2000", "V24"),
    "arrowhead": ("M382 -12l", "M382 -15l"),
    "line without": ("M382 -12l", "M388 -12l"),
    "lane": ('d="M274 -12', 'd="M244 -12'),
    "line under": ('y="-5"', 'y="4"'),
    "words": ("Mulai<", "Mulai sekarang<"),
}


@pytest.mark.browser
def test_measuring_finds_what_is_wrong() -> None:
    good = page_of(catalogue()["kota-sibolga/penyusunan-sop-pelayanan"], tall=True)

    def visit(page: Page) -> dict[str, list[str]]:
        page.set_viewport_size({"width": 1300, "height": 800})
        found = {}
        for name, (right, mistaken) in MISTAKES.items():
            page.set_content(good.replace(right, mistaken))
            found[name] = page.evaluate(MEASURE)
        return found

    found = in_chromium(visit)
    assert [name for name in found if not any(one.startswith(name) for one in found[name])] == []
