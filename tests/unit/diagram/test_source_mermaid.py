import re

import pytest
from tests.geometry.models import HOSTILE, Step, hostile_models, model

from katalog_sop.diagram.chart import Chart, chart_of
from katalog_sop.diagram.source_mermaid import source_for_measuring, source_for_people


def _people(chart: Chart) -> list[str]:
    source = source_for_people(chart, title="Judul", description="Uraian")
    return [line.strip() for line in source.splitlines()]


def _chart(steps: list[Step], *lanes: str) -> Chart:
    one = model(list(lanes), steps)
    return chart_of(one.pelaksana, one.graf)


def test_every_kind_of_line_is_written() -> None:
    lines = _people(
        _chart(
            [
                ("Mulai", ["A"], []),
                ("Putus", ["B", "A"], [("3", "Ya"), ("1?", "Tidak"), ("selesai", "Batal")]),
                ("Bagi", ["A"], [("4", ""), ("1?", "")]),
                ("Akhir", ["A"], []),
            ],
            "A",
            "B",
            "C",
        )
    )
    assert lines[lines.index("swimlane-beta TB") + 1 :] == [
        "accTitle: Judul",
        "accDescr: Uraian",
        'subgraph p1["A"]',
        's1("1.#160;Mulai")',
        's2b{"2.#160;Putus"}',
        's3["3.#160;Bagi"]',
        's4("4.#160;Akhir")',
        "end",
        'subgraph p2["B"]',
        's2{"2.#160;Putus"}',
        'selesai("Selesai")',
        "end",
        'subgraph p3["C"]',
        'kosong3@{ shape: text, label: "–" }',
        "end",
        "s2 --- s2b",
        "s1 --> s2",
        's2 -- "Ya" --> s3',
        's2 -. "Tidak" .-> s1',
        's2 -- "Batal" --> selesai',
        "s3 --> s4",
        "s3 -.-> s1",
    ]


def test_step_that_returns_to_itself_goes_through_a_node() -> None:
    lines = _people(_chart([("x", ["A"], []), ("y", ["A"], [("2", "lagi"), ("1", "b")])], "A"))
    assert 'us2(("Ulang"))' in lines
    assert 's2 -- "lagi" --> us2' in lines
    assert "us2 --> s2" in lines


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_an_author_cannot_leave_its_quotes(text: str) -> None:
    one = model(["A " + text, text], [(text, [text], [("1", text[:20]), ("1", "b")])])
    chart = chart_of(one.pelaksana, one.graf)
    source = source_for_people(chart, title=text, description=text)
    shape = r'(\(".*"\)|\[".*"\]|\{".*"\}|\(\(".*"\)\)|@\{ shape: text, label: "–" \})'
    known = re.compile(
        rf"  accTitle: .*|  accDescr: .*|  subgraph p\d+\[\".*\"\]|  end|    \w+{shape}"
        r'|  \w+ (---|-->|-\.->|-- ".*" -->|-\. ".*" \.->) \w+'
    )
    for line in source.partition("swimlane-beta TB\n")[2].splitlines():
        assert known.fullmatch(line), line
        plain = re.sub(r"#\d+;", "", line)
        assert plain.count('"') in {0, 2}, line
        words = plain.partition(": ")[2] if "  acc" in line else "".join(plain.split('"')[1:2])
        assert not set(words) & set("`<>$%&\\|*~^;:#[]{}"), line


def test_source_for_the_engine_holds_no_sign_of_an_author() -> None:
    for one in hostile_models().values():
        source = source_for_measuring(chart_of(one.pelaksana, one.graf))
        for line in source.partition("swimlane-beta TB\n")[2].splitlines():
            quoted = re.sub(r'"[\w ,.()/\u00a0-]*"', "", line)
            assert re.fullmatch(r"  subgraph p1\[\]|  end|    \w+[\[({][\])}]", quoted)


def test_source_for_the_engine_holds_one_node_for_each_row() -> None:
    chart = _chart([(str(n), ["A", "B"], []) for n in range(3)], "A", "B")
    assert re.findall(r"s\d\w?", source_for_measuring(chart)) == ["s1", "s2", "s3"]
