import { has } from "../engine/index.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import type { Property } from "../sql/statements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { hashMapOrder } from "./javaOrder.ts";
import { javaInt, javaLong } from "./javaNumbers.ts";
import type { ErrorResult } from "./result.ts";

export interface BackupProperties {
  /** Seconds. */
  readonly timeout: number;
  readonly incremental: boolean;
}

export interface RestoreProperties {
  /** Seconds. */
  readonly timeout: number;
  readonly timestamp: string;
  readonly replicationNum: number;
  readonly allowLoad: boolean;
  /** Number that takes the place of the snapshot's, where the statement gives one. */
  readonly starrocksMetaVersion?: number;
}

const LEAST_TIMEOUT_MS = 600_000n;
const DEFAULT_TIMEOUT_MS = 86_400_000;
export const DEFAULT_REPLICAS = 3;

/** Reads the properties of BACKUP, in the order of the engine's map (spec/starrocks.md §2.1). */
export function backupProperties(
  context: StatementContext,
  properties: readonly Property[],
): BackupProperties | ErrorResult {
  let timeout = defaultTimeout(context);
  let incremental = false;
  const unknown: string[] = [];
  for (const [key, property] of inMapOrder(context, properties)) {
    const { value } = property.value;
    switch (key) {
      case "timeout": {
        const seconds = timeoutSeconds(context, property);
        if (typeof seconds !== "number") return seconds;
        timeout = seconds;
        break;
      }
      case "type":
        if (!/^(?:full|incremental)$/iu.test(value))
          return fail(context.target, "backupTypeUnknown", { value });
        incremental = value.toLowerCase() === "incremental";
        break;
      default:
        unknown.push(key);
    }
  }
  if (unknown.length > 0) {
    return fail(context.target, "backupPropertyUnknown", { keys: hashMapOrder(unknown).join(", ") });
  }
  return { timeout, incremental };
}

/** Reads the properties of RESTORE: a missing timestamp is told before unknown properties (spec/starrocks.md §2.1). */
export function restoreProperties(
  context: StatementContext,
  properties: readonly Property[],
): RestoreProperties | ErrorResult {
  let timeout = defaultTimeout(context);
  let replicationNum = defaultReplicas(context);
  let allowLoad = false;
  let timestamp: string | undefined;
  let starrocksMetaVersion: number | undefined;
  const unknown: string[] = [];
  for (const [key, property] of inMapOrder(context, properties)) {
    const { value } = property.value;
    switch (key) {
      case "timeout": {
        const seconds = timeoutSeconds(context, property);
        if (typeof seconds !== "number") return seconds;
        timeout = seconds;
        break;
      }
      case "allow_load":
        if (!/^(?:true|false)$/iu.test(value)) return fail(context.target, "allowLoadInvalid", { value });
        allowLoad = value.toLowerCase() === "true";
        break;
      case "replication_num":
      case "meta_version":
      case "starrocks_meta_version": {
        const number = javaInt(value);
        if (number === undefined)
          return fail(context.target, "restoreNumberInvalid", { property: key, value });
        if (key === "replication_num") replicationNum = number;
        if (key === "starrocks_meta_version") starrocksMetaVersion = number;
        break;
      }
      case "backup_timestamp":
        timestamp = value;
        break;
      default:
        unknown.push(key);
    }
  }
  if (timestamp === undefined) return fail(context.target, "timestampMissing");
  if (unknown.length > 0) {
    return fail(context.target, "restorePropertyUnknown", { keys: hashMapOrder(unknown).join(", ") });
  }
  const read = starrocksMetaVersion === undefined ? {} : { starrocksMetaVersion };
  return { timeout, timestamp, replicationNum, allowLoad, ...read };
}

/** Gives the properties in the order of a HashMap; of two with the same key the last one counts. */
function inMapOrder(context: StatementContext, properties: readonly Property[]): [string, Property][] {
  const trims = has(context.target, "propertyKeysTrimmed");
  const byKey = new Map(
    properties.map((property) => [trims ? javaTrim(property.key.value) : property.key.value, property]),
  );
  return hashMapOrder([...byKey.keys()]).flatMap((key) => {
    const property = byKey.get(key);
    return property === undefined ? [] : [[key, property]];
  });
}

/** String#trim takes off everything up to the blank. */
function javaTrim(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters
  return text.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/gu, "");
}

/** Long arithmetic as the engines do it: seconds that overflow as milliseconds count as too short. */
export function timeoutSeconds(
  context: StatementContext,
  { value: { value } }: Property,
): number | ErrorResult {
  const seconds = javaLong(value);
  if (seconds === undefined) return fail(context.target, "timeoutNotNumber", { value });
  const ms = BigInt.asIntN(64, seconds * 1000n);
  if (ms < LEAST_TIMEOUT_MS) return fail(context.target, "timeoutTooShort", { value });
  return Number(ms / 1000n);
}

/** Gives the seconds that a job has where its statement says nothing. */
export function defaultTimeout({ target, cluster }: StatementContext): number {
  const ms = jobConfigNumber(target, cluster.config, "backup_job_default_timeout_ms", DEFAULT_TIMEOUT_MS);
  return Math.floor(ms / 1000);
}

/** Gives the replicas that a restored partition gets where its statement says nothing. */
export function defaultReplicas({ target, cluster }: StatementContext): number {
  if (!has(target, "replicationDefaultFromConfig")) return DEFAULT_REPLICAS;
  // fe server/RunMode.defaultReplicationNum.
  if (cluster.runMode === "shared_data") return 1;
  return jobConfigNumber(target, cluster.config, "default_replication_num", DEFAULT_REPLICAS);
}
