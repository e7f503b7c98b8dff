/** Names of properties of an S3-like storage in Doris (spec/doris.md §6.2; fe datasource/property/constants/S3Properties). */

/** Names of old, and what they are called since. */
export const AWS_KEYS: Readonly<Record<string, string>> = {
  AWS_ENDPOINT: "s3.endpoint",
  AWS_REGION: "s3.region",
  AWS_ACCESS_KEY: "s3.access_key",
  AWS_SECRET_KEY: "s3.secret_key",
  AWS_TOKEN: "s3.session_token",
  AWS_MAX_CONNECTIONS: "s3.connection.maximum",
  AWS_REQUEST_TIMEOUT_MS: "s3.connection.request.timeout",
  AWS_CONNECTION_TIMEOUT_MS: "s3.connection.timeout",
  AWS_ROOT_PATH: "s3.root.path",
  AWS_BUCKET: "s3.bucket",
};

/** What ALTER REPOSITORY of 2.1 and 3.0 takes. */
export const ALTERABLE_KEYS: readonly string[] = [
  "s3.access_key",
  "s3.secret_key",
  "s3.session_token",
  "AWS_ACCESS_KEY",
  "AWS_SECRET_KEY",
  "AWS_TOKEN",
];

/** Gives the properties with what the old names say under the new ones too. */
export function withStandardKeys(properties: Readonly<Record<string, string>>): Record<string, string> {
  const all = { ...properties };
  for (const [old, name] of Object.entries(AWS_KEYS)) {
    const value = properties[old];
    if (value !== undefined && all[name] === undefined) all[name] = value;
  }
  return all;
}

/** Gives the endpoint that properties name; "" where they name none. */
export function endpointOf(properties: Readonly<Record<string, string>>): string {
  const keys = ["s3.endpoint", "AWS_ENDPOINT", "endpoint", "ENDPOINT", "minio.endpoint", "oss.endpoint"];
  return keys.flatMap((key) => properties[key] ?? [])[0] ?? "";
}

/** Gives the region that an endpoint names: its second part; undefined where it has none. */
export function regionOfEndpoint(endpoint: string): string | undefined {
  const [first = "", second] = endpoint.split(".");
  return second === undefined ? undefined : first.includes("oss-") ? first : second;
}
