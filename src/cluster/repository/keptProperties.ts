import { has, type Target } from "../../engine/index.ts";
import type { StorageKind } from "../../engine/storageDetection.ts";
import { AWS_KEYS, regionOfEndpoint, withStandardKeys } from "../../engine/storageKeys.ts";
import { copiedMapOrder, grownMapOrder, hashMapOrder } from "../javaOrder.ts";

type Properties = Readonly<Record<string, string>>;

/** Gives the properties that a cluster keeps with a repository: Doris' S3 client adds what it makes of them (spec/doris.md §4.5). */
export function keptProperties(
  target: Target,
  kind: StorageKind | undefined,
  given: Properties,
): Record<string, string> {
  if (kind === "BROKER" && has(target, "brokerPropertiesLost")) return {};
  if (kind !== "S3" || !has(target, "awsKeysConverted")) return { ...given };
  const all = withStandardKeys(given);
  // The client that lists files writes the region that it found beside keys of the old kind (fe PropertyConverter.convertToS3EnvProperties).
  const hasOldKeys = Object.keys(AWS_KEYS).some((key) => key in given);
  if (hasOldKeys && all["s3.region"] === undefined) {
    const region = regionOfEndpoint(all["s3.endpoint"] ?? "");
    if (region !== undefined && !has(target, "storagePropertiesSorted")) all["s3.region"] = region;
  }
  return all;
}

/**
 * Orders the keys of a repository's properties as its statement prints them: that of Java's hash map, which depends on how the
 * map came to be (fe fs/remote/S3FileSystem, DFSFileSystem, BrokerFileSystem of each version).
 */
export function printedOrder(target: Target, kind: StorageKind | undefined, kept: Properties): string[] {
  const keys = Object.keys(kept);
  // The parser's map of the older language grew by one key at a time, that of 4.0 is a copy.
  const given = has(target, "storageDetected") ? keys : hashMapOrder(keys);
  if (kind === "BROKER" && !has(target, "createStatementCopies")) return given;
  if (kind === "S3" && has(target, "storagePropertiesSorted")) return copiedMapOrder(sortedWithoutCase(keys));
  if (kind === "S3" && has(target, "awsKeysConverted")) {
    const added = new Set(keys.includes("s3.endpoint") ? addedKeys(keys) : []);
    const first = hashMapOrder(keys.filter((key) => !added.has(key)));
    return grownMapOrder([...first, ...added], first.length);
  }
  return copiedMapOrder(given);
}

/** Names of the new kind that came in beside those of the old. */
function addedKeys(keys: readonly string[]): string[] {
  if (!keys.includes("AWS_ENDPOINT")) return [];
  return ["s3.endpoint", "s3.region", "s3.access_key", "s3.secret_key"].filter((key) => keys.includes(key));
}

function sortedWithoutCase(keys: readonly string[]): string[] {
  const folded = (key: string) => key.toLowerCase();
  return [...keys].sort((a, b) => (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0));
}
