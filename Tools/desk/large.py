"""The desk over a status log of many articles: how long Today takes, what the desk holds, how fast it starts."""

import time

from newsroom import Newsroom, article, memory

FLOW = """\
name: archive
articles: ["Inbox/*.txt"]
steps: [parse, extract-quotes, {export: Out/archive.sqlite}]
"""
WAITING = """\
name: doubtful
articles: ["Inbox/*0.txt"]
steps: [parse, extract-quotes, {review: {below: 1}}, {export: "Out/${{ article.slug }}.json"}]
"""


def large(chromium, programs, folder, count, check, browser_type):
    room = Newsroom(programs, folder)
    try:
        (room.folder / "archive.yaml").write_text(FLOW)
        for number in range(count):
            (room.folder / f"Inbox/harbour-{number:06}.txt").write_text(article(number))
        print(f"        working {count} articles", flush=True)
        done = room.workflow("run", "archive.yaml", "--quiet")
        check(f"{count} articles are worked", done.returncode == 0, done.stderr[-300:])
        (room.folder / "doubtful.yaml").write_text(WAITING)
        done = room.workflow("run", "doubtful.yaml", "--quiet")
        check("a tenth of them waits", done.returncode == 4, done.stderr[-300:])
        began = time.time()
        desk, link = room.desk()
        started = (time.time() - began) * 1000
        base = link.split("/enter")[0]
        browser = browser_type(chromium, base)
        browser.page.goto(link)
        times = {}
        pages = [
            "/", "/run/1", "/articles?workflow=archive", "/article?workflow=archive&path=Inbox/harbour-000020.txt",
            "/article?workflow=doubtful&path=Inbox/harbour-000020.txt", "/quotes", "/quotes?q=islands&by=Holt", "/review",
            "/review/1",
        ]
        for path in pages:
            took = []
            for _ in range(11):
                began = time.time()
                answer = browser.context.request.get(base + path)
                took.append((time.time() - began) * 1000)
            times[path] = sorted(took)[5]
            check(f"{path} is there", answer.status == 200)
        print(f"        link after {started:.0f} ms; " + ", ".join(f"{p.split('&path')[0]} {t:.0f} ms" for p, t in times.items()), flush=True)
        print(f"        the desk holds {memory(desk):.0f} MB", flush=True)
        check("Today within 100 ms", times["/"] <= 100)
        check("memory within 60 MB", memory(desk) <= 60)
    finally:
        room.stop()
