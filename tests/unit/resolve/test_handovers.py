from typing import Final

from katalog_sop.project import compile_project
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

SOP: Final = """\
---
format: 1
nama: {nama}
status: berlaku
{front}pelaksana: [Staf, Kasi]
---

## Keterkaitan

{keterkaitan}

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |
|----|----------|-----------|-------------|-------|--------|------------|
{langkah}
"""
MASUK: Final = """\
| 1 | Menerima | Staf | Surat dinas | | Surat masuk | |
| 2 | Mendisposisi | Kasi | Surat masuk | | 1. Disposisi surat<br>2. Lembar kendali | {ket} |"""
CUTI: Final = """\
| 1 | Menelaah | Staf | Disposisi  Surat; formulir cuti | | Telaahan staf | |
| 2 | Menyetujui | Kasi | Telaahan staf, lembar kendali | | Surat izin cuti | {ket} |"""


def _linked(
    *, front: str = "", masuk: str = "", cuti: str = "", item: str = "-"
) -> list[LinkedSop]:
    texts = {
        "cuti": SOP.format(
            nama="Cuti Pegawai", front="", keterkaitan=item, langkah=CUTI.format(ket=cuti)
        ),
        "masuk": SOP.format(
            nama="Surat Masuk", front=front, keterkaitan="-", langkah=MASUK.format(ket=masuk)
        ),
    }
    sources = [SourceFile(path=f"sops/kota-x/{name}.md", text=text) for name, text in texts.items()]
    return list(compile_project(sources, Settings()).catalogue.sop.values())


def _told(linked: LinkedSop) -> list[str]:
    return [
        f"{one.dari[7:]} {one.langkah_dari} -> {one.ke[7:]} {one.langkah_ke}: {one.barang}"
        for one in linked.serahan
    ]


def test_an_output_that_the_other_needs_is_handed_over() -> None:
    cuti, masuk = _linked(item="- SOP Surat Masuk")
    handed = ["masuk 2 -> cuti 1: Disposisi surat", "masuk 2 -> cuti 2: Lembar kendali"]
    assert _told(cuti) == _told(masuk) == handed


def test_nothing_is_handed_over_between_sops_that_do_not_know_each_other() -> None:
    cuti, masuk = _linked()
    assert _told(cuti) == _told(masuk) == []


def test_what_an_sop_makes_itself_before_it_needs_it_is_not_handed_over() -> None:
    cuti, _ = _linked(item="- SOP Surat Masuk")
    assert not [one for one in cuti.serahan if one.barang == "Telaahan staf"]


def test_an_sop_that_forbids_copying_tells_nothing_of_its_steps() -> None:
    closed = "pernyataan: Dilarang memperbanyak.\n"
    cuti, masuk = _linked(front=closed, item="- SOP Surat Masuk")
    assert _told(cuti) == _told(masuk) == []


def test_a_name_in_keterangan_counts_as_a_reference() -> None:
    cuti, masuk = _linked(masuk="Lanjut ke SOP Cuti Pegawai")
    [rujukan] = masuk.rujukan_lain
    assert (rujukan.id, rujukan.langkah, rujukan.teks) == (cuti.sop.id, "2", "SOP Cuti Pegawai")
    assert cuti.dirujuk_oleh == (masuk.sop.id,)
    assert len(_told(cuti)) == 2


def test_a_link_in_a_cell_counts_as_a_reference() -> None:
    cuti, masuk = _linked(cuti="Lihat [di sini](masuk.md#langkah-2)")
    [rujukan] = cuti.rujukan_lain
    assert (rujukan.id, rujukan.langkah, rujukan.tautan) == (
        masuk.sop.id,
        "2",
        "masuk.md#langkah-2",
    )
    assert masuk.dirujuk_oleh == (cuti.sop.id,)


def test_an_sop_that_names_itself_refers_to_nothing() -> None:
    cuti, _ = _linked(cuti="Lihat SOP Cuti Pegawai langkah 1")
    assert cuti.rujukan_lain == ()
