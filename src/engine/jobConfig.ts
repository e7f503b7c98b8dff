import type { ConfigRow } from "./configTypes.ts";
import { DORIS_CONFIG } from "./dorisConfig.ts";
import { inRange, type Target } from "./versions.ts";

const ITEM = { engine: "starrocks", type: "integer", mutable: true } as const;

/** Items of StarRocks that BACKUP and RESTORE follow: spec/starrocks.md §8.1 with corrections 5, 9 and 12 (of several patch releases the branch's head counts). */
export const JOB_CONFIG: readonly ConfigRow[] = [
  { ...ITEM, name: "backup_job_default_timeout_ms", default: "86400000" },
  { ...ITEM, name: "max_upload_task_per_be", default: "0" },
  { ...ITEM, name: "max_download_task_per_be", default: "0" },
  { ...ITEM, name: "history_job_keep_max_second", default: "604800" },
  {
    ...ITEM,
    name: "enable_backup_materialized_view",
    type: "boolean",
    default: "true",
    since: "3.2",
    until: "3.3",
  },
  { ...ITEM, name: "enable_backup_materialized_view", type: "boolean", default: "false", since: "3.3" },
  { ...ITEM, name: "enable_colocate_restore", type: "boolean", default: "false", since: "3.2" },
  { ...ITEM, name: "default_replication_num", default: "3", since: "3.0" },
  { ...ITEM, name: "tablet_create_timeout_second", default: "10" },
];

/** Gives the row of an item in a version; undefined where the version has no such item. */
export function jobConfigRow(target: Target, name: string): ConfigRow | undefined {
  const holds = (row: ConfigRow) => row.engine === target.engine && row.name === name && inRange(target, row);
  return JOB_CONFIG.find(holds) ?? DORIS_CONFIG.find(holds);
}

/** Gives an item's value in a cluster: what was set, else its default, else `fallback` where the version has no such item. */
export function jobConfigNumber(
  target: Target,
  config: Readonly<Record<string, string>>,
  name: string,
  fallback: number,
): number {
  const text = config[name] ?? jobConfigRow(target, name)?.default;
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isSafeInteger(value) ? value : fallback;
}

/** Tells whether an item is on in a cluster; `fallback` where the version has no such item. */
export function jobConfigFlag(
  target: Target,
  config: Readonly<Record<string, string>>,
  name: string,
  fallback: boolean,
): boolean {
  const text = config[name] ?? jobConfigRow(target, name)?.default;
  return text === undefined ? fallback : text === "true";
}
