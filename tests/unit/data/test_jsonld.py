import json

from tests.unit.data.test_terbuka import ADDRESS, project_of, sop

from katalog_sop.data.jsonld import jsonld_halaman


def test_an_sop_says_what_it_is_who_publishes_it_and_what_it_rests_on() -> None:
    project = project_of({"cuti": sop("Cuti")})
    page = json.loads(jsonld_halaman(project.publication, ADDRESS)["kota-x/cuti/"])

    assert page["@type"] == "DigitalDocument"
    assert page["name"] == "Cuti"
    assert page["creativeWorkStatus"] == "Published"
    assert page["datePublished"] == "2024-05"
    assert page["url"] == f"{ADDRESS}kota-x/cuti/"
    assert page["publisher"]["name"] == "Dinas Contoh"
    assert page["isBasedOn"] == [
        {"@type": "Legislation", "name": "Undang-Undang Nomor 23 Tahun 2006"}
    ]


def test_an_office_says_what_it_is() -> None:
    project = project_of({"cuti": sop("Cuti")})
    page = json.loads(jsonld_halaman(project.publication, "")["kota-x/"])

    assert page == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": "Dinas Contoh",
        "areaServed": "Kota X",
    }


def test_an_sop_that_forbids_copying_says_nothing_of_its_text() -> None:
    closed = sop("Rahasia", lain="pernyataan: Dilarang menyalin.\n")
    project = project_of({"rahasia": closed})
    page = jsonld_halaman(project.publication, ADDRESS)["kota-x/rahasia/"]

    assert "Legislation" not in page
    assert json.loads(page)["name"] == "Rahasia"


def test_no_title_ends_the_element_around_it() -> None:
    project = project_of({"cuti": sop("'Cuti </script><script>alert(1)</script>'")})
    page = jsonld_halaman(project.publication, "")["kota-x/cuti/"]

    assert "<" not in page
    assert json.loads(page)["name"] == "Cuti </script><script>alert(1)</script>"
