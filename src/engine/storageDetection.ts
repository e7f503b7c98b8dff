/** What Doris 4.0 makes of the properties of a repository, whatever its WITH says (spec/doris.md §6.2, §6.3; fe datasource/property/storage). */

type Properties = Readonly<Record<string, string>>;

/** The type that SHOW REPOSITORIES prints and that SHOW CREATE REPOSITORY puts after WITH. */
export type StorageKind = "S3" | "HDFS" | "BROKER" | "AZURE";

/** Why properties are refused; `property` where one is asked for by its name. */
export interface StorageProblem {
  readonly code:
    | "storageUnknown"
    | "storageKeyPair"
    | "storageRegionMissing"
    | "storageEndpointMissing"
    | "storageExternalId"
    | "storageKerberos"
    | "storagePropertyRequired";
  readonly property?: string;
}

export type Detected = { readonly kind: StorageKind } | StorageProblem;

/** Keys of one S3-like storage, in the order in which they are looked for. */
interface Keys {
  readonly endpoint: readonly string[];
  readonly region: readonly string[];
  readonly access: readonly string[];
  readonly secret: readonly string[];
}

interface StorageClass {
  /** Set to "true", it says that this is the storage. */
  readonly flag: readonly string[];
  readonly isMeant: (properties: Properties) => boolean;
  readonly check: (properties: Properties) => Detected;
}

const ENDPOINTS = ["s3.endpoint", "AWS_ENDPOINT", "endpoint", "ENDPOINT"];
const ACCESS = ["s3.access_key", "AWS_ACCESS_KEY", "access_key", "ACCESS_KEY"];
const SECRETS = ["s3.secret_key", "AWS_SECRET_KEY", "secret_key", "SECRET_KEY"];
const REGIONS = ["s3.region", "AWS_REGION", "region", "REGION"];

const S3_ENDPOINTS = [...ENDPOINTS, "aws.endpoint", "glue.endpoint", "aws.glue.endpoint"];
const S3_KEYS: Keys = {
  endpoint: S3_ENDPOINTS,
  region: [
    ...REGIONS,
    "aws.region",
    "glue.region",
    "aws.glue.region",
    "iceberg.rest.signing-region",
    "client.region",
  ],
  access: [
    ...ACCESS,
    "glue.access_key",
    "aws.glue.access-key",
    "client.credentials-provider.glue.access_key",
    "iceberg.rest.access-key-id",
    "s3.access-key-id",
  ],
  secret: [
    ...SECRETS,
    "glue.secret_key",
    "aws.glue.secret-key",
    "client.credentials-provider.glue.secret_key",
    "iceberg.rest.secret-access-key",
    "s3.secret-access-key",
  ],
};
const OSS_KEYS: Keys = {
  endpoint: ["oss.endpoint", ...ENDPOINTS, "dlf.endpoint", "dlf.catalog.endpoint", "fs.oss.endpoint"],
  region: ["oss.region", ...REGIONS, "dlf.region"],
  access: ["oss.access_key", ...ACCESS, "dlf.access_key", "dlf.catalog.accessKeyId", "fs.oss.accessKeyId"],
  secret: [
    "oss.secret_key",
    ...SECRETS,
    "dlf.secret_key",
    "dlf.catalog.secret_key",
    "fs.oss.accessKeySecret",
  ],
};

/** Regions in the endpoints of the vendors; the first group that holds one. */
const S3_REGION =
  /^(?:https?:\/\/)?(?:s3(?:[-.]fips)?(?:[-.]dualstack)?[-.]([a-z0-9-]+)|s3express-control\.([a-z0-9-]+)|s3express-[a-z0-9-]+\.([a-z0-9-]+))\.amazonaws\.com(?:\/.*)?$/;
