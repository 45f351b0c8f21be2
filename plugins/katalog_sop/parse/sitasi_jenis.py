"""The kinds of regulations, their abbreviations, and who issues them.

Sources: the hierarchy of Undang-Undang Nomor 12 Tahun 2011, articles 7 and 8, and the spellings
collected in DOMAIN.md, section 2 (Sitasi peraturan). A circular (Surat Edaran) is no regulation.
"""

import re
from enum import Enum, auto
from typing import Final, NamedTuple


class Ekor(Enum):
    """What the words between a kind and its number are."""

    SEBUTAN = auto()
    """A nickname that is not kept: Undang-Undang *Pelayanan Publik* Nomor 25."""
    DAERAH = auto()
    """The region: Peraturan Daerah *Kota Palembang*."""
    KEMENTERIAN = auto()
    """The ministry, part of the kind: Peraturan Menteri *Kesehatan*."""
    PENERBIT = auto()
    """The issuer, part of the kind: Peraturan Kepala *BKN*."""
    BUKAN = auto()
    """Nothing: the document is no regulation."""


class Bentuk(NamedTuple):
    """One kind: how it is spelled, its full name, and what follows it."""

    ejaan: str
    """A regular expression; a blank in it is any blank, matched without regard to case."""
    jenis: str
    ekor: Ekor
    perlu_tahun: bool = False
    """Whether the spelling is so loose that only a year makes it a citation."""


_UU: Final = r"(?:un(?:dang|dnag) ?-? ?un(?:dang|dnag|dag|damg)|undang2)"
_K: Final = r"(?:surat keputusan|keputusan|kep|(?-i:SK))"
_PER: Final = r"pera(?:turan|tuan|tuaran)"
_MEN: Final = r"(?:(?:ke)?mente?ri(?:an)?\b|men(?:eg)?\b\.?|men(?:eg)?(?!te?ri|genai)(?=[a-z]))"
_WALI: Final = r"wali ?kota(?:madya)?"

