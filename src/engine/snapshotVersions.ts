import { has } from "./features/index.ts";
import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** Gives the starrocks_meta_version that a version writes into its snapshots (spec/starrocks.md §4.4). */
export function snapshotMetaVersion(target: Target): number {
  return has(target, "starrocksMetaVersion4") ? 4 : 3;
}

interface MetaVersions extends VersionRange {
  readonly engine: Engine;
  /** What the version writes into its snapshots. */
  readonly written: number;
  /** The oldest that it reads; absent: it looks at none. */
  readonly least?: number;
}

/** Versions of the format of metadata (spec/starrocks.md §4.4; Doris: fe common/FeMetaVersion). */
const META_VERSIONS: readonly MetaVersions[] = [
  { engine: "starrocks", written: 92 },
  { engine: "doris", written: 123, least: 100, until: "2.1" },
  { engine: "doris", written: 129, least: 100, since: "2.1", until: "3.0" },
  { engine: "doris", written: 134, least: 100, since: "3.0", until: "4.0" },
  { engine: "doris", written: 140, least: 140, since: "4.0" },
];

/** Gives the version of the metadata's format that a version of an engine writes, and the oldest that it reads. */
export function metaVersions(target: Target): Pick<MetaVersions, "written" | "least"> {
  return META_VERSIONS.find((row) => row.engine === target.engine && inRange(target, row)) ?? { written: 0 };
}

/** How a version writes the metadata of tables into a snapshot, and which ways it reads. */
interface MetaForm extends VersionRange {
  readonly engine: Engine;
  readonly writes: "binary" | "json";
  readonly reads: readonly ("binary" | "json")[];
}

/** fe backup/BackupMeta.write, read of each branch and tag; StarRocks: also common/StarRocksFEMetaVersion. */
const META_FORMS: readonly MetaForm[] = [
  { engine: "starrocks", writes: "binary", reads: ["binary"], until: "3.0" },
  { engine: "starrocks", writes: "binary", reads: ["binary", "json"], since: "3.0", until: "3.1" },
  { engine: "starrocks", writes: "json", reads: ["binary", "json"], since: "3.1", until: "3.3" },
  { engine: "starrocks", writes: "json", reads: ["json"], since: "3.3" },
  { engine: "doris", writes: "binary", reads: ["binary"], until: "4.0" },
  { engine: "doris", writes: "json", reads: ["json"], since: "4.0" },
];

/**
 * What becomes of a snapshot in a cluster of another version: `reads` its metadata can be read · `refused` the number of its
 * metadata is too low · `unreadable` its metadata is written in a way that this version does not read · `unchecked` it is of a
 * newer version, and nothing tells whether all that it holds is understood.
 */
export type SnapshotReading = "reads" | "refused" | "unreadable" | "unchecked";

/** Tells what becomes of a snapshot of one version in a cluster of another version of the same engine. */
export function snapshotReading(engine: Engine, from: string, to: string): SnapshotReading {
  const target = { engine, version: to };
  const made = { engine, version: from };
  const { least } = metaVersions(target);
  if (least !== undefined && metaVersions(made).written < least) return "refused";
  const formOf = (one: Target) => META_FORMS.find((row) => row.engine === engine && inRange(one, row));
  const written = formOf(made)?.writes;
  if (written !== undefined && formOf(target)?.reads.includes(written) !== true) return "unreadable";
  return inRange(target, { since: from }) ? "reads" : "unchecked";
}
