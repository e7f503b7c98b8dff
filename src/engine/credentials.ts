/**
 * The properties of a repository by which its storage knows who asks: the name of an access key first, then what belongs to
 * it (spec/starrocks.md §6, Keys; spec/doris.md §6.2–6.4). Doris' own names come before the older ones that it keeps beside them.
 */
const ACCESS_KEYS = [
  "aws.s3.access_key",
  "fs.s3a.access.key",
  "fs.oss.accessKeyId",
  "fs.cosn.userinfo.secretId",
  "fs.obs.access.key",
  "fs.ks3.AccessKey",
  "fs.tos.access.key",
  "azure.blob.storage_account",
  "gcp.gcs.service_account_email",
  "s3.access_key",
  "oss.access_key",
  "cos.access_key",
  "obs.access_key",
  "minio.access_key",
  "gs.access_key",
  "azure.account_name",
  "AWS_ACCESS_KEY",
  "access_key",
  "ACCESS_KEY",
  "hadoop.username",
  "hadoop.kerberos.principal",
  "username",
] as const;

const SECRETS = [
  "aws.s3.secret_key",
  "aws.s3.iam_role_arn",
  "aws.s3.use_instance_profile",
  "fs.s3a.secret.key",
  "fs.oss.accessKeySecret",
  "fs.cosn.userinfo.secretKey",
  "fs.obs.secret.key",
  "fs.ks3.AccessSecret",
  "fs.tos.secret.key",
  "azure.blob.shared_key",
  "azure.blob.sas_token",
  "gcp.gcs.service_account_private_key",
  "s3.secret_key",
  "s3.session_token",
  "s3.role_arn",
  "oss.secret_key",
  "cos.secret_key",
  "obs.secret_key",
  "minio.secret_key",
  "gs.secret_key",
  "azure.account_key",
  "AWS_SECRET_KEY",
  "AWS_TOKEN",
  "secret_key",
  "SECRET_KEY",
  "hadoop.kerberos.keytab",
  "password",
] as const;

type Properties = Readonly<Record<string, string>>;

/** Gives the access key that properties name; "" where they name none. */
export function accessKeyOf(properties: Properties): string {
  for (const name of ACCESS_KEYS) {
    const key = properties[name];
    if (key !== undefined) return key;
  }
  return "";
}

/** Gives what tells credentials apart: the access key with its secrets. */
export function credentialsOf(properties: Properties): string {
  const secrets = SECRETS.flatMap((name) => properties[name] ?? []);
  return JSON.stringify([accessKeyOf(properties), ...secrets]);
}
