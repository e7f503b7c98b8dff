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
