import { olapTables } from "../../../src/cluster/catalog.ts";
import { expect } from "vitest";
import { partitionKeyColumns } from "../../../src/cluster/partitionTypes.ts";
import { textBytes } from "../../../src/cluster/sizes.ts";
import { compareDatum } from "../../../src/cluster/values/compareDatum.ts";
import { datumTypeOf } from "../../../src/cluster/values/datum.ts";
import { printDatum, readDatum } from "../../../src/cluster/values/datumText.ts";
import type { Column, ColumnType, OlapTable, Partition, Value } from "../../../src/cluster/tables.ts";
import type { Cluster } from "../../../src/cluster/world.ts";

/** A cluster is plain JSON: what is written and read again is the same. */
export function checkPlain(cluster: Cluster): void {
  expect(JSON.parse(JSON.stringify(cluster))).toStrictEqual(cluster);
}

/** What holds in every catalog that a session can come to. */
export function checkCatalog(cluster: Cluster): void {
  const databases = Object.values(cluster.databases);
  for (const [name, database] of Object.entries(cluster.databases)) {
    expect(database.name).toBe(name);
    for (const [tableName, table] of Object.entries(database.tables)) {
      expect(table.name).toBe(tableName);
      if (table.kind === "olap") checkTable(table);
    }
  }
  const recycled = cluster.recycleBin;
  const ids = [
    ...databases.map(({ id }) => [id, id + 1] as const),
    ...recycled.flatMap((object) =>
      object.type === "database" ? [[object.database.id, object.database.id + 1] as const] : [],
    ),
    ...databases.flatMap((database) => olapTables(database).flatMap(tableIds)),
    ...recycled.flatMap((object) => {
      if (object.type === "partition") return partitionIds(object.partition);
      if (object.type === "database") return olapTables(object.database).flatMap(tableIds);
      return object.table.kind === "olap" ? tableIds(object.table) : [];
    }),
  ].sort(([left], [right]) => left - right);
  let last = 0;
  for (const [first, end] of ids) {
    expect(first).toBeGreaterThanOrEqual(last);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(cluster.nextId);
}

type Ids = readonly [first: number, end: number];

function tableIds(table: OlapTable): Ids[] {
  const partitions = [...Object.values(table.partitions), ...Object.values(table.temporaryPartitions)];
  const own = [table.id, ...table.indexes.map(({ id }) => id)];
  return [...own.map((id) => [id, id + 1] as const), ...partitions.flatMap(partitionIds)];
}

function partitionIds({ id, physicalId, tablets }: Partition): Ids[] {
  const own = [...new Set([id, physicalId])].map((one) => [one, one + 1] as const);
  return [
    ...own,
    ...Object.values(tablets).map(
      (range) => [range.first, range.first + range.count * (1 + range.replicas)] as const,
    ),
  ];
}

function checkTable(table: OlapTable): void {
  const names = table.columns.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const keys = table.columns.filter(({ key }) => key).length;
  expect(table.columns.slice(0, keys).every(({ key }) => key)).toBe(true);
  expect(table.indexes[0]?.columns).toEqual(table.columns.map(({ name }) => name));
  for (const index of table.indexes) {
    for (const name of index.columns) expect(names).toContain(name.toLowerCase());
  }
  for (const name of [...table.distribution.columns, ...table.sortKeys])
    expect(names).toContain(name.toLowerCase());
  expect(partitionKeyColumns(table).length).toBe(
    table.partitioning.type === "unpartitioned" ? 0 : table.partitioning.columns.length,
  );
  for (const [name, partition] of Object.entries(table.partitions)) {
    expect(partition.name).toBe(name);
    checkPartition(partition, table);
  }
  checkRanges(table);
  checkKeys(table);
}

function checkPartition(partition: Partition, table: OlapTable): void {
  const { data, tablets, visibleVersion } = partition;
  expect(Object.keys(tablets).sort()).toEqual(table.indexes.map(({ id }) => String(id)).sort());
  for (const range of Object.values(tablets)) {
    expect(range.count).toBe(partition.buckets);
    expect(range.replicas).toBe(partition.replicationNum);
    expect(range.nodes.length).toBeGreaterThanOrEqual(range.replicas);
  }
  let version = 1;
  for (const rowset of data.rowsets) {
    expect(rowset.version).toBeGreaterThan(version);
    version = rowset.version;
  }
  expect(version).toBeLessThanOrEqual(visibleVersion);
  for (const missed of Object.values(partition.lagging)) expect(missed).toBeLessThan(visibleVersion);
  for (const row of data.rows) {
    expect(row.length).toBe(table.columns.length);
    for (const [place, column] of table.columns.entries()) checkValue(row[place] ?? null, column);
  }
}

/** A value is as the client prints it: reading it and printing it again gives the same. */
function checkValue(value: Value, { nullable, type }: Column): void {
  if (value === null) {
    expect(nullable).toBe(true);
    return;
  }
  const [longest] = type.args;
  if (type.name === "VARCHAR") expect(textBytes(value)).toBeLessThanOrEqual(longest ?? 0);
  expect(printDatum(datumTypeOf(type), readDatum(datumTypeOf(type), value))).toBe(value);
}

/** Ranges do not meet, and rows lie in theirs. */
function checkRanges(table: OlapTable): void {
  const columns = partitionKeyColumns(table);
  const [column] = columns;
  if (table.partitioning.type === "unpartitioned" || column === undefined) return;
  const place = table.columns.indexOf(column);
  const { type } = column;
  const spans: { lower: string; upper: string }[] = [];
  for (const { range, list, data } of Object.values(table.partitions)) {
    if (list !== undefined) {
      for (const row of data.rows) expect(list).toContainEqual([row[place]]);
      continue;
    }
    const [lower = "", upper = ""] = [range?.lower[0], range?.upper[0]];
    expect(compareBounds(type, lower, upper)).toBe(-1);
    spans.push({ lower, upper });
    for (const row of data.rows) {
      const value = row[place] ?? null;
      if (value !== null) expect(compareBounds(type, lower, value)).toBeLessThanOrEqual(0);
      if (value !== null) expect(compareBounds(type, value, upper)).toBe(-1);
    }
  }
  spans.sort((left, right) => compareBounds(type, left.lower, right.lower));
  for (const [at, { upper }] of spans.entries()) {
    const next = spans[at + 1];
    if (next !== undefined) expect(compareBounds(type, upper, next.lower)).toBeLessThanOrEqual(0);
  }
}

function compareBounds(type: ColumnType, left: string, right: string): number {
  if (left === right) return 0;
  if (left === "MINVALUE" || right === "MAXVALUE") return -1;
  if (right === "MINVALUE" || left === "MAXVALUE") return 1;
  const read = (text: string) => readDatum(datumTypeOf(type), text);
  return Math.sign(compareDatum(read(left), read(right)));
}

/** Of one key there is one row, but in duplicate key tables. */
function checkKeys(table: OlapTable): void {
  if (table.keysType === "DUPLICATE") return;
  const keys = table.columns.filter(({ key }) => key).length;
  for (const { data } of Object.values(table.partitions)) {
    const seen = new Set(data.rows.map((row) => JSON.stringify(row.slice(0, keys))));
    expect(seen.size).toBe(data.rows.length);
  }
}
