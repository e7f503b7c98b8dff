import type { PropertyRow } from "./properties.ts";
import type { RepositoryStorage } from "./repositoryStorages.ts";

type Fields = Partial<Omit<PropertyRow, "engine" | "statement" | "key" | "type" | "source" | "storage">>;

const SINCE_4 = { since: "4.0" } as const;
const UNTIL_4 = { until: "4.0" } as const;
const NO = { default: "false", values: ["true", "false"] } as const;
const MILLISECONDS = { unit: "milliseconds" } as const;

/** Rows of one kind of storage; without one, what is read whatever the kind. */
const on =
  (storage?: RepositoryStorage) =>
  (key: string, type: PropertyRow["type"], fields: Fields = {}): PropertyRow => ({
    engine: "doris",
    statement: "repository",
    key,
    type,
    required: false,
    ...(storage && { storage }),
    source: "spec/doris.md §6.2",
    ...fields,
  });

const s3 = on("s3");
const azure = on("azure");
const hdfs = on("hdfs");
const broker = on("broker");
const any = on();

/** Keys that storages of 4.0 call by their own name; they take the names of s3 as well (fe datasource/property/storage). */
function vendor(
  storage: RepositoryStorage,
  prefix: string,
  endpoint: Fields,
  hasRegion: boolean,
): PropertyRow[] {
  const row = on(storage);
  return [
    row(`${prefix}.endpoint`, "text", { ...endpoint, ...SINCE_4 }),
    ...(hasRegion ? [row(`${prefix}.region`, "text", SINCE_4)] : []),
    row(`${prefix}.access_key`, "text", SINCE_4),
    row(`${prefix}.secret_key`, "text", { secret: true, ...SINCE_4 }),
    row(`${prefix}.session_token`, "text", { secret: true, ...SINCE_4 }),
    row(`${prefix}.use_path_style`, "boolean", { ...NO, ...SINCE_4 }),
    row(`${prefix}.connection.maximum`, "integer", { default: "100", ...SINCE_4 }),
    row(`${prefix}.connection.request.timeout`, "integer", { ...MILLISECONDS, default: "10000", ...SINCE_4 }),
    row(`${prefix}.connection.timeout`, "integer", { ...MILLISECONDS, default: "10000", ...SINCE_4 }),
  ];
}

/** What the storage of a repository reads in Doris; other keys are kept without a word (spec/doris.md §6.2; 4.0: fe datasource/property/storage). */
export const DORIS_REPOSITORY_PROPERTIES: readonly PropertyRow[] = [
  s3("s3.endpoint", "text", { required: true, ...UNTIL_4 }),
  s3("s3.endpoint", "text", SINCE_4),
  s3("AWS_ENDPOINT", "text", { nameOf: "s3.endpoint" }),
  s3("s3.region", "text"),
  s3("AWS_REGION", "text", { nameOf: "s3.region" }),
  s3("s3.access_key", "text"),
  s3("AWS_ACCESS_KEY", "text", { nameOf: "s3.access_key" }),
  s3("s3.secret_key", "text", { secret: true }),
  s3("AWS_SECRET_KEY", "text", { secret: true, nameOf: "s3.secret_key" }),
  s3("s3.session_token", "text", { secret: true }),
  s3("AWS_TOKEN", "text", { secret: true, nameOf: "s3.session_token", ...UNTIL_4 }),
  s3("s3.role_arn", "text", SINCE_4),
  s3("s3.external_id", "text", SINCE_4),
  s3("s3.sts_endpoint", "text", SINCE_4),
  s3("s3.sts_region", "text", SINCE_4),
  s3("s3.credentials_provider_type", "text", SINCE_4),
  s3("use_path_style", "boolean", NO),
  s3("force_parsing_by_standard_uri", "boolean", { ...NO, since: "3.0" }),
  s3("s3.connection.maximum", "integer", { default: "50" }),
  s3("s3.connection.request.timeout", "integer", { ...MILLISECONDS, default: "3000" }),
  s3("s3.connection.timeout", "integer", { ...MILLISECONDS, default: "1000" }),

  ...vendor("oss", "oss", {}, true),
  ...vendor("cos", "cos", {}, true),
  ...vendor("obs", "obs", {}, true),
  ...vendor("gcs", "gs", { default: "https://storage.googleapis.com" }, false),
  ...vendor("minio", "minio", {}, false),

  azure("azure.endpoint", "text", { required: true, ...SINCE_4 }),
  azure("azure.account_name", "text", SINCE_4),
  azure("azure.account_key", "text", { secret: true, ...SINCE_4 }),
  azure("container", "text", SINCE_4),
  azure("azure.auth_type", "text", { default: "SharedKey", ...SINCE_4 }),
  azure("azure.oauth2_account_host", "text", SINCE_4),
  azure("azure.oauth2_server_uri", "text", SINCE_4),
  azure("azure.oauth2_client_id", "text", SINCE_4),
  azure("azure.oauth2_client_secret", "text", { secret: true, ...SINCE_4 }),

  hdfs("fs.defaultFS", "text"),
  hdfs("hadoop.username", "text"),
  hdfs("dfs.nameservices", "text"),
  hdfs("dfs.ha.namenodes.<nameservice>", "text"),
  hdfs("dfs.namenode.rpc-address.<nameservice>.<namenode>", "text"),
  hdfs("dfs.client.failover.proxy.provider.<nameservice>", "text"),
  hdfs("hadoop.security.authentication", "text", { default: "simple" }),
  hdfs("hadoop.kerberos.principal", "text"),
  hdfs("hadoop.kerberos.keytab", "text"),

  broker("username", "text"),
  broker("password", "text", { secret: true }),

  any("delete_if_exists", "boolean", { ...NO, since: "2.1", until: "4.0" }),
];
