from katalog_sop.source import Span, source_from_bytes


def test_line_ends_and_the_byte_order_mark_are_gone() -> None:
    source = source_from_bytes("a.md", b"\xef\xbb\xbfa\r\nb\rc\n", limit=100)

    assert source.text == "a\nb\nc\n"


def test_the_place_where_bytes_stop_being_utf8_counts_code_points() -> None:
    source = source_from_bytes("a.md", "a\r\n😀b".encode() + b"\xff", limit=100)

    assert source.text == ""
    assert source.undecodable == Span(2, 3, 2, 4)


def test_a_torn_byte_order_mark_is_no_fault() -> None:
    assert source_from_bytes("a.md", b"\xef\xbb", limit=100).undecodable == Span(1, 1, 1, 2)


def test_a_file_over_the_limit_is_not_decoded() -> None:
    source = source_from_bytes("a.md", b"\xff" * 11, limit=10)

    assert (source.oversize, source.undecodable, source.text) == (11, None, "")
