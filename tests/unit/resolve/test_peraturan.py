from collections.abc import Iterable, Sequence

import pytest

from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.sop import Sop
from katalog_sop.parse.document import parse_sop
from katalog_sop.parse.instansi import parse_peraturan
from katalog_sop.parse.sitasi import parse_sitasi
from katalog_sop.resolve.kunci_peraturan import kunci_peraturan
from katalog_sop.resolve.peraturan import PeraturanDirujuk, resolve_peraturan
from katalog_sop.source import SourceFile

ENTRIES = """\
- {jenis: UU, nomor: 23, tahun: 2006, tentang: Adminduk, status: diubah, oleh: [UU]}
- {jenis: UU, nomor: 24, tahun: 2013, tentang: Perubahan, status: berlaku}
- {jenis: PP, nomor: 37, tahun: 2007, status: dicabut, oleh: [PP]}
""".replace("[UU]", "[{jenis: UU, nomor: 24, tahun: 2013}]").replace(
    "[PP]", "[{jenis: PP, nomor: 40, tahun: 2019}]"
)


def sop_citing(*items: str, slug: str = "cuti", front: str = "") -> Sop:
    body = "\n".join(f"{no}. {item}" for no, item in enumerate(items, start=1))
    text = f"---\nformat: 1\nnama: Cuti\nstatus: berlaku\n{front}---\n\n## Dasar Hukum\n\n{body}\n"
    return parse_sop(SourceFile(path=f"sops/kantor/{slug}.md", text=text)).value


def entries(text: str = ENTRIES) -> tuple[Peraturan, ...]:
    return parse_peraturan(SourceFile(path="sops/peraturan.yml", text=text)).value


def resolved(sops: Iterable[Sop], known: Sequence[Peraturan] = ()) -> dict[str, PeraturanDirujuk]:
    return {one.slug: one for one in resolve_peraturan(sops, known).values()}


def test_several_spellings_and_sops_share_a_regulation() -> None:
    found = resolved(
        [
            sop_citing("UU. No. 23 Tahun 2006", slug="a"),
            sop_citing("Undang-Undang Nomor 23 Tahun 2006 tentang Adminduk", slug="b"),
            sop_citing("UU 23/2006; UU Nomor 23 Tahun 2006", slug="c"),
        ]
    )
    (one,) = found.values()
    assert [basis.sop for basis in one.dasar] == ["kantor/a", "kantor/b", "kantor/c"]
    assert one.dasar[0].butir == ("UU. No. 23 Tahun 2006",)
    assert one.status == ""


@pytest.mark.parametrize(
    ("teks", "slug"),
    [
        ("UU 23/2006", "undang-undang-23-2006"),
        ("Permendagri 52/2011", "peraturan-menteri-dalam-negeri-52-2011"),
        ("Perda Kota Bima 5/2016", "peraturan-daerah-kota-bima-5-2016"),
        ("Perbup Kab. Paser 53/2021", "peraturan-bupati-paser-53-2021"),
        ("215/PMK.05/2016", "peraturan-menteri-keuangan-215-2016"),
        ("UUD 1945", "undang-undang-dasar-1945"),
        (
            "Kepmenkes HK.01.07/MENKES/413/2020",
            "keputusan-menteri-kesehatan-hk-01-07-menkes-413-2020",
        ),
    ],
)
def test_the_address_says_which_regulation_it_is(teks: str, slug: str) -> None:
    assert list(resolved([sop_citing(teks)])) == [slug]


def test_addresses_that_would_be_alike_are_told_apart_in_a_fixed_order() -> None:
    texts = ["Kepmenkes 1.2/2020", "Kepmenkes 1-2 Tahun 2020"]
    found = resolved([sop_citing(*texts)])
    assert {slug: one.sitasi.nomor for slug, one in found.items()} == {
        "keputusan-menteri-kesehatan-1-2-2020": "1-2",
        "keputusan-menteri-kesehatan-1-2-2020-2": "1.2",
    }
    assert resolved([sop_citing(*reversed(texts))]).keys() == found.keys()


def test_an_incomplete_citation_has_no_page() -> None:
    assert not resolved([sop_citing("Perda Nomor 5 Tahun 2016", "UU Nomor 23", "ISO 9001:2015")])


def test_what_is_known_comes_with_it_in_both_directions() -> None:
    found = resolved([sop_citing("UU 23/2006", "UU 24/2013", "PP 40/2019")], entries())
    old, new = found["undang-undang-23-2006"], found["undang-undang-24-2013"]
    assert (old.status, [one.tentang for one in old.oleh]) == ("diubah", ["Perubahan"])
    assert [one.tentang for one in new.mengubah] == ["Adminduk"]
    assert [one.sitasi.nomor for one in found["peraturan-pemerintah-40-2019"].mengubah] == ["37"]


@pytest.mark.parametrize(
    ("items", "stale"),
    [
        (("PP 37/2007 tentang Pelaksanaan",), True),
        (("PP 37/2007 sebagaimana dicabut dengan PP 40/2019",), False),
        (("PP 37/2007", "PP 40/2019"), True),
        (("Permendagri 8/2016 tentang Pelaksanaan PP 37/2007",), False),
    ],
)
def test_who_rests_on_what_was_revoked(items: tuple[str, ...], *, stale: bool) -> None:
    (basis,) = resolved([sop_citing(*items)], entries())["peraturan-pemerintah-37-2007"].dasar
    assert basis.usang is stale


def test_a_change_need_be_named_only_once() -> None:
    told = resolved([sop_citing("UU 23/2006", "UU 24/2013")], entries())
    untold = resolved([sop_citing("UU 23/2006")], entries())
    assert not told["undang-undang-23-2006"].dasar[0].usang
    assert untold["undang-undang-23-2006"].dasar[0].usang


def test_a_regulation_in_the_title_of_another_is_no_basis_of_its_own() -> None:
    found = resolved([sop_citing("PP 40/2019 tentang Pelaksanaan UU 23/2006 tentang Adminduk")])
    assert found["peraturan-pemerintah-40-2019"].dasar[0].pokok
    assert not found["undang-undang-23-2006"].dasar[0].pokok


def test_the_title_is_the_one_that_most_items_give() -> None:
    sops = [
        sop_citing("UU 25/2009 tentang Pelayanan Publik;", slug="a"),
        sop_citing("UU 25/2009 ttg Pelayanan Publik (Lembaran Negara Tahun 2009)", slug="b"),
        sop_citing("UU 25/2009 tentang Pelayanan", slug="c"),
        sop_citing("UU 25/2009 tentang Pelaksanaan UU 1/2000 tentang Apa Saja", slug="d"),
        sop_citing("Pergub Bali 1/2016 dan Pergub Bali 2/2017 tentang Susunan", slug="e"),
    ]
    found = resolved(sops)
    assert found["undang-undang-25-2009"].judul == "Pelayanan Publik"
    assert found["peraturan-gubernur-bali-1-2016"].judul == ""
    assert found["peraturan-gubernur-bali-2-2017"].judul == "Susunan"


def test_the_words_of_an_sop_that_forbids_copying_stay_with_it() -> None:
    sop = sop_citing("UU 25/2009 tentang Rahasia", front="pernyataan: DILARANG MENYALIN\n")
    (one,) = resolved([sop]).values()
    assert one.dasar[0].butir == ()
    assert one.judul == ""
    assert one.kunci == kunci_peraturan(parse_sitasi("UU 25/2009")[0])
