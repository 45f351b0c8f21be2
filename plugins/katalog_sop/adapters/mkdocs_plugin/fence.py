"""Mermaid fences that are written by hand in docs/."""

import hashlib
from collections.abc import Mapping

from markupsafe import escape
from mkdocs.plugins import get_plugin_logger

from katalog_sop.diagram import merman

log = get_plugin_logger(__name__)


def draw_fence(
    source: str,
    language: str,
    css_class: str,  # noqa: ARG001 -- the signature of pymdownx.superfences
    options: Mapping[str, object],  # noqa: ARG001
    md: object,  # noqa: ARG001
    **_: object,
) -> str:
    """Return a fence as a drawing, or as source for a browser to draw where we cannot."""
    prefix = "g" + hashlib.sha256(source.encode()).hexdigest()[:8]
    drawing = merman.draw(source, prefix=prefix)
    if drawing is None:
        if merman.available():
            log.warning("Diagram Mermaid ini tidak dapat digambar: %s", source.strip()[:60])
        return f'<pre><code class="language-{escape(language)}">{escape(source)}</code></pre>'
    return f'<figure class="sop-gambar">{drawing}</figure>'
