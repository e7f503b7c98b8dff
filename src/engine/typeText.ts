import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** How an engine words the types of columns in SHOW CREATE TABLE and DESC. */
export interface TypeText extends VersionRange {
  readonly engine: Engine;
  readonly upper: boolean;
  /** Whole numbers bear the width that they are shown with: `int(11)`. */
  readonly widths: boolean;
  /** What stands before the digits of a decimal, and between them. */
  readonly decimal: readonly [name: string, comma: string];
  /** Decimals with as many digits as one that names none are worded without digits. */
  readonly usualDecimal?: readonly [precision: number, scale: number];
  /** DESC words types as messages do, not as SHOW CREATE TABLE. */
  readonly descInternal: boolean;
  /** Words of the longest VARCHAR and CHAR. */
  readonly longest: Readonly<Record<string, string>>;
}

/** fe catalog/Type.hideVersionForVersionColumn, catalog/ScalarType.toSql */
const TEXTS: readonly TypeText[] = [
  {
    engine: "doris",
    until: "2.1",
    upper: false,
    widths: true,
    decimal: ["decimalv3", ", "],
    descInternal: true,
    longest: {},
  },
  {
    engine: "doris",
    since: "2.1",
    until: "3.0",
    upper: true,
    widths: false,
    decimal: ["decimal", ", "],
    usualDecimal: [9, 0],
    descInternal: false,
    longest: { "VARCHAR(65533)": "VARCHAR(*)", "CHAR(255)": "CHARACTER" },
  },
  {
    engine: "doris",
    since: "3.0",
    until: "4.0",
    upper: true,
    widths: false,
    decimal: ["decimal", ", "],
    usualDecimal: [9, 0],
    descInternal: false,
    longest: { "CHAR(255)": "CHARACTER" },
  },
  {
    engine: "doris",
    since: "4.0",
    upper: false,
    widths: false,
    decimal: ["decimal", ","],
    descInternal: false,
    longest: { "CHAR(255)": "character(255)" },
  },
];

/** Gives how an engine words types where it does so in a way of its own. */
export function typeTextOf(target: Target): TypeText | undefined {
  return TEXTS.find((text) => text.engine === target.engine && inRange(target, text));
}
