import { DORIS_PROPERTIES } from "./dorisProperties.ts";
import { STARROCKS_REPOSITORY_PROPERTIES } from "./repositoryProperties.ts";
import type { RepositoryStorage } from "./repositoryStorages.ts";
import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

export type PropertyOwner = "backup" | "restore" | "repository";

/** A property that a statement of the backup family takes. */
export interface PropertyRow extends VersionRange {
  readonly engine: Engine;
  readonly statement: PropertyOwner;
  /** Case matters. */
  readonly key: string;
  readonly type: "integer" | "boolean" | "text" | "keyword";
  readonly unit?: "seconds" | "milliseconds" | "replicas";
  readonly required: boolean;
  /** Value where the property is left out; `config` names the FE item that gives it. */
  readonly default?: string;
  readonly config?: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  /** How a text is written, what the reader fills in within angle brackets. */
  readonly format?: string;
  /** Patch release of an older version that brought it too. */
  readonly patch?: string;
  /** It is read, and then changes nothing in these versions. */
  readonly withoutEffect?: VersionRange;
  /** Kind of storage that a repository's property belongs to. */
  readonly storage?: RepositoryStorage;
  /** It is another name of this key of the same statement; the value under the first counts. */
  readonly nameOf?: string;
  readonly secret?: boolean;
  /** Place in which the engine reads it (spec/doris.md §2.2 step 5, §2.4 step 5); absent: in the order of the map of what is given. */
  readonly order?: number;
  /** How a message names a flag, where not by its key. */
  readonly shown?: string;
  readonly source: string;
}

const STARROCKS = { engine: "starrocks", required: false, source: "spec/starrocks.md §2.1" } as const;

/** What BACKUP and RESTORE read from their PROPERTIES; any other key is refused (spec/starrocks.md §2.1). */
const JOB_PROPERTIES: readonly PropertyRow[] = [
  {
    ...STARROCKS,
    statement: "backup",
    key: "timeout",
    type: "integer",
    unit: "seconds",
    min: 600,
    default: "86400",
    config: "backup_job_default_timeout_ms",
  },
  {
    ...STARROCKS,
    statement: "backup",
    key: "type",
    type: "keyword",
    values: ["full", "incremental"],
    default: "full",
  },
  {
    ...STARROCKS,
    statement: "restore",
    key: "backup_timestamp",
    type: "text",
    required: true,
    format: "yyyy-MM-dd-HH-mm-ss-SSS",
  },
  {
    ...STARROCKS,
    statement: "restore",
    key: "replication_num",
    type: "integer",
    unit: "replicas",
    default: "3",
    config: "default_replication_num",
  },
  {
    ...STARROCKS,
    statement: "restore",
    key: "timeout",
    type: "integer",
    unit: "seconds",
    min: 600,
    default: "86400",
    config: "backup_job_default_timeout_ms",
  },
  {
    ...STARROCKS,
    statement: "restore",
    key: "allow_load",
    type: "boolean",
    values: ["true", "false"],
    default: "false",
    withoutEffect: {},
  },
  {
    ...STARROCKS,
    statement: "restore",
    key: "meta_version",
    type: "integer",
    default: "-1",
    withoutEffect: { since: "3.1" },
    source: "spec/starrocks.md §2.1, correction 7",
  },
  {
    ...STARROCKS,
    statement: "restore",
    key: "starrocks_meta_version",
    type: "integer",
    default: "-1",
    withoutEffect: { since: "3.4" },
    source: "spec/starrocks.md §2.1, correction 7",
  },
];

/** Every property of BACKUP, RESTORE and CREATE REPOSITORY: tables of the reference, completion and hover come from it. */
export const PROPERTIES: readonly PropertyRow[] = [
  ...JOB_PROPERTIES,
  ...STARROCKS_REPOSITORY_PROPERTIES,
  ...DORIS_PROPERTIES,
];

/** Gives the properties that a statement takes in a version. */
export function propertiesOf(target: Target, statement: PropertyOwner): readonly PropertyRow[] {
  return PROPERTIES.filter(
    (row) => row.engine === target.engine && row.statement === statement && inRange(target, row),
  );
}

/** Gives the properties that a statement reads in an order of its own, in that order; none where it follows the map. */
export function propertiesInOrder(target: Target, statement: PropertyOwner): readonly PropertyRow[] {
  const ordered = propertiesOf(target, statement).flatMap((row) =>
    row.order === undefined ? [] : [{ row, order: row.order }],
  );
  return ordered.sort((a, b) => a.order - b.order).map(({ row }) => row);
}