# The first that fits counts: what is longer stands before what it begins with.
BENTUK: Final[tuple[Bentuk, ...]] = (
    Bentuk(rf"{_UU} dasar|uud", "Undang-Undang Dasar", Ekor.SEBUTAN),
    Bentuk(rf"(?:{_UU}|uu) darurat", "Undang-Undang Darurat", Ekor.SEBUTAN),
    Bentuk(
        rf"(?:{_PER} pemerintah|pp) pengganti (?:{_UU}|uu)|perp?pu",
        "Peraturan Pemerintah Pengganti Undang-Undang",
        Ekor.SEBUTAN,
    ),
    Bentuk(rf"{_UU}|uu(?:ri)?|(?-i:U[.] ?U|U U)", "Undang-Undang", Ekor.SEBUTAN),
    Bentuk(rf"{_PER} pemerintah|(?-i:PP|P[.] ?P)", "Peraturan Pemerintah", Ekor.SEBUTAN),
    Bentuk(rf"{_PER} presiden|perpres", "Peraturan Presiden", Ekor.SEBUTAN),
    Bentuk(rf"{_K} presiden|kepp?res", "Keputusan Presiden", Ekor.SEBUTAN),
    Bentuk(r"instruksi presiden|inpres", "Instruksi Presiden", Ekor.SEBUTAN),
    Bentuk(
        r"ketetapan (?:majelis permusyawaratan rakyat|mpr)(?:s|(?: |-)ri)?|tap ?\.? ?mprs?",
        "Ketetapan Majelis Permusyawaratan Rakyat",
        Ekor.SEBUTAN,
    ),
    # Regions
    Bentuk(r"qanun|kanun", "Qanun", Ekor.DAERAH),
    Bentuk(rf"{_PER} daerah istimewa|perdais", "Peraturan Daerah Istimewa", Ekor.DAERAH),
    Bentuk(rf"{_PER} daerah khusus(?! ibu)|perdasus", "Peraturan Daerah Khusus", Ekor.DAERAH),
    Bentuk(rf"{_PER} daerah|perdasi|perda", "Peraturan Daerah", Ekor.DAERAH),
    Bentuk(rf"{_PER} gubernur|pergub", "Peraturan Gubernur", Ekor.DAERAH),
    Bentuk(rf"{_PER} bupati|perbu[pb]", "Peraturan Bupati", Ekor.DAERAH),
    Bentuk(rf"{_PER} {_WALI}|perwa(?:li|ko|l)(?:kot?a?)?", "Peraturan Wali Kota", Ekor.DAERAH),
    Bentuk(r"peraturan kepala daerah|perkada", "Peraturan Kepala Daerah", Ekor.DAERAH),
    Bentuk(r"peraturan kepala desa|perkades", "Peraturan Kepala Desa", Ekor.DAERAH),
    Bentuk(r"peraturan desa|perdes", "Peraturan Desa", Ekor.DAERAH),
    Bentuk(r"peraturan nagari|pernag", "Peraturan Nagari", Ekor.DAERAH),
    Bentuk(rf"{_K} gubernur|kepgub", "Keputusan Gubernur", Ekor.DAERAH),
    Bentuk(rf"{_K} bupati|kepbup", "Keputusan Bupati", Ekor.DAERAH),
    Bentuk(rf"{_K} {_WALI}|kepwa(?:li|ko|l)(?:kot?a?)?", "Keputusan Wali Kota", Ekor.DAERAH),
    Bentuk(rf"{_K} kepala desa|kepkades", "Keputusan Kepala Desa", Ekor.DAERAH),
    Bentuk(r"instruksi gubernur|ingub", "Instruksi Gubernur", Ekor.DAERAH),
    Bentuk(r"instruksi bupati|inbup", "Instruksi Bupati", Ekor.DAERAH),
    Bentuk(rf"instruksi {_WALI}|inwali", "Instruksi Wali Kota", Ekor.DAERAH),
    # Ministries; the name may stick to the abbreviation: Permenkes, Peraturan Mendagri
    Bentuk(r"(?-i:PMK(?!/))|permenkeu", "Peraturan Menteri Keuangan", Ekor.SEBUTAN),
    Bentuk(r"(?-i:KMK(?!/))|kepmenkeu", "Keputusan Menteri Keuangan", Ekor.SEBUTAN),
    Bentuk(r"(?-i:PMA(?!/))", "Peraturan Menteri Agama", Ekor.SEBUTAN),
    Bentuk(r"(?-i:KMA(?!/))", "Keputusan Menteri Agama", Ekor.SEBUTAN),
    Bentuk(
        rf"{_PER} {_MEN}|permen(?:eg)?|(?-i:PM)\b(?! ?- ?[a-z])",
        "Peraturan Menteri",
        Ekor.KEMENTERIAN,
    ),
    Bentuk(
        rf"{_K} {_MEN}|kepmen(?:eg)?|(?-i:KM)\b(?!/)",
        "Keputusan Menteri",
        Ekor.KEMENTERIAN,
    ),
    Bentuk(
        rf"instruksi {_MEN}|inmen",
        "Instruksi Menteri",
        Ekor.KEMENTERIAN,
    ),
    # Other institutions
    Bentuk(r"pojk", "Peraturan Otoritas Jasa Keuangan", Ekor.SEBUTAN),
    Bentuk(r"(?-i:PBI)", "Peraturan Bank Indonesia", Ekor.SEBUTAN),
    Bentuk(r"pkpu", "Peraturan Komisi Pemilihan Umum", Ekor.SEBUTAN),
    Bentuk(r"perbawaslu", "Peraturan Badan Pengawas Pemilihan Umum", Ekor.SEBUTAN),
    Bentuk(r"perki", "Peraturan Komisi Informasi", Ekor.SEBUTAN),
    Bentuk(r"perma", "Peraturan Mahkamah Agung", Ekor.SEBUTAN),
    Bentuk(
        r"perkap(?:olri)?|peraturan kapolri",
        "Peraturan Kepala Kepolisian Negara Republik Indonesia",
        Ekor.SEBUTAN,
    ),
    Bentuk(r"perpol(?:ri)?", "Peraturan Kepolisian Negara Republik Indonesia", Ekor.SEBUTAN),
    Bentuk(r"perdirjen", "Peraturan Direktur Jenderal", Ekor.PENERBIT),
    Bentuk(r"kepdirjen", "Keputusan Direktur Jenderal", Ekor.PENERBIT),
    Bentuk(r"perka", "Peraturan Kepala", Ekor.PENERBIT),
    Bentuk(r"(?-i:PK)", "Peraturan Kepala", Ekor.PENERBIT, perlu_tahun=True),
    Bentuk(r"perkaban|perban", "Peraturan Badan", Ekor.PENERBIT),
    Bentuk(r"perlem", "Peraturan Lembaga", Ekor.PENERBIT),
    Bentuk(r"surat edaran|edaran|(?-i:SE|SEB|SEMA)", "", Ekor.BUKAN),
    Bentuk(_PER, "Peraturan", Ekor.PENERBIT),
    Bentuk(
        r"(?:keputusan bersama|(?-i:SKB))(?: [2-9] menteri)?",
        "Keputusan Bersama",
        Ekor.PENERBIT,
        perlu_tahun=True,
    ),
    Bentuk(r"surat keputusan|keputusan|(?-i:SK)", "Keputusan", Ekor.PENERBIT, perlu_tahun=True),
    Bentuk(r"instruksi", "Instruksi", Ekor.PENERBIT, perlu_tahun=True),
)

