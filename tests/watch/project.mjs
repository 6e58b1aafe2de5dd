// A project with a document of some twenty pages in each of three languages, made of sentences that mean little.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const phrases = {
  en: {
    title: "Records of the session",
    heading: "Part",
    begin: ["The Committee", "The Office", "A working group", "Each delegation", "The host city", "The registry", "The library"],
    middle: ["keeps a record of", "compares", "describes", "asks for", "returns to", "sets out", "publishes"],
    end: ["the rooms that were used in the morning", "the lists of papers that came late", "the hours of interpretation", "the seats in the second gallery", "the maps that hang in the hall", "the water that was poured"],
    close: (n) => ` in series ${n}.`,
    join: " ",
    sentences: 7,
    paragraphs: 130,
  },
  ar: {
    title: "سجلات الدورة",
    heading: "الجزء",
    begin: ["تحتفظ اللجنة", "يهتم المكتب", "يُعنى الفريق العامل", "يأخذ كل وفد علما", "تحتفظ المكتبة"],
    middle: ["بقائمة", "بسجل", "بوصف", "بنسخة من", "ببيان"],
    end: ["القاعات التي استخدمت صباحا", "الأوراق التي وصلت متأخرة", "ساعات الترجمة الشفوية", "المقاعد في الشرفة الثانية", "الخرائط المعلقة في البهو"],
    close: (n) => ` في السلسلة ${n}.`,
    join: " ",
    sentences: 8,
    paragraphs: 90,
  },
  zh: {
    title: "会议记录",
    heading: "部分",
    begin: ["委员会", "办公室", "工作组", "各代表团", "图书馆", "登记处"],
    middle: ["保存了", "比较了", "说明了", "重新审议了", "公布了", "列出了"],
    end: ["上午使用过的各个会议室的情况", "迟交文件的清单和有关的说明", "口译服务的时间和安排", "第二旁听席的座位分布", "大厅里悬挂的各幅地图", "会议期间提供的饮用水"],
    close: (n) => `，见第${n}辑。`,
    join: "",
    sentences: 9,
    paragraphs: 96,
  },
};

export function text(language) {
  const { title, heading, begin, middle, end, close, join, sentences, paragraphs } = phrases[language];
  let seed = 7;
  const pick = (all) => all[(seed = (seed * 48271) % 2147483647) % all.length];
  let number = 0;
  const sentence = () => [pick(begin), pick(middle), pick(end)].join(join) + close(`${100 + (++number % 900)}/${1 + Math.floor(number / 900)}`);
  const blocks = [`+++\ntitle = "${title}"\n+++`];
  for (let n = 0; n < paragraphs; n++) {
    if (n % 10 === 0) blocks.push(`# ${heading} ${"abcdefghijklmnopqrstuvwxyz"[n / 10]}`);
    blocks.push(Array.from({ length: sentences }, sentence).join(join));
  }
  return blocks.join("\n\n") + "\n";
}

export class Project {
  constructor(program) {
    this.program = program;
    this.folder = mkdtempSync(join(tmpdir(), "project-"));
    execFileSync(program, ["init", join(this.folder, "p")], { stdio: "ignore" });
    this.root = join(this.folder, "p");
    for (const language of Object.keys(phrases)) writeFileSync(this.path(language), text(language));
  }

  path(language, document = "note") {
    return join(this.root, "documents/session", document, `${language}.md`);
  }

  read(language) {
    return readFileSync(this.path(language), "utf8");
  }

  /** Begins to watch; the address at which pages are shown. */
  async watch(...words) {
    const told = ["watch", "--project", this.root, "--port", "0", ...words];
    this.process = spawn(this.program, told, { stdio: ["ignore", "ignore", "pipe"] });
    this.ended = new Promise((resolve) => this.process.on("exit", (code) => resolve(code)));
    for await (const line of createInterface({ input: this.process.stderr })) {
      const address = line.match(/http:\/\/\S+/);
      if (address) {
        this.process.stderr.resume();
        return address[0];
      }
    }
    throw new Error("the watch did not begin");
  }

  /** Ends the watch as Ctrl-C does; the code with which it ends. */
  async end() {
    this.process.kill("SIGINT");
    return this.ended;
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
