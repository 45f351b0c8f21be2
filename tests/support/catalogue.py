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
FOOT: Final = ("tentang/", "privasi/", "aksesibilitas/", "lisensi/")
GUIDES: Final = (
    "panduan/",
    "panduan/mengubah-sop/",
    "panduan/menambah-sop/",
    "panduan/membaca-temuan/",
    "panduan/menulis-sop/",
    "panduan/memasang/",
    "aturan/",
    "aturan/sop302/",
)
OTHERS: Final = ("", "keterkaitan/", *GUIDES)
ALL: Final = (*OTHERS, *FOOT, *OFFICES, *SOPS)
"""One page of each kind at least, and of every kind that readers see all of them."""
PAGES: Final = frozenset((*ALL, *(alamat_aturan(rule.CODE) for rule in RULES)))
"""Every page of the site."""
