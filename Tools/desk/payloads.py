"""Hostile payloads of others against a desk: names of files, markup, line breaks, templates.

Each line of FOLDER/*.jsonl has a `payload` or a `string`. Markup goes into articles and searches, names into addresses.
"""

import html
import http.client
import json
from pathlib import Path
from urllib.parse import quote, urlsplit

from newsroom import Newsroom

FLOW = """\
name: hostile
articles: ["Inbox/*.txt"]
steps: [parse, extract-quotes, detect-corrections, {summarize: 2}, {review: {below: 1}}, {export: Out/archive.sqlite}]
"""

# Elements and attributes that no page of the desk has, whatever an article says.
ALIENS = """[...document.querySelectorAll('*')].filter((one) =>
  ['IFRAME', 'OBJECT', 'EMBED', 'IMG', 'SVG', 'STYLE', 'BASE', 'VIDEO', 'AUDIO', 'MATH', 'TEMPLATE', 'X'].includes(one.tagName.toUpperCase())
  || (one.tagName === 'SCRIPT' && one.getAttribute('src') !== '/static/desk.js')
  || [...one.attributes].some((each) => each.name.startsWith('on') || each.name === 'style' || each.name === 'srcdoc')
  || ['href', 'src', 'action', 'formaction'].some((name) => one.hasAttribute(name) && !/^[/#]/.test(one.getAttribute(name)))
).map((one) => one.outerHTML.slice(0, 120))"""


def file_name(payload):
    """The payload as the name of a file, as far as a system takes it."""
    name = payload.replace("/", "\u2215").encode()[:180].decode(errors="ignore").strip()
    return (name if name.strip(".") else "dots") + ".txt"


def payloads(folder, name):
    for file in sorted(Path(folder).glob(f"{name}*.jsonl")):
        # Only line feeds end lines: the payloads hold all others.
        for line in filter(None, file.read_text().split("\n")):
            row = json.loads(line)
            yield row.get("payload", row.get("string", "")).replace("{FILE}", "etc/passwd").replace("\0", "")


def attack(chromium, programs, folder, data, check, browser_type):
    markup = [p for p in list(payloads(data, "xss")) + list(payloads(data, "template")) if p.strip()]
    names = list(payloads(data, "traversal")) + list(payloads(data, "crlf")) + list(payloads(data, "command"))
    odd = list(payloads(data, "naughty"))
    room = Newsroom(programs, folder)
    try:
        (room.folder / "hostile.yaml").write_text(FLOW)
        for number in range(0, len(markup) - 20, 20):
            words = markup[number:number + 20] if number + 40 < len(markup) else markup[number:]
            text = f"{words[0]} Headline\n\n" + "\n\n".join(f"“We say {w} here,” said Ada {w} Holm, captain." for w in words)
            (room.folder / "Inbox" / file_name(words[1])).write_text(
                text.replace("\n\n", f"\n\nBy Ada {words[2]} Holm\n\n", 1) + f"\n\nCorrection: It said {words[-1]}.\n")
        done = room.workflow("run", "hostile.yaml", "--quiet")
        check("hostile articles wait", done.returncode == 4, done.stderr[-300:])
        reviews = [json.loads(line) for line in room.workflow("review", "list", "--json").stdout.splitlines()]
        for number, review in enumerate(reviews):
            room.workflow(
                "review", "reject", str(review["review"]), "q1", f"--reason={markup[number]}",
                f"--by=Ada {markup[-number - 1][:150]}")
        _, link = room.desk()
        base = link.split("/enter")[0]
        browser = browser_type(chromium, base)
        dialogs = []
        browser.page.on("dialog", lambda d: (dialogs.append(d.message), d.dismiss()))
        browser.page.goto(link)
        found = []

        def look(address):
            status = browser.open(address).status
            found.extend((address, one) for one in browser.page.evaluate(ALIENS))
            if status != 200:
                found.append((address, status))

        for review in reviews:
            look(f"/review/{review['review']}")
            look("/article?workflow=hostile&path=" + quote(review["article"], safe=""))
        # Some go on, so that the archive has them.
        for review in reviews[::2]:
            room.workflow("review", "approve", str(review["review"]), "--by=tom")
        room.workflow("run", "hostile.yaml", "--quiet")
        for address in ["/", "/review", "/run/1", "/run/2", "/articles?workflow=hostile", "/quotes", "/quotes?q=say"]:
            look(address)
        for review in reviews[::2]:
            look("/article?workflow=hostile&path=" + quote(review["article"], safe=""))
        check(f"{len(markup)} payloads in texts, headlines, bylines, names of files, reasons and names of people",
              len(reviews) > 20 and not found, found[:5])
        cookie = "; ".join(f"{c['name']}={c['value']}" for c in browser.context.cookies())
        place = urlsplit(base)

        def get(address):
            connection = http.client.HTTPConnection(place.hostname, place.port, timeout=20)
            connection.putrequest("GET", address, skip_host=True)
            connection.putheader("Host", place.netloc)
            connection.putheader("Cookie", cookie)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read().decode()

        bad = []
        # Some payloads are pieces of any page, such as a closing tag.
        plain = get("/quotes?q=say")[2]
        for payload in markup + odd:
            for field in ["q", "by"]:
                status, _, body = get(f"/quotes?{field}=" + quote(payload[:2000], safe=""))
                raw = payload[:2000] in body and "<" in payload and payload not in plain
                if status >= 500 or raw or html.escape(payload) != payload and f"value=\"{payload}" in body:
                    bad.append((field, payload))
        check(f"{len(markup) + len(odd)} payloads in searches", not bad, bad[:5])
        bad = []
        for payload in names + odd:
            encoded = quote(payload, safe="")
            for address in [f"/article?workflow=hostile&path={encoded}", "/" + quote(payload, safe="/.%\\"), f"/static/{encoded}"]:
                status, headers, body = get(address)
                if status < 400 and "<title>Today" not in body or "root:" in body or any(n.lower() == "x-injected" for n, _ in headers):
                    bad.append((status, address))
        check(f"{len(names) + len(odd)} names in addresses", not bad, bad[:5])
        check("no dialog, no request elsewhere", not dialogs and not browser.strangers, f"{dialogs} {browser.strangers}")
    finally:
        room.stop()
