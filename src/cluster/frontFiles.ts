import { has } from "../engine/index.ts";
import { md5Hex } from "./md5.ts";
import type { SnapshotDirectory, SnapshotManifest } from "./storage.ts";

/** A file that the front end writes into a snapshot's directory. */
export interface FrontFile {
  /** Name with its suffix: the checksum, or `part` while it is being written. */
  readonly name: string;
  readonly bytes: number;
  readonly md5: string;
}

/** Gives the `__meta` and `__info_<timestamp>` files of a directory as they are there now. */
export function frontFiles(directory: SnapshotDirectory): FrontFile[] {
  const { manifest } = directory;
  const shows = !has(manifest, "frontFilesUnderFinalName");
  const info = `__info_${manifest.timestamp}`;
  const files: FrontFile[] = [];
  if (directory.infoMd5 !== undefined) files.push(whole(info, infoBytes(manifest), directory.infoMd5));
  else if (directory.infoPartial === true && shows) files.push(partial(info, infoBytes(manifest)));
  if (directory.metaMd5 !== undefined) files.push(whole("__meta", metaBytes(manifest), directory.metaMd5));
  else if (directory.metaPartial === true && shows) files.push(partial("__meta", metaBytes(manifest)));
  return files;
}

/** Gives the checksum of a snapshot's metadata file. */
export function metaMd5(manifest: SnapshotManifest): string {
  const tables = manifest.tables.map(({ table }) => ({
    id: table.id,
    name: table.name,
    columns: table.columns,
    indexes: table.indexes,
  }));
  return md5Hex(`meta ${JSON.stringify(tables)} ${outline(manifest)}${JSON.stringify(othersOf(manifest))}`);
}

/** What a snapshot holds beside tables. */
function othersOf({ views, functions, catalogs }: SnapshotManifest): readonly unknown[] {
  return [
    views.map(({ id, name, definition }) => [id, name, definition.text]),
    functions.map(({ name, args, returns, properties }) => [name, args, returns, properties]),
    catalogs.map(({ name, type, comment, properties }) => [name, type, comment, properties]),
  ];
}

/** Gives the checksum of a snapshot's info file. */
export function infoMd5(label: string, manifest: SnapshotManifest): string {
  return md5Hex(`info ${label} ${outline(manifest)}`);
}

function outline(manifest: SnapshotManifest): string {
  const tables = manifest.tables.map(({ table }) => [
    table.name,
    table.id,
    Object.values(table.partitions).map((partition) => [
      partition.name,
      partition.id,
      partition.visibleVersion,
      Object.values(partition.tablets).map((range) => [range.first, range.count]),
    ]),
  ]);
  const views = manifest.views.map(({ name, id }) => [name, id]);
  return JSON.stringify([manifest.timestamp, manifest.database, manifest.version, tables, views]);
}

/** The info file names each tablet twice (spec/starrocks.md §4.4, file form); the rest is estimated. */
function infoBytes(manifest: SnapshotManifest): number {
  return size(manifest, { base: 200, table: 60, partition: 160, tablet: 24 }) + manifest.views.length * 60;
}

/** The metadata file holds columns, ranges, tablets and replicas; compressed, so estimated. */
function metaBytes(manifest: SnapshotManifest): number {
  const others = JSON.stringify(othersOf(manifest)).length;
  return size(manifest, { base: 400, table: 1200, partition: 500, tablet: 90 }) + others;
}

function size(
  manifest: SnapshotManifest,
  each: { base: number; table: number; partition: number; tablet: number },
): number {
  let bytes = each.base;
  for (const { table } of manifest.tables) {
    bytes += each.table;
    for (const partition of Object.values(table.partitions)) {
      const tablets = Object.values(partition.tablets).reduce((sum, range) => sum + range.count, 0);
      bytes += each.partition + tablets * each.tablet;
    }
  }
  return bytes;
}

function whole(name: string, bytes: number, md5: string): FrontFile {
  return { name: `${name}.${md5}`, bytes, md5 };
}

function partial(name: string, bytes: number): FrontFile {
  return { name: `${name}.part`, bytes, md5: "" };
}
