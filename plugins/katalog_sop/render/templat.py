"""The one Jinja environment: templates get prepared values and only lay them out."""

from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator
from jinja2.ext import Extension
from jinja2.runtime import Context

from katalog_sop.render.teks import html


class _Penulis(CodeGenerator):
    """Writes a value as `html` gives it: Jinja would look a second time at what is escaped."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:  # noqa: ANN401, ARG002 -- Jinja's
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:  # noqa: ANN401, ARG002 -- Jinja's
        self.write(")")


class _TanpaIndentasi(Extension):
    """Takes the indentation from a template once, and not from every block that it makes."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 -- Jinja's
        """Return the template as it is compiled."""
        return "\n".join([line.strip(" ") for line in source.split("\n")])


class _Lingkungan(Environment):
    """Values have attributes and nothing else: no name is looked for a second time as a key."""

    code_generator_class = _Penulis
    getattr = staticmethod(getattr)  # type: ignore[assignment]


_LINGKUNGAN: Final = _Lingkungan(
    loader=PackageLoader("katalog_sop.render"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    finalize=html,
    extensions=(_TanpaIndentasi,),
    auto_reload=False,
    cache_size=-1,
)


@cache
def _templat(nama: str) -> Template:
    return _LINGKUNGAN.get_template(nama)


def render_blok(templat: str, **nilai: object) -> str:
    """Return one block of HTML: no indentation and no blank line, which would end the block."""
    satu = _templat(templat)
    # A context of its own making would copy the names that Jinja gives to all; none is used.
    context = Context(_LINGKUNGAN, nilai, templat, satu.blocks)
    isi = "".join(satu.root_render_func(context))
    if "\n " not in isi and " \n" not in isi and "\n\n" not in isi:  # nearly always
        return isi.strip(" \n")
    return "\n".join([kept for line in isi.split("\n") if (kept := line.strip(" "))])
