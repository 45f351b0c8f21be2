"""The hooks by which MkDocs renders the catalogue; everything else lives below the adapters."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files

from katalog_sop.adapters.catalogue_folder import NoCatalogueError, compile_folder
from katalog_sop.adapters.mkdocs_plugin.config import KatalogSopConfig
from katalog_sop.adapters.mkdocs_plugin.log import log_report, log_surroundings
from katalog_sop.adapters.mkdocs_plugin.pages import add_pages, announce_assets
from katalog_sop.adapters.mkdocs_plugin.search import add_search
from katalog_sop.adapters.mkdocs_plugin.theme import squeeze_theme
from katalog_sop.adapters.site_files import without_pdfs
from katalog_sop.adapters.site_settings import SettingsError, settings_from

log = get_plugin_logger(__name__)


class KatalogSopPlugin(BasePlugin[KatalogSopConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages of ``sops/`` to a MkDocs site."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 -- MkDocs' signature
        """Remember whether the site is being worked on: then findings are shown on its pages.

        MkDocs keeps an instance with this hook over rebuilds, so every other attribute is set
        anew in ``on_config``.
        """
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings and announce the stylesheets and the script of our blocks."""
        try:
            settings = settings_from(config, dict(self.config))
        except SettingsError as error:
            raise PluginError(str(error)) from error
        settings, reason = without_pdfs(settings)
        if reason:
            log.warning(reason)
        serving = getattr(self, "_serving", False)
        self._settings = replace(settings, tampilkan_temuan=settings.tampilkan_temuan or serving)
        self._root = Path(config.config_file_path).parent if config.config_file_path else Path()
        config.site_url = settings.site_url or (config.site_url if serving else "")
        announce_assets(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Compile the catalogue, say everything that is wrong with it, and add its pages."""
        try:
            project = compile_folder(self._root, self._settings)
        except NoCatalogueError as error:
            raise PluginError(str(error)) from error
        log_report(project.report, self._settings.fail_on, log)
        log_surroundings(self._settings, config, log)
        squeeze_theme(files, config)
        self._publication = project.publication
        return add_pages(project, self._root, files, config)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 -- MkDocs' signature
        """Leave the lines of templates out that hold nothing but their own logic."""
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index of the search, now that MkDocs has emptied and filled the site."""
        add_search(self._publication, config, log)

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,  # noqa: ARG002 -- MkDocs' signature
        **_: object,
    ) -> LiveReloadServer:
        """Rebuild the site when an SOP changes."""
        server.watch(str(self._root / "sops"))
        return server