# By the letters of the name without "dan", "Negara", "Republik Indonesia" and the word Menteri.
_PAN: Final = "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
KEMENTERIAN: Final = {
    "dagri": "Dalam Negeri",
    "dalamnegri": "Dalam Negeri",
    "pan": _PAN,
    "panrb": _PAN,
    "panreformasibirokrasi": _PAN,
    "pendayagunaanaparaturnegara": _PAN,
    "pendayagunaanaparaturnegararb": _PAN,
    "pendayagunaanaparaturreformasibirokrasi": _PAN,
    "pemberdayaanaparaturnegarareformasibirokrasi": _PAN,  # [sic], often
    "ag": "Agama",
    "agrariakepalabpn": "Agraria/Kepala Badan Pertanahan Nasional",
    "aker": "Ketenagakerjaan",
    "akertrans": "Tenaga Kerja dan Transmigrasi",
    "atrkepalabpn": "Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional",
    "atrbpn": "Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional",
    "bumn": "Badan Usaha Milik Negara",
    "des": "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
    "desa": "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
    "desapdtt": "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
    "desapdttrans": "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
    "dag": "Perdagangan",
    "dikbud": "Pendidikan dan Kebudayaan",
    "dikbudristek": "Pendidikan, Kebudayaan, Riset, dan Teknologi",
    "diknas": "Pendidikan Nasional",
    "esdm": "Energi dan Sumber Daya Mineral",
    "han": "Pertahanan",
    "hub": "Perhubungan",
    "hut": "Kehutanan",
    "in": "Perindustrian",
    "perin": "Perindustrian",
    "kes": "Kesehatan",
    "keu": "Keuangan",
    "komdigi": "Komunikasi dan Digital",
    "kominfo": "Komunikasi dan Informatika",
    "kop": "Koperasi dan Usaha Kecil dan Menengah",
    "koperasiukm": "Koperasi dan Usaha Kecil dan Menengah",
    "kopukm": "Koperasi dan Usaha Kecil dan Menengah",
    "kp": "Kelautan dan Perikanan",
    "kum": "Hukum",
    "kumham": "Hukum dan Hak Asasi Manusia",
    "hukumham": "Hukum dan Hak Asasi Manusia",
    "lh": "Lingkungan Hidup",
    "lhk": "Lingkungan Hidup dan Kehutanan",
    "lu": "Luar Negeri",
    "naker": "Ketenagakerjaan",
    "nakertrans": "Tenaga Kerja dan Transmigrasi",
    "parekraf": "Pariwisata dan Ekonomi Kreatif",
    "par": "Pariwisata",
    "pera": "Perumahan Rakyat",
    "pora": "Pemuda dan Olahraga",
    "ppa": "Pemberdayaan Perempuan dan Perlindungan Anak",
    "pppa": "Pemberdayaan Perempuan dan Perlindungan Anak",
    "ppn": "Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional",
    "ppnkepalabappenas": (
        "Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional"
    ),
    "pu": "Pekerjaan Umum",
    "pupr": "Pekerjaan Umum dan Perumahan Rakyat",
    "ristek": "Riset dan Teknologi",
    "ristekdikti": "Riset, Teknologi, dan Pendidikan Tinggi",
    "sesneg": "Sekretaris Negara",
    "setneg": "Sekretaris Negara",
    "sos": "Sosial",
    "tan": "Pertanian",
}

