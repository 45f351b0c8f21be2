import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.search.cbor import Nilai, decode, encode

VALUES = st.recursive(
    st.integers(-(2**64), 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30)
)


@given(VALUES)
def test_what_is_written_is_read_again(value: Nilai) -> None:
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    ("value", "hexadecimal"),
    [
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1_000_000, "1a000f4240"),
        (-1, "20"),
        (-1000, "3903e7"),
        ("ü", "62c3bc"),
        ([1, [2, 3]], "8201820203"),
    ],
)
def test_the_examples_of_the_standard(value: int | str, hexadecimal: str) -> None:
    assert encode(value).hex() == hexadecimal


@pytest.mark.parametrize("foreign", ["f6", "a0", "4101", "0102"])
def test_anything_else_is_refused(foreign: str) -> None:
    with pytest.raises(ValueError, match="CBOR"):
        decode(bytes.fromhex(foreign))
