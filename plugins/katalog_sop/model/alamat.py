"""Every address of the site is made here; addresses are permanent.

An address is relative to the root of the site, without a leading slash and with a final one:
``kota-sibolga/cuti/``. Links on a page are relative, so that the site works in any sub-folder.
"""

import re
import string
import unicodedata
from functools import lru_cache
from typing import Final

from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.langkah import lipat_no
from katalog_sop.model.sop import SopId

KATA_TERPAKAI: Final = frozenset(
    {
        "pelaksana",
        "peraturan",
        "katalog",
        "keterkaitan",
        "data",
        "aturan",
        "panduan",
        "cetak",
        "temuan",
        "index",
        "tentang",
        "privasi",
        "aksesibilitas",
        "lisensi",
        "aset",
        "assets",
        "search",
        "readme",
    }
)
"""Words the address scheme needs itself: no office and no SOP may be called so."""

_PLAIN_IN_ANCHOR: Final = frozenset(string.ascii_lowercase + string.digits + ".-")
_NAMA_SAH: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAMA_TERPANJANG: Final = 200
"""Letters of a part of an address: file systems take 255 bytes, with what is put behind it."""

BERANDA: Final = ""
KETERKAITAN: Final = "keterkaitan/"
TENTANG: Final = "tentang/"
TEMUAN: Final = "temuan/"
KATALOG: Final = "katalog/"
PERATURAN: Final = "peraturan/"
DATA: Final = "data/"
ATURAN: Final = "aturan/"
CETAK: Final = "cetak/"
"""Below it stand the PDFs."""
ASET: Final = "aset/"
"""Below it stand stylesheets, scripts and emblems."""


def nama_sah(nama: str) -> bool:
    """Return whether a folder or file name may stand in an address: a-z, 0-9 and hyphens."""
    return len(nama) <= NAMA_TERPANJANG and _NAMA_SAH.fullmatch(nama) is not None


def is_misplaced(sop: SopId) -> bool:
    """Return whether an SOP lies elsewhere than right in the folder of an office."""
    return sop.count("/") != 1


def id_sah(teks: str) -> bool:
    """Return whether *teks* can be the id of an SOP: two free names joined by a slash."""
    parts = teks.split("/")
    return len(parts) == 2 and all(nama_sah(p) and p not in KATA_TERPAKAI for p in parts)  # noqa: PLR2004 -- office and SOP


@lru_cache(maxsize=2**12)  # the pelaksana and regulations of SOPs are called alike
def slug(teks: str) -> str:
    """Return *teks* as a part of an address: lower case a-z, 0-9 and single hyphens."""
    folded = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:NAMA_TERPANJANG].rstrip("-")


def alamat_instansi(instansi: IdInstansi) -> str:
    """Return the address of an office's page."""
    return f"{instansi}/"


def alamat_sop(sop: SopId) -> str:
    """Return the address of an SOP's page."""
    return f"{sop}/"


def alamat_pelaksana(instansi: IdInstansi, nama: str) -> str:
    """Return the address of the page of a pelaksana, *nama* being free in its office."""
    return f"{instansi}/pelaksana/{nama}/"


def alamat_peraturan(nama: str) -> str:
    """Return the address of the page of a regulation: ``peraturan/undang-undang-23-2006/``."""
    return f"{PERATURAN}{nama}/"


def alamat_cetak(sop: SopId) -> str:
    """Return where the site keeps the PDF of an SOP: ``cetak/kota-sibolga/cuti.pdf``."""
    return f"{CETAK}{sop}.pdf"


def alamat_aturan(code: str) -> str:
    """Return the address of the page of a rule: ``aturan/sop302/``."""
    return f"{ATURAN}{code.lower()}/"


@lru_cache(maxsize=1024)  # the steps of all SOPs are called 1, 2, 3
def jangkar_langkah(no: str) -> str:
    """Return the anchor of a step on its SOP's page: another one for every other No."""
    return f"langkah-{_in_anchor(lipat_no(no))}"


def jangkar_sidik(sidik: str) -> str:
    """Return the anchor by which a printed copy asks whether its text is the published one."""
    return f"v-{sidik}"


def jangkar_dicari(instansi: IdInstansi, nama_lipat: str) -> str:
    """Return the anchor of a wanted SOP on the Keterkaitan page."""
    return f"dicari-{instansi}-{_in_anchor(nama_lipat.replace(' ', '-'))}"


def _in_anchor(teks: str) -> str:
    """Return *teks* in letters that need no encoding, and two texts never alike."""
    return "".join(char if char in _PLAIN_IN_ANCHOR else f"_{ord(char):x}" for char in teks)


def berkas_halaman(alamat: str) -> str:
    """Return the Markdown file whose page gets *alamat*: ``a/b/`` -> ``a/b.md``."""
    # Home and office pages hold pages below them; `index.md` is the page of its folder.
    if alamat.count("/") < 2 or alamat.endswith("/index/"):  # noqa: PLR2004
        return f"{alamat}index.md"
    return f"{alamat.removesuffix('/')}.md"


def alamat_halaman(berkas: str) -> str:
    """Return the address of the page that a Markdown file makes: ``a/b.md`` -> ``a/b/``."""
    stem = berkas.removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


def relatif(dari: str, ke: str, jangkar: str = "") -> str:
    """Return the link from the page at *dari* to the page or file at *ke*."""
    fragment = f"#{jangkar}" if jangkar else ""
    if dari == ke:
        return fragment or "./"
    return _jalan(dari, ke) + fragment


@lru_cache(maxsize=2**12)  # a page leads to another one again and again: to each of its steps
def _jalan(dari: str, ke: str) -> str:
    here, there = dari.split("/")[:-1], ke.split("/")
    shared = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        shared += 1
    up = "../" * (len(here) - shared)
    return up + "/".join(there[shared:]) or "./"
