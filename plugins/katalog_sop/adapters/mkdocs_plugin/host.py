"""What MkDocs asks for, and what a build of ours works with."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from logging import LoggerAdapter
from pathlib import Path
from typing import Any, Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from katalog_sop.adapters.cache.cache import Cache
from katalog_sop.adapters.cache.former_site import FormerSite
from katalog_sop.adapters.catalogue_folder import Parse, Penyusun, Prepare
from katalog_sop.adapters.cores import usable_cores
from katalog_sop.adapters.site_files import without_pdfs
from katalog_sop.adapters.site_settings import SettingsError, keeps_results, settings_from
from katalog_sop.project import Project
from katalog_sop.settings import Settings

Log = LoggerAdapter[Any]


def _count_warnings() -> CountHandler:
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(counter)
    return counter


@dataclass(slots=True)
class Session:
    """One run of MkDocs, in which a site may be built several times."""

    command: str = ""
    """``build``, ``serve`` or ``gh-deploy``; empty where MkDocs is called as a library."""
    penyusun: Penyusun | None = None
    """What compiles the catalogue again and again while it is worked on."""
    warnings: CountHandler = field(default_factory=_count_warnings)
    """Counts what MkDocs and its plugins warn of, from the beginning."""

    @property
    def serving(self) -> bool:
        """Whether the site is being worked on."""
        return self.command == "serve"


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """What a build works with."""

    config: MkDocsConfig
    settings: Settings
    root: Path
    log: Log
    cores: int
    compile: Callable[[Parse, Prepare | None], Project]
    """Compiles the catalogue, given what parses one SOP, and what is told of all before."""
    cache: Cache | None
    """What is kept between builds, unless nothing may be."""
    former: FormerSite | None
    """The site as the last build left it, unless nothing of it may be used."""
    may_skip: bool
    """Whether a build that would change nothing may be left out."""
    warnings: CountHandler
    """Counts every warning of this build."""
    warning: str
    """What is wrong with the settings on this machine; empty where nothing is."""

    @classmethod
    def of(cls, config: MkDocsConfig, options: dict[str, Any], session: Session, log: Log) -> Self:
        """Return what a build works with that has these settings; raises PluginError."""
        serving = session.serving
        settings, warning = _settings(config, options)
        # Under serve the findings are on the pages, and MkDocs says where the site stands.
        settings = replace(settings, tampilkan_temuan=settings.tampilkan_temuan or serving)
        config.site_url = settings.site_url or (config.site_url if serving else "")
        root = Path(config.config_file_path).parent if config.config_file_path else Path()
        if session.penyusun is None or not serving:
            session.penyusun = Penyusun(root, keeping=serving)
        cache = Cache(root, log.info) if keeps_results(options) else None
        return cls(
            config=config,
            settings=settings,
            root=root,
            log=log,
            # Other threads run under serve: no process with threads can safely be copied.
            cores=1 if serving else usable_cores(),
            compile=partial(session.penyusun.compile, settings),
            cache=cache,
            former=None if serving or cache is None else cache.former_site(Path(config.site_dir)),
            may_skip=session.command == "build",
            warnings=session.warnings,
            warning=warning,
        )


def _settings(config: MkDocsConfig, options: dict[str, Any]) -> tuple[Settings, str]:
    """Return the settings of a site that can be made here, and why it is not as it should be."""
    try:
        settings, reason = without_pdfs(settings_from(config, options))
    except SettingsError as error:
        raise PluginError(str(error)) from error
    return settings, reason
