// Shows the pages of one edition, and puts new ones in their places as they come.

import { languages } from "/languages.js";

const at = (id) => document.getElementById(id);
const pages = at("pages");
const kinds = new Map(languages.map((language) => [language.code, language]));

let stream = null;
let listing = { documents: [], findings: [] };
let made = { state: "left", pages: {}, findings: [] };
let edition = null;
let places = JSON.parse(sessionStorage.getItem("places") ?? "{}");

// --- where we are -------------------------------------------------------------------------------------------------

const name = () => decodeURIComponent(location.hash.slice(1));

function find(wanted) {
  for (const document of listing.documents) {
    for (const listed of document.editions) {
      if (listed.name === wanted) return { document, listed };
    }
  }
  return null;
}

function make(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

// --- what the server tells ----------------------------------------------------------------------------------------

function listen() {
  stream?.close();
  const wanted = name();
  stream = new EventSource(`/events?edition=${encodeURIComponent(wanted)}`);
  stream.addEventListener("edition", (event) => wanted === name() && show(JSON.parse(event.data)));
  stream.addEventListener("listing", (event) => {
    listing = JSON.parse(event.data);
    if (!wanted) return begin();
    list();
    head();
    findings();
    if (!find(wanted) && !edition?.pages.length) {
      pages.replaceChildren(make("p", { className: "empty", textContent: "There is no such edition: choose one from the list." }));
    }
  });
  stream.addEventListener("made", (event) => {
    made = JSON.parse(event.data);
    list();
    findings();
  });
  stream.addEventListener("end", () => {
    stream.close();
    say("The watch has ended; these pages will not change any more. Begin it again and reload.");
  });
  stream.onopen = () => edition === null || notice();
  stream.onerror = () => stream.readyState !== EventSource.CLOSED && say("No word from the watch; waiting for it.");
}

// The first visit shows the first edition.
function begin() {
  const first = listing.documents[0]?.editions;
  const chosen = first?.find((listed) => listed.language === "en") ?? first?.[0];
  if (chosen) location.replace(`#${encodeURIComponent(chosen.name)}`);
  else {
    list();
    findings();
    say("There is no document yet.");
  }
}

function say(words) {
  at("notice").textContent = words;
  at("notice").hidden = !words;
}

function notice() {
  if (edition?.kept) say("These pages are older than the text: what is wrong stands below.");
  else say("");
}

// --- pages --------------------------------------------------------------------------------------------------------

// Pages near the window are fetched; the others wait until they are near.
const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      entry.target.near = entry.isIntersecting;
      if (entry.isIntersecting) fetchPicture(entry.target);
    }
  },
  { root: pages, rootMargin: "60% 0px" },
);

// The old picture stays until the new one can be drawn, so that nothing flashes.
async function fetchPicture(page) {
  const { mark } = page.dataset;
  if (page.shown === mark) return;
  if (page.fetching !== mark) {
    page.fetching = mark;
    page.arrival = (async () => {
      const picture = make("img", { alt: `Page ${page.number}`, src: `/editions/${page.edition}/${mark}.svg` });
      try {
        await picture.decode();
      } catch {
        return;
      }
      if (page.dataset.mark !== mark || !page.isConnected) return;
      page.replaceChildren(picture);
      page.shown = mark;
    })();
  }
  await page.arrival;
}

async function show(news) {
  const arrived = Date.now();
  const isOther = edition?.name !== news.name;
  edition = news;
  const wanted = encodeURIComponent(news.name);
  if (isOther) pages.replaceChildren();
  pages.querySelector(".empty")?.remove();
  pages.classList.toggle("kept", news.kept);
  while (pages.children.length > news.pages.length) {
    near.unobserve(pages.lastElementChild);
    pages.lastElementChild.remove();
  }
  const changed = [];
  news.pages.forEach((look, index) => {
    let page = pages.children[index];
    if (!page) {
      page = make("div", { className: "page" });
      page.number = index + 1;
      page.edition = wanted;
      pages.append(page);
      near.observe(page);
    }
    page.style.aspectRatio = `${look.width} / ${look.height}`;
    page.dataset.width = look.width;
    if (page.dataset.mark !== look.mark) {
      page.dataset.mark = look.mark;
      if (page.near) changed.push(page);
    }
  });
  if (!news.pages.length) {
    const why = news.findings.some((finding) => finding.severity === "error");
    pages.append(make("p", { className: "empty", textContent: why ? "No pages: see what is wrong below." : "Setting the pages …" }));
  }
  size();
  if (isOther) restore();
  head();
  findings();
  notice();
  await Promise.all(changed.map(fetchPicture));
  count();
  time(news, arrived);
}

