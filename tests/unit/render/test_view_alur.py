"""The swimlane on the page and its Mermaid source say the same as the model, read back."""

import re
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from tests.geometry.models import PLAIN_TEXT, Model, catalogue, models
from tests.support.drawn import Drawn, bare, steps_of, texts_of
from tests.support.mermaid_source import drawn_by, read_source
from tests.support.needs import need_drawing
from tests.support.swimlane_svg import drawn_in
from tests.support.terbaca import INVENTED, Terbaca, linked_of, published_pages, terbaca_of

from katalog_sop.model.naskah import polos
from katalog_sop.model.sop import SopId
from katalog_sop.render.gambar import render_gambar

PICTURE = re.compile(r'<svg [^>]*class="swimlane".*?</svg>', re.DOTALL)
DRAWN_LATER = re.compile(r'<code class="language-mermaid">(.*?)</code>', re.DOTALL)
COPIED = re.compile(r"<summary>Salin diagram [^<]*</summary>.*?<code>(.*?)</code>", re.DOTALL)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of our catalogue."""
    need_drawing()
    return published_pages()


@pytest.mark.parametrize("id_", catalogue())
def test_alur_of_an_sop_says_what_its_source_says(pages: dict[str, str], id_: SopId) -> None:
    one = catalogue()[id_]
    _check_picture(one, pages[f"{id_}.md"])
    _check_source(one, _source_of(one))


@pytest.mark.parametrize("id_", catalogue())
def test_text_to_copy_says_what_its_source_says(pages: dict[str, str], id_: SopId) -> None:
    page = pages[f"{id_}.md"]
    copied = COPIED.findall(page)
    assert len(copied) == (0 if "sop-pernyataan" in page else 1)
    for source in copied:
        _check_source(catalogue()[id_], unescape(source))


@pytest.mark.parametrize("name", INVENTED)
def test_alur_of_an_invented_sop_says_the_same(name: str) -> None:
    _check_model(INVENTED[name])


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(models(text=PLAIN_TEXT, most_lanes=8, most_steps=15))
def test_alur_of_any_sop_says_the_same(one: Model) -> None:
    _check_model(one)


def _check_model(one: Model) -> None:
    need_drawing()
    _check_picture(one, render_gambar(linked_of(one), di_peramban=False).blok)
    _check_source(one, _source_of(one))


def _source_of(one: Model) -> str:
    """Return the Mermaid source that a page carries where the reader's browser draws."""
    html = render_gambar(linked_of(one), di_peramban=True).blok
    (source,) = DRAWN_LATER.findall(html)
    return unescape(source)


def _check_picture(one: Model, html: str) -> None:
    (picture,) = PICTURE.findall(html)
    drawn = drawn_in(picture)
    _check_words(one, drawn)
    assert steps_of(drawn) == [_bare(step) for step in terbaca_of(one.graf)]


def _check_source(one: Model, text: str) -> None:
    """Check Mermaid source, which states inferred executors in its description only."""
    source = read_source(text)
    drawn = drawn_by(source)
    _check_words(one, drawn)
    assert steps_of(drawn) == [_unlinked(_bare(step)) for step in terbaca_of(one.graf)]
    assert _inferred_by(source.description, one) == [
        simpul.langkah.no
        for simpul in one.graf.simpul
        if any(satu.disimpulkan for satu in simpul.langkah.pelaksana)
    ]


def _bare(step: Terbaca) -> Terbaca:
    """Return a step as a drawing can state it: its ways on are in no order."""
    return step._replace(
        pelaksana=frozenset((bare(nama), inferred) for nama, inferred in step.pelaksana),
        arah=tuple(sorted(one._replace(label=bare(one.label)) for one in step.arah)),
    )


def _unlinked(step: Terbaca) -> Terbaca:
    lanes = frozenset((nama, False) for nama, _ in step.pelaksana)
    return step._replace(jangkar="", pelaksana=lanes)


def _check_words(one: Model, drawn: Drawn) -> None:
    """Check the titles of the lanes, and in each symbol the beginning of what the step says."""
    assert [bare(lane) for lane in drawn.lanes] == [bare(satu.nama) for satu in one.pelaksana]
    texts = {simpul.langkah.no: polos(simpul.langkah.kegiatan) for simpul in one.graf.simpul}
    for no, said in texts_of(drawn):
        shown, cut, _ = said.partition("…")
        kept = bare(texts[no])[: len(bare(shown))] if cut else bare(texts[no])
        assert bare(shown) == kept


def _inferred_by(description: str, one: Model) -> list[str]:
    found = re.search(r"Pelaksana (?:langkah (.*?)|(semua langkah)) disimpulkan\.", description)
    if found and found[2]:
        return [simpul.langkah.no for simpul in one.graf.simpul]
    return re.split(", | dan ", found[1]) if found else []
