import { JOB_CONFIG } from "./jobConfig.ts";
import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** A front-end configuration item that is simulated. */
interface ConfigRow extends VersionRange {
  readonly engine: Engine;
  readonly name: string;
  readonly type: "integer" | "boolean" | "text";
  readonly default: string;
  readonly mutable: boolean;
}

const ITEM = { engine: "starrocks", type: "integer", mutable: true } as const;

/** Items beside those of the backup family (spec/starrocks.md §8.1; fe common/Config). */
const OTHER_CONFIG: readonly ConfigRow[] = [
  { ...ITEM, name: "agent_task_resend_wait_time_ms", default: "5000" },
  { ...ITEM, name: "alter_table_timeout_second", default: "86400" },
  { ...ITEM, name: "broker_client_timeout_ms", default: "120000", mutable: false },
  { ...ITEM, name: "catalog_trash_expire_second", default: "86400" },
  { ...ITEM, name: "enable_fast_schema_evolution", type: "boolean", default: "true", since: "3.3" },
  { ...ITEM, name: "max_agent_task_threads_num", default: "4096", mutable: false },
  { ...ITEM, name: "max_bucket_number_per_partition", default: "1024", since: "3.3" },
  { ...ITEM, name: "storage_usage_hard_limit_percent", default: "95" },
  { ...ITEM, name: "storage_usage_hard_limit_reserve_bytes", default: "107374182400" },
  { ...ITEM, name: "tmp_dir", type: "text", default: "/opt/starrocks/fe/temp_dir", mutable: false },
];

/** Gives the simulated items of a version, sorted by name. */
export function configRows(target: Target): readonly ConfigRow[] {
  return [...JOB_CONFIG, ...OTHER_CONFIG]
    .filter((row) => row.engine === target.engine && inRange(target, row))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Reads a new value of an item: what it becomes, or why the engine refuses it (fe common/ConfigBase.setConfigField). */
export function readConfigValue(
  row: ConfigRow,
  text: string,
): { readonly value: string } | { readonly reason: string } {
  const value = text.trim();
  switch (row.type) {
    case "integer":
      return /^[+-]?\d{1,18}$/.test(value)
        ? { value: String(Number(value)) }
        : { reason: `For input string: "${value}"` };
    case "boolean":
      // Java's parseBoolean: whatever is not "true" is false.
      return { value: String(value.toLowerCase() === "true") };
    case "text":
      return { value };
    default: {
      const never: never = row.type;
      return never;
    }
  }
}

/** Words the type of an item as ADMIN SHOW FRONTEND CONFIG does. */
export function configTypeName(row: ConfigRow): string {
  switch (row.type) {
    case "integer":
      return Number(row.default) > 2_147_483_647 ||
        row.name.endsWith("_ms") ||
        row.name.endsWith("_second") ||
        row.name.endsWith("_bytes")
        ? "long"
        : "int";
    case "boolean":
      return "boolean";
    case "text":
      return "String";
    default: {
      const never: never = row.type;
      return never;
    }
  }
}
