import {
  ERROR_CODES,
  ERRORS,
  inRange,
  type ErrorCode,
  type ErrorData,
  type ErrorRow,
  type ErrorStage,
  type ErrorText,
  type Target,
} from "../engine/index.ts";
import { unwrap } from "./pasted/unwrap.ts";

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

/** At most how many errors a text may be about. */
const MOST_CANDIDATES = 4;

/**
 * Finds the error that a pasted line speaks of: a client's line with `ERROR n (s):`, a Status or TaskErrMsg column, or the text alone.
 * @param target prefers the texts of this engine and version; others are tried too
 */
export function recognise(text: string, target?: Target): Recognised | undefined {
  return recogniseAll(text, target)[0];
}

/** Finds the errors that a pasted line may speak of, the likeliest first: several where their texts are the same. */
export function recogniseAll(text: string, target?: Target): readonly Recognised[] {
  const line = squeeze(text);
  const { frames, errno } = unwrap(line);
  const syntax = frames.find((frame) => SYNTAX.test(frame));
  if (syntax !== undefined) return [{ code: "syntax", data: {}, message: syntax }];
  const status = /\[([A-Z_]+), msg: /.exec(line)?.[1];
  patterns ??= ERROR_CODES.flatMap(patternsOf);
  // Many errors share these numbers, and up to 3.0 all have the first: they tell nothing.
  const telling = errno !== 0 && errno !== 1064 && errno !== 1105 && errno !== 5064;
  const stages = stagesOf(line);
  const score = ({ pattern, inside }: Hit) =>
    (inside ? 0 : 10_000) +
    (target && fits(pattern.row, target) ? 1500 : 0) +
    (telling && pattern.row.errno === errno ? 2000 : 0) +
    (pattern.row.statusCode === status ? 1000 : 0) +
    (stages.includes(pattern.row.stage) ? 300 : 0) +
    pattern.weight * 40;
  const hits = patterns
    .flatMap((pattern) => (line.includes(pattern.anchor) ? matches(pattern, frames, line, status) : []))
    .map((hit) => ({ ...hit, score: score(hit) }))
    .sort((a, b) => b.score - a.score);
  const best = hits[0];
  if (best === undefined) return [];
  // Another error is as likely only where it reads the very same words as a whole.
  const alike = hits.filter(
    (hit, index) =>
      (hit === best || (!hit.inside && hit.pattern.weight === best.pattern.weight)) &&
      hits.findIndex((other) => other.pattern.code === hit.pattern.code) === index,
  );
  return alike
    .slice(0, MOST_CANDIDATES)
    .map(({ pattern, data, message }) => ({ code: pattern.code, data, message }));
}

/** Tells by the frame that an engine put around a text where the error was raised. */
function stagesOf(line: string): readonly ErrorStage[] {
  if (/Getting analyzing error/.test(line)) return ["analysis", "access"];
  if (/Unexpected exception: /.test(line)) return ["ddl", "unexpected"];
  return [];
}

interface Hit {
  readonly pattern: Pattern;
  readonly inside: boolean;
  readonly data: ErrorData;
  readonly message: string;
}

/** How both engines begin to tell what their parsers refuse (spec/starrocks.md §1.6; spec/doris.md §1.5 to §1.7). */
const SYNTAX =
  /^(?:Getting syntax error\b|You have an error in your SQL syntax\b|Syntax error in line \d|ParseException, msg: |mismatched input '|extraneous input '|missing .{1,80} at '|no viable alternative at input '|Possibly unquoted identifier )/;

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
    const weight = fixed.join("").replace(FRAME, "").length;
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

/** What engines put before texts of any kind. */
const FRAME = /^(?:Unexpected exception: |(?:errCode = 2, detailMessage = )+)/u;

/** Tells whether some word of a text is fixed; one that is all value could be any text. */
export function isTelling({ text, stage }: ErrorText): boolean {
  // A Status may have no text: its code tells.
  if (text === "") return stage === "status";
  return /\p{L}{2}/u.test(text.replace(FRAME, "").replace(/\{\w+\}/g, ""));
}

function dataOf({ names }: Pattern, found: RegExpExecArray): ErrorData {
  return Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""]));
}

function fits(text: ErrorText, target: Target): boolean {
  return text.engine === target.engine && inRange(target, text);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
