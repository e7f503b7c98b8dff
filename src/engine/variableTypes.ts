import type { VersionRange } from "./versions.ts";

/** A system variable that is simulated: what is shown where nobody set it. */
export interface VariableRow extends VersionRange {
  readonly name: string;
  /** `{version}` is the engine's version, `{zone}` the front end's time zone. */
  readonly value: string;
  /** The Java type of its field; text where nothing stands. */
  readonly type?: "boolean" | "int" | "long" | "double";
  readonly readOnly?: boolean;
  /** Takes SET GLOBAL alone. */
  readonly global?: boolean;
  /** What the engine lets through. */
  readonly least?: number;
  readonly most?: number;
  /** Shown with `experimental_` before its name, and taken with and without (Doris). */
  readonly experimental?: true;
}
