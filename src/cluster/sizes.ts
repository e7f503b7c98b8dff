import type { Column, ColumnType, MaterializedIndex, OlapTable, Partition, Row, Rowset } from "./tables.ts";

/**
 * How rows become bytes. Each value takes its type's width, text its UTF-8 bytes and a length of two; the whole is
 * compressed to a third (LZ4 on columns of like values); each file has a footer. A tablet's header lies beside its data.
 * Simplified: index pages and delete vectors take no room, and nothing is compacted.
 */
const COMPRESSION = 3;
const SEGMENT_FOOTER_BYTES = 256;
export const HEADER_BYTES = 1024;

const WIDTHS: Readonly<Record<string, number>> = {
  BOOLEAN: 1,
  TINYINT: 1,
  SMALLINT: 2,
  INT: 4,
  BIGINT: 8,
  LARGEINT: 16,
  FLOAT: 4,
  DOUBLE: 8,
  DECIMAL32: 4,
  DECIMAL64: 8,
  DECIMAL128: 16,
  DECIMALV2: 16,
  DATE: 4,
  DATETIME: 8,
};

/** Counts the visible rows of a partition. */
export function rowCount({ data }: Partition): number {
  return (data.segments ?? []).reduce((sum, { rows }) => sum + rows, data.rows.length);
}

/** Counts the rows of a table that are kept one by one. */
export function keptRowCount(table: OlapTable): number {
  return Object.values(table.partitions).reduce((sum, { data }) => sum + data.rows.length, 0);
}

/** Counts the visible rows of a table. */
export function tableRowCount(table: OlapTable): number {
  return Object.values(table.partitions).reduce((sum, partition) => sum + rowCount(partition), 0);
}

/** Gives the bytes that rows take as values, before compression. */
export function rawBytes(columns: readonly Column[], rows: readonly Row[]): number {
  const fixed = columns.map((column) => widthOf(column.type));
  let bytes = 0;
  for (const row of rows) {
    for (let at = 0; at < fixed.length; at++) bytes += fixed[at] ?? textBytes(row[at] ?? "") + 2;
  }
  return bytes;
}

/** Gives the bytes of a load in one replica of all its tablets, footers of `files` files included. */
export function rowsetBytes(columns: readonly Column[], rows: readonly Row[], buckets: number): number {
  return storedBytes(rawBytes(columns, rows), rows.length, buckets);
}

/** Gives the bytes of a load of so many rows that take `raw` bytes as values. */
export function storedBytes(raw: number, rows: number, buckets: number): number {
  if (rows === 0) return 0;
  return Math.ceil(raw / COMPRESSION) + Math.min(rows, buckets) * SEGMENT_FOOTER_BYTES;
}

/** Gives the bytes of a partition's base index, one replica, without headers. */
export function partitionBytes(partition: Partition): number {
  return partition.data.rowsets.reduce((sum, rowset) => sum + rowset.bytes, 0);
}

/** Gives the bytes of one index of a partition, one replica: a rollup takes the share of its columns. */
export function indexBytes(table: OlapTable, partition: Partition, index: MaterializedIndex): number {
  const bytes = partitionBytes(partition);
  if (index === table.indexes[0]) return bytes;
  return Math.floor((bytes * index.columns.length) / table.columns.length);
}

/** Gives the bytes of all indexes and replicas of a table, headers left out. */
export function tableBytes(table: OlapTable): number {
  const ofPartition = (partition: Partition) =>
    table.indexes.reduce((sum, index) => sum + indexBytes(table, partition, index), 0) *
    partition.replicationNum;
  return Object.values(table.partitions).reduce((sum, partition) => sum + ofPartition(partition), 0);
}

/** What one tablet holds, one replica: a header, and one data file for each load that has rows in its bucket. */
export interface TabletContent {
  readonly rows: number;
  readonly files: number;
  /** Header included. */
  readonly bytes: number;
}

/** Gives what the tablet of a bucket (0-based) of the base index holds. */
export function tabletContent(partition: Partition, bucket: number): TabletContent {
  let rows = 0;
  let files = 1;
  let bytes = HEADER_BYTES;
  for (const rowset of partition.data.rowsets) {
    const share = rowsetShare(rowset, partition.buckets, bucket);
    rows += share.rows;
    bytes += share.bytes;
    if (share.rows > 0) files++;
  }
  return { rows, files, bytes };
}

/** Gives the bytes of the tablet of a bucket (0-based) of the base index, header included, one replica. */
export function tabletBytes(partition: Partition, bucket: number): number {
  return tabletContent(partition, bucket).bytes;
}

/**
 * Gives the part of a load that lies in a bucket: rows go round the buckets, so that the first ones have one more, and
 * bytes follow the rows. A bucket without rows has no file.
 */
export function rowsetShare(
  rowset: Rowset,
  buckets: number,
  bucket: number,
): { rows: number; bytes: number } {
  const rows = Math.floor(rowset.rows / buckets) + (bucket < rowset.rows % buckets ? 1 : 0);
  const filled = Math.min(rowset.rows, buckets);
  if (rows === 0 || filled === 0) return { rows: 0, bytes: 0 };
  return { rows, bytes: Math.floor(rowset.bytes / filled) + (bucket < rowset.bytes % filled ? 1 : 0) };
}

/** Gives the length of a text in UTF-8. */
export function textBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Half of a surrogate pair counts two of the four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** Gives the width of a type in bytes, or undefined where it depends on the value. */
function widthOf(type: ColumnType): number | undefined {
  return WIDTHS[type.name];
}
