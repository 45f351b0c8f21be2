"""The hooks by which MkDocs renders the catalogue; everything else lives below the adapters."""

from typing import TYPE_CHECKING, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from katalog_sop.adapters.catalogue_folder import NoCatalogueError
from katalog_sop.adapters.mkdocs_plugin.build import Build
from katalog_sop.adapters.mkdocs_plugin.config import KatalogSopConfig
from katalog_sop.adapters.mkdocs_plugin.host import Host, Session
from katalog_sop.adapters.mkdocs_plugin.pages import announce_assets
from katalog_sop.adapters.mkdocs_plugin.templates import LeanTheme, compile_ahead, draw_once

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)


class KatalogSopPlugin(BasePlugin[KatalogSopConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages of ``sops/`` to a MkDocs site."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 -- MkDocs' signature
        """Begin a run of MkDocs.

        It keeps an instance with this hook over rebuilds, so every other attribute is set anew in
        ``on_config``.
        """
        self._session = Session(command)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings, announce our stylesheets and script, and begin the build.

        Where nothing has changed since the last one, its site stays and the program ends.
        """
        session = getattr(self, "_session", Session())
        host = Host.of(config, dict(self.config), session, log)
        announce_assets(config)
        config.theme = LeanTheme(config.theme)
        self._build = Build(host)
        if self._build.is_up_to_date():
            self._build.leave()
            raise SystemExit(0)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 -- MkDocs' signature
        """Compile the catalogue and add its pages."""
        try:
            return self._build.compile(files)
        except NoCatalogueError as error:
            raise PluginError(str(error)) from error

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 -- MkDocs' signature
        """Remember the menu, which stands in the frame of each page."""
        self._build.frame.nav = nav
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
        return self._build.frame.fill(page, html)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 -- MkDocs' signature
        """Write our pages; of templates the lines are left out that hold nothing but logic."""
        env.trim_blocks = env.lstrip_blocks = True
        draw_once(env)
        compile_ahead(env)
        self._build.write_pages(env, files)
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
        context["semua"] = self._build.frame.all_pages()  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(-100)  # after every other plugin, since then the folder has another name
    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 -- MkDocs' signature
        """Put the finished site in its place."""
        self._build.finish()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 -- MkDocs' signature
        """Leave the former site as it was."""
        if hasattr(self, "_build"):
            self._build.discard()

    def on_serve(
        self,
        server: "LiveReloadServer",
        /,
        *,
        config: MkDocsConfig,  # noqa: ARG002 -- MkDocs' signature
        **_: object,
    ) -> "LiveReloadServer":
        """Follow every edit of an SOP, without building the whole site again."""
        # Brings a server and what watches files, which no build needs.
        from katalog_sop.adapters.mkdocs_plugin.serving import Serving  # noqa: PLC0415

        Serving(server, lambda: self._build)
        return server
