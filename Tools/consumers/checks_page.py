"""What a browser makes of the page."""
import html
import html.parser
import json
import os
import re
import tempfile
import urllib.parse

import outputs
from harness import check, equal, module, program, run


def _dom(file, *flags):
    with tempfile.TemporaryDirectory() as folder:
        return run([program("chromium", "chromium-browser", "google-chrome"), "--headless", "--no-sandbox", "--disable-gpu",
                    f"--user-data-dir={folder}", *flags, "--dump-dom", f"file://{os.path.realpath(file)}"])


def _attributes(dom):
    """The names of all attributes; what stands in a value is none."""
    names = set()
    parser = html.parser.HTMLParser()
    parser.handle_starttag = lambda _, attributes: names.update(name for name, _ in attributes)
    parser.feed(dom)
    return names


@check
def pages():
    """The page, by Chromium: quotes are marked, its script runs under its policy, nothing of the articles is markup."""
    total = 0
    for record in outputs.records():
        dom = _dom(outputs.path(outputs.slug(record) + ".html"))
        assert not re.search(r"<(img|iframe|svg|object|embed|form)\b", dom), record["id"]
        assert not [name for name in _attributes(dom) if name.startswith("on")], record["id"]
        assert len(re.findall(r"<script\b", dom)) == 1 and '<html lang="en" class="scripted">' in dom, record["id"]
        total += len(re.findall(r'id="a1-q\d+"', dom))
    equal(total, outputs.count("quotes"), "quotes")
    return f"{total} quotes"


USE = """
addEventListener("load", async () => {
  const copied = [], shown = () => [...document.querySelectorAll("ITEMS")].filter(a => a.offsetParent).length;
  Object.defineProperty(navigator, "clipboard", {value: {writeText: async text => { copied.push(text); }}});
  document.querySelectorAll("button.copy").forEach(button => button.click());
  const field = document.getElementById("speaker"), found = {"": shown()};
  for (const words of QUERIES) {
    field.value = words;
    field.dispatchEvent(new Event("input"));
    found[words] = shown();
  }
  document.documentElement.innerHTML = "<body><pre id=answer></pre></body>";
  document.getElementById("answer").textContent = JSON.stringify({copied, found});
});
"""


def _answer(file, script, *flags):
    """What a script says on a copy of a page without its policy, which would not let it run."""
    page = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", open(file, encoding="utf-8").read())
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/page.html", "w", encoding="utf-8") as copy:
            copy.write(page.replace("</body>", f"{script}</body>"))
        dom = _dom(f"{folder}/page.html", "--virtual-time-budget=20000", *flags)
    found = re.search('<pre id="answer">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[-400:]
    return json.loads(html.unescape(found.group(1)))


def _use(file, items, queries):
    """What copying every quote and searching for speakers gives on a page."""
    use = USE.replace("ITEMS", items).replace("QUERIES", json.dumps(queries))
    return _answer(file, f"<script>{use}</script>")


@check
def index_searched():
    """The index of pages, by Chromium: a speaker is found, and each entry leads to a page that is there."""
    queries = ["aaltonen zoe", "VELDE", "nobody of that name", " "]
    answer = _use(outputs.path("index.html"), ".entry", queries)
    articles = len(outputs.records())
    assert articles > 1 and answer["found"] == dict(zip(["", *queries], [articles, 1, 1, 0, articles])), answer["found"]
    links = re.findall(r'<p class="entry"><a href="([^"]+)"', open(outputs.path("index.html"), encoding="utf-8").read())
    equal([os.path.exists(outputs.path(urllib.parse.unquote(link))) for link in links], [True] * articles, "pages")
    return f"{articles} pages, {len(queries)} searches"


@check
def copied_and_searched():
    """The page of all articles, by Chromium: every quote can be copied, and a speaker is found without accents."""
    queries = ["aaltonen zoe", "VELDE", "nobody of that name", " "]
    answer = _use(outputs.path("all.html"), "article", queries)
    articles = len(outputs.records())
    assert articles > 1 and answer["found"] == dict(zip(["", *queries], [articles, 1, 1, 0, articles])), answer["found"]
    choir = [text for text in answer["copied"] if "We had forgotten" in text and "conductor\nLighthouse Choir" in text]
    assert any("https://ledger.example/culture/lighthouse-choir#:~:text=" in text for text in choir), answer["copied"]
    equal(len(answer["copied"]), outputs.count("quotes"), "quotes copied")
    return f"{len(answer['copied'])} quotes copied, {len(queries)} searches"


AUDIT = """
addEventListener("load", async () => {
  document.querySelectorAll("details").forEach(element => element.open = true);
  const overflow = document.documentElement.scrollWidth - innerWidth;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const result = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]});
  const told = found => found.map(rule => [rule.id, rule.nodes.map(node => node.html)]);
  document.documentElement.innerHTML = "<body><pre id=answer></pre></body>";
  document.getElementById("answer").textContent = JSON.stringify({
    violations: told(result.violations), incomplete: told(result.incomplete), passes: result.passes.length, overflow, dark});
});
"""


def _audit(file, *flags):
    """What axe finds on a page."""
    axe = open(os.path.join(module("axe_core_python").__path__[0], "axe.min.js"), encoding="utf-8").read()
    script = f"<script>{axe.replace('</script', '<' + chr(92) + '/script')}</script><script>{AUDIT}</script>"
    return _answer(file, script, *flags)


@check
def accessible():
    """The page, by axe: WCAG 2.1 AA, contrast in light and dark, nothing beyond the edge of a phone."""
    passes = 0
    for name in [*(outputs.slug(record) for record in outputs.records()), "all", "index"]:
        page = outputs.path(name + ".html")
        for flags in (["--window-size=1200,900"], ["--blink-settings=preferredColorScheme=0"], ["--window-size=360,800"]):
            audit = _audit(page, *flags)
            assert not audit["violations"] and not audit["incomplete"], (name, flags, audit)
            assert audit["overflow"] <= 0, (name, flags, audit["overflow"])
            assert audit["dark"] == ("preferredColorScheme" in flags[0]), "the page was not shown as asked"
            passes += audit["passes"]
    equal(passes > 0, True, "rules that were looked at")
    return f"{passes} rules passed, none failed"
