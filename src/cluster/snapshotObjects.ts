import type { Span } from "../sql/span.ts";
import type { SnapshotObject } from "../sql/statements.ts";

/** A table, view or materialized view that ON ( … ) names; the kind word is not looked at (spec/starrocks.md correction 15). */
export interface TableReference {
  readonly table: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly alias?: string;
  /** Absent without a PARTITION clause; empty for its key form. */
  readonly partitions?: readonly string[];
  readonly partitionSpan?: Span;
  readonly temporary: boolean;
}

/** What ON ( … ) asks for, in the engine's order: plain names, materialized views, views, tables (spec/starrocks.md §1.2). */
export interface ObjectList {
  readonly tables: readonly TableReference[];
  readonly functions: readonly { readonly name: string; readonly span: Span; readonly alias?: string }[];
  readonly all: ReadonlySet<SnapshotObject["type"]>;
}

const ORDER = ["any", "materializedView", "view", "table"] as const;

/** Sorts the objects of ON ( … ); a prefix of a table's name is not looked at. */
export function listObjects(objects: readonly SnapshotObject[]): ObjectList {
  const named = objects.filter((object) => !object.all);
  const functions = named.filter(({ type }) => type === "function");
  return {
    tables: ORDER.flatMap((type) => named.filter((object) => object.type === type).map(referenceOf)),
    functions: functions.map(({ name, span, alias }) => ({
      name: (name?.parts ?? []).map(({ value }) => value).join("."),
      span,
      ...(alias !== undefined && { alias: alias.value }),
    })),
    all: new Set(objects.filter(({ all }) => all).map(({ type }) => type)),
  };
}

/** Reads one object of ON ( … ). */
export function referenceOf({ name, span, alias, partitions }: SnapshotObject): TableReference {
  return {
    table: name?.parts.at(-1)?.value ?? "",
    nameSpan: name?.span ?? span,
    span,
    ...(alias !== undefined && { alias: alias.value }),
    ...(partitions !== undefined && {
      partitions: partitions.names.map(({ value }) => value),
      partitionSpan: partitions.span,
    }),
    temporary: partitions?.temporary ?? false,
  };
}
