import type { Engine } from "../engine/index.ts";
import type { StorageKind } from "../engine/storageDetection.ts";
import type { OlapTable, StoredFunction, View } from "./tables.ts";
import type { ExternalCatalog } from "./world.ts";

/** How the object storage behaves; a fault changes it. `credentials`: keys were rotated, those in use are refused. */
export type StorageMode = "ok" | "unreachable" | "slow" | "denied" | "credentials";
export type FileMode = "missing" | "corrupt";

/** The storage that all clusters of a world share. */
export interface ObjectStorage {
  readonly mode: StorageMode;
  /** Which keys the storage takes while its mode is `credentials`. */
  readonly keys?: AcceptedKeys;
  /** Beginnings of paths that cannot be written, sorted. */
  readonly unwritable?: readonly string[];
  /** Repository directories by their path `<location>/__starrocks_repository_<name>` or `…/__palo_repository_<name>`. */
  readonly roots: Readonly<Record<string, RepositoryRoot>>;
  /** Files that a fault took away or damaged, by whole path. */
  readonly faults: Readonly<Record<string, FileMode>>;
}

/** The one access key that is accepted, or the credentials that no longer are (see `engine/credentials.ts`). */
export type AcceptedKeys = { readonly only: string } | { readonly refused: readonly string[] };

/** A repository as a cluster knows it (spec/starrocks.md §4.5, §6). */
export interface Repository {
  readonly id: number;
  readonly name: string;
  readonly readOnly: boolean;
  /** As written, a trailing slash kept. */
  readonly location: string;
  readonly broker: string;
  /** How Doris reaches it (SHOW REPOSITORIES, Type); absent for StarRocks, which goes through its one client. */
  readonly storageKind?: StorageKind;
  /** `yyyy-MM-dd HH:mm:ss`, as __repo_info has it. */
  readonly createTime: string;
  /** The same as the front end reads it, ms since 1970 UTC: an attached __repo_info is read as Asia/Shanghai (§9 quirk 24). */
  readonly createdAt: number;
  /** Clock time up to which `errorMessage` counts the pings. */
  readonly checkedAt: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly errorMessage: string | null;
}

/** What lies in a repository's directory (spec/starrocks.md §3.5). */
export interface RepositoryRoot {
  readonly name: string;
  /** Text of __repo_info. */
  readonly info: string;
  readonly snapshots: Readonly<Record<string, SnapshotDirectory>>;
  /** Files that no cluster wrote, by their path below this directory, sorted; they are empty. */
  readonly strays?: readonly string[];
}

/** `__ss_<label>`: which files are there follows from the manifest and how far each upload came. */
export interface SnapshotDirectory {
  readonly label: string;
  /** The job that writes or wrote it: its cluster and key. */
  readonly cluster: string;
  readonly job: number;
  readonly manifest: SnapshotManifest;
  /** Tablets whose files are there, per upload run. */
  readonly uploads: readonly UploadedRun[];
  /** Set when `__meta.<md5>` is there. */
  readonly metaMd5?: string;
  /** Set when `__info_<timestamp>.<md5>` is there. */
  readonly infoMd5?: string;
  readonly infoPartial?: boolean;
  readonly metaPartial?: boolean;
}

export interface UploadedRun {
  readonly node: number;
  readonly table: string;
  readonly partition: string;
  readonly index: number;
  /** Bucket of the run's first tablet, and the distance between its tablets' buckets. */
  readonly firstBucket: number;
  readonly step: number;
  readonly count: number;
}

/** What a backup froze: a deep copy of metadata and rows (structure shared), and which partitions have content. */
export interface SnapshotManifest {
  /** Id -1 and no name: the snapshot holds external catalogs. */
  readonly database: { readonly id: number; readonly name: string };
  /** `yyyy-MM-dd-HH-mm-ss-SSS`. */
  readonly timestamp: string;
  /** ms since 1970 UTC. */
  readonly backupTime: number;
  /** Engine and version that wrote it. */
  readonly engine: Engine;
  readonly version: string;
  readonly metaVersion: number;
  /** Saved without rows (Doris' content = METADATA_ONLY). */
  readonly metadataOnly?: true;
  /** Tables and materialized views, these as inactive ones. */
  readonly tables: readonly SnapshotTable[];
  readonly views: readonly View[];
  readonly functions: readonly StoredFunction[];
  readonly catalogs: readonly ExternalCatalog[];
}

export interface SnapshotTable {
  readonly table: OlapTable;
  /** Names of the partitions whose files are saved, in the table's order. */
  readonly partitions: readonly string[];
  /** Ids of the materialized views that were built on it; absent where there were none. */
  readonly views?: readonly number[];
}
