"use strict";
// What a page can do beyond being read: copy a quote with its attribution, and search its index by speaker. Words of an
// article are taken from text and attributes and given to the clipboard and to text alone; none is ever made markup.
document.documentElement.classList.add("scripted");

const byHand = text => {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
};

const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
};

const tell = words => { document.getElementById("told").textContent = words; };

document.addEventListener("click", async event => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const isCopied = await copy(button.dataset.copy);
  button.focus();
  button.textContent = isCopied ? "Copied" : "Not copied";
  tell(isCopied ? "The quote is copied." : "The browser does not let the page copy.");
  setTimeout(() => { button.textContent = "Copy"; }, 2000);
});

// Searched without regard to case and accents, as in the archive.
const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const search = asked => {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  let articles = 0, quotes = 0;
  for (const entry of document.querySelectorAll(".entry")) {
    let found = 0;
    for (const speaker of entry.querySelectorAll(".speaker")) {
      const isMeant = words.length > 0 && words.every(word => folded(speaker.textContent).includes(word));
      speaker.classList.toggle("meant", isMeant);
      if (isMeant) found += Number(speaker.dataset.quotes);
    }
    const isShown = words.length === 0 || found > 0;
    entry.hidden = !isShown;
    // An index of other pages has the entries alone.
    if (entry.nextElementSibling?.matches("article")) entry.nextElementSibling.hidden = !isShown;
    articles += isShown ? 1 : 0;
    quotes += found;
  }
  tell(words.length === 0 ? "" : `${articles} ${articles === 1 ? "article" : "articles"}, ${quotes} ${quotes === 1 ? "quote" : "quotes"}`);
};

document.addEventListener("DOMContentLoaded", () => {
  const field = document.getElementById("speaker");
  if (!field) return;
  field.addEventListener("input", () => search(field.value));
  search(field.value);
});
