import re

from katalog_sop.render.aset import assets, gaya_swimlane, ringkas


def test_a_script_loses_comments_and_indentation_only() -> None:
    skrip = b"""\
/* Long
   words. */
(() => {
  // Reasons.
  const address = "https://example.org" // kept

  const pattern = /\\/\\*/
})();
"""
    assert (
        ringkas("a.js", skrip)
        == b"""\
(() => {
const address = "https://example.org" // kept
const pattern = /\\/\\*/
})();
"""
    )


def test_a_stylesheet_loses_comments_and_blanks_only() -> None:
    gaya = b'/* a */\n.a > .b,\n.c {\n  content: "x  ; y";\n  margin: 0 auto;\n}\n'
    assert ringkas("a.css", gaya) == b'.a>.b,.c{content:"x  ; y";margin:0 auto}'


def test_the_stylesheet_of_the_site_holds_that_of_the_swimlanes() -> None:
    assert gaya_swimlane() in dict(assets())["aset/katalog.css"]


def test_the_script_is_whole() -> None:
    script = dict(assets())["aset/katalog.js"].decode()
    for used in ("data-salin", "tablist", "data-sidik-lain", "data-dicetak"):
        assert used in script
    assert not re.search(r"^ |^//|\n\n", script, re.MULTILINE)
