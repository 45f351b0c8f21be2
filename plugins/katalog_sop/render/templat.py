"""The one Jinja environment: templates get prepared values and only lay them out."""

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from katalog_sop.render.teks import html

_LINGKUNGAN: Final = Environment(
    loader=PackageLoader("katalog_sop.render"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=html,
)


def render_blok(templat: str, **nilai: object) -> str:
    """Return one block of HTML: no indentation and no blank line, which would end the block."""
    lines = _LINGKUNGAN.get_template(templat).render(nilai).split("\n")
    return "\n".join([kept for line in lines if (kept := line.strip(" "))])
