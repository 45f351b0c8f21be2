import frontmatter
import pytest

from katalog_sop.render.page import Page


def page(title: str = "Cuti", **lain: object) -> Page:
    nilai: dict[str, object] = {
        "path": "kota-contoh/cuti.md",
        "description": "Satu kalimat.",
        "template": "sop",
        "body": "# Cuti",
    }
    return Page(title=title, **{**nilai, **lain})  # type: ignore[arg-type]


def test_a_page_is_front_matter_and_body() -> None:
    assert page().text == (
        "---\ntitle: Cuti\ndescription: Satu kalimat.\ntemplate: sop.html\n---\n\n# Cuti\n"
    )


def test_a_page_out_of_search_says_so() -> None:
    assert frontmatter.loads(page(search=False).text)["search"] == {"exclude": True}


def test_a_page_that_leads_on_names_its_target() -> None:
    assert frontmatter.loads(page(tujuan="../baru/").text)["tujuan"] == "../baru/"


@pytest.mark.parametrize(
    "title",
    [
        "Cuti: tahunan # besar",
        "'petik' \"ganda\"",
        "2022",
        "ya",
        "--- a ---",
        "{: onclick }",
        "&x *y !z",
        "– “Kutip” é 😀",
        "kata " * 200,
    ],
)
def test_any_title_survives_as_one_line(title: str) -> None:
    text = page(title).text
    assert frontmatter.loads(text)["title"] == title.strip()
    assert text.split("\n")[2].startswith("description:")


def test_line_breaks_cannot_end_the_front_matter() -> None:
    text = page("a\n---\n\nb").text
    assert frontmatter.loads(text)["title"] == "a --- b"
