import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";
import { LANGUAGE_FACTS, LANGUAGES, type Language } from "../../i18n/languages.ts";

// `npm run pictures`: draws the picture that a link to a page shows, one for each type of page and language.

const root = new URL("../../../", import.meta.url);

/** What a picture says, by type of page (src/docs/pageType.ts): a heading and a sentence. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>> = {
  front: {
    en: [
      "Rehearse the restore before you need it",
      "BACKUP and RESTORE of StarRocks and Apache Doris, in your browser",
    ],
    "zh-cn": [
      "在真正需要之前，先演练一次恢复",
      "在浏览器里演练 StarRocks 与 Apache Doris 的 BACKUP 和 RESTORE",
    ],
    ja: ["本番の前に、復元を予行演習", "StarRocks と Apache Doris の BACKUP と RESTORE"],
  },
  playground: {
    en: ["Playground", "Type the statement, watch the job, read why it failed"],
    "zh-cn": ["演练场", "输入语句，观察作业，读懂失败的原因"],
    ja: ["プレイグラウンド", "文を入力し、ジョブを見守り、失敗の理由を読む"],
  },
  reference: {
    en: ["Reference", "Syntax, parameters, phases and messages, with examples that run in place"],
    "zh-cn": ["参考", "语法、参数、阶段与消息，示例可以直接运行"],
    ja: ["リファレンス", "構文、パラメータ、フェーズ、メッセージ。例はその場で実行できます"],
  },
  guide: {
    en: ["Guide", "How backup and restore work, how long they take, and what to do when it matters"],
    "zh-cn": ["指南", "备份与恢复如何工作、需要多久、关键时刻该怎么做"],
    ja: ["ガイド", "バックアップと復元の仕組み、かかる時間、いざというときの手順"],
  },
  failure: {
    en: ["What this message means", "The cause, what to look at, the way out, and a scenario to try it in"],
    "zh-cn": ["这条报错是什么意思", "原因、要看的地方、解决办法，以及可以亲手试的场景"],
    ja: ["このメッセージの意味", "原因、確認すること、解決方法、実際に試せるシナリオ"],
  },
  glossary: {
    en: ["Glossary", "The words of backup and restore, in English, Chinese and Japanese"],
    "zh-cn": ["术语表", "备份与恢复的用词，中、英、日三种语言对照"],
    ja: ["用語集", "バックアップと復元の言葉を、日本語・英語・中国語で"],
  },
};

/** A backup's phases with their shares of its time. */
const PHASES = [
  ["waiting", "", 5],
  ["snapshot", "SNAPSHOTING", 22],
  ["transfer", "UPLOADING", 40],
  ["metadata", "SAVE_META", 16],
  ["metadata", "UPLOAD_INFO", 18],
  ["finished", "FINISHED", 16],
] as const;

const styles = await Promise.all(
  ["src/docs/tokens.css", "src/docs/language.css"].map((file) => readFile(new URL(file, root), "utf8")),
);
const mark = await readFile(new URL("public/favicon.svg", root), "utf8");

function picture(language: Language, [heading, sentence]: readonly [string, string]): string {
  const bars = PHASES.map(
    ([phase, name, share]) =>
      `<i style="flex:${share};background:var(--fd-phase-${phase});color:var(--fd-phase-${phase}-text);
        border-color:var(--fd-phase-${phase}-line, transparent)">${name}</i>`,
  );
  return `<!doctype html><html lang="${LANGUAGE_FACTS[language].tag}" data-theme="light"><style>${styles.join("")}
    body { box-sizing: border-box; width: 1200px; height: 630px; margin: 0; padding: 72px 80px; display: flex;
      flex-direction: column; background: var(--fd-ground); color: var(--fd-ink); font-family: var(--fd-font-text);
      border-bottom: 16px solid var(--fd-accent); }
    header { display: flex; align-items: center; gap: 20px; font: 700 40px var(--fd-font-text); }
    svg { width: 64px; }
    h1 { margin: auto 0 20px; font-size: 64px; line-height: 1.2; }
    p { margin: 0 0 56px; font-size: 34px; line-height: 1.45; color: var(--fd-quiet); }
    div { display: flex; gap: 6px; }
    i { height: 60px; border: 3px solid; border-radius: 10px; font: 600 22px/60px var(--fd-font-code);
      text-align: center; overflow: hidden; }
  </style><header>${mark}Firedrill</header><h1>${heading}</h1><p>${sentence}</p><div>${bars.join("")}</div></html>`;
}

const browser = await launch({
  browser: "chrome",
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
  defaultViewport: { width: 1200, height: 630 },
});
const page = await browser.newPage();
await mkdir(new URL("public/og/", root), { recursive: true });
for (const [type, words] of Object.entries(WORDS)) {
  for (const language of LANGUAGES) {
    await page.setContent(picture(language, words[language]));
    await page.screenshot({ path: `${fileURLToPath(new URL(`public/og/${type}-${language}`, root))}.png` });
  }
}
await browser.close();
