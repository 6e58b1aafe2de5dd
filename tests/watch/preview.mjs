// `masthead watch` in a real browser, from the save to the new page on the screen.
//
//     node tests/watch/preview.mjs target/release/masthead [FOLDER FOR PICTURES]
//
// Needs node 20, Chromium (`CHROMIUM` names another program than `chromium`) and the fonts of the specimen session.

import assert from "node:assert/strict";
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { Browser } from "./browser.mjs";
import { Project } from "./project.mjs";

const [program, pictures] = process.argv.slice(2);
assert(program, "node preview.mjs PROGRAM [FOLDER]");
const BUDGET = 300;
const SAVES = 15;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const project = new Project(resolve(program));
const browser = new Browser();
let failed = false;

async function check(what, body) {
  const began = Date.now();
  try {
    const said = await body();
    console.log(`ok      ${what}${said ? `: ${said}` : ""} (${Date.now() - began} ms)`);
  } catch (error) {
    failed = true;
    console.log(`FAILED  ${what}: ${error.message}`);
  }
}

async function picture(tab, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.png`), await tab.picture());
}

const edition = (language) => `E_C.16_2099_2-${language.toUpperCase()}`;

/** Waits until the pages of an edition stand in the window. */
const shown = (tab, language) =>
  tab.until((name) => window.shown?.name === name && document.querySelector(".page img")?.complete, edition(language));

/** Waits until a page is another than `before`, and its picture stands in the window; what is known of it there. */
const next = (tab, before, page) =>
  tab.until(
    ({ before, page }) => {
      const { shown } = window;
      const picture = document.querySelectorAll(".page")[page - 1]?.querySelector("img");
      const mark = shown?.marks[page - 1];
      if (!mark || mark === before.marks[page - 1] || !picture?.complete || !picture.naturalWidth) return null;
      return picture.src.includes(mark) ? shown : null;
    },
    { before, page },
  );

const ways = {
  "written over": (path, text) => writeFileSync(path, text),
  "emptied, then written": async (path, text) => {
    closeSync(openSync(path, "w"));
    await pause(15);
    writeFileSync(path, text);
  },
  "written beside and renamed": (path, text) => {
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
  },
};

/** Saves a change of a paragraph in the middle; what came of it. */
async function change(tab, language, n, way) {
  const path = project.path(language);
  const blocks = project.read(language).split("\n\n");
  const middle = blocks.findIndex((block, at) => at > blocks.length / 2 && !block.startsWith("#"));
  blocks[middle] = blocks[middle].replace(/( \d)?([.。])$/, ` ${n % 10}$2`);
  const before = await tab.run(() => window.shown);
  const began = Date.now();
  await way(path, blocks.join("\n\n"));
  return { before, began };
}

/** The page on which the changes come, put into the window. */
async function middle(tab, language) {
  const { before } = await change(tab, language, 9, ways["written over"]);
  const marks = await tab.until((set) => window.shown.set > set && window.shown.marks, before.set);
  const page = 1 + marks.findIndex((mark, at) => mark !== before.marks[at]);
  assert(page > 1, "no page has changed");
  await tab.run((page) => {
    const all = document.querySelector("#pages");
    all.scrollTop = all.children[page - 1].offsetTop - all.offsetTop + 120;
  }, page);
  await tab.until((page) => document.querySelectorAll(".page")[page - 1].querySelector("img"), page);
  return page;
}

/** Milliseconds from a save to the new picture in the window, and of its stages. */
async function save(tab, language, n, page, way) {
  const { before, began } = await change(tab, language, n, way);
  const news = await next(tab, before, page);
  const { stages } = news;
  const told = stages.event + stages.read + stages.load + stages.decide + stages.wait + stages.compose + stages.typeset;
  return { whole: news.at - began, ...stages, event: stages.event + (news.set - began - told) };
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

try {
  const address = await project.watch("--no-out");
  const tab = await browser.open(`${address}#${edition("en")}`);

  for (const language of ["en", "ar", "zh"]) {
    await check(`pages in ${language}`, async () => {
      await tab.run((name) => void (location.hash = name), edition(language));
      const { marks, stages } = await shown(tab, language).then(() => tab.run(() => window.shown));
      assert(marks.length >= 18 && marks.length <= 24, `${marks.length} pages are not about twenty`);
      await picture(tab, language);
      return `${marks.length} pages, typeset in ${stages.typeset} ms`;
    });
    await check(`saves in ${language}`, async () => {
      const page = await middle(tab, language);
      const place = await tab.run(() => document.querySelector("#pages").scrollTop);
      const all = [];
      for (let n = 0; n < SAVES; n++) {
        all.push(await save(tab, language, n, page, ways["written over"]));
        await pause(150);
      }
      assert.equal(await tab.run(() => document.querySelector("#pages").scrollTop), place, "the place was lost");
      await picture(tab, `${language}-middle`);
      const stages = Object.keys(all[0]).map((stage) => `${stage} ${Math.round(median(all.map((one) => one[stage])))}`);
      const worst = Math.max(...all.map((one) => one.whole));
      const whole = median(all.map((one) => one.whole));
      assert(whole < BUDGET, `${whole} ms in the median of ${SAVES}: ${stages.join(", ")}`);
      return `page ${page}: median of ${SAVES}: ${stages.join(", ")} ms; slowest ${worst} ms`;
    });
  }

  await tab.run((name) => void (location.hash = name), edition("en"));
  await shown(tab, "en");
  const page = await middle(tab, "en");
  for (const [way, write] of Object.entries(ways)) {
    await check(`a file that is ${way}`, async () => {
      let flashes = 0;
      const looking = setInterval(async () => {
        const bad = await tab.run(() => !document.querySelector(".page img") || !document.querySelector("#notice").hidden);
        if (bad) flashes++;
      }, 10);
      const { whole } = await save(tab, "en", way.length, page, write);
      clearInterval(looking);
      assert.equal(flashes, 0, "something was shown that was never meant");
      return `${whole} ms`;
    });
  }

  await check("an error keeps the last good pages, and says where it stands", async () => {
    const good = project.read("en");
    const before = await tab.run(() => document.querySelectorAll(".page").length);
    writeFileSync(project.path("en"), good.replace("\n\n# Part b", " See [](#nowhere).\n\n# Part b"));
    await tab.until(() => /older than the text/.test(document.querySelector("#notice").textContent));
    const place = await tab.run(() => document.querySelector("#list .error").closest("li").querySelector(".place").textContent);
    const line = good.split("\n").findIndex((line) => line === "# Part b") - 1;
    assert(place.startsWith(`documents/session/note/en.md:${line}:`), `${place} is not line ${line}`);
    assert.equal(await tab.run(() => document.querySelectorAll(".page img").length > 0), true, "the pages went away");
    assert.equal(await tab.run(() => document.querySelectorAll(".page").length), before);
    await picture(tab, "error");
    writeFileSync(project.path("en"), good);
    await tab.until(() => document.querySelector("#notice").hidden && !document.querySelector("#list .error"));
    return place;
  });

  await check("a document that is made and one that is taken away", async () => {
    const folder = join(project.root, "documents/session/other");
    cpSync(join(project.root, "documents/session/note"), folder, { recursive: true });
    const data = `symbol = "E/C.16/2099/3"\nkind = "note-by-the-secretariat"\nagenda-items = ["2"]\ndate = 2099-01-20\noriginal = ["en"]\njob-number = "99-00002"\n`;
    writeFileSync(join(folder, "document.toml"), data);
    await tab.until(() => document.querySelector("#documents").textContent.includes("E/C.16/2099/3"));
    rmSync(folder, { recursive: true });
    await tab.until(() => !document.querySelector("#documents").textContent.includes("E/C.16/2099/3"));
  });

  await check("changes that come while a change is set", async () => {
    let last;
    for (let n = 0; n < 12; n++) {
      last = project.read("en").replace(/^title = .*$/m, `title = "Records of the session, ${n}"`);
      writeFileSync(project.path("en"), last);
      await pause(37);
    }
    await tab.until(() => document.querySelector("#title").textContent.endsWith(", 11"));
  });

  await check("the keyboard", async () => {
    await tab.run(() => document.querySelector("#pages").focus());
    await tab.key("]");
    await tab.until(() => location.hash.endsWith("-ES"));
    await tab.key("[");
    await tab.until(() => location.hash.endsWith("-EN"));
    await tab.key("/");
    assert.equal(await tab.run(() => document.activeElement.id), "find");
  });

  await check("a dark screen, and a narrow one", async () => {
    await tab.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
    await picture(tab, "dark");
    await tab.send("Emulation.setDeviceMetricsOverride", { width: 480, height: 900, deviceScaleFactor: 2, mobile: false });
    await pause(300);
    await picture(tab, "narrow");
    assert.equal(await tab.run(() => document.documentElement.scrollWidth <= innerWidth), true, "it is wider than the window");
  });

  await check("its end", async () => {
    assert.equal(await project.end(), 0);
    await tab.until(() => /has ended/.test(document.querySelector("#notice").textContent));
  });
} finally {
  project.process?.kill();
  await browser.close();
  project.remove();
}
process.exit(failed ? 1 : 0);
