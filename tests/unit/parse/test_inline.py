import pytest

from katalog_sop.model.naskah import Bergaya, GantiBaris, Gaya, Polos, Tautan, polos
from katalog_sop.parse.inline import parse_inline


def _read(text: str) -> tuple[object, list[tuple[str, str]]]:
    noted: list[tuple[str, str]] = []
    return parse_inline(text, {}, lambda what, raw: noted.append((what, raw))), noted


def test_marks_become_values() -> None:
    isi, noted = _read("a **b** *c* ~~d~~ `e`<br>f")

    assert noted == []
    assert isi == (
        Polos("a "),
        Bergaya(Gaya.TEBAL, (Polos("b"),)),
        Polos(" "),
        Bergaya(Gaya.MIRING, (Polos("c"),)),
        Polos(" "),
        Bergaya(Gaya.CORET, (Polos("d"),)),
        Polos(" "),
        Bergaya(Gaya.KODE, (Polos("e"),)),
        GantiBaris(),
        Polos("f"),
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            '"]; click x "javascript:alert(1)"',
            "end",
            "%%{init: {}}%%",
            "a & b",
            "3 < 4",
            "**",
            "[a]",
        ),
        *("\\", "`", "a_b_c", "![", "https://kota.go.id"),
    ],
)
def test_what_looks_dangerous_is_the_plain_text_it_is(text: str) -> None:
    assert _read(text) == ((Polos(text),), [])


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "<b>", "<!-- a -->", "<?a?>"])
def test_raw_html_is_noted_and_plain_text(text: str) -> None:
    assert _read(text) == ((Polos(text),), [("html", text)])


@pytest.mark.parametrize(
    "text", ["[a](<javascript:b>)", "[a](javascript:b)", "[a](&#106;avascript:b)"]
)
def test_a_destination_is_kept_decoded_for_those_who_judge_it(text: str) -> None:
    assert _read(text) == ((Tautan("javascript:b", (Polos("a"),)),), [("link", "javascript:b")])


def test_an_image_is_noted_and_its_text_kept() -> None:
    assert _read("![denah](x.png)") == ((Polos("denah"),), [("image", "x.png")])


def test_deeply_nested_styles_lose_styles_but_no_text() -> None:
    isi = parse_inline("*a **b " * 200 + "c" + "** *" * 200, {}, lambda _what, _raw: None)

    assert polos(isi).count("a") == 200
