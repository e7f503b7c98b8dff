import type { Fault } from "../cluster/events.ts";
import type { Directive as WrittenDirective } from "../sql/directives.ts";
import type { Span } from "../sql/span.ts";
import type { Invalid } from "./checked.ts";
import { validateFault } from "./validateFault.ts";

/** What a comment line `-- @…` before a statement asks of whoever plays the script (design: "Scripts"). */
export type Directive =
  | { readonly type: "now" }
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "until"; readonly state: UntilState }
  | { readonly type: "user"; readonly name: string }
  | { readonly type: "cluster"; readonly name: string }
  | { readonly type: "fault"; readonly fault: Fault };

/** Why a directive is passed over. */
export interface DirectiveProblem {
  readonly code: "unknown" | "argument" | "fault";
  /** The word after the @. */
  readonly word: string;
  /** Where the line stands in the script. */
  readonly span: Span;
  /** For `fault`: what is wrong with the JSON's value. */
  readonly invalid?: Invalid;
}

/** States that `@until` knows: those of both kinds of job. */
export const UNTIL_STATES = [
  "PENDING",
  "SNAPSHOTING",
  "UPLOAD_SNAPSHOT",
  "UPLOADING",
  "SAVE_META",
  "UPLOAD_INFO",
  "CREATING",
  "DOWNLOAD",
  "DOWNLOADING",
  "COMMIT",
  "COMMITTING",
  "FINISHED",
  "CANCELLED",
] as const;

export type UntilState = (typeof UNTIL_STATES)[number];

/** Longest wait that a script may ask for: 400 days, in ms. */
export const LONGEST_WAIT = 34_560_000_000;

const WORDS = ["now", "wait", "until", "user", "cluster", "fault"];

/** Checks what the language read of a directive: whether state, time and fault are ones that there are. */
export function checkDirective(
  written: WrittenDirective,
): Directive | { readonly problem: DirectiveProblem } {
  const { span } = written;
  switch (written.kind) {
    case "now":
      return { type: "now" };
    case "wait": {
      const ms = written.milliseconds;
      return ms <= LONGEST_WAIT
        ? { type: "wait", ms }
        : { problem: { code: "argument", word: "wait", span } };
    }
    case "until": {
      const state = UNTIL_STATES.find((known) => known === written.state);
      return state === undefined
        ? { problem: { code: "argument", word: "until", span } }
        : { type: "until", state };
    }
    case "user":
    case "cluster":
      return { type: written.kind, name: written.name };
    case "fault": {
      const checked = validateFault(parseJson(written.json), "");
      if (checked.ok) return { type: "fault", fault: checked.value };
      return { problem: { code: "fault", word: "fault", span, invalid: checked.invalid } };
    }
    case "unknown":
      return {
        problem: { code: WORDS.includes(written.word) ? "argument" : "unknown", word: written.word, span },
      };
    default: {
      const never: never = written;
      return never;
    }
  }
}

/** Reads JSON; text that is none stays text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
