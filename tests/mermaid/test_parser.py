"""Mermaid's own parser and renderer on what we give to people to copy."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from playwright.sync_api import Page
from tests.geometry.chromium import in_chromium
from tests.geometry.models import (
    HOSTILE_TEXT,
    PLAIN_TEXT,
    Model,
    catalogue,
    hostile_models,
    models,
)
from tests.geometry.test_generated import ALL_AT_ONCE, STARTS_WITH_A_DECISION
from tests.support.golden import Golden
from tests.support.needs import need_npm_file

from katalog_sop.diagram.chart import chart_of

CATALOGUE = catalogue()

START = """() => {
  mermaid.initialize({startOnLoad: false});
  window.alert = () => { window.attacked = 'attacked'; };
}"""
PARSE = """async ([source, drawn]) => {
  try {
    const {diagramType} = await mermaid.parse(source);
    if (!drawn) return [diagramType, '', ''];
    const {svg} = await mermaid.render('gambar', source);
    document.body.innerHTML = svg;
    const acting = document.body.querySelectorAll('script, img, a, iframe, [onerror]').length;
    return [diagramType, document.body.textContent, `${window.attacked ?? ''}${acting || ''}`];
  } catch (error) { return ['error', String(error), '']; }
}"""


@settings(max_examples=30, deadline=None, derandomize=True, phases=[Phase.generate])
@given(models(text=PLAIN_TEXT, most_lanes=6, most_steps=12))
def _collect_plain(one: Model) -> None:
    GENERATED.append(one)


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(models(text=HOSTILE_TEXT, most_lanes=4, most_steps=6))
def _collect_hostile(one: Model) -> None:
    GENERATED.append(one)


GENERATED: list[Model] = []


@pytest.mark.browser
def test_mermaid_reads_every_source_and_shows_it_as_text() -> None:
    library = need_npm_file("mermaid/dist/mermaid.min.js")
    _collect_plain()
    _collect_hostile()
    shown = [*CATALOGUE.values(), *hostile_models().values(), ALL_AT_ONCE, STARTS_WITH_A_DECISION]
    given_ = [(one, one.mermaid(), nth < len(shown)) for nth, one in enumerate(shown + GENERATED)]

    def visit(page: Page) -> list[list[str]]:
        page.add_script_tag(path=library)
        page.evaluate(START)
        return [page.evaluate(PARSE, [source, drawn]) for _, source, drawn in given_]

    for (one, source, drawn), (kind, said, acted) in zip(given_, in_chromium(visit), strict=True):
        assert (kind, acted) == ("swimlane", ""), f"{said[:500]}\n{source}"
        unsaid = [words for words in _words(one) if _bare(words) not in _bare(said)]
        assert not drawn or not unsaid, source


def _words(one: Model) -> list[str]:
    chart = chart_of(one.pelaksana, one.graf)
    return [row.label for row in chart.rows] + [link.label for link in chart.links]


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("id_", CATALOGUE)
def test_source_of_the_catalogue(id_: str, golden: Golden) -> None:
    golden.check(f"mermaid/{id_.replace('/', '--')}.mmd", CATALOGUE[id_].mermaid())
