import {
  ERROR_CODES,
  ERRORS,
  inRange,
  type ErrorCode,
  type ErrorData,
  type ErrorRow,
  type ErrorText,
  type Target,
} from "../engine/index.ts";

/** An engine's message that was recognised. */
export interface Recognised {
  readonly code: ErrorCode | "syntax";
  /** The values that the message names. */
  readonly data: ErrorData;
  /** The message without what client and engine put around it. */
  readonly message: string;
}

interface Pattern {
  readonly code: ErrorCode;
  readonly row: ErrorText;
  readonly names: readonly string[];
  readonly whole: RegExp;
  readonly inside: RegExp | undefined;
  /** Characters that are no placeholder: the more, the surer. */
  readonly weight: number;
  /** The longest of its fixed parts: a line without it needs no further look. */
  readonly anchor: string;
}

/** Least number of fixed characters for a text to be looked for inside another. */
const SURE = 12;

let patterns: readonly Pattern[] | undefined;

/**
 * Finds the error that a pasted line speaks of: a client's line with `ERROR n (s):`, a Status or TaskErrMsg column, or the text alone.
 * @param target prefers the texts of this engine and version; others are tried too
 */
export function recognise(text: string, target?: Target): Recognised | undefined {
  const line = squeeze(text);
  const frames = unwrap(line);
  const syntax = frames.find((frame) => SYNTAX.test(frame));
  if (syntax !== undefined) return { code: "syntax", data: {}, message: syntax };
  const errno = Number(/^(?:\|\s*)?ERROR (\d+)/i.exec(line)?.[1] ?? 0);
  const status = /\[([A-Z_]+), msg: /.exec(line)?.[1];
  patterns ??= ERROR_CODES.flatMap(patternsOf);
  const hits = patterns.flatMap((pattern) =>
    line.includes(pattern.anchor) ? matches(pattern, frames, line, status) : [],
  );
  const score = ({ pattern, inside }: Hit) =>
    (inside ? 0 : 10_000) +
    (target && fits(pattern.row, target) ? 4000 : 0) +
    (pattern.row.errno === errno ? 2000 : 0) +
    (pattern.row.statusCode === status ? 1000 : 0) +
    pattern.weight;
  const best = hits.reduce<Hit | undefined>(
    (found, hit) => (found === undefined || score(hit) > score(found) ? hit : found),
    undefined,
  );
  return best && { code: best.pattern.code, data: best.data, message: best.message };
}

interface Hit {
  readonly pattern: Pattern;
  readonly inside: boolean;
  readonly data: ErrorData;
  readonly message: string;
}

const SYNTAX = /^(?:Getting syntax error|You have an error in your SQL syntax)\b/;

function matches(
  pattern: Pattern,
  frames: readonly string[],
  line: string,
  status: string | undefined,
): readonly Hit[] {
  // A Status without a text is known by its code alone.
  if (pattern.row.text === "") {
    const bare = pattern.row.statusCode === status && /\[[A-Z_]+, msg: \]/.test(line);
    return bare ? [{ pattern, inside: false, data: {}, message: `[${status ?? ""}, msg: ]` }] : [];
  }
  for (const frame of frames) {
    const found = pattern.whole.exec(frame);
    if (found) return [{ pattern, inside: false, data: dataOf(pattern, found), message: frame }];
  }
  const found = pattern.inside?.exec(line);
  return found ? [{ pattern, inside: true, data: dataOf(pattern, found), message: found[0] }] : [];
}

function patternsOf(code: ErrorCode): readonly Pattern[] {
  const row: ErrorRow = ERRORS[code];
  return row.texts.filter(isTelling).map((text): Pattern => {
    const parts = squeeze(text.text).split(/\{(\w+)\}/);
    const fixed = parts.filter((_, index) => index % 2 === 0);
    const names = parts.filter((_, index) => index % 2 === 1);
    const weight = fixed.join("").length;
    const body = (hole: string, last: string) =>
      fixed
        .map(
          (part, index) =>
            escaped(part) +
            (index === fixed.length - 1
              ? ""
              : index === fixed.length - 2 && fixed.at(-1) === ""
                ? last
                : hole),
        )
        .join("");
    return {
      code,
      row: text,
      names,
      whole: new RegExp(`^${body("(.*?)", "(.*)")}$`, "su"),
      inside: weight >= SURE ? new RegExp(body("(.*?)", "([^\\s\\]|]*)"), "su") : undefined,
      weight,
      anchor: fixed.reduce((longest, part) => (part.length > longest.length ? part : longest), "").trim(),
    };
  });
}

/** Tells whether something of a text is fixed; one that is all value could be any text. */
export function isTelling({ text, stage }: ErrorText): boolean {
  return stage === "status" || /\S/.test(text.replace(/\{\w+\}/g, ""));
}

function dataOf({ names }: Pattern, found: RegExpExecArray): ErrorData {
  return Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""]));
}

/** Takes off, one by one, what client and engine put around a text, and gives every stage, innermost first. */
function unwrap(line: string): readonly string[] {
  const stages = [line];
  for (const wrapping of WRAPPINGS) {
    const inner = wrapping.exec(stages[0] ?? "")?.[1];
    if (inner !== undefined) stages.unshift(inner.trim());
  }
  return stages;
}

/** spec/starrocks.md §2.0, §3.1; spec/doris.md §2. */
const WRAPPINGS = [
  /^(?:mysql> ?)?ERROR \d+ \(\w+\)(?: at line \d+)?: (.*)$/su,
  /^errCode = \d+, detailMessage = (.*)$/su,
  /^Unexpected exception: (.*)$/su,
  /^Getting analyzing error(?: (?:at|from) line [^.]*)?\. Detail message: (.*)\.$/su,
  /^\[[A-Z_]+, msg: (.*)\]$/su,
];

function fits(text: ErrorText, target: Target): boolean {
  return text.engine === target.engine && inRange(target, text);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
