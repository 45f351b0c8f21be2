"""Our reader of Mermaid source reads what Mermaid itself reads."""

import re
from html import unescape
from typing import TypedDict

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from playwright.sync_api import Page
from tests.geometry.chromium import in_chromium
from tests.geometry.models import HOSTILE_TEXT, Model, catalogue, hostile_models, models
from tests.support.mermaid_source import Link, Sign, Source, read_source
from tests.support.needs import need_npm_file
from tests.support.terbaca import INVENTED

READ = """async source => {
  const {db} = await mermaid.mermaidAPI.getDiagramFromText(source);
  return {
    vertices: [...db.getVertices().values()].map(it => [it.id, it.type ?? '', it.text]),
    edges: db.getEdges().map(it => [it.start, it.end, it.text, it.stroke, it.type]),
    lanes: db.getSubGraphs().map(it => [it.title, it.nodes]),
    description: db.getAccDescription(),
  };
}"""
SHAPES = {"round": "capsule", "square": "box", "diamond": "diamond", "circle": "circle"}


class Read(TypedDict):
    """What Mermaid has in mind after reading."""

    vertices: list[tuple[str, str, str]]
    edges: list[tuple[str, str, str, str, str]]
    lanes: list[tuple[str, list[str]]]
    description: str


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(models(text=HOSTILE_TEXT, most_lanes=5, most_steps=9))
def _collect(one: Model) -> None:
    GENERATED.append(one)


GENERATED: list[Model] = []


@pytest.mark.browser
def test_mermaid_reads_the_same_nodes_lanes_and_links() -> None:
    library = need_npm_file("mermaid/dist/mermaid.min.js")
    _collect()
    shown = [*catalogue().values(), *hostile_models().values(), *INVENTED.values(), *GENERATED]
    sources = [one.mermaid() for one in shown]

    def visit(page: Page) -> list[Read]:
        page.add_script_tag(path=library)
        page.evaluate("() => mermaid.initialize({startOnLoad: false})")
        return [page.evaluate(READ, source) for source in sources]

    for source, read in zip(sources, in_chromium(visit), strict=True):
        assert _in_one_order(_source_of(read)) == _in_one_order(read_source(source)), source


def _source_of(read: Read) -> Source:
    lane_of = {id_: _plain(title) for title, ids in read["lanes"] for id_ in ids}
    return Source(
        lanes=tuple(_plain(title) for title, _ in read["lanes"]),
        signs=tuple(
            Sign(id_, SHAPES.get(kind, "text"), _plain(text), lane_of[id_])
            for id_, kind, text in read["vertices"]
        ),
        links=tuple(
            Link(start, end, _plain(text), stroke == "dotted", kind == "arrow_point")
            for start, end, text, stroke, kind in read["edges"]
        ),
        description=_plain(read["description"]),
    )


def _plain(text: str) -> str:
    """Return a text with the signs that Mermaid keeps under a code of its own until it draws."""
    return unescape(re.sub("\ufb02\u00b0\u00b0(\\d+)\u00b6\u00df", r"&#\1;", text))


def _in_one_order(source: Source) -> Source:
    return source._replace(signs=tuple(sorted(source.signs)))
