import { describeType } from "../cluster/columnType.ts";
import type { Column, OlapTable } from "../cluster/tables.ts";
import type { Evidence } from "./types.ts";

type SchemaEvidence = Extract<Evidence, { type: "schemas" }>;

/** One fact of a table's schema: what it is about, and how it reads. */
interface Line {
  readonly about: string;
  readonly text: string;
}

/** Sets the schema of a snapshot's table beside that of an existing one, line by line, and marks what differs. */
export function schemasSideBySide(table: string, snapshot: OlapTable, cluster: OlapTable): SchemaEvidence {
  const lines = aligned(schemaOf(snapshot), schemaOf(cluster)).map(([left, right]) => ({
    snapshot: left?.text ?? null,
    cluster: right?.text ?? null,
    differs: left?.text !== right?.text,
  }));
  return { type: "schemas", table, lines };
}

/** Words a column as its definition: name, type, key or aggregation, NULL, default, comment. */
export function columnLine(column: Column): string {
  return [
    column.name,
    describeType(column.type),
    column.key ? "KEY" : aggregationOf(column),
    column.nullable ? "NULL" : "NOT NULL",
    column.autoIncrement ? "AUTO_INCREMENT" : undefined,
    column.defaultNow
      ? "DEFAULT CURRENT_TIMESTAMP"
      : column.defaultValue === undefined
        ? undefined
        : `DEFAULT "${column.defaultValue}"`,
    column.comment === "" ? undefined : `COMMENT "${column.comment}"`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** Tells how a column is aggregated; NONE, which tables without aggregation have inside, is not written. */
function aggregationOf({ aggregation }: Column): string | undefined {
  return aggregation === "NONE" ? undefined : aggregation;
}

function schemaOf(table: OlapTable): readonly Line[] {
  const { distribution, partitioning } = table;
  const keys = table.columns.filter(({ key }) => key).map(({ name }) => name);
  const columns = table.columns.map((column) => ({
    about: `column ${column.name}`,
    text: columnLine(column),
  }));
  const partitionBy =
    partitioning.type === "unpartitioned"
      ? ""
      : `PARTITION BY ${partitioning.type.toUpperCase()}(${partitioning.columns.join(", ")})`;
  const distributed = distribution.type === "hash" ? `HASH(${distribution.columns.join(", ")})` : "RANDOM";
  const bloom = table.properties["bloom_filter_columns"];
  return [
    { about: "name", text: `TABLE ${table.name}` },
    ...columns,
    { about: "keys", text: `${table.keysType} KEY(${keys.join(", ")})` },
    { about: "partitionBy", text: partitionBy },
    { about: "distribution", text: `DISTRIBUTED BY ${distributed}` },
    { about: "bloom", text: bloom === undefined ? "" : `"bloom_filter_columns" = "${bloom}"` },
    ...table.indexes.slice(1).map(({ name, columns: names }) => ({
      about: `index ${name}`,
      text: `ROLLUP ${name} (${names.join(", ")})`,
    })),
    ...Object.values(table.partitions).map(({ name, buckets }) => ({
      about: `partition ${name}`,
      text: `PARTITION ${partitioning.type === "unpartitioned" ? "" : `${name} `}BUCKETS ${buckets}`,
    })),
  ].filter(({ text }) => text !== "");
}

/** Puts lines about the same thing beside each other, and keeps the order of both as far as they share it. */
function aligned(
  left: readonly Line[],
  right: readonly Line[],
): readonly (readonly [Line | undefined, Line | undefined])[] {
  const lengths = commonLengths(left, right);
  const rows: (readonly [Line | undefined, Line | undefined])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (a && b && a.about === b.about) {
      rows.push([a, b]);
      i++;
      j++;
    } else if (a && (!b || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      rows.push([a, undefined]);
      i++;
    } else {
      rows.push([undefined, b]);
      j++;
    }
  }
  return rows;
}

/** Table of the lengths of the longest common subsequence of what both have from (i, j) on. */
function commonLengths(left: readonly Line[], right: readonly Line[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: left.length + 1 }, () =>
    Array.from({ length: right.length + 1 }, () => 0),
  );
  for (let i = left.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] =
        left[i]?.about === right[j]?.about
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}
