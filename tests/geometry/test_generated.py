from hypothesis import HealthCheck, example, given, settings
from tests.geometry.models import PLAIN_TEXT, Model, expected_of, model, models
from tests.geometry.picture import picture_of
from tests.geometry.rules import broken

LANES = ["Pemohon", "Petugas Loket", "Kepala Seksi Pelayanan", "Kepala Bidang", "Kepala Dinas"]
A, B, C, D, E = LANES
ALL_AT_ONCE = model(
    LANES,
    [
        ("Mengajukan permohonan", [A], []),
        ("Memeriksa berkas permohonan", [B], [("1", "Tidak"), ("3", "Ya")]),
        ("Memeriksa isi", [C], [("1", "Tidak lengkap"), ("4", "Lengkap"), ("6", "Darurat")]),
        ("Menilai", [C, E + "?"], [("1", "Ulang"), ("5", "Setuju")]),
        ("Memutuskan", [D], [("5", "Lagi"), ("6", "Ya"), ("selesai", "Batal")]),
        ("Membagi", [B], [("7", ""), ("8?", "")]),
        ("Menandatangani", [A, C, E], [("selesai", "")]),
        ("Mengarsipkan", [D], []),
    ],
)
MANY_INTO_ONE = model(
    [A, B],
    [("Mulai", [A], []), *((f"Langkah {n}", [B], [("1", "Tidak")] * 2) for n in range(2, 20))],
)
STARTS_WITH_A_DECISION = model(
    [A, B], [("Periksa", [A], [("2", "Ya"), ("selesai", "Tidak")]), ("Cetak", [B], [("1", "")])]
)
ONE_STEP = model([A], [("Selesaikan", [A], [])])


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(models(text=PLAIN_TEXT))
@example(ALL_AT_ONCE)
@example(MANY_INTO_ONE)
@example(STARTS_WITH_A_DECISION)
@example(ONE_STEP)
def test_drawing_of_any_sop_breaks_no_rule(one: Model) -> None:
    assert broken(picture_of(one.svg()), expected_of(one)) == []
