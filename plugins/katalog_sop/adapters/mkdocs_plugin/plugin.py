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
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from katalog_sop.adapters.catalogue_folder import NoCatalogueError, compile_folder
from katalog_sop.adapters.mkdocs_plugin.config import KatalogSopConfig
from katalog_sop.adapters.mkdocs_plugin.frame import Frame
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
        self._frame = Frame(config)
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
        return add_pages(project, self._root, files, self._frame)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 -- MkDocs' signature
        """Remember the menu, which stands in the frame of each page."""
        self._frame.nav = nav
        return nav

    def on_page_content(
        self,
        html: str,
        /,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 -- MkDocs' signature
        files: Files,  # noqa: ARG002
    ) -> str:
        """Give the pages of the menu that are ours their finished text."""
        return self._frame.fill(page, html)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 -- MkDocs' signature
        """Leave the lines of templates out that hold nothing but their own logic."""
        env.trim_blocks = env.lstrip_blocks = True
        self._frame.env, self._frame.doc_files = env, files.documentation_pages()
        return env

    def on_template_context(
        self,
        context: TemplateContext,
        /,
        *,
        template_name: str,  # noqa: ARG002 -- MkDocs' signature
        config: MkDocsConfig,  # noqa: ARG002
    ) -> TemplateContext:
        """Tell the templates that list all pages of those that MkDocs does not know."""
        context["semua"] = self._frame.all_pages()  # type: ignore[typeddict-unknown-key]
        return context

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
