"""The geometry of the catalogue graph, whatever the catalogue looks like."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from katalog_sop.diagram.kaitan.graph import Garis, Kotak, order
from katalog_sop.diagram.kaitan.layout import FONT, WIDTH, Picture, crossings, lay_out
from katalog_sop.diagram.kaitan.svg import kaitan_svg
from katalog_sop.diagram.text import width

Graph = tuple[tuple[Kotak, ...], tuple[Garis, ...]]
SVG = "{http://www.w3.org/2000/svg}"
TEXTS = st.text(min_size=0, max_size=140)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Draws boxes with any text and lines between any of them, also from a box to itself."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=20))
    boxes = tuple(Kotak(id=f"k{n}", teks=text, alamat=f"../k{n}/") for n, text in enumerate(texts))
    ids = st.sampled_from([box.id for box in boxes])
    return boxes, tuple(draw(st.sets(st.tuples(ids, ids), max_size=40)))


def _pictures(graph: Graph) -> list[Picture]:
    boxes, lines = graph
    return [lay_out(group, lines) for group in order(boxes, lines)]


@given(graphs())
def test_every_box_with_a_line_is_drawn_once(graph: Graph) -> None:
    tied = {end for line in graph[1] if line[0] != line[1] for end in line}
    drawn = [box.kotak.id for picture in _pictures(graph) for box in picture.boxes]
    assert sorted(drawn) == sorted(tied)


@given(graphs())
def test_every_line_is_drawn_from_box_to_box(graph: Graph) -> None:
    drawn = {
        (source.kotak.id, rail.to.kotak.id)
        for picture in _pictures(graph)
        for rail in picture.rails
        for source in rail.sources
    }
    assert drawn == {line for line in graph[1] if line[0] != line[1]}


@given(graphs())
def test_boxes_do_not_touch_and_lines_end_at_them(graph: Graph) -> None:
    for picture in _pictures(graph):
        assert all(one.top + one.height < other.top for one, other in pairwise(picture.boxes))
        for rail in picture.rails:
            assert rail.to.top < rail.to.arrives < rail.to.top + rail.to.height
            assert all(one.top < one.leaves < one.top + one.height for one in rail.sources)
            assert WIDTH < rail.x < picture.width


@given(graphs())
def test_no_two_lines_share_a_piece_of_a_track(graph: Graph) -> None:
    for picture in _pictures(graph):
        for one in picture.rails:
            apart = (
                other.bottom < one.top or one.bottom < other.top
                for other in picture.rails
                if other is not one and other.x == one.x
            )
            assert all(apart)


@given(graphs())
def test_texts_fit_into_their_boxes(graph: Graph) -> None:
    for picture in _pictures(graph):
        for box in picture.boxes:
            assert box.lines
            assert all(width(line, FONT) <= WIDTH - 18 for line in box.lines)


@settings(max_examples=30)
@given(graphs())
def test_the_drawing_is_sound_and_the_same_each_time(graph: Graph) -> None:
    boxes, lines = graph
    drawn = kaitan_svg(boxes, lines, nama="Uji & coba")
    assert drawn == kaitan_svg(tuple(reversed(boxes)), tuple(reversed(lines)), nama="Uji & coba")
    for svg in drawn:
        root = ET.fromstring(svg)  # noqa: S314 -- our own
        links = [one.get("href") for one in root.iter(f"{SVG}a")]
        assert len(links) == len(set(links)) > 1
        assert "style" not in svg
        assert all(one.get("d", "").startswith("M") for one in root.iter(f"{SVG}path"))


def test_lines_are_drawn_from_edge_to_arrow() -> None:
    boxes = [Kotak(id=one, teks=one.upper(), alamat=f"{one}/") for one in "abc"]
    [svg] = kaitan_svg(boxes, [("a", "b"), ("c", "b")], nama="Uji")
    ways = re.findall(r'<path d="([^"]+)"', svg)
    assert sum(way.startswith(f"M{WIDTH} ") for way in ways) == 2
    [rail] = [way for way in ways if "Q" in way]
    assert rail.count(f"H{WIDTH + 8}") == 2
    assert svg.count('class="kaitan-p"') == 1


def test_neighbours_stand_near_each_other() -> None:
    boxes = [Kotak(id=f"{n:02}", teks=f"SOP {n:02}", alamat="x") for n in range(20)]
    lines = [(f"{n:02}", f"{(n * 7) % 20:02}") for n in range(20)]
    [ordered, alphabetical] = [
        sum(crossings(lay_out(group, lines)) for group in groups)
        for groups in (order(boxes, lines), (tuple(boxes),))
    ]
    assert ordered * 2 < alphabetical
