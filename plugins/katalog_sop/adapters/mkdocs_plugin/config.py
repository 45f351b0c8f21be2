"""Options of the plugin in mkdocs.yml."""

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config


class KatalogSopConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the ``katalog_sop`` plugin; environment variables outweigh them."""

    profil = opt.Optional(opt.Choice(("publik", "internal")))
    """Who the site is for (``KATALOG_PROFIL``)."""

    sunting_url = opt.Optional(opt.Type(str))
    """Address before a source path that makes its edit link (``KATALOG_SUNTING_URL``)."""

    fail_on = opt.Choice(("error", "warning", "info"), default="error")
    """Lowest severity that fails a strict build; lighter findings are logged as notes."""

    batas_ukuran = opt.Optional(opt.Type(int))
    """Largest source file that is read, in bytes."""