// From the first sign of the change to the new pages in this window; what is told of the same pages later is no news. Of an
// edition that was just opened nobody waited for a change; pages that are older than the text have no time.
function time({ stages, name, pages: set, kept }, arrived) {
  const isOpened = window.shown?.name !== name;
  if (isOpened || kept) at("time").textContent = at("time").title = "";
  if (!stages.at || !set.length || (!isOpened && window.shown.set === stages.at)) return;
  const now = Date.now();
  const before = stages.event + stages.read + stages.load + stages.decide + stages.wait + stages.compose + stages.typeset;
  const { at: setAt, ...parts } = stages;
  window.shown = { name, at: now, set: setAt, arrived, stages: { ...parts, transfer: now - setAt }, marks: set.map((page) => page.mark) };
  if (isOpened || kept) return;
  at("time").textContent = `${Math.round(before + now - setAt)} ms`;
  at("time").title = Object.entries(window.shown.stages).map(([stage, took]) => `${stage} ${took.toFixed(1)} ms`).join("\n");
}

// --- the place on the page ----------------------------------------------------------------------------------------

function current() {
  const top = pages.scrollTop;
  const all = [...pages.querySelectorAll(".page")];
  const page = all.findLast((page) => page.offsetTop - pages.offsetTop <= top + 40) ?? all[0];
  if (!page) return { page: 1, part: 0 };
  return { page: page.number, part: (top - (page.offsetTop - pages.offsetTop)) / page.offsetHeight };
}

function go({ page, part }) {
  const target = pages.children[Math.min(page, pages.children.length) - 1];
  if (target?.offsetHeight) pages.scrollTop = target.offsetTop - pages.offsetTop + part * target.offsetHeight;
}

// Another language of a document opens where the last one was left.
function documentOf(wanted) {
  return wanted.replace(/-[A-Z]+$/, "");
}

function restore() {
  go(places[name()] ?? places[documentOf(name())] ?? { page: 1, part: 0 });
}

function keep() {
  if (!edition?.pages.length || edition.name !== name()) return;
  places[name()] = places[documentOf(name())] = current();
  sessionStorage.setItem("places", JSON.stringify(places));
  at("page").value = current().page;
}

function count() {
  const all = edition?.pages.length ?? 0;
  at("count").textContent = `of ${all}`;
  at("page").max = all;
  at("page").value = current().page;
}

function size() {
  const chosen = at("size").value;
  for (const page of pages.querySelectorAll(".page")) {
    page.style.width = chosen === "width" ? "" : `${(page.dataset.width * chosen * 4) / 3}px`;
  }
}

// Errors are shown, warnings are counted, unless the reader wants it otherwise.
let unfolded = null;

function fold(open) {
  at("fold").setAttribute("aria-expanded", open);
  at("list").hidden = !open;
}

const states = {
  left: "",
  building: "out/ is being built …",
  whole: "out/ is up to date",
  stopped: "out/ keeps the last good PDF of what is stopped",
  failed: "out/ could not be built; the next change tries again",
};

// --- head, list, findings -----------------------------------------------------------------------------------------

// Whether a finding stands in the files of a document, and in none of another language.
function concerns({ place }, folder, language) {
  if (!place?.path.startsWith(`${folder}/`)) return false;
  const speaks = place.path.split("/").at(-1).split(".")[0];
  return !kinds.has(speaks) || speaks === language;
}

function marks({ name, language, errors, warnings, blocked }, folder) {
  const late = made.findings.filter((finding) => concerns(finding, folder, language));
  const wrong = errors + late.filter((finding) => finding.severity === "error").length;
  const doubtful = warnings + late.length - (wrong - errors);
  const all = [];
  const set = name === edition?.name ? edition.pages.length : 0;
  if (set || made.pages[name]) all.push(make("span", { className: "mark", textContent: set || made.pages[name], title: "pages" }));
  if (wrong || blocked) all.push(make("span", { className: "mark error", textContent: `✕${wrong || ""}`, title: "errors" }));
  else if (doubtful) all.push(make("span", { className: "mark warning", textContent: `!${doubtful}`, title: "warnings" }));
  return all;
}

function link(document, listed) {
  const language = kinds.get(listed.language);
  const node = make("a", { href: `#${encodeURIComponent(listed.name)}` }, make("bdi", { lang: listed.language, textContent: language.name }), ...marks(listed, document.folder));
  if (listed.name === name()) node.setAttribute("aria-current", "page");
  return node;
}

function head() {
  const here = find(name());
  document.title = here ? `${here.document.symbol} ${kinds.get(here.listed.language).name}` : "masthead";
  at("symbol").textContent = here?.document.symbol ?? name();
  Object.assign(at("title"), { textContent: here?.listed.title ?? "", lang: here?.listed.language ?? "" });
  const focused = document.activeElement?.closest("#languages") ? document.activeElement.getAttribute("href") : null;
  at("languages").replaceChildren(...(here?.document.editions ?? []).map((listed) => link(here.document, listed)));
  if (focused) at("languages").querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  at("pdf").hidden = !edition?.pdf;
  at("pdf").href = `/editions/${encodeURIComponent(name())}.pdf`;
}

