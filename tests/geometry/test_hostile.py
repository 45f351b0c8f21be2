from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from tests.geometry import rules
from tests.geometry.models import HOSTILE_TEXT, Model, expected_of, hostile_models, models
from tests.geometry.picture import SVG, picture_of

HOSTILE = hostile_models()
ELEMENTS = {"svg", "title", "desc", "marker", "path", "rect", "g", "text", "tspan", "a"}
ATTRIBUTES = (
    {"class", "role", "aria-labelledby", "aria-describedby", "viewBox", "width", "height"}
    | {"id", "refX", "refY", "markerWidth", "markerHeight", "markerUnits", "orient"}
    | {"d", "x", "y", "rx", "href", "marker-end"}
)
TEXT_RULES = ("labels are at their lines", "titles are inside")
"""These compare words, which are cleaned and cut on their way into the drawing."""


def _geometry(one: Model) -> list[str]:
    found = rules.broken(picture_of(one.svg()), expected_of(one))
    return [finding for finding in found if not finding.startswith(TEXT_RULES)]


def _harmless(svg: str) -> None:
    for element in ET.fromstring(svg).iter():  # noqa: S314 -- this is the test
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        assert element.get("href", "#").startswith("#")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_drawn_as_text(name: str) -> None:
    one = HOSTILE[name]
    _harmless(one.svg())
    assert _geometry(one) == []


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(models(text=HOSTILE_TEXT, most_lanes=4, most_steps=6))
def test_any_text_is_drawn_as_text(one: Model) -> None:
    _harmless(one.svg())
    assert _geometry(one) == []
