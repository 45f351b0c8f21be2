"""What axe-core holds against a page as it stands in the browser."""

import json
from typing import Any, Final

from playwright.sync_api import Page
from tests.support.needs import need_npm_file

_TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN: Final = f"axe.run(document, {{runOnly: {{type: 'tag', values: {json.dumps(_TAGS)}}}}})"


def violations(page: Page) -> str:
    """Return each violation with its element, a line each; empty where there is none."""
    page.add_script_tag(path=need_npm_file("axe-core/axe.min.js"))
    result = page.evaluate(_RUN)
    assert len(result["passes"]) > 10
    return "\n".join(line for violation in result["violations"] for line in _lines(violation))


def _lines(violation: dict[str, Any]) -> list[str]:
    return [f"{violation['id']}: {node['target']} {node['html']}" for node in violation["nodes"]]
