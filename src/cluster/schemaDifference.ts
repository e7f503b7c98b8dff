import { tableTypeName } from "./tableType.ts";
import type { Column, ColumnType, OlapTable } from "./tables.ts";

/** The first thing in which an existing table differs from one of a snapshot, in the engine's order (spec/starrocks.md §5.2). */
export type SchemaDifference =
  | { readonly type: "partitioning" }
  /** `part`: what the engine says; "" where the parts are not comparable, or only the number of columns differs. */
  | { readonly type: "signature"; readonly part: string }
  | { readonly type: "keys" }
  | { readonly type: "column"; readonly existing: string; readonly snapshot: string };

/**
 * Compares an existing table with the one of a snapshot (RestoreJob#checkAndPrepareMeta, OlapTable#getSignatureSequence).
 * @returns undefined where the snapshot's partitions may be restored into the table
 */
export function schemaDifference(existing: OlapTable, snapshot: OlapTable): SchemaDifference | undefined {
  if (partitionType(existing) !== partitionType(snapshot)) return { type: "partitioning" };
  const shared = sharedPartitions(existing, snapshot);
  const local = signature(existing, shared);
  const remote = signature(snapshot, shared);
  const place = local.findIndex(({ value }, at) => value !== remote[at]?.value);
  if (local.length !== remote.length) return { type: "signature", part: "" };
  if (place >= 0) return { type: "signature", part: local[place]?.part ?? "" };
  if (existing.columns.length !== snapshot.columns.length) return { type: "signature", part: "" };
  if (existing.keysType !== snapshot.keysType) return { type: "keys" };
  const other = existing.columns.findIndex((column, at) => !isSameColumn(column, snapshot.columns[at]));
  const [mine, theirs] = [existing.columns[other], snapshot.columns[other]];
  if (mine === undefined || theirs === undefined) return undefined;
  return { type: "column", existing: mine.name, snapshot: theirs.name };
}

/** Ranges that are made as rows need them are a type of their own (fe catalog/PartitionType.EXPR_RANGE). */
function partitionType({ partitioning }: OlapTable): string {
  return partitioning.type === "range" && partitioning.automatic !== undefined
    ? "expression"
    : partitioning.type;
}

/** One part of a table's signature: what goes into it, and what the engine says where it differs. */
interface SignaturePart {
  readonly value: string;
  readonly part: string;
}

function signature(table: OlapTable, partitions: readonly string[]): SignaturePart[] {
  const parts: SignaturePart[] = [
    { value: table.name, part: "Table name is inconsistent" },
    { value: tableTypeName(table), part: "Table type is inconsistent" },
  ];
  for (const index of [...table.indexes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    parts.push(
      { value: index.name, part: "indexName is inconsistent" },
      { value: lowByte(index.shortKeyColumns), part: "short key column count is inconsistent" },
      { value: "COLUMN", part: "storage type is inconsistent" },
    );
  }
  const bloom = table.properties["bloom_filter_columns"];
  if (bloom !== undefined && bloom !== "") {
    const values = [...bloom.split(","), table.properties["bloom_filter_fpp"] ?? ""];
    for (const value of values) parts.push({ value: value.trim(), part: "bloom filter is inconsistent" });
  }
  parts.push({ value: partitionType(table), part: "partition type is inconsistent" });
  if (table.partitioning.type === "range") {
    parts.push({
      value: columnsText(table, table.partitioning.columns),
      part: "partition columns is inconsistent",
    });
  }
  for (const name of partitions) {
    parts.push({ value: name, part: "partition name is inconsistent" });
    if (table.distribution.type !== "hash") continue;
    const buckets = partitionNamed(table, name)?.buckets ?? 0;
    parts.push(
      {
        value: columnsText(table, table.distribution.columns),
        part: "partition distribution col hash is inconsistent",
      },
      { value: lowByte(buckets), part: "bucket num is inconsistent" },
    );
  }
  return parts;
}

/** Adler32#update(int) takes the lowest byte of a number: 1 and 257 are the same to it. */
function lowByte(value: number): string {
  return String(value & 255);
}

/** Gives the names of the partitions that both tables have, in the order of the signature. */
export function sharedPartitions(existing: OlapTable, snapshot: OlapTable): string[] {
  return Object.keys(existing.partitions)
    .filter((name) => Object.hasOwn(snapshot.partitions, name))
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

function partitionNamed(table: OlapTable, name: string): OlapTable["partitions"][string] | undefined {
  return table.partitions[name];
}

/** Words the columns of a list, by what Util#schemaHash looks at: name and type. */
function columnsText(table: OlapTable, names: readonly string[]): string {
  return names
    .map((name) => {
      const column = table.columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      return column === undefined ? name : `${column.name} ${typeText(column.type)}`;
    })
    .join(", ");
}

/** Column#equals: names without case; comment and default count, auto-increment does not. */
function isSameColumn(existing: Column, snapshot: Column | undefined): boolean {
  return (
    snapshot !== undefined &&
    existing.name.toLowerCase() === snapshot.name.toLowerCase() &&
    typeText(existing.type) === typeText(snapshot.type) &&
    existing.aggregation === snapshot.aggregation &&
    existing.key === snapshot.key &&
    existing.nullable === snapshot.nullable &&
    existing.defaultValue === snapshot.defaultValue &&
    (existing.defaultNow ?? false) === (snapshot.defaultNow ?? false) &&
    existing.comment === snapshot.comment
  );
}

/** Words a type with all of its parts. */
export function typeText({ name, args, inner }: ColumnType): string {
  return `${name}(${args.join(",")})<${inner.map(typeText).join(",")}>`;
}