LEMBAGA: Final = {
    "anri": "Arsip Nasional Republik Indonesia",
    "bappenas": "Badan Perencanaan Pembangunan Nasional",
    "basarnas": "Badan Nasional Pencarian dan Pertolongan",
    "bawaslu": "Badan Pengawas Pemilihan Umum",
    "bkn": "Badan Kepegawaian Negara",
    "bkpm": "Badan Koordinasi Penanaman Modal",
    "bkkbn": "Badan Kependudukan dan Keluarga Berencana Nasional",
    "bnn": "Badan Narkotika Nasional",
    "bnpb": "Badan Nasional Penanggulangan Bencana",
    "bpk": "Badan Pemeriksa Keuangan",
    "bpkp": "Badan Pengawasan Keuangan dan Pembangunan",
    "bpn": "Badan Pertanahan Nasional",
    "bpom": "Badan Pengawas Obat dan Makanan",
    "bps": "Badan Pusat Statistik",
    "bssn": "Badan Siber dan Sandi Negara",
    "dirjen": "Direktur Jenderal",
    "dukcapil": "Kependudukan dan Pencatatan Sipil",
    "kpk": "Komisi Pemberantasan Korupsi",
    "kpu": "Komisi Pemilihan Umum",
    "lan": "Lembaga Administrasi Negara",
    "lkpp": "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
    "ma": "Mahkamah Agung",
    "ojk": "Otoritas Jasa Keuangan",
    "sekjen": "Sekretaris Jenderal",
}

# What the number itself says of its issuer, for citations that name none: 215/PMK.05/2016
KODE: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(rf"(?:^|[/.-])(?:{kode})(?=[/.-]|$)", re.ASCII | re.IGNORECASE), jenis)
    for kode, jenis in (
        (r"PMK", "Peraturan Menteri Keuangan"),
        (r"KMK", "Keputusan Menteri Keuangan"),
        (r"KMA", "Keputusan Ketua Mahkamah Agung"),
        (r"PER[/.-].{1,12}[/.-]M\.PAN(?:-RB)?", f"Peraturan Menteri {_PAN}"),
        (r"KEP[/.-].{1,12}[/.-]M\.PAN(?:-RB)?", f"Keputusan Menteri {_PAN}"),
        (r"MENKES/PER", "Peraturan Menteri Kesehatan"),
        (r"MENKES/SK", "Keputusan Menteri Kesehatan"),
        (r"PERMENTAN", "Peraturan Menteri Pertanian"),
        (r"PERMEN-KP", "Peraturan Menteri Kelautan dan Perikanan"),
        (r"PER-?[/.-].{1,12}[/.-]PB", "Peraturan Direktur Jenderal Perbendaharaan"),
        (r"PER-?[/.-].{1,12}[/.-]PJ", "Peraturan Direktur Jenderal Pajak"),
        (r"POJK", "Peraturan Otoritas Jasa Keuangan"),
        (r"PERT", "Peraturan"),
        (r"PBI", "Peraturan Bank Indonesia"),
    )
)
