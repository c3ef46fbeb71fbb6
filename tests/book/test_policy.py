"""The content policy holds in Chromium, and wrong addresses are met in the site's own words."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser
from reading import open_page

ALLOWED = re.compile(r"'(none|self|sha256-[A-Za-z0-9+/=]+)'|data:")
BREACHES = """async () => {
    const caught = [];
    document.addEventListener('securitypolicyviolation', (event) => caught.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.ran = true');
    document.body.append(button);
    button.click();
    const image = new Image();
    image.src = 'http://127.0.0.2:9/x.png';
    await new Promise((done) => setTimeout(done, 200));
    return [window.ran === undefined, getComputedStyle(document.body).display !== 'none', [...new Set(caught)].sort()];
}"""


def policy(path: Path) -> dict[str, list[str]]:
    """The page's policy by directive."""
    page = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
    found = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert found is not None, f"{path} has no policy"
    parts = [part.split() for part in str(found["content"]).split(";")]
    return {part[0]: part[1:] for part in parts if part}


def test_policy_is_strict(site: Path, page_name: str) -> None:
    given = policy(site / page_name)
    assert given["default-src"] == ["'none'"]
    assert given["base-uri"] == ["'none'"]
    loose = [source for sources in given.values() for source in sources if not ALLOWED.fullmatch(source)]
    assert loose == []
    head = (site / page_name).read_text(encoding="utf-8").split("Content-Security-Policy")[0]
    assert "<script" not in head, "a script stands before the policy"
    assert "<style" not in head, "a style stands before the policy"


def test_inline_pieces_are_allowed_by_hash_alone(site: Path, page_name: str) -> None:
    page = BeautifulSoup((site / page_name).read_text(encoding="utf-8"), "lxml")
    given = policy(site / page_name)
    for name, directive in (("script", "script-src"), ("style", "style-src")):
        for node in page.find_all(name, src=False):
            if node.get("type", "").endswith("json"):
                continue
            digest = base64.b64encode(hashlib.sha256(node.decode_contents().encode()).digest()).decode()
            assert f"'sha256-{digest}'" in given[directive], str(node)[:120]
    assert [str(node)[:120] for node in page.find_all(style=True)] == []
    assert [key for node in page.find_all(True) for key in node.attrs if key.startswith("on")] == []
    assert [node["href"] for node in page.find_all("a", href=re.compile(r"^\s*javascript:", re.IGNORECASE))] == []


@pytest.mark.parametrize("name", ["index.html", "en/notebooks/evidence.html", "404.html"])
def test_policy_stops_what_was_not_built_in(browser: Browser, address: str, name: str) -> None:
    opened = open_page(browser, address + name)
    unrun, unhidden, caught = opened.page.evaluate(BREACHES)
    opened.close()
    assert (unrun, unhidden) == (True, True)
    assert {"img-src", "script-src-attr", "script-src-elem", "style-src-elem"} <= set(caught)


@pytest.mark.parametrize("wrong", ["nothing", "notebooks/nothing.html", "en/book/deep/nothing.html"])
def test_wrong_address_leads_home(browser: Browser, address: str, wrong: str) -> None:
    opened = open_page(browser, address + wrong)
    links = opened.page.evaluate("[...document.querySelectorAll('a')].map(a => a.href)")
    first = opened.page.evaluate("document.querySelector('section').lang")
    answers = [opened.page.request.get(link).status for link in links]
    opened.close()
    assert {urljoin(address, name) for name in ("index.html", "en/index.html", "search.html")} <= set(links)
    assert answers == [200] * len(links)
    assert first == ("en" if wrong.startswith("en/") else "zh-CN")
    assert [said for said in opened.said if "404" not in said] == []
