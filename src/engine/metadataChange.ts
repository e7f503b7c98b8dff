import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

interface Row extends VersionRange {
  readonly engine: Engine;
  /** The table's property that lets adding and dropping of value columns change metadata alone. */
  readonly property: string;
  /** What a table is taken to have that does not say. */
  readonly unsaid: "true" | "false";
  /** A VARCHAR that becomes longer changes metadata alone, too. */
  readonly longerText: boolean;
}

/** fe alter/SchemaChangeHandler: fast schema evolution (StarRocks), light schema change (Doris). */
const ROWS: readonly Row[] = [
  {
    engine: "starrocks",
    property: "fast_schema_evolution",
    unsaid: "false",
    longerText: false,
    since: "3.2",
  },
  { engine: "doris", property: "light_schema_change", unsaid: "true", longerText: true },
];

function rowOf(target: Target): Row | undefined {
  return ROWS.find((row) => row.engine === target.engine && inRange(target, row));
}

/** Tells whether adding and dropping value columns of a table with these properties changes its metadata alone, at once. */
export function changesMetadataAlone(target: Target, properties: Readonly<Record<string, string>>): boolean {
  const row = rowOf(target);
  return row !== undefined && (properties[row.property] ?? row.unsaid).toLowerCase() === "true";
}

/** Tells whether that holds for a VARCHAR that becomes longer, too. */
export function lengthensAtOnce(target: Target): boolean {
  return rowOf(target)?.longerText === true;
}
