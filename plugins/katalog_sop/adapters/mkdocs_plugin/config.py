"""Options of the plugin in mkdocs.yml."""

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config

from katalog_sop.diagnostics import Severity
from katalog_sop.settings import Kertas, Profil


class KatalogSopConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the ``katalog_sop`` plugin; environment variables outweigh them."""

    profil = opt.Optional(opt.Choice([one.value for one in Profil]))
    """Who the site is for (``KATALOG_PROFIL``)."""

    sunting_url = opt.Optional(opt.Type(str))
    """Address before a source path that makes its edit link (``KATALOG_SUNTING_URL``)."""

    fail_on = opt.Choice([one.value for one in Severity], default=Severity.ERROR.value)
    """Lowest severity that fails a strict build; lighter findings are logged as notes."""

    kertas = opt.Optional(opt.Choice([one.value for one in Kertas]))
    """Paper of PDFs: A4, or F4 (215 x 330 mm)."""

    cetak = opt.Optional(opt.Type(bool))
    """Whether the site holds a PDF of each SOP (``KATALOG_CETAK``)."""

    simpan = opt.Type(bool, default=True)
    """Whether results are kept in ``.cache/`` for the next build (``KATALOG_SIMPAN``)."""

    batas_ukuran = opt.Optional(opt.Type(int))
    """Largest source file that is read, in bytes."""

    tingkat = opt.Optional(opt.Type(dict))
    """What single rules weigh here: ``SOP204: info``; ``mati`` switches one off."""

    abaikan = opt.Optional(opt.Type((list, dict)))
    """Rules that do not apply to some files: ``{berkas: sops/kota-bima/*, aturan: [SOP319]}``."""
