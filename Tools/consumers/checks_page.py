"""What a browser makes of the page."""
import html
import json
import os
import re
import tempfile

import outputs
from harness import check, equal, module, program, run


def _dom(file, *flags):
    with tempfile.TemporaryDirectory() as folder:
        return run([program("chromium", "chromium-browser", "google-chrome"), "--headless", "--no-sandbox", "--disable-gpu",
                    f"--user-data-dir={folder}", *flags, "--dump-dom", f"file://{os.path.realpath(file)}"])


@check
def pages():
    """The page, by Chromium: quotes are marked, and nothing of the articles has become markup."""
    total = 0
    for record in outputs.records():
        dom = _dom(outputs.path(outputs.slug(record) + ".html"))
        assert not re.search(r"<(script|img|iframe|svg|object|embed|form)\b", dom), record["id"]
        assert not re.search(r"<[^>]*\son\w+=", dom), record["id"]
        total += len(re.findall(r'id="a1-q\d+"', dom))
    equal(total, outputs.count("quotes"), "quotes")
    return f"{total} quotes"


AUDIT = """
addEventListener("load", async () => {
  document.querySelectorAll("details").forEach(element => element.open = true);
  const overflow = document.documentElement.scrollWidth - innerWidth;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const result = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]});
  const told = found => found.map(rule => [rule.id, rule.nodes.map(node => node.html)]);
  document.documentElement.innerHTML = "<body><pre id=audit></pre></body>";
  document.getElementById("audit").textContent = JSON.stringify({
    violations: told(result.violations), incomplete: told(result.incomplete), passes: result.passes.length, overflow, dark});
});
"""


def _audit(file, *flags):
    """What axe finds on a page; the page's policy would not let it run, so that it looks at a copy without one."""
    axe = open(os.path.join(module("axe_core_python").__path__[0], "axe.min.js"), encoding="utf-8").read()
    page = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", open(file, encoding="utf-8").read())
    script = f"<script>{axe.replace('</script', '<' + chr(92) + '/script')}</script><script>{AUDIT}</script></body>"
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/page.html", "w", encoding="utf-8") as copy:
            copy.write(page.replace("</body>", script))
        dom = _dom(f"{folder}/page.html", "--virtual-time-budget=20000", *flags)
    found = re.search('<pre id="audit">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[-400:]
    return json.loads(html.unescape(found.group(1)))


@check
def accessible():
    """The page, by axe: WCAG 2.1 AA, contrast in light and dark, nothing beyond the edge of a phone."""
    passes = 0
    for record in outputs.records():
        page = outputs.path(outputs.slug(record) + ".html")
        for flags in (["--window-size=1200,900"], ["--blink-settings=preferredColorScheme=0"], ["--window-size=360,800"]):
            audit = _audit(page, *flags)
            assert not audit["violations"] and not audit["incomplete"], (record["id"], flags, audit)
            assert audit["overflow"] <= 0, (record["id"], flags, audit["overflow"])
            assert audit["dark"] == ("preferredColorScheme" in flags[0]), "the page was not shown as asked"
            passes += audit["passes"]
    equal(passes > 0, True, "rules that were looked at")
    return f"{passes} rules passed, none failed"
