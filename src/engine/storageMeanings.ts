/** What a property of a repository is about, whatever the storage calls it. */
export type StorageMeaning = (typeof MEANINGS)[number][1];

/** By a part of the key, the first that fits. */
const MEANINGS = [
  [/session_token|AWS_TOKEN/, "token"],
  [/\bsts[._]/, "securityService"],
  [/credentials_provider_type/, "provider"],
  [/sas_token/, "sharedAccess"],
  [/oauth2_client_secret|oauth2_credential/, "clientSecret"],
  [/private_key_id|service_account_email/, "serviceAccount"],
  [/secret(?!Id)|password|shared_key|account_key|private_key/i, "secretKey"],
  [/account_name|storage_account/, "account"],
  [/access.?key|secretId/i, "accessKey"],
  [
    /oauth2_client_id|tenant_id|client_endpoint|oauth2_endpoint|server_uri|account_host|auth_type/,
    "application",
  ],
  [/endpoint/i, "endpoint"],
  [/region/i, "region"],
  [/path.?style/, "pathStyle"],
  [/sdk_default_behavior/, "sdkDefault"],
  [/web_identity/, "webIdentity"],
  [/instance_profile|managed_(?:service_)?identity|compute_engine/, "instanceProfile"],
  [/role_arn|impersonation/, "role"],
  [/external_id/, "externalId"],
  [/ssl|secure\.enabled/, "ssl"],
  [/container/, "container"],
  [/connection\.maximum/, "connections"],
  [/timeout/, "connectionTimeout"],
  [/standard_uri/, "standardUri"],
  [/delete_if_exists/, "deleteIfExists"],
  [/defaultFS/, "defaultFs"],
  [/user/, "userName"],
  [/^dfs\./, "highAvailability"],
  [/kerberos|authentication/, "kerberos"],
] as const;

/** Tells what a key of a repository's properties is about; undefined where nothing is known of it. */
export function storageMeaning(key: string): StorageMeaning | undefined {
  return MEANINGS.find(([pattern]) => pattern.test(key))?.[1];
}
