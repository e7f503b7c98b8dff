import type { ErrorText } from "./errors/types.ts";
import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** How an engine wraps the text of an error on its way to the client. */
interface ClientFormat extends VersionRange {
  readonly engine: Engine;
  /** Around analysis errors; `{place}` is empty or ` at line 1, column 2`. */
  readonly analysis: string;
  /** Around what somebody may not do. */
  readonly access: string;
  /** Around errors of DDL execution. */
  readonly ddl: string;
  /** Around errors that no handler expects. */
  readonly unexpected: string;
  /** Around what the parser refuses, and the number of that. */
  readonly syntax: string;
  readonly syntaxNumber: number;
  /** Sent instead of every error's own number, where the engine never sets it. */
  readonly fixedNumber?: { readonly errno: number; readonly sqlState: string };
  /** What no statement raises, such as a refused log-in, keeps its number all the same. */
  readonly plainNumbered?: boolean;
}

const DORIS_FRAME = "errCode = 2, detailMessage = {text}";

const DORIS = {
  engine: "doris",
  access: DORIS_FRAME,
  analysis: DORIS_FRAME,
  ddl: DORIS_FRAME,
  syntax: DORIS_FRAME,
  syntaxNumber: 1105,
} as const;

/** spec/starrocks.md §2.0 with corrections 1, 3 and 4; spec/doris.md §1.5 and §2.1. */
const FORMATS: readonly ClientFormat[] = [
  {
    engine: "starrocks",
    until: "3.1",
    access: "{text}",
    analysis: "{text}",
    ddl: "Unexpected exception: {text}",
    unexpected: "Unexpected exception: {text}",
    syntax: "{text}",
    syntaxNumber: 1064,
    fixedNumber: { errno: 1064, sqlState: "HY000" },
  },
  {
    engine: "starrocks",
    since: "3.1",
    until: "3.3",
    access: "{text}",
    analysis: "Getting analyzing error{place}. Detail message: {text}.",
    ddl: "Unexpected exception: {text}",
    unexpected: "Unexpected exception: {text}",
    syntax: "{text}",
    syntaxNumber: 1064,
  },
  {
    engine: "starrocks",
    since: "3.3",
    access: "{text}",
    analysis: "Getting analyzing error{place}. Detail message: {text}.",
    ddl: "{text}",
    unexpected: "{text}",
    syntax: "{text}",
    syntaxNumber: 1064,
  },
  { ...DORIS, until: "4.0", unexpected: "Unexpected exception: {text}" },
  {
    ...DORIS,
    since: "4.0",
    unexpected: DORIS_FRAME,
    fixedNumber: { errno: 1105, sqlState: "HY000" },
    plainNumbered: true,
  },
];

export interface ClientError {
  readonly message: string;
  readonly errno: number;
  readonly sqlState: string;
}

/**
 * Gives what the client prints after `ERROR n (s): `.
 * @param row the error's text in this version, its data already filled in
 * @param place ` at line L, column C`, ` from line … to line …` or ""
 */
export function clientError(target: Target, row: ErrorText, filled: string, place: string): ClientError {
  const format = FORMATS.find((f) => f.engine === target.engine && inRange(target, f));
  const fixed = row.stage === "plain" && format?.plainNumbered === true ? undefined : format?.fixedNumber;
  const number = fixed ?? { errno: row.errno ?? 1064, sqlState: row.sqlState ?? "HY000" };
  const frame = frameOf(format, row);
  return { message: frame.replace("{place}", () => place).replace("{text}", () => filled), ...number };
}

/**
 * Gives what the client prints of a text that the parser refuses.
 * @param framed false where the engine sends the parser's text as it is (spec/doris.md §1.6)
 */
export function syntaxError(target: Target, text: string, framed: boolean): ClientError {
  const format = FORMATS.find((f) => f.engine === target.engine && inRange(target, f));
  const message = framed ? (format?.syntax ?? "{text}").replace("{text}", () => text) : text;
  return { message, errno: format?.syntaxNumber ?? 1064, sqlState: "HY000" };
}

function frameOf(format: ClientFormat | undefined, row: ErrorText): string {
  switch (row.stage) {
    case "analysis":
      return format?.analysis ?? "{text}";
    case "access":
      return format?.access ?? "{text}";
    case "ddl":
      return format?.ddl ?? "{text}";
    case "unexpected":
      return format?.unexpected ?? "{text}";
    case "plain":
    case "status":
    case "task":
      return "{text}";
    default: {
      const never: never = row.stage;
      return never;
    }
  }
}
