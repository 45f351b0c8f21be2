import csv
import io
import json
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from environment import ROOT
from katalog_sop.adapters.files import load_sources
from katalog_sop.data.skema_ekspor import skema_ekspor, teks_skema_ekspor
from katalog_sop.data.tabel_csv import KOLOM_LANGKAH, KOLOM_SOP
from katalog_sop.data.terbuka import data_terbuka
from katalog_sop.project import Project, compile_project
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Profil, Settings
from katalog_sop.source import SourceFile

ADDRESS = "https://sop.example.go.id/sub/"
ATOM = "{http://www.w3.org/2005/Atom}"
BOM = "\ufeff"


OFFICE = "nama: Dinas Contoh\nwilayah: Kota X\n"


def project_of(sops: Mapping[str, str], *, instansi: str = OFFICE, **settings: str) -> Project:
    """Compile SOPs of one office, given by slug and text."""
    office = SourceFile(path="sops/kota-x/instansi.yml", text=instansi)
    files = [SourceFile(path=f"sops/kota-x/{slug}.md", text=text) for slug, text in sops.items()]
    return compile_project([office, *files], Settings(**settings))  # type: ignore[arg-type]


def sop(nama: str, *, kegiatan: str = "Mengajukan", lain: str = "", status: str = "berlaku") -> str:
    """Return the text of a small sound SOP."""
    return (
        f"---\nformat: 1\nnama: {nama}\nstatus: {status}\ntanggal_efektif: 2024-05\n"
        "disahkan_oleh:\n  jabatan: Kepala Dinas\npelaksana:\n  - Staf\n  - Kepala\n"
        f"{lain}---\n\n## Dasar Hukum\n\n1. UU Nomor 23 Tahun 2006\n\n## Prosedur\n\n"
        "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |\n"
        "|----|----------|-----------|-------------|-------|--------|\n"
        f"| 1 | {kegiatan} | Staf | Berkas | 5 menit | Surat |\n"
        "| 2 | Menandatangani | Kepala? | Surat | 1 Hari | Surat resmi |\n"
    )


def files_of(project: Project) -> dict[str, bytes]:
    return dict(data_terbuka(project.publication, project.settings))


def open_sops(project: Project) -> tuple[LinkedSop, ...]:
    """Return the SOPs whose form does not forbid copying: one of our seven does."""
    found = project.publication.sop.values()
    return tuple(one for one in found if not one.sop.identitas.pernyataan)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.fixture(scope="module")
def catalogue() -> Project:
    """The catalogue of this repository, compiled for a known address."""
    return compile_project(load_sources(ROOT, limit=2**20), Settings(site_url=ADDRESS))


def test_every_json_file_is_what_the_published_schema_says(catalogue: Project) -> None:
    schema = Draft202012Validator(skema_ekspor())
    documents = {
        path: json.loads(content)
        for path, content in files_of(catalogue).items()
        if path.endswith(".json")
    }

    assert len(documents) == 1 + len(open_sops(catalogue))
    for path, document in documents.items():
        assert [error.message for error in schema.iter_errors(document)] == [], path


def test_the_published_schema_is_the_generated_one() -> None:
    assert (ROOT / "docs/data/ekspor.schema.json").read_text("utf-8") == teks_skema_ekspor()


def test_the_list_names_every_sop_and_leads_to_its_file(catalogue: Project) -> None:
    files = files_of(catalogue)
    listed = json.loads(files["data/sop.json"])["sop"]

    assert [one["id"] for one in listed] == list(catalogue.publication.sop)
    assert {one["id"] for one in listed if one["berkas"]} == {
        one.sop.id for one in open_sops(catalogue)
    }
    for one in listed:
        assert one["alamat"] == f"{ADDRESS}{one['id']}/"
    for one in (one for one in listed if one["berkas"]):
        path = one["berkas"].removeprefix(ADDRESS)
        assert json.loads(files[path])["nama"] == one["nama"]


def test_a_file_carries_the_steps_with_their_exits() -> None:
    files = files_of(project_of({"cuti": sop("Cuti")}))
    langkah = json.loads(files["data/sop/kota-x/cuti.json"])["langkah"]

    assert [one["kegiatan"] for one in langkah] == ["Mengajukan", "Menandatangani"]
    assert langkah[0]["alur"] == [{"ke": "2", "label": None, "disimpulkan": False}]
    assert langkah[1]["pelaksana"] == [{"nama": "Kepala", "disimpulkan": True}]
    assert langkah[1]["waktu"] == {"teks": "1 Hari", "nilai": 1, "maks": None, "satuan": "hari"}


def test_tables_open_in_spreadsheets(catalogue: Project) -> None:
    files = files_of(catalogue)
    for path, columns in (("data/sop.csv", KOLOM_SOP), ("data/langkah.csv", KOLOM_LANGKAH)):
        assert files[path].decode("utf-8").startswith(BOM)
        table = rows(files[path])
        assert tuple(table[0]) == columns
    steps = sum(len(one.sop.langkah) for one in open_sops(catalogue))
    assert len(rows(files["data/langkah.csv"])) == steps
    assert len(rows(files["data/sop.csv"])) == len(catalogue.publication.sop)


