import type { Fault } from "../cluster/events.ts";
import { parseDuration } from "./duration.ts";
import { validateFault, type Invalid } from "./validateFault.ts";

/** What a comment line `-- @…` before a statement asks of whoever plays the script (design: "Scripts"). */
export type Directive =
  | { readonly type: "now" }
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "until"; readonly state: string }
  | { readonly type: "user"; readonly name: string }
  | { readonly type: "cluster"; readonly name: string }
  | { readonly type: "fault"; readonly fault: Fault };

/** Why a directive cannot be followed. */
export interface DirectiveProblem {
  readonly code: "unknown" | "argument" | "json" | "fault";
  /** The directive without its dashes. */
  readonly text: string;
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
  "DOWNLOAD",
  "DOWNLOADING",
  "COMMIT",
  "COMMITTING",
  "FINISHED",
  "CANCELLED",
] as const;

/**
 * Reads one directive.
 * @param text what follows the dashes: `@wait 30s`
 */
export function readDirective(text: string): Directive | { readonly problem: DirectiveProblem } {
  const [, word = "", rest = ""] = /^@(\w*)\s*(.*)$/s.exec(text.trim()) ?? [];
  const argument = rest.trim();
  const wrong = (code: DirectiveProblem["code"], invalid?: Invalid) => ({
    problem: { code, text: text.trim(), ...(invalid && { invalid }) },
  });
  switch (word) {
    case "now":
      return argument === "" ? { type: "now" } : wrong("argument");
    case "wait": {
      const ms = parseDuration(argument);
      return ms === undefined ? wrong("argument") : { type: "wait", ms };
    }
    case "until": {
      const state = UNTIL_STATES.find((known) => known === argument.toUpperCase());
      return state === undefined ? wrong("argument") : { type: "until", state };
    }
    case "user":
    case "cluster":
      return /^\S+$/.test(argument) ? { type: word, name: argument } : wrong("argument");
    case "fault": {
      const json = parseJson(argument);
      if (json === undefined) return wrong("json");
      const checked = validateFault(json.value, "");
      return checked.ok ? { type: "fault", fault: checked.value } : wrong("fault", checked.invalid);
    }
    default:
      return wrong("unknown");
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
