import type { RefusalReason } from "./refusalReason.ts";
import { inRange, type Target, type VersionRange } from "./versions.ts";

type Properties = Readonly<Record<string, string>>;

/** A kind of external catalog and what a connector of it asks of the properties (fe connector/ConnectorType). */
interface CatalogType extends VersionRange {
  readonly name: string;
  /** Gives why a connector cannot be made of the properties. */
  readonly check: (properties: Properties, target: Target) => RefusalReason | undefined;
}

const METASTORE_URIS = "hive.metastore.uris";
const METASTORES = ["hive", "glue", "dlf"];

/** fe connector/elasticsearch: what is missing is only logged. */
const nothing = (): undefined => undefined;

const CATALOG_TYPES: readonly CatalogType[] = [
  { name: "hive", check: (properties, target) => checkHive(properties, target, "hive catalog") },
  { name: "hudi", check: (properties, target) => checkHive(properties, target, "hive catalog") },
  { name: "iceberg", check: checkIceberg },
  { name: "jdbc", check: checkJdbc },
  { name: "deltalake", check: checkDeltaLake },
  { name: "es", since: "3.1", check: nothing },
  { name: "paimon", since: "3.1", check: checkPaimon },
  { name: "odps", since: "3.2", check: checkOdps },
  { name: "unified", since: "3.2", check: checkUnified },
  { name: "kudu", since: "3.3", check: checkKudu },
];

/** Finds a kind of external catalog by its exact name; undefined where this version has none such. */
export function catalogType(target: Target, name: string): CatalogType | undefined {
  return CATALOG_TYPES.find((type) => type.name === name && inRange(target, type));
}

/** Gives the names of the kinds of external catalogs that a version has. */
export function catalogTypeNames(target: Target): readonly string[] {
  return CATALOG_TYPES.filter((type) => inRange(target, type)).map(({ name }) => name);
}

/** fe connector/hive/HiveConnectorInternalMgr, hive/HiveConnector.validate (to 3.1). */
function checkHive(properties: Properties, target: Target, what: string): RefusalReason | undefined {
  const type = (properties["hive.metastore.type"] ?? "hive").toLowerCase();
  if (!METASTORES.includes(type)) return { code: "metastoreTypeUnknown", data: { type }, analysis: true };
  // 2.5 asks for the address again, whatever the type of the metastore.
  const always = properties.type === "hive" && inRange(target, { until: "3.0" });
  if (type !== "hive" && !always) return undefined;
  const uris = properties[METASTORE_URIS];
  return uris === undefined ? { code: "metastoreUrisMissing", data: { what } } : checkMetastore(uris);
}

/** fe connector/delta/DeltaLakeInternalMgr. */
function checkDeltaLake(properties: Properties, target: Target): RefusalReason | undefined {
  return checkHive(properties, target, "catalog of hive-metastore");
}

