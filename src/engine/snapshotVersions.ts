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
interface MetaForms extends VersionRange {
  readonly engine: Engine;
  readonly writes: MetaForm;
  /** Where there are two, starrocks_meta_version chooses. */
  readonly reads: readonly MetaForm[];
}

/** How the metadata of the tables lies in `__meta`. */
export type MetaForm = "binary" | "json";

/** fe backup/BackupMeta.write, read of each branch and tag; StarRocks: also common/StarRocksFEMetaVersion. */
const META_FORMS: readonly MetaForms[] = [
  { engine: "starrocks", writes: "binary", reads: ["binary"], until: "3.0" },
  { engine: "starrocks", writes: "binary", reads: ["binary", "json"], since: "3.0", until: "3.1" },
  { engine: "starrocks", writes: "json", reads: ["binary", "json"], since: "3.1", until: "3.3" },
  { engine: "starrocks", writes: "json", reads: ["json"], since: "3.3" },
  { engine: "doris", writes: "binary", reads: ["binary"], until: "4.0" },
  { engine: "doris", writes: "json", reads: ["json"], since: "4.0" },
];

function formsOf(target: Target): MetaForms | undefined {
  return META_FORMS.find((row) => row.engine === target.engine && inRange(target, row));
}

/** Gives the form in which a version writes the metadata of tables into its snapshots. */
export function writtenForm(made: Target): MetaForm {
  return formsOf(made)?.writes ?? "json";
}

/** starrocks_meta_version from which on the metadata is JSON (fe common/StarRocksFEMetaVersion). */
const JSON_SINCE = 4;

/**
 * What a version makes of the metadata of a snapshot. `read` · `cut`: it takes letters of JSON for a length, and the file ends
 * before that (EOFException, which is caught) · `thrown`: it finds no JSON (JsonSyntaxException, which nobody expects). Both
 * were read in the source (fe backup/BackupMeta.read, Repository.getSnapshotMetaFile), never run; `cut` asks for 2 GB of
 * memory on the way, and a front end that lacks them runs out of it instead.
 * @param number the starrocks_meta_version that the statement gives in place of the snapshot's; undefined or -1: the snapshot's
 */
export function metaReading(target: Target, made: Target, number = -1): "read" | "cut" | "thrown" {
  const written = writtenForm(made);
  const [first = written, ...others] = formsOf(target)?.reads ?? [];
  const told = number === -1 ? snapshotMetaVersion(made) : number;
  const chosen = others.length === 0 ? first : told >= JSON_SINCE ? "json" : "binary";
  if (chosen === written) return "read";
  return chosen === "binary" ? "cut" : "thrown";
}

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
  if (metaReading(target, made) !== "read") return "unreadable";
  return inRange(target, { since: from }) ? "reads" : "unchecked";
}
