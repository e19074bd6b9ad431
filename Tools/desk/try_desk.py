"""Drives the desk in headless Chromium; see try-desk.sh."""

import json
import shutil
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from axe_core_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from large import large
from newsroom import Newsroom, article, free_port, memory, until
from payloads import attack

SIZES = [(390, 844), (1280, 800), (1920, 1080)]
problems = []


def check(what, is_so, details=""):
    print(("ok      " if is_so else "FAILED  ") + what + (f": {details}" if details and not is_so else ""), flush=True)
    if not is_so:
        problems.append(what)


class Browser:
    """A page that notes errors of its console and requests that go elsewhere."""

    def __init__(self, chromium, base, **options):
        self.context = chromium.new_context(**options)
        self.page = self.context.new_page()
        self.base, self.errors, self.strangers = base, [], []
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.context.on("request", self.note)

    def note(self, request):
        place = urlsplit(request.url)
        if f"{place.scheme}://{place.netloc}" != self.base and place.scheme not in ("data", "blob"):
            self.strangers.append(request.url)

    def open(self, path):
        return self.page.goto(self.base + path)


def first_minute(chromium, programs, work):
    room = Newsroom(programs, work / "empty")
    try:
        _, link = room.desk()
        base = link.split("/enter")[0]
        browser = Browser(chromium, base)
        page = browser.page
        page.goto(link)
        page.get_by_role("link", name="Try the shipped article").click()
        check("first minute: the shipped article is shown", page.get_by_text("Maren Holt").count() > 0)
        check("first minute: a link works once", browser.page.goto(link).status == 401)
        stranger = Browser(chromium, base)
        check("without a session nothing is shown", stranger.open("/").status == 401)
        return browser.errors, browser.strangers
    finally:
        room.stop()


def morning(chromium, room, base, link):
    """Twenty articles come in, are seen live, decided about by keyboard, and exported."""
    browser = Browser(chromium, base, viewport={"width": 1280, "height": 800})
    page = browser.page
    page.goto(link)
    check("today: the workflow is listed", page.get_by_role("rowheader", name="morning").count() == 1)
    check("today: a scheduler looks after it", page.get_by_text("no scheduler is running").count() == 0)
    page.evaluate("window.stayed = true")
    for number in range(20):
        (room.folder / f"Inbox/harbour-{number:02}.txt").write_text(article(number))
    page.locator("#waiting").get_by_text("20 articles").wait_for(timeout=90_000)
    check("today: the run is seen live, without a reload", page.evaluate("window.stayed === true"))
    check("today: nothing is exported before somebody decides", not list(room.folder.glob("Out/*.html")))

    page.locator("#workflows").get_by_role("link", name="run ").first.click()
    check("run: steps and log", page.get_by_role("row", name="extract-quotes").count() == 1
          and page.locator("ol.log li").count() > 10)
    page.get_by_role("link", name="harbour-00.txt").first.click()
    page.locator(".speaker li a").first.click()
    check("article: a quote leads to its place", page.evaluate("location.hash").startswith("#a1-q"))
    page.locator(".speaker a.facts").first.click()
    check("article: and to the line of the source", page.locator(".source li:target").count() == 1)

    page.locator("#sections").get_by_role("link", name="Review").click()
    page.wait_for_function("() => document.activeElement.id === 'begin'")
    page.keyboard.press("Enter")
    page.wait_for_url("**/review/*")
    began = time.time()
    for _ in range(10):
        page.wait_for_function("() => document.activeElement.matches('[data-item]')")
        with page.expect_navigation():
            page.keyboard.press("a")
    check("review: ten decisions by keyboard within a minute", time.time() - began < 60)
    print(f"        ten decisions took {time.time() - began:.1f} s", flush=True)

    page.goto(base + "/review")
    page.locator("#begin").click()
    page.wait_for_function("() => document.activeElement.matches('[data-item]')")
    edited = page.url.split("#")[0]
    quote = page.locator("[data-item].open", has=page.locator("text=Quote")).first
    quote.focus()
    page.keyboard.press("e")
    field = quote.locator("input[name=speaker]")
    field.fill("Ines Calloway")
    with page.expect_navigation():
        field.press("Enter")
    page.goto(edited)
    check("review: an edit is shown", page.get_by_text("said by Ines Calloway").count() >= 1)
    page.locator("[data-item].open").first.focus()
    page.keyboard.press("r")
    reason = page.locator("[data-item] details[open] input[name=reason]")
    reason.fill("nobody said it")
    with page.expect_navigation():
        reason.press("Enter")
    page.goto(edited)
    check("review: a rejection says why", page.locator(".trail").get_by_text("nobody said it").count() == 1)
    with page.expect_navigation():
        page.keyboard.press("u")
    check("review: and is taken back", page.get_by_text("taken back").count() == 1)
    quote = page.locator("[data-item]", has=page.locator("text=Quote")).first
    quote.focus()
    page.keyboard.press("e")
    words = quote.locator("textarea[name=text]")
    words.fill("words that no article has")
    with page.expect_navigation():
        quote.get_by_role("button", name="Save").click()
    check("review: invented words are refused", page.get_by_role("alert").get_by_text("does not hold the words").count() == 1)

    for _ in range(3):
        page.goto(base + "/review")
        page.locator("#begin").click()
        with page.expect_navigation():
            page.get_by_role("button", name="Approve all that is open").click()
    page.goto(base + "/review")
    with page.expect_navigation():
        page.get_by_role("button", name="Run now").click()
    until(lambda: len(list(room.folder.glob("Out/*.html"))) >= 3)
    check("approved articles are exported", True)
    until(lambda: "running" not in page.locator("#state .badge").inner_text())
    page.goto(base + "/quotes?q=islands")
    check("quotes: found in the archive", page.get_by_text("We will not leave the islands alone").count() >= 3)
    page.locator("ul.quotes a").first.click()
    check("quotes: and lead to the article", page.locator("article.reading mark").count() > 0)
    log = [json.loads(line) for line in room.workflow("review", "log", "morning.yaml", "--json").stdout.splitlines()]
    check("the log tells who decided what", len(log) >= 14 and all("ines" in json.dumps(row) for row in log))
    return browser, edited


