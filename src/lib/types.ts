import type { ClusterEvent, Fault as ClusterFault } from "../cluster/events.ts";
import type { Engine as EngineName } from "../engine/index.ts";
import type { Language as LanguageCode } from "../i18n/index.ts";
import type { ClusterSpec, SessionLog, SessionOptions } from "../log/index.ts";
import type { Statement as SqlStatement } from "../sql/statements.ts";

export type Language = LanguageCode;
export type Engine = EngineName;
export type Statement = SqlStatement;
export type Event = ClusterEvent;
export type Fault = ClusterFault;
export type Log = SessionLog;

/** UTF-16 offsets into the text passed in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change that mends a text. `plain`: safe to apply unasked. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly replacement: string }[];
  readonly plain: boolean;
}

export interface TargetOptions {
  readonly engine: Engine;
  readonly version: string;
}

/** Something to say about a text. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  /** `syntax`: the engine of this version refuses it before analysis. */
  readonly stage: "syntax" | "version" | "analysis" | "run";
  readonly code: string;
  /** The engine's text to the letter, less "errCode = 2, detailMessage = ", or "". */
  readonly message: string;
  /** Ours, in the language asked for. */
  readonly hint: string;
  /** Where the hint points, where that is not where the engine stops. */
  readonly hintSpan?: Span;
  readonly span: Span;
  /** From 1, as the engine counts; `null` where it names no place (`span` always says ours). */
  readonly line: number | null;
  /** From 0, in code points (Doris up to 3.0: in UTF-16 units). */
  readonly column: number | null;
  readonly fixes: readonly Fix[];
}

/** What a statement came to. */
export type Result = {
  /** The statement's own text. */
  readonly statement: string;
  /** Where it stands in the text passed in. */
  readonly span: Span;
  /** ms since the session's start. */
  readonly at: number;
} & (
  | {
      readonly kind: "rows";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (string | null)[])[];
    }
  | {
      readonly kind: "ok";
      readonly affected: number;
      /** Names the job that it submitted. */ readonly job?: number;
    }
  | {
      readonly kind: "error";
      readonly code: string;
      /** What follows "ERROR <errno> (<sqlState>): " in the client. */
      readonly message: string;
      readonly errno: number;
      readonly sqlState: string;
      readonly errorSpan?: Span;
    }
  | {
      readonly kind: "unsupported";
      readonly head: string;
      /** What of the statement is not simulated; absent: the whole, or the clause that `head` names. */
      readonly limit?: { readonly code: string; readonly data: Readonly<Record<string, string | number>> };
    }
);

export interface SessionChoices extends TargetOptions {
  /** Back ends of each cluster; 3. */
  readonly nodes?: number;
  /** 1. */
  readonly seed?: number;
  /** "2025-01-06 09:00:00". */
  readonly start?: string;
  /** "UTC". */
  readonly timeZone?: string;
  /** Of each cluster of StarRocks 3.0 and newer; "shared_nothing". */
  readonly runMode?: SessionOptions["runMode"];
  readonly sourceDefects?: SessionOptions["sourceDefects"];
  /** Id of a scenario to set up first; what is left out above is then as the scenario says. */
  readonly scenario?: string;
  readonly clusters?: readonly ClusterSpec[];
}

/** A file in the object storage. */
export interface RemoteFile {
  readonly path: string;
  readonly bytes: number;
  readonly mode?: "missing" | "corrupt";
}

/** A simulated session: statements, time and faults, one after the other. */
export interface Session {
  /**
   * Sends statements one by one, as the mysql client does, and stops after the first error. Takes no cluster time, never waits.
   * @throws RangeError where there is no such cluster
   */
  run(sql: string, place?: { readonly cluster?: string; readonly user?: string }): readonly Result[];
  /** Plays a script: waits for each job before the next statement, follows its directives, goes on after errors. */
  play(script: string): readonly Result[];
  /**
   * Lets time go by.
   * @param ms whole, 0 or more
   */
  advance(ms: number): readonly Event[];
  /** Lets time go by until no job and no schema change is unfinished; at most 8 days unless told. */
  advanceUntilIdle(limitMs?: number): readonly Event[];
  /** ms since the session's start. */
  readonly now: number;
  /**
   * Makes something fail, or work again.
   * @throws RangeError where the fault names what this session does not have
   */
  inject(fault: Fault, place?: { readonly cluster?: string }): readonly Event[];
  /** Plain JSON with a fixed order of keys; tablets and files as counts. */
  state(): unknown;
  /** The files whose path begins with a prefix. */
  files(prefix: string): Iterable<RemoteFile>;
  /** JSON; `createSession({ log })` gives the same state, byte for byte. */
  log(): Log;
}

/** Facts out of the cluster that an explanation shows. */
export type Evidence =
  | {
      readonly type: "schemas";
      readonly title: string;
      readonly lines: readonly {
        readonly snapshot: string | null;
        readonly cluster: string | null;
        readonly differs: boolean;
      }[];
    }
  | { readonly type: "job"; readonly title: string; readonly job: number; readonly state: string }
  | {
      readonly type: "values";
      readonly title: string;
      readonly values: readonly { readonly label: string; readonly value: string; readonly good?: boolean }[];
    }
  | { readonly type: "list"; readonly title: string; readonly items: readonly string[] };

/** Why something failed, in words. */
export interface Explanation {
  readonly code: string;
  readonly title: string;
  readonly cause: string;
  readonly evidence: readonly Evidence[];
  /** Spans count in the text that was passed to `run` or `play`. */
  readonly fixes: readonly Fix[];
  /** Pages of the site, without language. */
  readonly links: readonly string[];
  /** What a pasted text may be about as well, or says besides. */
  readonly others?: readonly { readonly code: string; readonly title: string; readonly cause: string }[];
}
