import { describe, expect, it } from "vitest";
import {
  HEADER_BYTES,
  indexBytes,
  partitionBytes,
  rawBytes,
  rowsetBytes,
  rowsetShare,
  tableBytes,
  tableRowCount,
  tabletContent,
  textBytes,
} from "../../../src/cluster/sizes.ts";
import type { OlapTable, Partition } from "../../../src/cluster/tables.ts";
import { given } from "./driver.ts";

const TABLE = `CREATE DATABASE d; CREATE TABLE d.t (k INT NOT NULL, day DATE, name VARCHAR(20)) DUPLICATE KEY(k)
  DISTRIBUTED BY HASH(k) BUCKETS 3 PROPERTIES ("replication_num" = "2");`;

const withRows = (rows: string) => given(`${TABLE} INSERT INTO d.t VALUES ${rows}`).table("d.t");

function only(table: OlapTable): Partition {
  const [partition] = Object.values(table.partitions);
  if (!partition) throw new Error("no partition");
  return partition;
}

describe("sizes", () => {
  it("count a text by its bytes in UTF-8", () => {
    for (const text of ["", "abc", "é", "表", "😀", "a表😀"])
      expect(textBytes(text)).toBe(new TextEncoder().encode(text).length);
  });

  it("of values are the widths of their types, and of text its bytes and a length", () => {
    const { columns } = withRows("(1, '2025-01-01', 'x')");
    expect(rawBytes(columns, [["1", "2025-01-01", "abc"]])).toBe(4 + 4 + 3 + 2);
    expect(rawBytes(columns, [["1", null, null]])).toBe(4 + 4 + 2);
  });

  it("of a load are a third of its values, and a footer for each file", () => {
    const { columns } = withRows("(1, '2025-01-01', 'x')");
    const row = ["1", "2025-01-01", "abcd"];
    expect(rowsetBytes(columns, [row], 3)).toBe(Math.ceil(14 / 3) + 256);
    expect(rowsetBytes(columns, [row, row, row, row], 3)).toBe(Math.ceil(56 / 3) + 3 * 256);
    expect(rowsetBytes(columns, [], 3)).toBe(0);
  });

  it("of a partition's tablets add up to the partition and their headers", () => {
    const partition = only(withRows("(1, NULL, 'a'), (2, NULL, 'bb'), (3, NULL, 'ccc'), (4, NULL, 'dddd')"));
    const tablets = [0, 1, 2].map((bucket) => tabletContent(partition, bucket));
    expect(tablets.map(({ rows }) => rows)).toEqual([2, 1, 1]);
    expect(tablets.reduce((sum, { bytes }) => sum + bytes - HEADER_BYTES, 0)).toBe(partitionBytes(partition));
  });

  it("of a tablet without rows are its header alone, in one file", () => {
    const partition = only(withRows("(1, NULL, 'a')"));
    expect(tabletContent(partition, 2)).toEqual({ rows: 0, files: 1, bytes: HEADER_BYTES });
    expect(tabletContent(partition, 0).files).toBe(2);
  });

  it("of a bucket follow its rows", () => {
    const rowset = only(withRows("(1, NULL, 'a'), (2, NULL, 'b')")).data.rowsets[0];
    if (!rowset) throw new Error("no load");
    const shares = [0, 1, 2].map((bucket) => rowsetShare(rowset, 3, bucket));
    expect(shares.map(({ rows }) => rows)).toEqual([1, 1, 0]);
    expect(shares.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(rowset.bytes);
  });

  it("of a table count every replica", () => {
    const table = withRows("(1, NULL, 'a'), (2, NULL, 'b')");
    expect(tableRowCount(table)).toBe(2);
    expect(tableBytes(table)).toBe(2 * partitionBytes(only(table)));
  });

  it("of a rollup are the share of its columns", () => {
    const cluster = given(`${TABLE} INSERT INTO d.t VALUES (1, NULL, 'a')`);
    const table = cluster.table("d.t");
    const [base] = table.indexes;
    if (!base) throw new Error("no index");
    const rollup = { ...base, id: -1, columns: base.columns.slice(0, 1) };
    const whole = partitionBytes(only(table));
    expect(indexBytes(table, only(table), base)).toBe(whole);
    expect(indexBytes(table, only(table), rollup)).toBe(Math.floor(whole / 3));
  });
});
