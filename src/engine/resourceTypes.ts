import { checkDriver, checkMetastore } from "./catalogTypes.ts";
import type { RefusalReason } from "./refusalReason.ts";
import { inRange, type Target } from "./versions.ts";

type Properties = Readonly<Record<string, string>>;

/** Names of the types of resources, as the engine lists them; those that are not simulated have no check. */
const RESOURCE_TYPES = ["SPARK", "HIVE", "ICEBERG", "HUDI", "ODBC_CATALOG", "JDBC"] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

const METASTORE_URIS = "hive.metastore.uris";
const JDBC_KEYS = ["driver_url", "jdbc_uri", "user", "password", "type", "name", "driver_class"];

/** Finds the type that a resource says it has; case does not matter (fe catalog/Resource.ResourceType.fromString). */
export function resourceTypeNamed(name: string): ResourceType | undefined {
  return RESOURCE_TYPES.find((type) => type === name.toUpperCase());
}

/** Lists the types as errors do. */
export function resourceTypeList(): string {
  return `[${RESOURCE_TYPES.join(", ")}]`;
}

/** Gives why a resource cannot be made of the properties; undefined too for types that are not simulated. */
export function checkResource(
  type: ResourceType,
  properties: Properties,
  target: Target,
): RefusalReason | undefined {
  switch (type) {
    case "HIVE":
    case "HUDI":
      return checkUris(properties[METASTORE_URIS]);
    case "ICEBERG":
      return checkIceberg(properties, target);
    case "JDBC":
      return checkJdbc(properties);
    case "SPARK":
    case "ODBC_CATALOG":
      return undefined;
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** Gives the properties that SHOW RESOURCES lists (fe catalog/Resource.getProcNodeData). */
export function shownResourceProperties(
  type: string,
  properties: Properties,
  target: Target,
): readonly string[] {
  if (type === "JDBC") return Object.keys(properties).filter((key) => key.toLowerCase() !== "password");
  return [type === "ICEBERG" ? icebergUris(target) : METASTORE_URIS];
}

/** fe catalog/HiveResource.setProperties, HudiResource.setProperties */
function checkUris(uris: string | undefined): RefusalReason | undefined {
  if (uris === undefined || uris.trim() === "") return unset(METASTORE_URIS);
  return checkMetastore(uris);
}

/** fe catalog/IcebergResource.setProperties; a catalog of one's own class is not simulated. */
function checkIceberg(properties: Properties, target: Target): RefusalReason | undefined {
  const type = properties["iceberg.catalog.type"] ?? properties["starrocks.catalog-type"] ?? "";
  if (type.trim() === "") return unset("iceberg.catalog.type");
  if (type.toLowerCase() !== "hive") return { code: "icebergResourceType", data: { type } };
  const key = icebergUris(target);
  const uris = properties[key] ?? properties["iceberg.catalog.hive.metastore.uris"] ?? "";
  return uris.trim() === "" ? unset(key) : undefined;
}

function unset(key: string): RefusalReason {
  return { code: "resourcePropertyUnset", data: { key } };
}

function icebergUris(target: Target): string {
  return inRange(target, { since: "3.0" }) ? METASTORE_URIS : "iceberg.catalog.hive.metastore.uris";
}

/** fe catalog/JDBCResource.setProperties */
function checkJdbc(properties: Properties): RefusalReason | undefined {
  const unknown = Object.keys(properties).find((key) => !JDBC_KEYS.includes(key));
  if (unknown !== undefined) return { code: "resourcePropertyUnknown", data: { key: unknown } };
  return checkDriver(properties, ["driver_url", "driver_class", "jdbc_uri", "user", "password"]);
}