/** Gives what is wrong with the addresses of a metastore (fe common/util/Util.validateMetastoreUris). */
export function checkMetastore(uris: string): RefusalReason | undefined {
  for (const uri of uris.split(",")) {
    const [, scheme = "", host = "", port] =
      /^(?:([A-Za-z][A-Za-z0-9+.-]*):\/\/)?([^:/?#]*)(?::(\d+))?/.exec(uri) ?? [];
    if (scheme !== "thrift") return { code: "metastoreScheme", data: { uri } };
    if (host === "") return { code: "metastoreHost", data: { uri } };
    if (port === undefined) return { code: "metastorePort", data: { uri } };
  }
  return undefined;
}

/** fe connector/iceberg/IcebergCatalogProperties; before 3.3 the kind is asked for when the catalog is first used. */
function checkIceberg(properties: Properties, target: Target): RefusalReason | undefined {
  if (inRange(target, { until: "3.3" })) return undefined;
  const type = properties["iceberg.catalog.type"] || properties["starrocks.catalog-type"];
  return type
    ? undefined
    : {
        text: "Can't find iceberg native catalog type. You must specify the 'iceberg.catalog.type' property when creating an iceberg catalog in the catalog properties",
      };
}

/** fe connector/jdbc/JDBCConnector. */
function checkJdbc(properties: Properties): RefusalReason | undefined {
  return checkDriver(properties, ["driver_class", "jdbc_uri", "user", "password", "driver_url"]);
}

/** Checks what leads to a database over JDBC, in the order in which it is asked for. */
export function checkDriver(properties: Properties, required: readonly string[]): RefusalReason | undefined {
  const missing = required.find((key) => properties[key] === undefined);
  if (missing !== undefined) return { code: "propertyMissing", data: { key: missing } };
  const url = properties.driver_url ?? "";
  return isUrl(url) ? undefined : { code: "driverUnreachable", data: { url } };
}

/** fe connector/paimon/PaimonConnector. */
function checkPaimon(properties: Properties): RefusalReason | undefined {
  const type = properties["paimon.catalog.type"] ?? "";
  if (type === "") return { text: "The property paimon.catalog.type must be set." };
  if (type === "hive" && !properties[METASTORE_URIS])
    return { text: `The property ${METASTORE_URIS} must be set if paimon catalog is hive.` };
  const located = type === "hive" || type.toLowerCase() === "dlf" || properties["paimon.catalog.warehouse"];
  return located ? undefined : { text: "The property paimon.catalog.warehouse must be set." };
}

/** fe connector/odps/OdpsProperties. */
function checkOdps(properties: Properties): RefusalReason | undefined {
  const required = [
    "odps.access.id",
    "odps.access.key",
    "odps.endpoint",
    "odps.project",
    "odps.tunnel.quota",
  ];
  const missing = required.find((key) => !properties[key]);
  return missing === undefined ? undefined : { code: "propertyMissing", data: { key: missing } };
}

/** fe connector/unified/UnifiedConnector: one of each kind on the same metastore. */
function checkUnified(properties: Properties, target: Target): RefusalReason | undefined {
  const metastore = properties["unified.metastore.type"] ?? "";
  if (metastore !== "hive" && metastore !== "glue") {
    return {
      text: "Getting analyzing error. Detail message: Unified catalog only supports hive and glue as metastore..",
    };
  }
  return checkHive({ ...properties, "hive.metastore.type": metastore }, target, "hive catalog");
}

/** fe connector/kudu/KuduConnector. */
function checkKudu(properties: Properties): RefusalReason | undefined {
  const type = (properties["kudu.catalog.type"] ?? "").toLowerCase();
  if (type === "") return { text: "The property kudu.catalog.type must be set." };
  if (!["hive", "glue", "kudu"].includes(type))
    return { text: `kudu catalog type [${type}] is not supported` };
  return type === "hive" && !properties[METASTORE_URIS]
    ? { text: `The property ${METASTORE_URIS} must be set if kudu catalog is hive.` }
    : undefined;
}

/** Tells whether Java opens such a URL; what lies there is taken to be right. */
export function isUrl(text: string): boolean {
  return /^(?:https?|ftp|file|jar):./i.test(text.trim());
}

/** Properties whose value SHOW CREATE CATALOG hides but for two letters on each side (fe credential/CredentialUtil). */
const SECRETS: readonly (VersionRange & { readonly key: string })[] = [
  { key: "aws.s3.access_key" },
  { key: "aws.s3.secret_key" },
  { key: "aws.glue.access_key" },
  { key: "aws.glue.secret_key" },
  ...[
    "azure.blob.shared_key",
    "azure.blob.sas_token",
    "azure.adls1.oauth2_credential",
    "azure.adls2.shared_key",
    "azure.adls2.oauth2_client_secret",
    "gcp.gcs.service_account_private_key",
  ].map((key) => ({ key, since: "3.0" })),
  { key: "aliyun.oss.access_key", since: "3.1" },
  { key: "aliyun.oss.secret_key", since: "3.1" },
  { key: "iceberg.catalog.credential", since: "3.1", until: "4.0" },
  ...["oauth2.credential", "oauth2.token", "rest.access-key-id", "rest.secret-access-key"].map((key) => ({
    key: `iceberg.catalog.${key}`,
    since: "4.0",
  })),
  { key: "odps.access.id", since: "3.2" },
  { key: "odps.access.key", since: "3.2" },
];

/** Gives what SHOW CREATE CATALOG shows of a property; undefined where it leaves it out. */
export function shownCatalogProperty(target: Target, key: string, value: string): string | undefined {
  if (key === "password" && inRange(target, { since: "3.0" })) return undefined;
  if (!SECRETS.some((secret) => secret.key === key && inRange(target, secret))) return value;
  return value.length <= 4 ? "******" : `${value.slice(0, 2)}******${value.slice(-2)}`;
}
