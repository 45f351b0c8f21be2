import pytest
from tests.geometry.models import catalogue, expected_of
from tests.geometry.picture import picture_of
from tests.geometry.rules import broken

CATALOGUE = catalogue()


@pytest.mark.parametrize("id_", CATALOGUE)
def test_drawing_of_the_catalogue_breaks_no_rule(id_: str) -> None:
    one = CATALOGUE[id_]
    assert broken(picture_of(one.svg()), expected_of(one)) == []