const GLUE_REGION = /^(?:https?:\/\/)?glue(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/;
const OSS_REGION = /^(?:https?:\/\/)?(?:s3\.)?oss-([a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com$/;
const DLF_REGION = /^(?:https?:\/\/)?(?:dlf|datalake)(?:-vpc)?\.([a-z0-9-]+)\.aliyuncs\.com(?:\/.*)?$/;
const OBS_REGION = /^(?:https?:\/\/)?obs\.([a-z0-9-]+)\.myhuaweicloud\.com$/;
const COS_REGION = /^(?:https?:\/\/)?cos\.([a-z0-9-]+)\.myqcloud\.com$/;
const OSS_HDFS_REGION =
  /^(?:https?:\/\/)?([a-z]{2}-[a-z0-9-]+)\.oss-dls\.aliyuncs\.com$|^(?:https?:\/\/)?dlf(?:-vpc)?\.([a-z0-9-]+)\.aliyuncs\.com(?:\/.*)?$/;

const HDFS_KEYS = [
  "hdfs.authentication.type",
  "hadoop.security.authentication",
  "hadoop.username",
  "fs.defaultFS",
  "hdfs.authentication.kerberos.principal",
  "hadoop.kerberos.principal",
  "dfs.nameservices",
  "hdfs.config.resources",
];

const HDFS: StorageClass = {
  flag: ["fs.hdfs.support"],
  isMeant: (properties) =>
    /^(?:hdfs|viewfs):/iu.test(properties["uri"] ?? "") || HDFS_KEYS.some((key) => key in properties),
  check: (properties) => {
    const type = bound(properties, ["hdfs.authentication.type", "hadoop.security.authentication"]);
    const principal = bound(properties, [
      "hdfs.authentication.kerberos.principal",
      "hadoop.kerberos.principal",
    ]);
    const keytab = bound(properties, ["hdfs.authentication.kerberos.keytab", "hadoop.kerberos.keytab"]);
    const kerberos = type.toLowerCase() === "kerberos";
    return kerberos && (principal === "" || keytab === "") ? { code: "storageKerberos" } : { kind: "HDFS" };
  },
};

/** OSS with the service of HDFS: what it asks for stands by its first name. */
const OSS_HDFS: StorageClass = {
  flag: ["fs.oss-hdfs.support", "oss.hdfs.enabled"],
  isMeant: (properties) => bound(properties, OSS_HDFS_ENDPOINTS).endsWith(".oss-dls.aliyuncs.com"),
  check: (properties) => {
    const endpoint = bound(properties, OSS_HDFS_ENDPOINTS);
    if (endpoint === "") return { code: "storagePropertyRequired", property: "oss.hdfs.endpoint" };
    const access = [
      "oss.hdfs.access_key",
      "oss.access_key",
      "dlf.access_key",
      "dlf.catalog.accessKeyId",
    ] as const;
    if (bound(properties, access) === "") return { code: "storagePropertyRequired", property: access[0] };
    const secret = [
      "oss.hdfs.secret_key",
      "oss.secret_key",
      "dlf.secret_key",
      "dlf.catalog.secret_key",
    ] as const;
    if (bound(properties, secret) === "") return { code: "storagePropertyRequired", property: secret[0] };
    const region =
      bound(properties, ["oss.hdfs.region", "oss.region", "dlf.region"]) ||
      regionIn(endpoint, [OSS_HDFS_REGION]);
    return region === "" ? { code: "storageRegionMissing" } : { kind: "HDFS" };
  },
};

const OSS_HDFS_ENDPOINTS = ["oss.hdfs.endpoint", "oss.endpoint", "dlf.endpoint", "dlf.catalog.endpoint"];

const OSS: StorageClass = {
  flag: ["fs.oss.support"],
  isMeant: (properties) => {
    const endpoint = first(properties, OSS_KEYS.endpoint);
    if (endpoint !== "") return endpoint.includes("aliyuncs.com") && !endpoint.includes("oss-dls.aliyuncs");
    const uri = properties["uri"] ?? "";
    return first(properties, ["oss.region"]) !== "" || uri.startsWith("oss://");
  },
  check: (properties) => checkS3Like(properties, OSS_KEYS, [OSS_REGION, DLF_REGION]),
};

const S3: StorageClass = {
  flag: ["fs.s3.support"],
  isMeant: (properties) => {
    const endpoint = first(properties, S3_ENDPOINTS);
    if (endpoint !== "") return endpoint.includes("amazonaws.com");
    const uri = properties["uri"];
    if (uri !== undefined) return uri.includes("amazonaws.com");
    const regions = [
      "s3.region",
      "glue.region",
      "aws.glue.region",
      "iceberg.rest.signing-region",
      "client.region",
    ];
    return first(properties, regions) !== "";
  },
  check: (properties) => {
    const region = bound(properties, S3_KEYS.region);
    const fromRegion = region === "" ? "" : `https://s3.${region}.amazonaws.com`;
    const found = checkS3Like(properties, S3_KEYS, [S3_REGION, GLUE_REGION], { endpoint: fromRegion });
    if ("code" in found) return found;
    const external = bound(properties, ["s3.external_id", "AWS_EXTERNAL_ID", "glue.external_id"]);
    const role = bound(properties, ["s3.role_arn", "AWS_ROLE_ARN", "glue.role_arn"]);
    return external !== "" && role === "" ? { code: "storageExternalId" } : found;
  },
};

const OBS = vendor("obs", "fs.obs.support", "myhuaweicloud.com", OBS_REGION);
const COS = vendor("cos", "fs.cos.support", "myqcloud.com", COS_REGION);

const GCS: StorageClass = {
  flag: ["fs.gcs.support"],
  isMeant: (properties) =>
    first(properties, ["gs.endpoint"]) !== "" ||
    ENDPOINTS.some((key) => (properties[key] ?? "").toLowerCase().endsWith("storage.googleapis.com")),
  check: (properties) =>
    checkS3Like(properties, keysOf("gs"), [], {
      endpoint: "https://storage.googleapis.com",
      region: "us-east1",
    }),
};

const AZURE: StorageClass = {
  flag: ["fs.azure.support"],
  isMeant: (properties) =>
    (properties["provider"] ?? "").toLowerCase() === "azure" ||
    first(properties, ["azure.endpoint", ...ENDPOINTS]).endsWith(".blob.core.windows.net"),
  check: () => ({ kind: "AZURE" }),
};

/** Whatever else speaks S3. */
const MINIO: StorageClass = {
  flag: ["fs.minio.support"],
  isMeant: (properties) =>
    ["minio.access_key", "minio.endpoint", ...ACCESS, ...ENDPOINTS].some(
      (key) => (properties[key] ?? "") !== "",
    ),
  check: (properties) => checkS3Like(properties, keysOf("minio"), [], { region: "us-east-1" }),
};

const BROKER: StorageClass = {
  flag: ["fs.broker.support"],
  isMeant: (properties) => Object.keys(properties).some((key) => key.toLowerCase() === "broker.name"),
  check: () => ({ kind: "BROKER" }),
};

/** In the order in which the engine asks them; what lies on the nodes or behind HTTP is no repository's storage. */
const CLASSES: readonly StorageClass[] = [HDFS, OSS_HDFS, OSS, S3, OBS, COS, GCS, AZURE, MINIO, BROKER];

/** Detects the storage that properties describe, or says what is wrong with them. */
export function detectStorage(properties: Properties): Detected {
  const found = CLASSES.find(
    ({ flag, isMeant }) =>
      flag.some((key) => (properties[key] ?? "").toLowerCase() === "true") || isMeant(properties),
  );
  return found?.check(properties) ?? { code: "storageUnknown" };
}

function vendor(prefix: string, flag: string, domain: string, region: RegExp): StorageClass {
  const keys = keysOf(prefix);
  return {
    flag: [flag],
    isMeant: (properties) => {
      const endpoint = first(properties, keys.endpoint);
      return (endpoint === "" ? (properties["uri"] ?? "") : endpoint).includes(domain);
    },
    check: (properties) => checkS3Like(properties, keys, [region]),
  };
}

function keysOf(prefix: string): Keys {
  return {
    endpoint: [`${prefix}.endpoint`, ...ENDPOINTS],
    region: [`${prefix}.region`, ...REGIONS],
    access: [`${prefix}.access_key`, ...ACCESS],
    secret: [`${prefix}.secret_key`, ...SECRETS],
  };
}

/** Keys come both or not at all; then there has to be a region, then an endpoint (AbstractS3CompatibleProperties). */
function checkS3Like(
  properties: Properties,
  keys: Keys,
  regions: readonly RegExp[],
  usual: { readonly endpoint?: string; readonly region?: string } = {},
): Detected {
  const endpoint = bound(properties, keys.endpoint) || (usual.endpoint ?? "");
  const region = bound(properties, keys.region) || (usual.region ?? "") || regionIn(endpoint, regions);
  if ((bound(properties, keys.access) === "") !== (bound(properties, keys.secret) === "")) {
    return { code: "storageKeyPair" };
  }
  if (region === "") return { code: "storageRegionMissing" };
  return endpoint === "" ? { code: "storageEndpointMissing" } : { kind: "S3" };
}

function regionIn(endpoint: string, patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const found = pattern.exec(endpoint.toLowerCase())?.slice(1).find(Boolean);
    if (found !== undefined) return found;
  }
  return "";
}

/** Gives the first of some properties that is there; "" where none is, or where it is blank. */
function first(properties: Properties, keys: readonly string[]): string {
  for (const key of keys) {
    const value = properties[key];
    if (value !== undefined) return value.trim();
  }
  return "";
}

/** Gives the first of some properties that says something. */
function bound(properties: Properties, keys: readonly string[]): string {
  for (const key of keys) {
    const value = properties[key]?.trim() ?? "";
    if (value !== "") return value;
  }
  return "";
}
