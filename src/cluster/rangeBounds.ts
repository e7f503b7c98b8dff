import { checkLiteral } from "./checkLiteral.ts";
import { datumTypeOf, type Datum } from "./values/datum.ts";
import { readDatum } from "./values/datumText.ts";
import type { ColumnType, Partition } from "./tables.ts";

/** One bound of a range: a value a column, or MAXVALUE; texts as a partition holds them. */
export type Bound = readonly string[];
export type BoundRange = { readonly lower: Bound; readonly upper: Bound };

/** A bound to compare with: numbers, days or microseconds; `max` is above all. */
type Key = readonly (bigint | "max")[];

export const MAXVALUE = "MAXVALUE";
export const MINVALUE = "MINVALUE";

/** A set of ranges that do not meet, sorted, to find room and routes in. */
export class RangeSet {
  readonly types: readonly ColumnType[];
  private readonly entries: {
    readonly lower: Key;
    readonly upper: Key;
    readonly range: BoundRange;
    readonly name: string;
  }[] = [];

  constructor(types: readonly ColumnType[], partitions: readonly Partition[]) {
    this.types = types;
    for (const { range, name } of partitions) if (range !== undefined) this.add(name, range);
    this.entries.sort((left, right) => compareKeys(left.lower, right.lower));
  }

  /** Adds a range, which must not meet another one. */
  add(name: string, range: BoundRange): void {
    const entry = { lower: this.key(range.lower), upper: this.key(range.upper), range, name };
    this.entries.splice(this.firstFrom(entry.upper), 0, entry);
  }

  /** Gives the range that ends last among those that end before an upper bound. */
  before(upper: Bound): BoundRange | undefined {
    return this.entries[this.firstFrom(this.key(upper)) - 1]?.range;
  }

  /** Finds a range that shares a value with another. */
  meeting(range: BoundRange): BoundRange | undefined {
    const lower = this.key(range.lower);
    const upper = this.key(range.upper);
    const at = this.firstFrom(upper);
    return [this.entries[at], this.entries[at - 1]].find(
      (entry) =>
        entry !== undefined && compareKeys(entry.lower, upper) < 0 && compareKeys(lower, entry.upper) < 0,
    )?.range;
  }

  /** Tells whether a range holds no value. */
  isEmpty(range: BoundRange): boolean {
    return compareKeys(this.key(range.lower), this.key(range.upper)) >= 0;
  }

  /** Finds the partition that a row belongs to; NULL lies below all values. */
  route(values: readonly Datum[]): string | undefined {
    const key = this.types.map((type, place) => wholeOf(values[place] ?? null, type));
    // The first range that ends after the key: its upper bound is not in it.
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.entries[middle];
      if (entry !== undefined && compareKeys(entry.upper, key) <= 0) low = middle + 1;
      else high = middle;
    }
    const entry = this.entries[low];
    return entry !== undefined && compareKeys(entry.lower, key) <= 0 ? entry.name : undefined;
  }

  /** Gives the names of the partitions, by range. */
  names(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  private key(bound: Bound): Key {
    return this.types.map((type, place) => {
      const text = bound[place] ?? MINVALUE;
      if (text === MAXVALUE) return "max";
      return wholeOf(text === MINVALUE ? null : readDatum(datumTypeOf(type), text), type);
    });
  }

  /** Finds the first entry whose upper bound is not below a key. */
  private firstFrom(upper: Key): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.entries[middle];
      if (entry !== undefined && compareKeys(entry.upper, upper) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function wholeOf(datum: Datum, type: ColumnType): bigint {
  return typeof datum === "bigint"
    ? datum
    : wholeOf(readDatum(datumTypeOf(type), smallest(type)) ?? 0n, type);
}

function compareKeys(left: Key, right: Key): number {
  for (const [place, value] of left.entries()) {
    const other = right[place];
    if (value === other) continue;
    if (value === "max") return 1;
    if (other === "max" || other === undefined) return -1;
    return value < other ? -1 : 1;
  }
  return 0;
}

/** Gives the smallest value of a type that a range can be over, as the engine prints it. */
export function smallest(type: ColumnType): string {
  if (type.name === "DATE") return "0000-01-01";
  if (type.name === "DATETIME") return "0000-01-01 00:00:00";
  const datum = datumTypeOf(type);
  return datum.kind === "integer" ? (-(1n << BigInt(datum.bits - 1))).toString() : "0";
}

/** Reads the texts of a bound as values of the partition columns; columns without a text begin at their smallest. */
export function readBound(
  types: readonly ColumnType[],
  texts: readonly string[],
): Bound | { readonly reason: string } {
  const bound: string[] = [];
  for (const [place, type] of types.entries()) {
    const text = texts[place];
    if (text === undefined) bound.push(MINVALUE);
    else if (text === MAXVALUE) bound.push(text);
    else {
      const checked = checkLiteral(type, text);
      if ("reason" in checked) return checked;
      bound.push(checked.value);
    }
  }
  return bound;
}

/**
 * Words a range as SHOW PARTITIONS does (fe catalog/PartitionKey.toString in Guava's Range).
 * @param nameOf the engine's name of a type; absent: as it is written
 */
export function printRange(
  types: readonly ColumnType[],
  range: BoundRange,
  nameOf: (type: ColumnType) => string = ({ name }) => name,
): string {
  const bound = (values: Bound) => boundText(types, values, nameOf);
  return `[${bound(range.lower)}..${bound(range.upper)})`;
}

/** Words a bound as messages do (fe catalog/PartitionKey.toString). */
export function boundText(
  types: readonly ColumnType[],
  values: Bound,
  nameOf: (type: ColumnType) => string,
): string {
  return `types: [${types.map(nameOf).join(", ")}]; keys: [${boundValues(types, values).join(", ")}]; `;
}

/** Words a bound as SHOW CREATE TABLE does: `("2025-01-01")`. After MAXVALUE the engine puts no comma. */
export function boundSql(types: readonly ColumnType[], bound: Bound): string {
  const words = boundValues(types, bound).map((value, place) => {
    if (value === MAXVALUE) return value;
    return `"${value}"${place < types.length - 1 ? ", " : ""}`;
  });
  return `(${words.join("")})`;
}

function boundValues(types: readonly ColumnType[], bound: Bound): string[] {
  return types.map((type, place) => {
    const text = bound[place] ?? MINVALUE;
    return text === MINVALUE ? smallest(type) : text;
  });
}
