import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.render.cetak.ukuran import lebar_isi, ukuran_gambar, ukuran_polos
from katalog_sop.settings import Kertas

LANES = st.lists(
    st.tuples(st.text("Kepala Seksi", max_size=30), st.integers(72, 400)), min_size=1, max_size=30
)


@given(LANES, st.sampled_from(Kertas), st.text("kembali ke", max_size=90))
def test_columns_fill_the_sheet_and_letters_can_be_read(
    lanes: list[tuple[str, int]],
    paper: Kertas,
    remarks: str,
) -> None:
    measures = ukuran_gambar(paper, tuple(lanes), "10", remarks)
    if measures is None:
        # Then even the smallest text leaves the lanes too little.
        assert sum(wide for _, wide in lanes) * 0.3 > lebar_isi(paper) - 450
        return

    assert sum(measures.kolom) == pytest.approx(lebar_isi(paper))
    assert measures.kolom[2:-4] == pytest.approx([wide * measures.mendatar for _, wide in lanes])
    assert measures.huruf >= 6
    assert measures.huruf_lajur >= 5
    # Labels are 11 pixels high in the drawing, of which 4 are 3 points.
    assert 11 * measures.tegak * 0.75 >= 5
    assert measures.mendatar / measures.tegak >= 0.49


def test_few_lanes_are_drawn_in_full_size() -> None:
    lanes = (("Kadis", 72), ("Sekretaris", 104))
    measures = ukuran_gambar(Kertas.A4, lanes, "10", "Arsip")

    assert measures is not None
    assert (measures.mendatar, measures.tegak, measures.huruf, measures.berdiri) == (1, 1, 8.5, 0)


def test_remarks_have_the_room_that_they_need() -> None:
    said = ("", "Arsip", "Panah balikan menandakan dokumen perlu perbaikan")
    lanes = (("Kadis", 72), ("Sekretaris", 104))
    drawn = [ukuran_gambar(Kertas.A4, lanes, "10", one) for one in said]
    none, few, many = [one.kolom[-1] for one in drawn if one is not None]

    assert none < few < many
    assert many > 100


def test_many_lanes_are_narrower_than_high_and_their_titles_stand() -> None:
    lanes = tuple((f"Kepala Seksi {nth}", 104) for nth in range(15))
    measures = ukuran_gambar(Kertas.A4, lanes, "60", "")

    assert measures is not None
    assert measures.mendatar < measures.tegak
    assert measures.berdiri > 0


def test_more_paper_leaves_more_to_the_drawing() -> None:
    lanes = tuple((f"Kepala Seksi {nth}", 104) for nth in range(15))
    a4 = ukuran_gambar(Kertas.A4, lanes, "60", "")
    f4 = ukuran_gambar(Kertas.F4, lanes, "60", "")

    assert a4 is not None
    assert f4 is not None
    assert f4.mendatar > a4.mendatar


def test_lanes_that_nobody_could_read_are_not_drawn() -> None:
    lanes = tuple((f"Kepala Seksi {nth}", 160) for nth in range(30))

    assert ukuran_gambar(Kertas.A4, lanes, "60", "") is None


@pytest.mark.parametrize("paper", Kertas)
def test_a_table_without_a_drawing_fills_the_sheet_too(paper: Kertas) -> None:
    measures = ukuran_polos(paper, "151", "Arsip")

    assert len(measures.kolom) == 7
    assert sum(measures.kolom) == pytest.approx(lebar_isi(paper))
