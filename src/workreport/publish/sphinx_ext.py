"""The book's Sphinx extension: words and links around each page, search, formulas as MathML.

Belongs here: what must happen inside Sphinx. It also works under a stock `jupyter-book build`.
Does not belong here: anything a page says; building (`build`).
"""

from __future__ import annotations

import json
import os
import posixpath
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zlib import crc32

from docutils import nodes
from latex2mathml.converter import convert
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment.adapters.toctree import TocTree
from sphinx.transforms import SphinxTransform

from workreport.files import write_text_whole
from workreport.project import project_root
from workreport.publish.html import WRITTEN, as_words, mark_chinese
from workreport.publish.page import CodeBelow, description, name_kept_whole, searchable, with_legend
from workreport.publish.search_bigrams import BigramSearch
from workreport.publish.table_files import PAGE
from workreport.publish.whatif import MARK
from workreport.words import Words

__all__ = ["keep_chart_script", "setup"]

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
_EMBED = "window.workreportEmbed = vegaEmbed;"
_HTML_LANG = {"zh": "zh-CN", "en": "en"}
_OG_LOCALE = {"zh": "zh_CN", "en": "en_GB"}
_WITHOUT_TWIN = {"search", "genindex", "404"}


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    app.add_config_value("workreport_report", "", "env", str)
    app.add_config_value("workreport_site_url", "", "html", str)
    for unused in (
        "comments_config",
        "use_jupyterbook_latex",
    ):  # Jupyter Book passes them to extensions left out
        app.add_config_value(unused, None, "")
    app.add_search_language(BigramSearch)
    app.add_transform(_Captions)
    app.add_post_transform(CodeBelow)
    app.add_html_math_renderer("mathml", (_inline_math, None), (_block_math, None))
    app.connect("config-inited", _configure)
    app.connect("doctree-read", _make_raw_html_searchable)
    app.connect("html-page-context", _page_context)
    app.connect("build-finished", _add_chart_script)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


class _Captions(SphinxTransform):
    """The captions of `_toc.yml` are keys; readers see this language's words for them."""

    default_priority = 110  # sphinx_external_toc puts the table of contents in at 100

    def apply(self, **_options: Any) -> None:
        """Put the words in the place of the keys."""
        words = Words(language_of(self.config))
        for node in self.document.findall(addnodes.toctree):
            if words.has(key := f"site.parts.{node.get('caption')}"):
                node["caption"] = node["rawcaption"] = words(key)


def language_of(config: Config) -> str:
    """`zh` or `en`, from Sphinx's `language`."""
    return "en" if str(config.language).startswith("en") else "zh"


def _configure(app: Sphinx, config: Config) -> None:
    """Give MyST the numbers and blocks that pages name, in this build's language."""
    config.workreport_site_url = os.environ.get("WORKREPORT_SITE_URL", config.workreport_site_url)
    config.html_search_language = "zh"
    given = _numbers(config.workreport_report, language_of(config))
    literal = {name: as_words(str(given[name])) for name in WRITTEN}
    config.myst_substitutions = {**config.myst_substitutions, **given, **literal}
    config.html_title = config.project = str(given["site_title"])


def _numbers(report_id: str, language: str) -> dict[str, str]:
    """From the files that `make book` has written, else (stock `jupyter-book build`) made here."""
    if kept := os.environ.get("WORKREPORT_NUMBERS"):
        parts = [json.loads(Path(part).read_text(encoding="utf-8")) for part in kept.split(os.pathsep)]
        return {name: told for part in parts for name, told in part.items()}
    from workreport.publish.substitutions import substitutions

    return substitutions(report_id, language)


def _make_raw_html_searchable(_app: Sphinx, doctree: nodes.document) -> None:
    """Sphinx indexes a raw node by its `rawsource`, which myst-nb leaves empty."""
    for raw in doctree.findall(nodes.raw):
        if not raw.rawsource:
            raw.rawsource = searchable(raw.astext())


def _inline_math(translator: Any, node: nodes.math) -> None:
    translator.body.append(convert(node.astext()))
    raise nodes.SkipNode


