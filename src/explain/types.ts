import type { ErrorCode, ErrorData } from "../engine/index.ts";
import type { FindingCode } from "./findingCodes.ts";
import type { TextFix } from "../sql/diagnostics.ts";

/** Evidence out of the world, without words: titles and labels come from `content/ui`. */
export type Evidence =
  | {
      readonly type: "schemas";
      readonly table: string;
      /** Column lines as DESC would say them, aligned; `differs` marks the line. */
      readonly lines: readonly {
        readonly snapshot: string | null;
        readonly cluster: string | null;
        readonly differs: boolean;
      }[];
    }
  | {
      readonly type: "job";
      readonly job: number;
      readonly kind: "backup" | "restore";
      readonly label: string;
      readonly state: string;
      readonly since: string;
    }
  | {
      readonly type: "values";
      /** Key of `explain.evidence.*`. */ readonly title: string;
      readonly values: readonly { readonly label: string; readonly value: string; readonly good?: boolean }[];
    }
  | { readonly type: "list"; readonly title: string; readonly items: readonly string[] };

/** Why something failed, from the world and the error's own data. Words are keys `explain.<code>.title` and `.cause`. */
export interface Explanation {
  readonly code: ErrorCode | "syntax" | "unknown" | FindingCode;
  readonly data: ErrorData;
  /** The engine's own text. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Edits of the script that was given, spans into its whole text. */
  readonly fixes: readonly TextFix[];
  /** Reference pages without language: `reference/starrocks/restore/#limits`. */
  readonly links: readonly string[];
  /** What a pasted text may be about as well, or says besides; words as for `code`. */
  readonly others?: readonly { readonly code: Explanation["code"]; readonly data: ErrorData }[];
}
