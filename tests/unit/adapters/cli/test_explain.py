"""``sop explain``: every rule as it is read at a terminal."""

import pytest

from katalog_sop.adapters.cli.main import main
from katalog_sop.rules.base import Rule
from katalog_sop.rules.page import BAGIAN, read_page
from katalog_sop.rules.registry import RULES

Captured = pytest.CaptureFixture[str]


def _explained(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    code = main(["explain", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_every_rule_is_explained(rule: Rule, capsys: Captured) -> None:
    code, out, err = _explained(capsys, rule.CODE)

    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == f"# {rule.CODE}: {read_page(rule).judul}"
    assert rule.SEVERITY.kata.capitalize() in lines[2]
    assert [line[3:] for line in lines if line.startswith("## ") and line[3:] in BAGIAN] == [
        *BAGIAN
    ]


@pytest.mark.parametrize("name", ["SOP302", "sop302", "undeclared-pelaksana", " SOP302 "])
def test_a_rule_is_named_by_code_or_name(name: str, capsys: Captured) -> None:
    assert _explained(capsys, name)[1].startswith("# SOP302: ")


def test_without_a_rule_there_is_a_line_for_each(capsys: Captured) -> None:
    code, out, _ = _explained(capsys)

    assert code == 0
    lines = out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.CODE for rule in RULES]
    kata = {rule.CODE: rule.SEVERITY.kata for rule in RULES}
    assert all(line.split()[1] == kata[line.split()[0]] for line in lines)


def test_an_unknown_rule_comes_with_the_nearest_one(capsys: Captured) -> None:
    code, out, err = _explained(capsys, "undeclared-pelaksna")

    assert (code, out) == (2, "")
    assert "`undeclared-pelaksna` tidak ada. Mungkin maksudnya `undeclared-pelaksana`." in err


@pytest.mark.parametrize("name", ["", "xyz", "SOP", "*", "SOP302 SOP303", "\U0010ffff"])
def test_what_is_no_rule_at_all_is_a_mistake_of_usage(name: str, capsys: Captured) -> None:
    code, out, err = _explained(capsys, name)

    assert (code, out) == (2, "")
    assert err.startswith(f"sop: aturan `{name}` tidak ada.")


def test_one_rule_at_a_time(capsys: Captured) -> None:
    assert _explained(capsys, "SOP302", "SOP303")[0] == 2
