"""Guides as web pages, looked at by axe-core in Chromium: WCAG 2.2 AA, on a desk and on a telephone.

`make check-html`. Nothing is fetched: Chromium is the system's own, axe-core lies in a wheel, and a page that
asks for anything else is a fault. A page with known faults goes first, so that we know that they are seen.
"""

import importlib.util
import json
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ecomguide import PROGRAM
from ecomguide.cases import example_answers
from ecomguide.cli import installed_pack
from ecomguide.guide.assemble import guide_for
from ecomguide.render import FORMATS
from tools.chromium import Chromium, Page

TODAY = date(2026, 11, 24)
EXAMPLES = ("candle-maker", "courier-bill-candles", "unsure-of-everything", "selling-abroad")
"""A long guide with everything, one in trouble, one that is mostly open, and one that ends early."""
WHAT = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations", "incomplete"],
}
OPEN_ALL = "for (const part of document.querySelectorAll('details')) part.open = true"
LOOK = f"axe.run(document, {json.dumps(WHAT)}).then(told)"
TOLD = """
const place = node => node.target.join(' ') + ': ' + node.html.slice(0, 160);
const told = found => JSON.stringify({
    passed: found.passes.length,
    violations: found.violations.map(rule => ({id: rule.id, help: rule.help, where: rule.nodes.map(place)})),
    open: found.incomplete.map(rule => rule.id + ' (' + rule.nodes.length + ')'),
});
"""
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


SPACED = """
const wider = document.createElement('style');
wider.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
    'word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
document.head.append(wider);
"""
"""What a reader may ask for by WCAG 1.4.12."""
BROKEN = """<!doctype html><html><head><title>Broken</title></head><body style="background: #fff">
<p style="color: #ddd; width: 3000px">Pale and wide</p><img src="https://outside.example/picture.png">
</body></html>"""
SEEN_IN_BROKEN = ("is wider than", "color-contrast", "image-alt", "html-has-lang", "asks for https://outside")


@dataclass(frozen=True)
class View:
    name: str
    width: int
    height: int


VIEWS = (View("desk", 1280, 900), View("telephone", 320, 640))
"""A telephone is also a desk at 400%, of which WCAG 1.4.10 speaks."""


def axe() -> str:
    """The script in the wheel; the package around it is not imported, as it wants a browser driver."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or not found.submodule_search_locations:
        sys.exit("axe-core is not there. Run `make check-html`, which installs it.")
    return (Path(found.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


def faults(page: Page, view: View, script: str) -> list[str]:
    """What is wrong with the page that is shown, one line each."""
    page.look_as(view.width, view.height)
    page.run(OPEN_ALL)
    said = [f"is wider than {view.width} dots"] if page.run(TOO_WIDE) else []
    page.run(script)
    page.run(TOLD)
    found = json.loads(page.run(LOOK))
    if not found["passed"]:
        said.append("was not looked at by any rule")
    for rule in found["violations"]:
        said.append(f"{rule['id']}: {rule['help']} ({len(rule['where'])} places)")
        said += [f"    {where}" for where in rule["where"][:3]]
    page.run(SPACED)
    said += (
        ["is too wide with the spacing that a reader may ask for"] if page.run(TOO_WIDE) and not said else []
    )
    by_eye = ", ".join(found["open"]) or "nothing"
    print(f"  {view.name}: {found['passed']} rules hold; axe leaves to the eye: {by_eye}", flush=True)
    return said


def look(browser: Chromium, content: bytes, file: Path, script: str) -> list[str]:
    """The faults of a page in all views."""
    file.write_bytes(content)
    found = []
    for view in VIEWS:
        page = browser.open(file.as_uri())
        said = faults(page, view, script)
        said += [f"asks for {address}" for address in page.asked_for if address != file.as_uri()]
        page.close()
        found += [f"{view.name}: {line}" for line in said]
    return found


def main() -> None:
    script, pack = axe(), installed_pack()
    wrong = []
    with tempfile.TemporaryDirectory() as name, Chromium(Path(name)) as browser:
        print("a page with known faults")
        seen = "\n".join(look(browser, BROKEN.encode(), Path(name) / "broken.html", script))
        if unseen := [fault for fault in SEEN_IN_BROKEN if fault not in seen]:
            sys.exit(f"The check is blind: on a broken page it did not see {', '.join(unseen)}.")
        for id_ in EXAMPLES:
            guide = guide_for(pack, example_answers(pack.example(id_), pack), TODAY, "en", PROGRAM)
            print(f"{id_} ({len(guide.items())} items)")
            found = look(browser, FORMATS["html"].render(guide), Path(name) / f"{id_}.html", script)
            print("".join(f"    FAULT {line}\n" for line in found), end="")
            wrong += found
    sys.exit(f"{len(wrong)} lines of faults" if wrong else None)


if __name__ == "__main__":
    main()
