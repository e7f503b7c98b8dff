import type { ErrorCode } from "../errors/index.ts";
import type { VersionRange } from "../versions.ts";
import type { OlderWant } from "./wants.ts";

/** One check of a statement: where the privilege is looked for, and what a denial says. */
export interface OlderRule {
  /**
   * Where a grant will do: on all; there or on the catalog, the database, the table; `anywhere`: on all or any database; `none`:
   * nobody asks.
   */
  readonly level:
    "global" | "catalog" | "database" | "table" | "anywhere" | "user" | "resource" | "group" | "none";
  readonly want: OlderWant;
  readonly denied: Extract<
    ErrorCode,
    | "accessDenied"
    | "accessDeniedDatabase"
    | "accessDeniedTable"
    | "accessDeniedCatalog"
    | "accessDeniedOnDatabase"
    | "accessDeniedOnTable"
    | "accessDeniedColumns"
    | "backupDenied"
  >;
  /** What the denial names: a privilege, or the command that is denied; absent: the privileges of which any would do. */
  readonly says?: string;
  /** How the denial names a table; absent: by its name alone. */
  readonly names?: "d: t" | "d.t" | "catalog: d: t";
  /**
   * How the denial reaches the client where not as its code says: `nested` twice in the engine's frame, `unnumbered` with the
   * number of errors that have none (spec/doris.md §2.1; fe qe/StmtExecutor.executeByNereids).
   */
  readonly sentAs?: "nested" | "unnumbered" | "nestedUnnumbered";
  /** Holds of views alone. */
  readonly ofViews?: boolean;
}

/** A check of some versions. */
export type OlderRuleRow = OlderRule & VersionRange;

export const global = (want: OlderWant, says: string = want) =>
  ({ level: "global", want, denied: "accessDenied", says }) as const;
export const onDatabase = <D extends OlderRule["denied"]>(want: OlderWant, denied: D, says: string = want) =>
  ({ level: "database", want, denied, says }) as const;
export const onTable = (want: OlderWant, says: string = want) =>
  ({ level: "table", want, denied: "accessDenied", says }) as const;
export const command = (want: OlderWant, says: string) =>
  ({ level: "table", want, denied: "accessDeniedTable", says }) as const;
export const UNASKED = { ...global("ADMIN"), level: "none" } as const;
