from katalog_sop.adapters.mkdocs_plugin.theme import without_rules

WORDS = ("[dir=rtl] ", ".tabbed-")


def test_a_rule_goes_where_every_selector_is_of_no_use() -> None:
    css = "a{b:c}[dir=rtl] a{b:c}[dir=rtl] .x,[dir=rtl] .y:hover{b:c}.tabbed-set>a{b:c}d{e:f}"
    assert without_rules(css, WORDS) == "a{b:c}d{e:f}"


def test_a_rule_that_serves_something_else_too_stays_as_it_is() -> None:
    css = "[dir=ltr] a,[dir=rtl] a{b:c}.a,.tabbed-set{b:c}"
    assert without_rules(css, WORDS) == css


def test_a_rule_within_a_query_goes_and_the_query_stays() -> None:
    css = "@media print{[dir=rtl] a{b:c}a{b:c}}@supports (x:y){.tabbed-a{b:c}}"
    assert without_rules(css, WORDS) == "@media print{a{b:c}}@supports (x:y){}"


def test_what_is_no_rule_is_left_alone() -> None:
    css = '@charset "UTF-8";@import "x";a{background:url("data:image/svg+xml;a,b")}'
    assert without_rules(css, WORDS) == css
