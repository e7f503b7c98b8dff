import { inRange, type Target, type VersionRange } from "./versions.ts";
import { AWS_KEYS } from "./storageKeys.ts";

/** What stands in place of a secret. */
export const MASK = "*XXX";

interface SecretRow extends VersionRange {
  readonly keys: readonly string[];
}

/** Keys whose values Doris masks in SHOW CREATE REPOSITORY; 2.0 masks none (spec/doris.md §4.5; fe common/util/PrintableMap). */
const SECRETS: readonly SecretRow[] = [
  {
    since: "2.1",
    keys: [
      "password",
      "kerberos_keytab_content",
      "bos_secret_accesskey",
      "jdbc.password",
      "elasticsearch.password",
      "s3.secret_key",
      "obs.secret_key",
      "oss.secret_key",
      "gs.secret_key",
      "cos.secret_key",
      "glue.secret_key",
      "mc.secret_key",
      "dlf.secret_key",
    ],
  },
  {
    since: "4.0",
    keys: [
      "s3.access_key",
      "access_key",
      "secret_key",
      "glue.access_key",
      "aws.glue.access-key",
      "aws.glue.secret-key",
      "client.credentials-provider.glue.access_key",
      "client.credentials-provider.glue.secret_key",
      "iceberg.rest.access-key-id",
      "iceberg.rest.secret-access-key",
      "s3.access-key-id",
      "s3.secret-access-key",
      "oss.access_key",
      "oss.hdfs.access_key",
      "oss.hdfs.secret_key",
      "dlf.access_key",
      "dlf.catalog.accesskeyid",
      "dlf.catalog.secret_key",
      "fs.oss.accesskeyid",
      "fs.oss.accesskeysecret",
      "obs.access_key",
      "cos.access_key",
      "gs.access_key",
      "minio.access_key",
      "minio.secret_key",
      "azure.account_name",
      "azure.account_key",
      "azure.access_key",
      "azure.secret_key",
      "azure.oauth2_client_secret",
    ],
  },
];

/** Tells whether a key is left out of what SHOW CREATE REPOSITORY prints. */
export function isHiddenKey(key: string): boolean {
  return Object.hasOwn(AWS_KEYS, key);
}

/** Tells whether the value of a key is masked; case does not matter. */
export function isSecretKey(target: Target, key: string): boolean {
  const name = key.toLowerCase();
  return SECRETS.some((row) => inRange(target, row) && row.keys.includes(name));
}
