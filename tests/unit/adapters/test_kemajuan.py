from io import StringIO

import pytest

from katalog_sop.adapters.kemajuan import Kemajuan


class Clock:
    """Stands still unless told otherwise."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kemajuan(clock: Clock) -> Kemajuan:
    return Kemajuan(StringIO(), clock)


def test_the_summary_tells_pages_sop_and_the_time_of_each_phase(
    kemajuan: Kemajuan, clock: Clock
) -> None:
    with kemajuan.fase("Membaca"):
        clock.now += 2.1
    with kemajuan.fase("Indeks pencarian"):
        clock.now += 1.7
    clock.now += 8.5
    assert kemajuan.ringkasan(halaman=1692, sop=1000) == (
        "1.692 halaman dari 1.000 SOP dalam 12,3 detik (membaca 2,1; indeks pencarian 1,7)"
    )


def test_the_summary_tells_what_a_former_build_gave(kemajuan: Kemajuan, clock: Clock) -> None:
    clock.now += 0.84
    assert kemajuan.ringkasan(halaman=1692, sop=1000, dipakai_lagi=1689) == (
        "1.692 halaman dari 1.000 SOP dalam 0,8 detik; 3 halaman baru, 1.689 dipakai lagi"
    )


def test_the_summary_says_in_words_that_no_page_is_new(kemajuan: Kemajuan) -> None:
    line = kemajuan.ringkasan(halaman=12, sop=3, dipakai_lagi=12)
    assert line.endswith("; tidak ada halaman baru, 12 dipakai lagi")


def test_the_summary_is_silent_on_a_former_build_that_gave_nothing(kemajuan: Kemajuan) -> None:
    line = kemajuan.ringkasan(halaman=12, sop=3, dipakai_lagi=0)
    assert line == "12 halaman dari 3 SOP dalam 0,0 detik"


def test_phases_may_overlap_and_keep_the_order_in_which_they_began(
    kemajuan: Kemajuan, clock: Clock
) -> None:
    writing = kemajuan.fase("Menulis")
    clock.now += 1
    with kemajuan.fase("Menggambar"):
        clock.now += 2
    writing.selesai()
    line = kemajuan.ringkasan(halaman=1, sop=1)
    assert line.endswith("dalam 3,0 detik (menulis 3,0; menggambar 2,0)")


def test_phases_of_one_name_are_added_up(kemajuan: Kemajuan, clock: Clock) -> None:
    for seconds in (1, 2):
        with kemajuan.fase("Menulis"):
            clock.now += seconds
    assert "(menulis 3,0)" in kemajuan.ringkasan(halaman=1, sop=1)


def test_a_phase_that_would_round_to_nothing_is_not_named(kemajuan: Kemajuan, clock: Clock) -> None:
    with kemajuan.fase("Membaca"):
        clock.now += 0.04
    with kemajuan.fase("Menulis"):
        clock.now += 0.06
    assert "(menulis 0,1)" in kemajuan.ringkasan(halaman=1, sop=1)


def test_a_phase_ends_once(kemajuan: Kemajuan, clock: Clock) -> None:
    fase = kemajuan.fase("Menulis")
    clock.now += 1
    fase.selesai()
    clock.now += 5
    fase.selesai()
    assert "(menulis 1,0)" in kemajuan.ringkasan(halaman=1, sop=1)


def test_the_summary_ends_what_a_failure_left_open(kemajuan: Kemajuan, clock: Clock) -> None:
    kemajuan.fase("Menulis")
    clock.now += 1
    assert "(menulis 1,0)" in kemajuan.ringkasan(halaman=1, sop=1)


def test_a_phase_counts_what_is_done(kemajuan: Kemajuan) -> None:
    fase = kemajuan.fase("Menulis", 5)
    fase.maju()
    fase.maju(3)
    assert fase.tercapai == 4
