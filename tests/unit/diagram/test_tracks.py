from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.diagram.tracks import Run, tracks_of

LEFT, RIGHT = False, True

ends = st.tuples(st.integers(0, 400).map(float), st.booleans())
runs = st.lists(st.tuples(ends, ends), max_size=12).map(
    lambda pairs: [Run(nth, pair) for nth, pair in enumerate(pairs)]
)


def test_runs_one_below_the_other_share_a_track() -> None:
    above = Run(0, ((0, LEFT), (50, LEFT)))
    below = Run(1, ((90, LEFT), (120, LEFT)))
    assert tracks_of([above, below]) == {0: 0, 1: 0}


def test_loop_inside_another_is_nearer_to_its_nodes() -> None:
    outer = Run(0, ((200, LEFT), (0, LEFT)))
    inner = Run(1, ((150, LEFT), (60, LEFT)))
    assert tracks_of([outer, inner]) == {1: 0, 0: 1}


@given(runs)
def test_runs_that_meet_have_tracks_of_their_own(many: list[Run]) -> None:
    tracks = tracks_of(many)
    for one, other in combinations(many, 2):
        assert not one.meets(other) or tracks[one.route] != tracks[other.route]
    assert set(tracks.values()) == set(range(len(set(tracks.values()))))
