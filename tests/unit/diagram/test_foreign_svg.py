import pytest

from katalog_sop.diagram.foreign_svg import made_safe

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


def _svg(inside: str, attributes: str = "") -> str:
    return f"{HEAD}{attributes}>{inside}</svg>"


def test_ids_and_what_refers_to_them_get_the_prefix() -> None:
    drawn = _svg(
        '<style>#a{fill:#fff}#b .c{fill:#abc}</style><marker id="a"/>'
        '<g id="b" aria-labelledby="a b"><path marker-end="url(#a)" d="M0 0"/></g>'
        '<use xlink:href="#b"/>',
        'width="100%" viewBox="0 0 1 1"',
    )
    safe = made_safe(drawn, prefix="p1")
    assert safe == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'
        "<style>#p1-a{fill:#fff}#p1-b .c{fill:#abc}</style>"
        '<marker id="p1-a"></marker><g id="p1-b" aria-labelledby="p1-a p1-b">'
        '<path marker-end="url(#p1-a)" d="M0 0"></path></g><use href="#p1-b"></use></svg>'
    )


def test_text_stays_text() -> None:
    safe = made_safe(_svg('<text>&lt;script&gt; &amp; id="a"</text>'), prefix="p")
    assert safe is not None
    assert '<text>&lt;script&gt; &amp; id="a"</text>' in safe


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<g onclick="alert(1)"/>',
        '<g ONLOAD="alert(1)"/>',
        '<a href="https://contoh.org"><text>x</text></a>',
        '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
        '<a href=" javascript:alert(1)"/>',
        '<image href="https://contoh.org/a.png"/>',
        '<use href="https://contoh.org/a.svg#b"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<set attributeName="onclick" to="x"/>',
        "<style>@import 'https://contoh.org'</style>",
        "<style>g{fill:url(https://contoh.org)}</style>",
        "<style>g{fill:u\\72l(x)}</style>",
        '<g style="background:url(//contoh.org)"/>',
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="#"/></foreignObject>',
        '<script xmlns="http://www.w3.org/1999/xhtml">x</script>',
        "<g xmlns=''/>",
        "<g",
    ],
)
def test_what_could_act_or_lead_elsewhere_is_refused(inside: str) -> None:
    assert made_safe(_svg(inside), prefix="p") is None


def test_documents_with_declarations_are_refused() -> None:
    entity = '<!DOCTYPE svg [<!ENTITY a "x">]>' + _svg("<text>&a;</text>")
    assert made_safe(entity, prefix="p") is None
    assert made_safe("<?xml-stylesheet href='x'?>" + _svg(""), prefix="p") is None
