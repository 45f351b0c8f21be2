"""The docstring of a rule is a page, and its examples are true."""

import re

import pytest
from tests.support.temuan import Case, case_of

from katalog_sop.diagnostics import Severity
from katalog_sop.render.halaman_aturan import KELUARGA
from katalog_sop.rules.base import Rule
from katalog_sop.rules.page import BAGIAN, read_page, split_page
from katalog_sop.rules.registry import RULES

rules = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)


def example(rule: Rule, heading: str) -> Case:
    """Return the fences under a heading of a rule's docstring as a case."""
    return case_of(heading, split_page(rule)[1][heading] + "\n")


@rules
def test_a_page_has_its_headings_in_order_and_text_under_each(rule: Rule) -> None:
    page = read_page(rule)

    assert tuple(page.bagian) == BAGIAN
    assert all(page.bagian.values())
    assert 0 < len(page.judul) <= 90


@rules
def test_the_wrong_example_breaks_the_rule(rule: Rule) -> None:
    found = example(rule, "Contoh salah").report(rule.NAME)

    assert rule.NAME in {one.rule for one in found.diagnostics}


@rules
def test_the_right_example_breaks_no_rule_that_matters(rule: Rule) -> None:
    case = example(rule, "Contoh benar")
    found = case.report(rule.NAME).diagnostics

    assert case.sources
    assert [one for one in found if one.rule == rule.NAME or one.severity is Severity.ERROR] == []


@rules
def test_a_code_belongs_to_a_family(rule: Rule) -> None:
    assert rule.CODE[3] in KELUARGA


@rules
def test_no_page_shows_an_nip_that_could_be_somebodys(rule: Rule) -> None:
    digits = re.findall(r"(?<!\d)\d{18}(?!\d)", rule.__doc__ or "")

    assert set(digits) <= {"190002302000131001"}
