import type { Engine, Target } from "../../../../src/engine/index.ts";

/** How an engine writes what the sequences do, and which of the model's rules are its own. */
interface Dialect {
  /** The repository's directory. */
  readonly root: string;
  readonly repository: string;
  /** The key model in which a later row replaces an earlier one. */
  readonly replacing: string;
  /** Undefined where functions are not simulated. */
  readonly functionProperties: string | undefined;
  /** BACKUP and RESTORE take views. */
  readonly takesViews: (version: string) => boolean;
  /** … and functions. */
  readonly takesFunctions: (version: string) => boolean;
  /** BACKUP of a database without tables and views is taken; what becomes of its job is the version's own. */
  readonly takesEmpty: boolean;
  /** A restored view reads the tables of the database that it is restored into. */
  readonly movesViews: boolean;
}

const LOCATION = { starrocks: "s3a://bucket/b", doris: "s3://bucket/b" } as const;

const DIALECTS: Readonly<Record<Engine, Dialect>> = {
  starrocks: {
    root: `${LOCATION.starrocks}/__starrocks_repository_r`,
    repository: `WITH BROKER ON LOCATION "${LOCATION.starrocks}"`,
    replacing: "PRIMARY",
    functionProperties: '("symbol" = "F", "type" = "StarrocksJar", "file" = "http://localhost/f.jar")',
    takesViews: (version) => Number(version) >= 3.2,
    takesFunctions: (version) => Number(version) >= 3.4,
    takesEmpty: false,
    movesViews: false,
  },
  doris: {
    root: `${LOCATION.doris}/__palo_repository_r`,
    repository: `WITH S3 ON LOCATION "${LOCATION.doris}" PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.region" = "us-east-1", "s3.access_key" = "ak", "s3.secret_key" = "sk")`,
    replacing: "UNIQUE",
    functionProperties: undefined,
    takesViews: () => true,
    takesFunctions: () => false,
    takesEmpty: true,
    movesViews: true,
  },
};

/** Gives how the engine of a target writes, and its rules. */
export function dialectOf({ engine }: Target): Dialect {
  return DIALECTS[engine];
}

/** What a restore of Doris may be told beside its snapshot; each has a rule of its own in the model. */
export const OPTIONS = ["", "", "clean_tables", "clean_partitions", "atomic_restore"] as const;
export type Option = (typeof OPTIONS)[number];

/** Tells whether a version takes an option (spec/doris.md §0.4). */
export function takesOption({ engine, version }: Target, option: Option): boolean {
  return option === "" || (engine === "doris" && version === "4.0");
}
