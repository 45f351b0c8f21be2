"""The theme's files without what no reader of this site needs."""

import posixpath
import re
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from katalog_sop.model.alamat import ASET
from katalog_sop.render.aset import ringkas

_RULE: Final = re.compile(r"([^{};]+)\{[^{}]*\}")
"""A rule of a stylesheet that holds no other, and its selectors."""
_FROM_RIGHT_TO_LEFT: Final = "[dir=rtl] "
_CONTENT_TABS: Final = ".tabbed-"


def squeeze_theme(files: Files, config: MkDocsConfig) -> None:
    """Make the files of the theme lighter that every page asks for.

    Ours in ``overrides/aset/`` lose comments and indentation. Material's first stylesheet loses a
    tenth: the rules for writing from right to left, and those for content tabs where the extension
    is off that makes them.
    """
    tabbed = "pymdownx.tabbed" in config.markdown_extensions
    unused = (_FROM_RIGHT_TO_LEFT,) if tabbed else (_FROM_RIGHT_TO_LEFT, _CONTENT_TABS)
    for file in (*files.css_files(), *files.javascript_files()):
        folder, name = posixpath.split(file.src_uri)
        if f"{folder}/" == ASET:
            file.content_bytes = ringkas(name, file.content_bytes)
        elif folder == "assets/stylesheets" and name.startswith("main."):
            file.content_string = without_rules(file.content_string, unused)


def without_rules(css: str, words: tuple[str, ...]) -> str:
    """Return a stylesheet without the rules of which every selector holds one of *words*."""

    def kept(rule: re.Match[str]) -> str:
        selectors = rule[1].split(",")
        return "" if all(any(word in one for word in words) for one in selectors) else rule[0]

    return _RULE.sub(kept, css)