def _block_math(translator: Any, node: nodes.math_block) -> None:
    """A formula of its own line; the box around it scrolls where it is too wide, by keyboard too."""
    formula = convert(node.astext(), display="block")
    translator.body.append(f'<div class="formula" tabindex="0">{formula}</div>')
    raise nodes.SkipNode


def _page_context(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    language = language_of(app.config)
    twin = "zh" if language == "en" else "en"
    words = Words(language)
    context["script_files"] = context["css_files"] = []
    if "body" in context:
        context["body"] = context["body"].replace(f"tables/{PAGE}-", f"tables/{posixpath.basename(pagename)}-")
    if "body" in context and pagename != app.config.root_doc:
        context["body"] = with_legend(context["body"], words)
    if "body" in context and pagename == app.config.root_doc:
        context["body"] = name_kept_whole(context["body"], app.config.myst_substitutions["body"])
    if language == "en" and "body" in context:
        context["body"] = mark_chinese(context["body"])
    context["wr"] = {
        "lang": _HTML_LANG[language],
        "csp": CSP,
        "og_locale": _OG_LOCALE[language],
        "site_title": app.config.html_title,
        "words": words.group("site"),
        "twin": _twin_link(pagename, language),
        "twin_lang": _HTML_LANG[twin],
        "twin_name": words("site.twin"),
        "description": description(doctree) or words("site.description"),
        "chapters": app.env.found_docs,
        "show_toc": pagename in app.env.found_docs and _has_sections(app, pagename),
        "charts": MARK in context.get("body", ""),
        "footer": app.config.myst_substitutions["footer"],
        "notebook": _notebook_link(app, pagename),
        **_absolute_links(app, pagename, language),
    }


def _add_chart_script(app: Sphinx, exception: Exception | None) -> None:
    """Vega, Vega-Lite and Vega-Embed as one local file, out of the installed package; no page asks a CDN."""
    if exception is None and app.builder.format == "html":
        target = Path(app.outdir) / "_static" / "vega.js"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_chart_script(), target)


def keep_chart_script(report_id: str, folder: str) -> None:
    """Have that file made and kept, once for both languages (a step of the build); nothing is left in `folder`."""
    _chart_script()


def _chart_script() -> Path:
    """That file, kept under `_build/` by the package's version: bundling it takes seconds."""
    kept = project_root() / "_build" / "vega" / f"{version('vl-convert-python')}-{crc32(_EMBED.encode()):08x}.js"
    if not kept.is_file():
        from vl_convert import javascript_bundle

        write_text_whole(kept, javascript_bundle(_EMBED))
    return kept


def _twin_link(pagename: str, language: str) -> str:
    """The same page in the other language, relative, so that it works under any path and from disk."""
    target = f"{pagename}.html" if pagename not in _WITHOUT_TWIN or pagename == "search" else "index.html"
    here = posixpath.dirname(f"en/{pagename}" if language == "en" else pagename)
    there = target if language == "en" else f"en/{target}"
    return posixpath.relpath(there, here or ".")


def _absolute_links(app: Sphinx, pagename: str, language: str) -> dict[str, Any]:
    """Canonical address, language alternates and picture, from the one setting `workreport_site_url`."""
    base = app.config.workreport_site_url.rstrip("/")
    if not base or pagename in _WITHOUT_TWIN:
        return {"canonical": "", "alternates": [], "og_image": ""}
    page = "" if pagename == app.config.root_doc else f"{pagename}.html"
    addresses = {"zh": f"{base}/{page}", "en": f"{base}/en/{page}"}
    alternates = [{"lang": _HTML_LANG[key], "href": href} for key, href in addresses.items()]
    alternates.append({"lang": "x-default", "href": addresses["zh"]})
    image = f"{base}/og/{language}/{posixpath.basename(pagename)}.png"
    return {"canonical": addresses[language], "alternates": alternates, "og_image": image}


def _has_sections(app: Sphinx, pagename: str) -> bool:
    toc = TocTree(app.env).get_toc_for(pagename, app.builder)
    return len(list(toc.findall(nodes.reference))) > 2


def _notebook_link(app: Sphinx, pagename: str) -> str:
    source = app.env.doc2path(pagename) if pagename in app.env.found_docs else Path()
    return f"{posixpath.basename(pagename)}.ipynb" if str(source).endswith(".ipynb") else ""
