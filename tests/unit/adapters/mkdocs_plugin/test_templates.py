from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme
from mkdocs.utils.templates import url_filter

from katalog_sop.adapters.mkdocs_plugin.templates import LeanTheme, draw_once

Show = Callable[[str], str]

OWN = {
    "main.html": "{% extends 'base.html' %}",
    "aset/kantor.css": "a{b:c}",
    ".rahasia/x.css": "a{b:c}",
    "partials/.x.css": "a{b:c}",
}
MENU = SimpleNamespace(url="panduan/menulis/")
PAGES = ("", "tentang/", "kota-a/", "kota-a/satu/", "kota-a/dua/", "kota-b/satu/", "data/sop/x/")


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    """Material with a folder of our own."""
    for path, text in OWN.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return Theme("material", custom_dir=str(tmp_path), language="id")


def _taken(theme: Theme) -> set[tuple[str, str | None]]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Uji"})
    config.validate()
    config.theme = theme
    files = Files([])
    files.add_files_from_theme(theme.get_env(), config)
    return {(file.src_uri, file.abs_src_path) for file in files}


def test_mkdocs_takes_the_same_files_from_the_theme(theme: Theme) -> None:
    taken = _taken(LeanTheme(theme))
    assert taken == _taken(theme)
    assert "aset/kantor.css" in {path for path, _ in taken}


def test_hidden_folders_are_not_looked_through_and_their_icons_are_found(theme: Theme) -> None:
    env = LeanTheme(theme).get_env()
    assert not [path for path in env.list_templates() if path.startswith((".icons/", ".rahasia/"))]
    assert env.get_template(".icons/material/menu.svg").render().startswith("<svg")


def test_the_settings_of_the_theme_stay(theme: Theme) -> None:
    lean = LeanTheme(theme)
    assert dict(lean) == dict(theme)
    assert (lean.name, lean.dirs, lean.static_templates) == (
        theme.name,
        theme.dirs,
        theme.static_templates,
    )


@pytest.fixture
def drawn() -> list[str]:
    """The pages for which the part was drawn."""
    return []


@pytest.fixture
def show(drawn: list[str]) -> Show:
    """Renders, for the page at an address, a part that has links and marks the page itself."""
    templates = {
        "page": "{{ sekali('menu', menu) }}",
        "menu": "{{ tulis(page.url) }}{{ 'katalog/' | url }} {{ '.' | url }} {{ page == dipilih }}",
    }
    env = Environment(loader=DictLoader(templates), autoescape=True)
    env.filters["url"] = url_filter

    def tulis(url: str) -> str:
        drawn.append(url)
        return ""

    env.globals["tulis"] = tulis
    draw_once(env)

    def show(url: str) -> str:
        page = MENU if url == MENU.url else SimpleNamespace(url=url)
        context = {
            "page": page,
            "dipilih": MENU,
            "nav": SimpleNamespace(pages=[MENU]),
            "base_url": "",
        }
        part = env.get_template("menu")
        return env.get_template("page").render(context, menu=lambda: part.render(context))

    return show


def test_a_part_is_drawn_once_for_a_folder(show: Show, drawn: list[str]) -> None:
    assert show("kota-a/satu/") == show("kota-a/dua/")
    assert drawn == ["kota-a/satu/"]


def test_another_folder_has_its_own(show: Show, drawn: list[str]) -> None:
    for url in PAGES:
        show(url)
    assert drawn == [url for url in PAGES if url != "kota-a/dua/"]


def test_a_page_of_the_menu_has_its_own(show: Show) -> None:
    assert show("panduan/aturan/").endswith("False")
    assert show(MENU.url).endswith("True")
    assert show("panduan/memasang/").endswith("False")


@pytest.mark.parametrize("url", PAGES)
def test_links_lead_from_every_page_to_where_they_should(show: Show, url: str) -> None:
    for other in PAGES:
        show(other)
    up = "../" * url.count("/")
    assert show(url) == f"{up}katalog/ {up.removesuffix('/') or '.'} False"


def test_a_page_without_an_address_draws_for_itself() -> None:
    env = Environment(loader=DictLoader({"x": "{{ sekali('a', a) }}"}), autoescape=True)
    draw_once(env)
    made = iter("12")
    template = env.get_template("x")
    shown = [template.render(page=None, a=lambda: next(made)) for _ in range(2)]
    assert shown == ["1", "2"]
