"""The catalogue of this repository as tests expect it to be published."""

from typing import Final

from katalog_sop.model.alamat import alamat_aturan
from katalog_sop.rules.registry import RULES

SIBOLGA: Final = "kota-sibolga/penyusunan-sop-pelayanan/"
PASER: Final = "kabupaten-paser/inovasi-pelayanan/"

OFFICES: Final = (
    "kabupaten-paser/",
    "kota-bima/",
    "kota-palembang/",
    "kota-sibolga/",
    "provinsi-bengkulu/",
)
SOPS: Final = (
    PASER,
    "kota-bima/inovasi-pelayanan-publik-di-bidang-administrasi-kependudukan/",
    "kota-palembang/inovasi-pelayanan/",
    "kota-palembang/pelayanan-kerjasama/",
    "kota-palembang/pelayanan-pemanfaatan-data-dan-dokumen-kependudukan/",
    SIBOLGA,
    "provinsi-bengkulu/pembinaan-aparatur-pendaftaran-penduduk/",
)
FOOT: Final = ("tentang/", "data/", "privasi/", "aksesibilitas/", "lisensi/")
GUIDES: Final = (
    "panduan/",
    "panduan/mengubah-sop/",
    "panduan/menambah-sop/",
    "panduan/membaca-temuan/",
    "panduan/menulis-sop/",
    "panduan/memasang/",
    "panduan/padanan/",
    "panduan/instansi/",
    "panduan/peraturan/",
    "aturan/",
    "aturan/sop302/",
)
REGULATIONS: Final = (
    "peraturan/",
    *(
        f"peraturan/{slug}/"
        for slug in (
            "undang-undang-23-2006",
            "peraturan-bupati-paser-53-2021",
            "peraturan-daerah-kota-palembang-6-2016",
            "peraturan-daerah-kota-palembang-7-2018",
            "peraturan-gubernur-bengkulu-46-2017",
            "peraturan-gubernur-bengkulu-60-2016",
            "peraturan-menteri-dalam-negeri-52-2011",
            "peraturan-menteri-dalam-negeri-76-2006",
            "peraturan-menteri-pendayagunaan-aparatur-negara-dan-reformasi-birokrasi-19-2016",
            "peraturan-menteri-pendayagunaan-aparatur-negara-dan-reformasi-birokrasi-35-2012",
            "peraturan-pemerintah-40-2019",
            "peraturan-presiden-96-2018",
            "peraturan-wali-kota-sibolga-12-2017",
            "undang-undang-12-2006",
            "undang-undang-23-2014",
            "undang-undang-24-2013",
            "undang-undang-28-1959",
        )
    ),
)
SEKRETARIS: Final = "kota-sibolga/pelaksana/sekretaris-dinas/"
ROLES: Final = (
    SEKRETARIS,
    *(
        f"{instansi}/pelaksana/{nama}/"
        for instansi, semua in {
            "kabupaten-paser": "pejabat-fungsional kepala-bidang kepala-dinas",
            "kota-bima": "kasi-kerjasama-dan-inovasi-pelayanan kabid-piak-dan-pemanfaatan-data "
            "kepala-dinas semua-pejabat-struktural adb-pelaksana-teknis",
            "kota-palembang": "staf kasi-inovasi-pelayanan kabid sekretaris kepala-dinas "
            "kasi-kerjasama kepala-bidang instansi-terkait adb-siak adb-profil kepala-seksi",
            "kota-sibolga": "kepala-dinas kabid-piak-dan-pemanfaatan-data "
            "kasi-kerja-sama-dan-inovasi-pelayanan staf-administrasi-umum",
            "provinsi-bengkulu": "kepala-dinas kabid kasi-bina-aparatur tim-pembinaan-aparatur",
        }.items()
        for nama in semua.split()
    ),
)
OTHERS: Final = ("", "kinerja/", "katalog/", "keterkaitan/", SEKRETARIS, *REGULATIONS[:2], *GUIDES)
ALL: Final = (*OTHERS, *FOOT, *OFFICES, *SOPS)
"""One page of each kind at least, and of every kind that readers see all of them."""
PAGES: Final = frozenset(
    (*ALL, *REGULATIONS, *ROLES, *(alamat_aturan(rule.CODE) for rule in RULES))
)
"""Every page of the site."""