function list() {
  const wanted = at("find").value.trim().toLowerCase();
  const here = find(name());
  const focused = document.activeElement?.closest("#documents") ? document.activeElement.getAttribute("href") : null;
  const matches = (document) =>
    !wanted || document.symbol.toLowerCase().includes(wanted) || document.editions.some((listed) => listed.title.toLowerCase().includes(wanted));
  const rows = listing.documents.filter(matches).map((document) => {
    const language = here?.listed.language ?? "en";
    const listed = document.editions.find((listed) => listed.language === language) ?? document.editions[0];
    const row = make(
      "li",
      {},
      make("span", { className: "symbol", textContent: document.symbol }),
      make("span", { className: "title", dir: "auto", lang: listed.language, textContent: listed.title, title: listed.title }),
      make("div", { className: "editions" }, ...document.editions.map((listed) => link(document, listed))),
    );
    row.classList.toggle("here", document === here?.document);
    return row;
  });
  at("documents").replaceChildren(...rows);
  at("made").textContent = states[made.state];
  if (focused) at("documents").querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
}

function findings() {
  const own = edition?.name === name() ? edition.findings : [];
  const here = find(name());
  const late = made.findings.filter((finding) => !finding.place || (here && concerns(finding, here.document.folder, here.listed.language)));
  const known = new Set();
  const all = [...own, ...listing.findings, ...late].filter((finding) => {
    const words = JSON.stringify(finding);
    return !known.has(words) && known.add(words);
  });
  all.sort((one, other) => (other.severity === "error") - (one.severity === "error"));
  const errors = all.filter((finding) => finding.severity === "error").length;
  const number = (n, noun) => (n ? [`${n} ${noun}${n === 1 ? "" : "s"}`] : []);
  at("findings").hidden = !all.length;
  fold(unfolded ?? errors > 0);
  at("fold").textContent = [...number(errors, "error"), ...number(all.length - errors, "warning")].join(", ");
  at("list").replaceChildren(...all.map(finding));
}

// The line with the place marked; of a long one what stands around it. Columns count characters.
function line({ source, line, column, end_line, end_column }) {
  const all = [...source];
  const [start, end] = [column - 1, end_line === line ? Math.max(end_column - 1, column) : all.length];
  const [first, last] = [Math.max(0, start - 120), Math.min(all.length, end + 120)];
  const cut = (from, to) => all.slice(from, to).join("");
  const marked = make("mark", { textContent: cut(start, Math.min(end, last)) });
  return [first ? "… " : "", cut(first, start), marked, cut(Math.min(end, last), last), last < all.length ? " …" : ""];
}

function finding({ severity, code, message, hint, place }) {
  const node = make("li", {}, make("strong", { className: severity, textContent: `${severity} ` }), make("code", { textContent: code }), ` ${message} `);
  if (place) {
    const words = `${place.path}:${place.line}:${place.column}`;
    const button = make("button", { className: "place", textContent: words, title: "Copy the place" });
    button.onclick = () => {
      navigator.clipboard?.writeText(words);
      say(words);
    };
    node.append(make("div", {}, button), make("code", { className: "text", dir: "auto" }, ...line(place)));
  }
  if (hint) node.append(make("div", { className: "hint", textContent: `hint: ${hint}` }));
  return node;
}

// --- what the reader does -----------------------------------------------------------------------------------------

addEventListener("hashchange", () => {
  near.disconnect();
  pages.replaceChildren(make("p", { className: "empty", textContent: "Setting the pages …" }));
  edition = null;
  say("");
  at("time").textContent = "";
  list();
  head();
  findings();
  listen();
});

// A browser holds few connections to one place: a tab that nobody sees gives up its own.
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") listen();
  else stream?.close();
});

pages.addEventListener("scroll", keep, { passive: true });
at("find").oninput = list;
at("page").onchange = () => go({ page: Math.max(1, Number(at("page").value) || 1), part: 0 });
at("size").onchange = () => {
  const here = current();
  size();
  go(here);
  localStorage.setItem("size", at("size").value);
};
at("fold").onclick = () => {
  unfolded = at("list").hidden;
  fold(unfolded);
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select")) return;
  const here = find(name());
  const turn = (all, one, step) => all[(all.indexOf(one) + step + all.length) % all.length];
  const goes = {
    "/": () => at("find").focus(),
    "[": () => here && (location.hash = turn(here.document.editions, here.listed, -1).name),
    "]": () => here && (location.hash = turn(here.document.editions, here.listed, 1).name),
    e: () => at("list").querySelector("button")?.focus(),
    p: () => pages.focus(),
  };
  if (goes[event.key]) {
    event.preventDefault();
    goes[event.key]();
  }
});

at("size").value = localStorage.getItem("size") ?? "width";
listen();
