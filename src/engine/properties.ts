import { DORIS_PROPERTIES } from "./dorisProperties.ts";
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
  readonly storage?: "s3" | "oss" | "cos" | "obs" | "ks3" | "tos" | "hdfs" | "azure" | "gcs";
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

type Storage = NonNullable<PropertyRow["storage"]>;

/** What the storage of a repository reads; other keys are kept and passed on without a word (spec/starrocks.md §6). */
const REPOSITORY_PROPERTIES: readonly PropertyRow[] = [
  ...storage("s3", [
    ["aws.s3.access_key", "text"],
    ["aws.s3.secret_key", "secret"],
    ["aws.s3.endpoint", "text"],
    ["aws.s3.region", "text"],
    ["aws.s3.use_instance_profile", "boolean"],
    ["aws.s3.iam_role_arn", "text"],
    ["aws.s3.enable_ssl", "boolean"],
    ["aws.s3.enable_path_style_access", "boolean"],
    ["fs.s3a.access.key", "text"],
    ["fs.s3a.secret.key", "secret"],
    ["fs.s3a.endpoint", "text"],
  ]),
  ...storage("oss", [
    ["fs.oss.accessKeyId", "text"],
    ["fs.oss.accessKeySecret", "secret"],
    ["fs.oss.endpoint", "text"],
  ]),
  ...storage("cos", [
    ["fs.cosn.userinfo.secretId", "text"],
    ["fs.cosn.userinfo.secretKey", "secret"],
    ["fs.cosn.bucket.endpoint_suffix", "text"],
  ]),
  ...storage("obs", [
    ["fs.obs.access.key", "text"],
    ["fs.obs.secret.key", "secret"],
    ["fs.obs.endpoint", "text"],
  ]),
  ...storage("ks3", [
    ["fs.ks3.AccessKey", "text"],
    ["fs.ks3.AccessSecret", "secret"],
    ["fs.ks3.endpoint", "text"],
  ]),
  ...storage("tos", [
    ["fs.tos.access.key", "text"],
    ["fs.tos.secret.key", "secret"],
    ["fs.tos.endpoint", "text"],
  ]),
  ...storage("hdfs", [
    ["username", "text"],
    ["password", "secret"],
    ["dfs.nameservices", "text"],
    ["dfs.ha.namenodes.<nameservice>", "text"],
    ["dfs.namenode.rpc-address.<nameservice>.<namenode>", "text"],
    ["dfs.client.failover.proxy.provider", "text"],
  ]),
  ...storage("azure", [
    ["azure.blob.*", "text"],
    ["azure.adls1.*", "text"],
    ["azure.adls2.*", "text"],
  ]).map((row) => ({ ...row, since: "3.0" })),
  ...storage("gcs", [["gcp.gcs.*", "text"]]).map((row) => ({ ...row, since: "3.0" })),
];

/** Every property of BACKUP, RESTORE and CREATE REPOSITORY: tables of the reference, completion and hover come from it. */
export const PROPERTIES: readonly PropertyRow[] = [
  ...JOB_PROPERTIES,
  ...REPOSITORY_PROPERTIES,
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

function storage(
  kind: Storage,
  keys: readonly (readonly [string, "text" | "secret" | "boolean"])[],
): PropertyRow[] {
  return keys.map(([key, type]) => ({
    engine: "starrocks",
    statement: "repository",
    key,
    type: type === "boolean" ? "boolean" : "text",
    required: false,
    storage: kind,
    ...(type === "secret" && { secret: true }),
    source: "spec/starrocks.md §6",
  }));
}
