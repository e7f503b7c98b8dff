import { has, type Target } from "../../engine/index.ts";
import { detectStorage, type StorageKind } from "../../engine/storageDetection.ts";
import type { CreateRepositoryStatement } from "../../sql/statements.ts";

/** What a CREATE REPOSITORY asks for, in plain values. */
export interface RepositoryRequest {
  readonly name: string;
  readonly location: string;
  readonly readOnly: boolean;
  readonly storage: CreateRepositoryStatement["storage"];
  /** The name behind the kind of storage; absent where none stands there. */
  readonly named?: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Reads the statement; of a property that stands twice the last value counts. */
export function requestOf(statement: CreateRepositoryStatement): RepositoryRequest {
  return {
    name: statement.name.value,
    location: statement.location.value,
    readOnly: statement.readOnly,
    storage: statement.storage,
    ...(statement.broker && { named: statement.broker.value }),
    properties: Object.fromEntries(statement.properties.map(({ key, value }) => [key.value, value.value])),
  };
}

/** Gives the kind that the repository is of; undefined for StarRocks, where all are one. */
export function kindOf(target: Target, { storage, properties }: RepositoryRequest): StorageKind | undefined {
  if (!has(target, "storageKinds")) return undefined;
  if (storage === "BROKER") return storage;
  if (!has(target, "storageDetected")) return storage === "HDFS" ? "HDFS" : "S3";
  const found = detectStorage(properties);
  return "kind" in found ? found.kind : "S3";
}

/** Gives the broker that reaches the storage; "" where nodes go themselves. */
export function brokerOf(target: Target, { storage, named = "" }: RepositoryRequest): string {
  return storage === "BROKER" || !has(target, "storageKinds") ? named : "";
}
