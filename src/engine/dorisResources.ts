import { inRange, type Target, type VersionRange } from "./versions.ts";

/** Types of resources (fe catalog/Resource.ResourceType); SPARK is refused from 4.0 on. */
const TYPES: readonly (VersionRange & { readonly name: string })[] = [
  { name: "SPARK", until: "4.0" },
  { name: "ODBC_CATALOG" },
  { name: "S3" },
  { name: "JDBC" },
  { name: "HDFS" },
  { name: "HMS" },
  { name: "ES" },
  { name: "AZURE", since: "4.0" },
  { name: "AI", since: "4.0" },
];

/** Finds the type that a resource says it has; case does not matter. */
export function dorisResourceType(target: Target, name: string): string | undefined {
  return TYPES.find((type) => inRange(target, type) && type.name === name.toUpperCase())?.name;
}

/** Lists the types of a version. */
export function dorisResourceTypes(target: Target): string {
  return TYPES.filter((type) => inRange(target, type))
    .map(({ name }) => name)
    .join(", ");
}
