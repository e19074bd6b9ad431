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
steps: [parse, extract-quotes, detect-corrections, {summarize: 2}, {export: Out/archive.sqlite}]
"""


def payloads(folder, name):
    for file in sorted(Path(folder).glob(f"{name}*.jsonl")):
        for line in file.read_text().splitlines():
            row = json.loads(line)
            yield row.get("payload", row.get("string", "")).replace("{FILE}", "etc/passwd")


def attack(chromium, programs, folder, data, check, browser_type):
    markup = [p for p in list(payloads(data, "xss")) + list(payloads(data, "template")) if p.strip()]
    names = list(payloads(data, "traversal")) + list(payloads(data, "crlf")) + list(payloads(data, "command"))
    odd = list(payloads(data, "naughty"))
    room = Newsroom(programs, folder)
    try:
        (room.folder / "hostile.yaml").write_text(FLOW)
        for number in range(0, len(markup), 20):
            words = markup[number:number + 20]
            text = f"{words[0]} Headline\n\n" + "\n\n".join(f"“We say {w} here,” said Ada {w} Holm, captain." for w in words)
            (room.folder / f"Inbox/hostile-{number:04}.txt").write_text(text + f"\n\nCorrection: It said {words[-1]}.\n")
        room.workflow("run", "hostile.yaml", "--quiet")
        _, link = room.desk()
        base = link.split("/enter")[0]
        browser = browser_type(chromium, base)
        dialogs = []
        browser.page.on("dialog", lambda d: (dialogs.append(d.message), d.dismiss()))
        browser.page.goto(link)
        for file in sorted(room.folder.glob("Inbox/*.txt")):
            browser.open(f"/article?workflow=hostile&path=Inbox/{file.name}")
            alien = browser.page.evaluate(
                "document.querySelectorAll('main script, iframe, object, embed, img, svg, style, base, main [onerror], main [onload],"
                " main [style], a[href^=javascript]').length")
            check(f"no markup of {file.name}", alien == 0)
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
        for payload in markup + odd:
            for field in ["q", "by"]:
                status, _, body = get(f"/quotes?{field}=" + quote(payload[:2000], safe=""))
                raw = payload[:2000] in body and "<" in payload
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