def test_the_page_about_the_data_explains_every_column() -> None:
    page = (ROOT / "docs/data/index.md").read_text("utf-8")
    sop_part, langkah_part = page.split("## Kolom sop.csv")[1].split("## Kolom langkah.csv")

    assert [column for column in KOLOM_SOP if f"`{column}`" not in sop_part] == []
    assert [column for column in KOLOM_LANGKAH if f"`{column}`" not in langkah_part] == []


@pytest.mark.parametrize("evil", ["=1+1", "+1", "@SUM(A1)", "-2+3", "\uff1d1+1"])
def test_no_cell_is_a_formula(evil: str) -> None:
    files = files_of(project_of({"cuti": sop("Cuti", kegiatan=evil)}))

    assert rows(files["data/langkah.csv"])[0]["kegiatan"] == f"'{evil}"


def test_an_sop_that_forbids_copying_is_named_and_nothing_more() -> None:
    closed = sop("Rahasia", kegiatan="Zzqkegiatan", lain="pernyataan: Dilarang menyalin.\n")
    files = files_of(project_of({"rahasia": closed, "cuti": sop("Cuti")}, site_url=ADDRESS))
    listed = {one["id"]: one for one in json.loads(files["data/sop.json"])["sop"]}

    assert listed["kota-x/rahasia"]["pernyataan"] == "Dilarang menyalin."
    assert listed["kota-x/rahasia"]["berkas"] is None
    assert listed["kota-x/cuti"]["berkas"] is not None
    assert "data/sop/kota-x/rahasia.json" not in files
    assert not any(b"Zzqkegiatan" in content for content in files.values())
    assert {row["id"] for row in rows(files["data/langkah.csv"])} == {"kota-x/cuti"}


def test_drafts_are_in_the_data_of_internal_sites_only() -> None:
    draft = {"zzq": sop("Zzqkonsep", status="konsep"), "cuti": sop("Cuti")}
    public = files_of(project_of(draft))
    internal = files_of(project_of(draft, profil=Profil.INTERNAL))

    assert not any(b"zzq" in content.lower() for content in public.values())
    assert "data/sop/kota-x/zzq.json" in internal


def test_without_an_address_links_are_relative_and_there_is_no_feed() -> None:
    files = files_of(project_of({"cuti": sop("Cuti")}))
    one = json.loads(files["data/sop.json"])["sop"][0]

    assert one["alamat"] == "../kota-x/cuti/"
    assert one["berkas"] == "sop/kota-x/cuti.json"
    assert not {"data/umpan.xml", "opensearch.xml"} & files.keys()


def test_the_feed_names_the_newest_first() -> None:
    older = sop("Lama").replace("2024-05", "2020")
    files = files_of(project_of({"a": older, "b": sop("Baru & <segar>")}, site_url=ADDRESS))
    feed = ET.fromstring(files["data/umpan.xml"])  # noqa: S314 -- written by us

    entries = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}title") for one in entries] == ["Baru & <segar>", "Lama"]
    assert [one.findtext(f"{ATOM}updated") for one in entries] == [
        "2024-05-01T00:00:00Z",
        "2020-01-01T00:00:00Z",
    ]
    assert feed.findtext(f"{ATOM}updated") == "2024-05-01T00:00:00Z"
    assert entries[0].findtext(f"{ATOM}id") == f"{ADDRESS}kota-x/b/"


def test_an_empty_catalogue_has_a_feed_too() -> None:
    files = files_of(project_of({}, site_url=ADDRESS))
    feed = ET.fromstring(files["data/umpan.xml"])  # noqa: S314 -- written by us

    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("instansi", "name"),
    [
        (OFFICE, "Dinas Contoh Kota X"),
        ("nama: Dinas Contoh Kota X\nwilayah: Kota X\n", "Dinas Contoh Kota X"),
        ("nama: Dinas Contoh\n", "Dinas Contoh"),
    ],
)
def test_feed_and_catalogue_tell_offices_of_one_name_apart(instansi: str, name: str) -> None:
    files = files_of(project_of({"cuti": sop("Cuti")}, instansi=instansi, site_url=ADDRESS))
    feed = ET.fromstring(files["data/umpan.xml"])  # noqa: S314 -- written by us
    assert feed.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == name
    dcat = json.loads(files["data/katalog.jsonld"])
    assert [one["foaf:name"] for one in dcat["dct:publisher"]] == [name]


def test_browsers_learn_where_to_search() -> None:
    files = files_of(project_of({"cuti": sop("Cuti")}, site_url=ADDRESS))
    root = ET.fromstring(files["opensearch.xml"])  # noqa: S314 -- the same
    url = root.find("{http://a9.com/-/spec/opensearch/1.1/}Url")

    assert url is not None
    assert url.get("template") == f"{ADDRESS}?q={{searchTerms}}"


def test_data_portals_find_every_file(catalogue: Project) -> None:
    files = files_of(catalogue)
    dcat = json.loads(files["data/katalog.jsonld"])
    named = [
        distribution["dcat:downloadURL"]["@id"].removeprefix(ADDRESS)
        for dataset in dcat["dcat:dataset"]
        for distribution in dataset["dcat:distribution"]
    ]

    assert named == ["data/sop.json", "data/sop.csv", "data/langkah.csv"]
    assert set(named) <= files.keys()


def test_the_same_catalogue_gives_the_same_bytes(catalogue: Project) -> None:
    assert files_of(catalogue) == files_of(catalogue)
