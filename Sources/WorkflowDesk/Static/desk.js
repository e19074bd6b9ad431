// What the pages do without this file, they do with it: it only asks for the parts of a page again when something has
// happened, and turns keys into the links and buttons that stand there.
"use strict";

const focusable = "a[href], button, input:not([type=hidden]), select, textarea, [tabindex]";

// A part of the page gets the content that it has now; whoever was on a link or button in it stays there.
function renew(part, fresh) {
  if (part.innerHTML === fresh.innerHTML && part.hidden === fresh.hidden) return false;
  const active = document.activeElement;
  if (part.contains(active) && active.matches("input:not([type=hidden]), textarea, select")) return false;
  const place = part.contains(active) ? [...part.querySelectorAll(focusable)].indexOf(active) : -1;
  const label = place < 0 ? "" : active.textContent;
  part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  part.hidden = fresh.hidden;
  if (place >= 0) {
    const all = [...part.querySelectorAll(focusable)];
    const same = all[place] && all[place].textContent === label ? all[place] : all.find((one) => one.textContent === label);
    (same || document.getElementById("main")).focus({ preventScroll: true });
  }
  return true;
}

// What stands above the page while the desk does not answer; nothing for "".
function warn(words) {
  const place = document.getElementById("lost");
  if (place.textContent !== words) place.textContent = words;
  place.hidden = words === "";
}

async function refresh() {
  const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
  if (answer.status === 401) warn("The desk was started again. Open the link that it printed in the terminal.");
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const before = said();
  for (const part of document.querySelectorAll("[data-part][id]")) {
    const other = fresh.getElementById(part.id);
    if (other) renew(part, other);
  }
  if (said() !== before) document.getElementById("said").textContent = said();
}

// What a screen reader is told of: the state of a run, or what is running.
function said() {
  const badge = document.querySelector("#state .badge");
  if (badge) return badge.textContent;
  return [...document.querySelectorAll("#running .card b")].map((name) => name.textContent).join(", ");
}

function live(address) {
  let last = null;
  let busy = false;
  let wanted = false;
  async function look() {
    if (busy) { wanted = true; return; }
    busy = true;
    try { await refresh(); } catch { /* The desk has gone; the stream says when it is back. */ }
    await new Promise((done) => setTimeout(done, 400));
    busy = false;
    if (wanted) { wanted = false; look(); }
  }
  let stream;
  function listen() {
    stream = new EventSource(address);
    stream.addEventListener("version", (event) => {
      // The first one too: what happened after the page was made and before the stream began would be missed else.
      if (event.data !== last) look();
      last = event.data;
    });
    stream.addEventListener("open", () => warn(""));
    stream.addEventListener("error", () => {
      // The browser tries again by itself, but not after an answer that is no stream.
      if (stream.readyState !== EventSource.CLOSED) { warn("The desk does not answer. What is shown here may be out of date."); return; }
      look();
      setTimeout(listen, 5000);
    });
  }
  listen();
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
}

const address = document.body.dataset.live;
if (address) live(address);

// Keys of the review: each stands for a link, a button or a form of the page.
const items = () => [...document.querySelectorAll("[data-item]")].filter((item) => item.checkVisibility());

function current() {
  const focused = document.activeElement.closest("[data-item]");
  return focused || items().find((item) => item.classList.contains("open")) || items()[0];
}

function go(item) {
  if (!item) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
  const place = item.querySelector("blockquote a");
  const target = place && document.getElementById(place.hash.slice(1));
  if (!target) return;
  // The words, in the article beside it.
  document.querySelectorAll(".looked-at").forEach((one) => one.classList.remove("looked-at"));
  (target.nextElementSibling || target.parentElement).classList.add("looked-at");
  if (matchMedia("(min-width: 60rem)").matches) target.parentElement.scrollIntoView({ block: "nearest" });
}

function unfold(item, name) {
  const details = item && item.querySelector("details." + name);
  if (!details) return;
  details.open = true;
  const field = details.querySelector("input:not([type=hidden]), textarea, select");
  if (field) field.focus();
}

const keys = {
  j: () => go(items()[items().indexOf(current()) + 1]),
  k: () => go(items()[items().indexOf(current()) - 1]),
  a: () => current()?.querySelector("[data-deed=approve]")?.requestSubmit(),
  e: () => unfold(current(), "edit"),
  r: () => unfold(current(), "reject"),
  u: () => document.querySelector("[data-deed=undo]")?.requestSubmit(),
  n: () => document.getElementById("next")?.click(),
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const inField = event.target.matches("input, textarea, select");
  if (event.key === "Escape" && inField) {
    const details = event.target.closest("details");
    if (details) details.open = false;
    go(event.target.closest("[data-item]"));
    return;
  }
  if (inField || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
}

if (document.querySelector("[data-item]")) {
  addEventListener("keydown", pressed);
  document.querySelectorAll("[data-item] form, [data-deed=undo]").forEach((form) => form.addEventListener("submit", (event) => {
    // A key that is held down decides once.
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  }));
  const asked = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!document.querySelector("main [role=alert]")) go(asked && asked.matches("[data-item]") ? asked : current());
  else document.querySelector("details[open] input, details[open] textarea")?.focus();
} else if (document.getElementById("begin")) {
  document.getElementById("begin").focus({ preventScroll: true });
}
