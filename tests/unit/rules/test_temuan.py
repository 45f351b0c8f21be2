"""Every rule does what its prose fixture says, and nothing besides."""

import re

import pytest
from tests.support.temuan import FOLDER, Case, load_cases

from katalog_sop.rules.registry import RULES

CASES = {
    f"{path.stem}: {case.title}": (path.stem, case)
    for path in sorted(FOLDER.glob("*.md"))
    for case in load_cases(path)
}


@pytest.mark.parametrize(("rule", "case"), CASES.values(), ids=CASES)
def test_exactly_the_written_findings_are_made(rule: str, case: Case) -> None:
    assert case.found(rule) == case.expected


@pytest.mark.parametrize("rule", [rule.NAME for rule in RULES])
def test_a_rule_fires_in_one_case_and_keeps_silent_in_another(rule: str) -> None:
    cases = [case for name, case in CASES.values() if name == rule]
    firing = [case for case in cases if any(line.endswith(f" {rule}") for line in case.expected)]

    assert firing
    assert [case for case in cases if case not in firing]


def test_each_fixture_belongs_to_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {rule.NAME for rule in RULES}


def test_codes_and_names_are_unique_and_codes_ascend() -> None:
    codes = [rule.CODE for rule in RULES]

    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"SOP\d{3}", code) for code in codes)
    assert len({rule.NAME for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)
def test_the_file_of_a_rule_has_its_name(rule: object) -> None:
    module = getattr(rule, "__name__", "")

    assert module.rpartition(".")[2] == getattr(rule, "NAME", "").replace("-", "_")
    assert getattr(rule, "__doc__", "")
