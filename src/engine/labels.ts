import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** What the label of a BACKUP or RESTORE may look like. */
export interface LabelRule extends VersionRange {
  readonly engine: Engine;
  /** As the engine prints it. */
  readonly pattern: string;
  /** The same where names of other scripts are allowed. */
  readonly unicodePattern: string;
  /** What is said of an empty label, where not that it does not fit. */
  readonly empty?: "labelEmpty";
  readonly source: string;
}

const ROWS: readonly LabelRule[] = [
  {
    engine: "doris",
    until: "4.0",
    pattern: "^[-_A-Za-z0-9:]{1,128}$",
    unicodePattern: "^[-_A-Za-z0-9:\\p{L}]{1,128}$",
    source: "spec/doris.md §2.2 step 2",
  },
  {
    engine: "doris",
    since: "4.0",
    pattern: "^[\\-_A-Za-z0-9:]{1,128}$",
    unicodePattern: "^[\\-_A-Za-z0-9:\\p{L}]{1,128}$",
    empty: "labelEmpty",
    source: "spec/doris.md §2.2 step 2; fe commands/info/LabelNameInfo.validate",
  },
];

/** Gives what a version asks of labels; undefined where any will do. */
export function labelRule(target: Target): LabelRule | undefined {
  return ROWS.find((row) => row.engine === target.engine && inRange(target, row));
}