def started_again(chromium, room, base, cookies, port, desk, scheduler):
    """Desk and scheduler are killed under an open page, and started again."""
    browser = Browser(chromium, base)
    browser.context.add_cookies(cookies)
    page = browser.page
    browser.open("/")
    page.evaluate("window.stayed = true")
    waiting = page.locator("#waiting").inner_text()
    before = room.workflow("review", "log", "morning.yaml", "--json").stdout
    for process in (desk, scheduler):
        process.kill()
        process.wait()
    page.locator("#lost").get_by_text("does not answer").wait_for(timeout=30_000)
    room.start("workflow", "schedule", "run", ".")
    room.desk(port)
    page.wait_for_function("() => document.getElementById('lost').hidden", timeout=60_000)
    (room.folder / "Inbox/harbour-20.txt").write_text(article(20))
    page.wait_for_function(
        "before => document.getElementById('waiting').innerText !== before", arg=waiting, timeout=90_000)
    check("killed and started again: an open page goes on", page.evaluate("window.stayed === true"))
    check("killed and started again: nothing is lost",
          room.workflow("review", "log", "morning.yaml", "--json").stdout == before)
    browser.context.close()


def without_scripts(chromium, room, base, link, review):
    browser = Browser(chromium, base, java_script_enabled=False)
    page = browser.page
    page.goto(link)
    for name in ["Today", "Review", "Quotes"]:
        page.locator("#sections").get_by_role("link", name=name).click()
    page.goto(base + "/review")
    page.locator("#begin").click()
    page.locator("[data-item].open").first.get_by_role("button", name="Approve").click()
    check("without scripts: a decision is made", page.url.startswith(base + "/review"))
    page.goto(base + "/")
    page.get_by_role("button", name="Run now").click()
    page.wait_for_url("**/run/*")
    check("without scripts: a run is started", page.get_by_role("heading", name="morning, run").count() == 1)
    until(lambda: page.reload() and page.get_by_role("button", name="Stop").count() == 0)


def pictures(chromium, base, cookies, review, folder):
    """Every page at every size, light and dark: looked at by axe, kept for people."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    pages = {
        "today": "/", "run": "/run/1", "article": "/article?workflow=morning&path=Inbox/harbour-01.txt",
        "articles": "/articles?workflow=morning", "reviews": "/review", "review": review, "quotes": "/quotes?q=ferry",
        "nothing": "/nowhere", "try": "/try",
    }
    for scheme in ["light", "dark"]:
        for width, height in SIZES:
            browser = Browser(
                chromium, base, viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
            browser.context.add_cookies(cookies)
            for name, path in pages.items():
                browser.open(path)
                page = browser.page
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                if wide > 0:
                    check(f"{name} at {width} fits", False, f"{wide} px too wide")
                found = Axe().run(page)["violations"]
                for violation in found:
                    nodes = [node["html"][:120] for node in violation["nodes"][:3]]
                    check(f"{name} at {width}, {scheme}: {violation['id']}", False, f"{violation['help']} {nodes}")
            errors = [error for error in browser.errors if "404" not in error]
            check(f"{width} px, {scheme}: no errors, no requests elsewhere", not errors and not browser.strangers,
                  f"{errors} {browser.strangers}")
            browser.context.close()
    print(f"        pictures: {folder}", flush=True)


def main():
    programs, work, many = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    data = sys.argv[4] if len(sys.argv) > 4 else ""
    for name in ["empty", "morning", "large", "hostile"]:
        shutil.rmtree(work / name, ignore_errors=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        errors, strangers = first_minute(chromium, programs, work)
        check("first minute: no requests elsewhere", not strangers, strangers)
        room = Newsroom(programs, work / "morning")
        try:
            room.write_workflow()
            scheduler = room.start("workflow", "schedule", "run", ".")
            port = free_port()
            desk, link = room.desk(port)
            base = link.split("/enter")[0]
            browser, review = morning(chromium, room, base, link)
            check("no errors in the console", not [e for e in browser.errors if "409" not in e], browser.errors)
            check("no requests elsewhere", not browser.strangers, browser.strangers)
            desk.stdin.write("\n")
            desk.stdin.flush()
            without_scripts(chromium, room, base, desk.stdout.readline().strip(), review)
            pictures(chromium, base, browser.context.cookies(), urlsplit(review).path, work / "pictures")
            print(f"        the desk holds {memory(desk):.0f} MB", flush=True)
            check("memory within 60 MB", memory(desk) <= 60)
            started_again(chromium, room, base, browser.context.cookies(), port, desk, scheduler)
        finally:
            room.stop()
        if many:
            large(chromium, programs, work / "large", many, check, Browser)
        if data:
            attack(chromium, programs, work / "hostile", Path(data) / "badinput", check, Browser)
        chromium.close()
    print(f"{len(problems)} problems" if problems else "The desk is in order.")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
