/** Words that stand in every sentence and tell nothing. */
const COMMON = new Set(
  "a an and are as at be by can did do does for from has have how i if in into is it its me my not of on or the there this to what when where which why with you your".split(
    " ",
  ),
);

const RUNS = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+)|([\p{L}\p{N}_]+)/gu;

/** Writes a text so that it can be compared: one form of each letter, small letters. */
export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Takes a query apart: Latin words, and of Chinese and Japanese each two letters that stand together. */
export function tokensOf(query: string): readonly string[] {
  const all = Array.from(plain(query).matchAll(RUNS), ([, cjk, word]) =>
    cjk === undefined ? [word ?? ""] : pairs(cjk),
  ).flat();
  const telling = all.filter((token) => !COMMON.has(token));
  return [...new Set(telling.length > 0 ? telling : all)];
}

function pairs(text: string): readonly string[] {
  const letters = [...text];
  if (letters.length === 1) return letters;
  const found = letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`);
  // Between words Japanese has endings and particles, in hiragana.
  const telling = found.filter(
    (pair) => !/^[\p{Script=Hiragana}]/u.test(pair) && !/^.\p{Script=Hiragana}$/u.test(pair),
  );
  if (telling.length > 0) return telling;
  const alone = letters.filter((letter) => !/\p{Script=Hiragana}/u.test(letter));
  return alone.length > 0 ? alone : found;
}

/** Gives the words of a text in Latin letters, without their endings. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(plain(text).matchAll(/[\p{L}\p{N}_]+/gu), ([word]) => stem(word)));
}

/** Cuts an English ending off: `restoring`, `restored`, `restores` become one. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ings?|ed|es|s|e)$/, "") : word.replace(/s$/, "");
}

/** Tells whether a token is of Chinese or Japanese letters. */
export function isCjk(token: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u.test(token);
}
