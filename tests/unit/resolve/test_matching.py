from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from katalog_sop.model.identitas import Identitas, Status
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.index import index_of
from katalog_sop.resolve.matching import named_surely
from katalog_sop.source import WHOLE_FILE

HERE: Final = SopId("kota-x/perujuk")
WORDS: Final = (
    *(
        "Arsip",
        "Anggaran",
        "Bulanan",
        "Cuti",
        "Daerah",
        "Data",
        "Izin",
        "Keluar",
        "Keuangan",
        "Masuk",
    ),
    *(
        "Pegawai",
        "Pembayaran",
        "Penerbitan",
        "Penyusunan",
        "Surat",
        "Tahunan",
        "Triwulanan",
        "2024",
    ),
    *("dan", "atau", "tidak", "bagi", "(I)", "(II)", "1", "2", "WNI", "WNA"),
)
HEADS: Final = ("Pelaksanaan", "Pelayanan", "Penanganan", "Penerapan", "Pengelolaan")
TITLES: Final = st.lists(st.sampled_from(WORDS), min_size=2, max_size=7)


def _sop(slug: str, nama: str, **identitas: object) -> Sop:
    given_fields = {"status": Status.BERLAKU, **identitas}
    sop = SopId(slug if "/" in slug else f"kota-x/{slug}")
    return Sop(
        id=sop,
        path=f"sops/{sop}.md",
        identitas=Identitas(nama=nama, **given_fields),  # type: ignore[arg-type]
        kunci=(("nama", WHOLE_FILE),),
    )


def _named(teks: str, *sops: Sop, status: Status = Status.BERLAKU) -> list[str]:
    perujuk = _sop(HERE, "Perujuk", status=status)
    found = named_surely(perujuk, teks, index_of((perujuk, *sops)))
    return [one.removeprefix("kota-x/") for one in found]


@pytest.mark.parametrize(
    ("nama", "teks"),
    [
        ("Pelayanan Kerjasama", "SOP Pelayanan Kerja Sama"),
        ("Pemindahan Arsip Inaktif", "SOP pemindahan arsip in-aktif;"),
        ("Izin Apotek", "3. SOP Ijin Apotik"),
        ("Surat Izin Praktik Dokter", "b) SOP Surat Ijin Praktek Dokter"),
        ("Pengelolaan Data dan Arsip", "SOP Pengelolaan Data & Arsip"),
        ("Penerbitan KTP-el karena Hilang/Rusak", "Penerbitan e-KTP karena Hilang atau Rusak"),
        ("Pengelolaan Surat Masuk", "SOP tentang Pengelolaan Surat Masuk"),
        ("Pengelolaan Surat Masuk", "Standar Operasional Prosedur (SOP): Pengelolaan Surat Masuk."),
        ("Pengelolaan Surat Masuk", "SOP-AP Pengelolaan Surat Masuk"),
        ("Pelayanan Peminjaman Buku", "SOP Layanan Peminjaman Buku"),
        ("Penerbitan Kartu Identitas Anak (KIA)", "SOP Penerbitan KIA"),
        ("Penerbitan Kartu Identitas Anak (KIA)", "SOP Penerbitan Kartu Identitas Anak"),
        ("Surat Perintah Pencairan Dana", "SOP Surat Perintah Pencairan Dana (SP2D)"),
        ("Rencana Kerja [Awal]", "SOP Rencana Kerja (Awal)"),
        ("Salat Jum'at", "SOP Salat Jumat"),
    ],
)
def test_spellings_of_one_title_are_equal(nama: str, teks: str) -> None:
    assert _named(teks, _sop("a", nama)) == ["a"]
    assert _named(nama, _sop("a", teks)) == ["a"]


@pytest.mark.parametrize(
    ("nama", "teks"),
    [
        *(("Pembinaan Penyuluh", "Pembinaan Penyuluhan"), ("Data Pemohon", "Data Permohonan")),
        *(("Surat Masuk Dinas", "Surat Keluar Dinas"), ("Laporan Tahunan", "Laporan Triwulanan")),
        ("Izin Usaha", "Izin Non Usaha"),
        ("Pegawai Tidak Tetap", "Pegawai Tetap"),
        ("Laporan Keuangan 2023", "Laporan Keuangan 2024"),
        ("Laporan Keuangan Tahun 2023", "Laporan Keuangan"),
        ("Imunisasi Anak 1 2", "Imunisasi Anak 12"),
        ("Laporan (Semester I)", "Laporan (Semester II)"),
        ("Laporan (Semester I)", "Laporan"),
        ("Laporan Aset (KIB)", "Laporan Aset"),
        ("Izin Usaha < 5 Juta", "Izin Usaha > 5 Juta"),
        ("Surat Masuk dan Keluar", "Surat Masuk/Keluar"),
        ("Persetujuan Bangunan Gedung", "SOP PBG"),
        ("Pengelolaan Barang Persediaan", "SOP Penanganan Barang Persediaan"),
        ("Pelayanan Perpustakaan Daerah", "SOP Pengelolaan Perpustakaan Daerah"),
        ("Pengelolaan Pengaduan", "SOP Pengaduan"),
        ("Inovasi Pelayanan", "SOP Pelayanan Inovasi"),
    ],
)
def test_titles_that_only_look_alike_are_never_linked(nama: str, teks: str) -> None:
    assert _named(teks, _sop("a", nama)) == []
    assert _named(nama, _sop("a", teks.removeprefix("SOP "))) == []


