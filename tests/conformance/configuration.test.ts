import { describe, expect, it } from "vitest";
import { ENGINES } from "../../src/engine/index.ts";
import { given } from "../unit/cluster/driver.ts";

const ALL = ENGINES.starrocks.versions;
const since = (first: string) => ALL.filter((version) => Number(version) >= Number(first));
const before = (first: string) => ALL.filter((version) => Number(version) < Number(first));

/** Front-end configuration of spec/starrocks.md §8.1 with its corrections: value, Java type, whether it can be set, where. */
const ITEMS: readonly (readonly [string, string, string, boolean, readonly string[]])[] = [
  ["backup_job_default_timeout_ms", "86400000", "int", true, ALL],
  ["max_upload_task_per_be", "0", "int", true, ALL],
  ["max_download_task_per_be", "0", "int", true, ALL],
  ["history_job_keep_max_second", "604800", "int", true, ALL],
  ["enable_backup_materialized_view", "true", "boolean", true, ["3.2"]],
  ["enable_backup_materialized_view", "false", "boolean", true, since("3.3")],
  ["enable_colocate_restore", "false", "boolean", true, since("3.2")],
  ["default_replication_num", "3", "short", true, since("3.0")],
  ["tablet_create_timeout_second", "10", "int", true, ALL],
  ["agent_task_resend_wait_time_ms", "5000", "long", true, ALL],
  ["max_agent_task_threads_num", "4096", "int", false, ALL],
  ["catalog_trash_expire_second", "86400", "long", true, ALL],
  ["broker_client_timeout_ms", "120000", "int", false, ALL],
  ["tmp_dir", "/opt/starrocks/fe/temp_dir", "String", false, ALL],
  ["storage_usage_hard_limit_percent", "95", "int", true, ALL],
  ["storage_usage_hard_limit_reserve_bytes", "107374182400", "long", true, ALL],
  ["enable_fast_schema_evolution", "false", "boolean", true, ["3.2"]],
  ["enable_fast_schema_evolution", "true", "boolean", true, since("3.3")],
  ["max_bucket_number_per_partition", "1024", "long", true, since("3.3")],
  ["enable_udf", "true", "boolean", false, since("3.0")],
  ["allow_system_reserved_names", "false", "boolean", true, ALL],
];
const NAMES = new Set(ITEMS.map(([name]) => name));

/** Items that no version has: they belong to the other engine. */
const NOWHERE = ["max_backup_restore_job_num_per_db", "backup_clean_retry_limit"];

describe.each(ALL)("the front end's configuration in %s", (version) => {
  const cluster = given("", { version });

  it.each([...NAMES, ...NOWHERE])("%s", (name) => {
    const rows = ITEMS.filter((item) => item[0] === name && item[4].includes(version));
    const shown = cluster.rows(`ADMIN SHOW FRONTEND CONFIG LIKE '${name}'`).map((row) => row.split("|"));
    expect(shown.map(([key, , value, type, mutable]) => [key, value, type, mutable])).toEqual(
      rows.map(([key, value, type, mutable]) => [key, value, type, String(mutable)]),
    );
  });

  it("takes what can be set and nothing else, in its own words", () => {
    const prefix = before("3.3").includes(version) ? "Unexpected exception: " : "";
    const number = since("3.5").includes(version) ? [5102, "F0000"] : [1064, "HY000"];
    for (const [name, value, , mutable, versions] of ITEMS) {
      const set = `ADMIN SET FRONTEND CONFIG ("${name}" = "${value}")`;
      if (mutable && versions.includes(version)) cluster.ok(set);
      else if (!ITEMS.some((item) => item[0] === name && item[4].includes(version) && item[3])) {
        const { message, errno, sqlState } = cluster.error(set);
        expect([message, errno, sqlState]).toEqual([
          `${prefix}Config '${name}' does not exist or is not mutable`,
          ...number,
        ]);
      }
    }
  });

  it("refuses a value of another type", () => {
    const prefix = before("3.3").includes(version) ? "Unexpected exception: " : "";
    expect(cluster.error('ADMIN SET FRONTEND CONFIG ("max_upload_task_per_be" = "many")').message).toBe(
      `${prefix}Failed to set config 'max_upload_task_per_be'. err: For input string: "many"`,
    );
  });
});
