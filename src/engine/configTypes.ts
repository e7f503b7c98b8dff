import type { Engine, VersionRange } from "./versions.ts";

/** A front-end configuration item that is simulated. */
export interface ConfigRow extends VersionRange {
  readonly engine: Engine;
  readonly name: string;
  readonly type: "integer" | "boolean" | "text";
  readonly default: string;
  /** ADMIN SET FRONTEND CONFIG takes it. */
  readonly mutable: boolean;
  readonly comment?: string;
  /** The master alone follows it (Doris). */
  readonly masterOnly?: boolean;
  /** Shown with `experimental_` before its name, and taken with and without (Doris, fe common/ConfigBase). */
  readonly experimental?: true;
}