@given(TITLES, st.data())
def test_a_title_with_one_word_changed_removed_or_added_is_never_linked(
    words: list[str], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    word = data.draw(st.sampled_from(WORDS))
    changed = data.draw(
        st.sampled_from(
            [
                [*words[:place], word, *words[place + 1 :]],
                [*words[:place], *words[place + 1 :]],
                [*words[:place], word, *words[place:]],
            ]
        )
    )
    assume(changed != words)
    assert _named(f"SOP {' '.join(changed)}", _sop("a", " ".join(words))) == []


@given(TITLES, st.permutations(range(7)))
def test_the_order_of_words_counts(words: list[str], order: list[int]) -> None:
    moved = [words[place] for place in order if place < len(words)]
    assume(moved != words)
    assert _named(" ".join(moved), _sop("a", " ".join(words))) == []


@given(TITLES, st.sampled_from(HEADS), st.sampled_from(HEADS))
def test_a_weak_head_is_never_replaced_by_another(words: list[str], one: str, other: str) -> None:
    assume(one != other)
    title = " ".join(words)
    assert _named(f"SOP {one} {title}", _sop("a", f"{other} {title}")) == []


def test_a_weak_head_may_be_missing_on_either_side() -> None:
    assert _named("SOP Surat Masuk", _sop("a", "Pengelolaan Surat Masuk")) == ["a"]
    assert _named("SOP Penanganan Surat Masuk", _sop("a", "Surat Masuk")) == ["a"]


@pytest.mark.parametrize(
    "other",
    [
        *("Penanganan Surat Masuk", "Penomoran Surat Masuk", "Surat Masuk dari Bupati"),
        *("Pelayanan Surat Masuk Daring", "Pengelolaan Surat Masuk dan Surat Keluar"),
    ],
)
def test_a_missing_head_is_linked_only_where_no_other_title_fits(other: str) -> None:
    sops = (_sop("a", "Pengelolaan Surat Masuk"), _sop("b", other))
    assert _named("SOP Surat Masuk", *sops) == []
    assert _named("SOP Pengelolaan Surat Masuk", *sops) == ["a"]


def test_a_reference_may_leave_more_heads_out_than_add() -> None:
    assert _named("SOP Rapat Dinas", _sop("a", "Penyelenggaraan Rapat Dinas")) == ["a"]
    assert _named("SOP Penyelenggaraan Izin Apotek", _sop("a", "Izin Apotek")) == []


def test_only_the_own_office_is_searched() -> None:
    assert _named("SOP Surat Masuk", _sop("kota-y/a", "Surat Masuk", nomor="01/SOP/2020")) == []
    assert _named("01/SOP/2020", _sop("kota-y/a", "Surat Masuk", nomor="01/SOP/2020")) == []


def test_an_alias_counts_as_a_title() -> None:
    assert _named("SOP KGB", _sop("a", "Kenaikan Gaji Berkala", alias=("KGB",))) == ["a"]


@pytest.mark.parametrize(
    "teks",
    [
        *("SOP Nomor 07/SOP-X/2020", "07/SOP-X/2020", "No. 07 /sop-x/ 2020", "SOP 07/SOP-X/2020;"),
        "SOP No. 07/SOP-X/2020 tentang Pendaftaran Penduduk",
    ],
)
def test_a_full_number_names_an_sop(teks: str) -> None:
    sop = _sop("a", "Pendaftaran Penduduk Datang", nomor="07/SOP-X/2020")
    assert _named(teks, sop, _sop("b", "Lain", nomor="08/SOP-X/2020")) == ["a"]


@pytest.mark.parametrize(
    ("nomor", "teks"),
    [
        ("470/ /SOP/2022", "SOP Nomor 470/ /SOP/2022"),
        ("…/SOP/2022", "SOP Nomor …/SOP/2022"),
        ("5", "SOP Nomor 5"),
        ("07/SOP-X/2020", "SOP Nomor 7/SOP-X/2020"),
        ("07/SOP-X/2020", "SOP Nomor 07/SOP-X/2020 tentang Pencatatan Perkawinan"),
    ],
)
def test_a_number_with_a_gap_or_of_another_title_names_none(nomor: str, teks: str) -> None:
    assert _named(teks, _sop("a", "Pendaftaran Penduduk", nomor=nomor)) == []


def test_a_number_that_two_sops_have_names_none() -> None:
    sops = (_sop("a", "Satu Hal", nomor="01/S/2020"), _sop("b", "Lain Hal", nomor="01/S/2020"))
    assert _named("SOP Nomor 01/S/2020", *sops) == []


def test_of_equal_titles_the_one_in_use_is_meant() -> None:
    old = _sop("lama", "Surat Masuk", status=Status.DIGANTIKAN)
    draft = _sop("konsep", "Surat Masuk", status=Status.KONSEP)
    new = _sop("baru", "Surat Masuk")
    assert _named("SOP Surat Masuk", old, draft, new) == ["baru"]
    assert _named("SOP Surat Masuk", old, draft) == ["konsep"]
    assert _named("SOP Surat Masuk", old) == ["lama"]
    trial = _sop("uji", "Surat Masuk", status=Status.UJI_COBA)
    assert _named("SOP Surat Masuk", new, trial) == ["baru", "uji"]
    assert _named("SOP Surat Masuk", new, _sop("dua", "Surat Masuk")) == ["baru", "dua"]


def test_a_retired_sop_may_mean_either() -> None:
    sops = (_sop("lama", "Surat Masuk", status=Status.DICABUT), _sop("baru", "Surat Masuk"))
    assert _named("SOP Surat Masuk", *sops, status=Status.DICABUT) == ["baru", "lama"]


def test_a_retired_sop_does_not_stand_in_the_way_of_a_living_one() -> None:
    old = _sop("lama", "Penanganan Surat Masuk", status=Status.DIGANTIKAN)
    assert _named("SOP Surat Masuk", old, _sop("baru", "Pengelolaan Surat Masuk")) == ["baru"]
    assert _named("SOP Surat Masuk", old) == []
