import sys
from types import SimpleNamespace

import pytest
from tests.support.needs import need_drawing

from katalog_sop.diagram import merman

SOURCE = "swimlane-beta TB\n  subgraph p1[A]\n    s1[satu]\n    s2[dua]\n  end\n  s1 --> s2\n"


def _pretend(monkeypatch: pytest.MonkeyPatch, engine: object) -> None:
    monkeypatch.setitem(sys.modules, "merman", SimpleNamespace(MermanEngine=lambda *_: engine))


def test_every_node_is_measured() -> None:
    need_drawing()
    extents = merman.extents(SOURCE)
    assert set(extents) == {"s1", "s2"}
    assert extents["s1"].width > extents["s2"].width > 0
    assert extents["s1"].height == extents["s2"].height > 0


@pytest.mark.parametrize(
    "source", ["", "bukan diagram", "swimlane-beta TB\n  subgraph p1[", "\x00"]
)
def test_source_that_cannot_be_laid_out_has_no_extents(source: str) -> None:
    assert merman.extents(source) == {}


def test_machine_without_the_engine_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "merman", None)
    assert not merman.available()
    assert merman.extents(SOURCE) == {}
    assert merman.draw(SOURCE, prefix="d") is None


def test_engine_that_fails_to_start_counts_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "merman", SimpleNamespace())
    assert not merman.available()


@pytest.mark.parametrize("answer", ["", "[]", "{}", '{"layout":{"SwimlaneDiagram":{"nodes":[1]}}}'])
def test_answer_of_another_form_holds_no_extents(
    monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    _pretend(monkeypatch, SimpleNamespace(layout_json=lambda _source, _options: answer))
    assert merman.extents(SOURCE) == {}


def test_failure_on_one_drawing_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend(monkeypatch, SimpleNamespace())
    assert merman.draw(SOURCE, prefix="d") is None


FENCES = {
    "flowchart": 'flowchart LR\n  A["<b>x</b>"] --> B{y}\n  style A fill:#eee',
    "sequence": "sequenceDiagram\n  Alice->>Bob: Halo\n  Note over Alice: n",
    "state": "stateDiagram-v2\n  [*] --> A\n  A --> [*]",
    "class": "classDiagram\n  A <|-- B",
    "er": "erDiagram\n  A ||--o{ B : has",
    "gantt": "gantt\n  dateFormat YYYY-MM-DD\n  section S\n  a :a1, 2024-01-01, 3d",
    "pie": 'pie\n  "a": 3\n  "b": 4',
    "git": "gitGraph\n  commit\n  branch b\n  commit",
    "mindmap": "mindmap\n  root((x))\n    a",
}


@pytest.mark.parametrize("kind", FENCES)
def test_fence_of_any_kind_is_drawn(kind: str) -> None:
    need_drawing()
    drawn = merman.draw(FENCES[kind], prefix="pagar-1")
    assert drawn is not None
    head = drawn.partition(">")[0]
    assert " width=" not in head
    assert "viewBox=" in head
    assert 'id="pagar-1-' in drawn
    assert "mermaid" not in drawn


HOSTILE_FENCES = (
    'flowchart LR\n  A --> B\n  click A "https://contoh.org"',
    'flowchart TD\n  A@{ img: "https://contoh.org/a.png", label: "L" }',
    "sequenceDiagram\n  Alice->>Bob: x\n  link Alice: D @ https://contoh.org",
    "flowchart LR\n  A --> B\n  style A fill:url(https://contoh.org/a.png)",
)


@pytest.mark.parametrize("source", HOSTILE_FENCES)
def test_fence_that_leads_elsewhere_is_refused_or_harmless(source: str) -> None:
    assert "contoh.org" not in (merman.draw(source, prefix="d") or "")


@pytest.mark.parametrize(
    "source",
    [
        'flowchart LR\n  A["<script>alert(1)</script><img src=x onerror=alert(1)>"] --> B',
        'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"',
        "%%{init: {'themeCSS': '@import url(https://contoh.org)'}}%%\nflowchart LR\n  A --> B",
    ],
)
def test_fence_that_acts_is_refused_or_harmless(source: str) -> None:
    drawn = merman.draw(source, prefix="d") or ""
    for hostile in ("<script", "<img", "onerror=", "javascript:", "@import", "contoh.org"):
        assert hostile not in drawn


def test_very_long_fence_is_refused() -> None:
    assert merman.draw("flowchart LR\n" + "  A --> B\n" * 50_000, prefix="d") is None
