import type { PropertyRow } from "./properties.ts";
import type { RepositoryStorage } from "./repositoryStorages.ts";
import type { VersionRange } from "./versions.ts";

type Fields = Partial<Pick<PropertyRow, "type" | "default" | "values" | "secret">> & VersionRange;
type Key = readonly [key: string, fields?: Fields];

const SECRET = { secret: true } as const;
const NO = { type: "boolean", values: ["true", "false"], default: "false" } as const;
const YES = { ...NO, default: "true" } as const;
const SINCE_31 = { since: "3.1" } as const;
const SINCE_32 = { since: "3.2" } as const;

/** Of temporary credentials and of roles: fe credential/aws/AwsCloudConfigurationProvider, CloudConfigurationConstants of each branch. */
const S3: readonly Key[] = [
  ["aws.s3.use_instance_profile", NO],
  ["aws.s3.use_aws_sdk_default_behavior", NO],
  ["aws.s3.use_web_identity_token_file", { ...NO, since: "4.0" }],
  ["aws.s3.access_key"],
  ["aws.s3.secret_key", SECRET],
  ["aws.s3.session_token", { ...SECRET, ...SINCE_31 }],
  ["aws.s3.iam_role_arn"],
  ["aws.s3.external_id"],
  ["aws.s3.sts.region", SINCE_32],
  ["aws.s3.sts.endpoint", SINCE_32],
  ["aws.s3.region", { until: "3.1" }],
  ["aws.s3.region", { ...SINCE_31, default: "us-east-1" }],
  ["aws.s3.endpoint"],
  ["aws.s3.enable_ssl", YES],
  ["aws.s3.enable_path_style_access", NO],
  ["fs.s3a.access.key"],
  ["fs.s3a.secret.key", SECRET],
  ["fs.s3a.endpoint"],
  ["fs.s3a.connection.ssl.enabled", NO],
];

/** fe credential/azure, since 3.0 with the schemes; later keys by CloudConfigurationConstants of each branch. */
const AZURE: readonly Key[] = [
  ["azure.blob.storage_account"],
  ["azure.blob.shared_key", SECRET],
  ["azure.blob.sas_token", SECRET],
  ["azure.blob.container"],
  ["azure.blob.endpoint", SINCE_31],
  ["azure.blob.oauth2_use_managed_identity", { ...NO, since: "3.5" }],
  ["azure.blob.oauth2_tenant_id", { since: "3.5" }],
  ["azure.blob.oauth2_client_id", { since: "3.5" }],
  ["azure.blob.oauth2_client_secret", { ...SECRET, since: "3.5" }],
  ["azure.adls2.storage_account"],
  ["azure.adls2.shared_key", SECRET],
  ["azure.adls2.sas_token", { ...SECRET, since: "3.4" }],
  ["azure.adls2.endpoint", { since: "3.4" }],
  ["azure.adls2.oauth2_use_managed_identity", NO],
  ["azure.adls2.oauth2_tenant_id"],
  ["azure.adls2.oauth2_client_id"],
  ["azure.adls2.oauth2_client_secret", SECRET],
  ["azure.adls2.oauth2_client_endpoint"],
  ["azure.adls1.use_managed_service_identity", NO],
  ["azure.adls1.oauth2_client_id"],
  ["azure.adls1.oauth2_credential", SECRET],
  ["azure.adls1.oauth2_endpoint"],
];

const GCS: readonly Key[] = [
  ["gcp.gcs.use_compute_engine_service_account", NO],
  ["gcp.gcs.service_account_email"],
  ["gcp.gcs.service_account_private_key_id"],
  ["gcp.gcs.service_account_private_key", SECRET],
  ["gcp.gcs.impersonation_service_account"],
  ["gcp.gcs.endpoint", { since: "4.0" }],
];

/**
 * What the storage of a repository reads in StarRocks; other keys are kept and passed on without a word (spec/starrocks.md §6).
 * Nodes read high availability and Kerberos of HDFS from core-site.xml and hdfs-site.xml, and refuse them here without a broker
 * (fe fs/hdfs/HdfsFsManager.getDistributedFileSystem).
 */
export const STARROCKS_REPOSITORY_PROPERTIES: readonly PropertyRow[] = [
  ...rows("s3", S3),
  ...rows("oss", [
    ["fs.oss.accessKeyId"],
    ["fs.oss.accessKeySecret", SECRET],
    ["fs.oss.endpoint"],
    ["fs.oss.connection.secure.enabled", NO],
    ["aliyun.oss.access_key", SINCE_31],
    ["aliyun.oss.secret_key", { ...SECRET, ...SINCE_31 }],
    ["aliyun.oss.endpoint", SINCE_31],
  ]),
  ...rows("cos", [
    ["fs.cosn.userinfo.secretId"],
    ["fs.cosn.userinfo.secretKey", SECRET],
    ["fs.cosn.bucket.endpoint_suffix"],
    ["fs.cos.connection.ssl.enabled", NO],
    ["tencent.cos.access_key", { since: "3.3" }],
    ["tencent.cos.secret_key", { ...SECRET, since: "3.3" }],
    ["tencent.cos.endpoint", { since: "3.3" }],
  ]),
  ...rows("obs", [
    ["fs.obs.access.key"],
    ["fs.obs.secret.key", SECRET],
    ["fs.obs.endpoint"],
    ["fs.obs.connection.ssl.enabled", NO],
  ]),
  ...rows("ks3", [
    ["fs.ks3.AccessKey"],
    ["fs.ks3.AccessSecret", SECRET],
    ["fs.ks3.endpoint"],
    ["fs.ks3.connection.ssl.enabled", NO],
  ]),
  ...rows("tos", [
    ["fs.tos.access.key", SINCE_31],
    ["fs.tos.secret.key", { ...SECRET, ...SINCE_31 }],
    ["fs.tos.endpoint", SINCE_31],
    ["fs.tos.connection.ssl.enabled", { ...NO, ...SINCE_31 }],
  ]),
  ...rows("gcs", GCS, "3.0"),
  ...rows("azure", AZURE, "3.0"),
  ...rows("hdfs", [["username"], ["password", SECRET]]),
  ...rows("broker", [
    ["dfs.nameservices"],
    ["dfs.ha.namenodes.<nameservice>"],
    ["dfs.namenode.rpc-address.<nameservice>.<namenode>"],
    ["dfs.client.failover.proxy.provider"],
    ["hadoop.security.authentication"],
    ["kerberos_principal"],
    ["kerberos_keytab"],
    ["kerberos_keytab_content", SECRET],
  ]),
];

function rows(storage: RepositoryStorage, keys: readonly Key[], since?: string): PropertyRow[] {
  return keys.map(([key, fields]) => ({
    engine: "starrocks",
    statement: "repository",
    key,
    type: "text",
    required: false,
    storage,
    ...(since !== undefined && { since }),
    source: "spec/starrocks.md §6",
    ...fields,
  }));
}
