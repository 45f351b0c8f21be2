import json
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from tests.support.needs import need_java, need_npm_file
from tests.support.sites import Built

pytestmark = pytest.mark.site


class Known(NamedTuple):
    """A message about Material's own markup, which is not ours to mend."""

    message: str
    reason: str


KNOWN: Final = (
    Known(
        "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, "
        "“datetime-local”, “email”, “hidden”, “month”, “number”, “password”, “range”, “search”, "
        "“tel”, “text”, “time”, “url”, or “week”.",
        "Material's drawer and search are checkboxes; without it a reload would leave them open.",
    ),
)


def test_the_html_of_every_page_is_valid(
    site: Built, small_site: Built, secret_internal_site: Built
) -> None:
    messages = _messages(site.folder, small_site.folder, secret_internal_site.folder)
    expected = {known.message for known in KNOWN}
    assert not "\n".join(line for text, line in messages if text not in expected)
    assert expected - {text for text, _ in messages} == set(), "no longer said: remove it"


def _messages(*folders: Path) -> list[tuple[str, str]]:
    """Returns each error of the Nu HTML checker, alone and with its place."""
    jar = need_npm_file("vnu-jar/build/dist/vnu.jar")
    options = ("--format", "json", "--errors-only", "--skip-non-html")
    done = subprocess.run(
        (need_java(), "-jar", str(jar), *options, *map(str, folders)),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    found = json.loads(done.stderr)["messages"]
    return [
        (one["message"], f"{one['url']}:{one['lastLine']}: {one['message']}: {one['extract']}")
        for one in found
    ]
