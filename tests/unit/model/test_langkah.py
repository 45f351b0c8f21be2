from katalog_sop.model.langkah import Kolom, Langkah, LetakSel
from katalog_sop.source import Span

ROW = Span(9, 1, 9, 40)
STEP = Langkah(
    no="1",
    kegiatan=(),
    pelaksana=(),
    at=ROW,
    sel=LetakSel((Kolom.NO, Kolom.WAKTU), 9, (3, 4, 30, 37)),
)


def test_a_cell_is_found_where_it_stands() -> None:
    assert STEP.tempat(Kolom.NO) == Span(9, 3, 9, 4)
    assert STEP.tempat(Kolom.WAKTU) == Span(9, 30, 9, 37)


def test_a_cell_that_the_table_lacks_stands_for_its_row() -> None:
    assert STEP.tempat(Kolom.ALUR) == ROW


def test_the_cells_come_in_the_order_of_the_table() -> None:
    assert list(STEP.sel) == [
        (Kolom.NO, Span(9, 3, 9, 4)),
        (Kolom.WAKTU, Span(9, 30, 9, 37)),
    ]
