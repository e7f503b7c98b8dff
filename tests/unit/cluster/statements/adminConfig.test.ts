import { describe, expect, it } from "vitest";
import { inject } from "../../../../src/cluster/inject.ts";
import { given } from "../driver.ts";

const show = (like: string) => `ADMIN SHOW FRONTEND CONFIG LIKE '${like}'`;
const setTo = (key: string, value: string) => `ADMIN SET FRONTEND CONFIG ("${key}" = "${value}")`;

describe("ADMIN SHOW FRONTEND CONFIG", () => {
  it("shows type, aliases, mutability and value of each item", () => {
    const cluster = given();
    const result = cluster.run(show("backup_job%"));
    expect(result).toEqual({
      kind: "rows",
      columns: ["Key", "AliasNames", "Value", "Type", "IsMutable", "Comment"],
      rows: [["backup_job_default_timeout_ms", "[]", "86400000", "int", "true", ""]],
    });
    expect(cluster.rows(show("catalog_trash%"))).toEqual(["catalog_trash_expire_second|[]|86400|long|true|"]);
    expect(cluster.rows(show("default_replication_num"))).toEqual([
      "default_replication_num|[]|3|short|true|",
    ]);
    expect(cluster.rows(show("max_agent_task%"))).toEqual(["max_agent_task_threads_num|[]|4096|int|false|"]);
  });

  it("finds an item by its alias", () => {
    expect(given().rows(show("storage_flood%"))).toEqual([
      "storage_usage_hard_limit_percent|[storage_flood_stage_usage_percent]|95|int|true|",
      "storage_usage_hard_limit_reserve_bytes|[storage_flood_stage_left_capacity_bytes]|107374182400|long|true|",
    ]);
  });

  it.each([
    ["3.1", []],
    ["3.2", ["enable_backup_materialized_view|true", "enable_colocate_restore|false"]],
    ["3.3", ["enable_backup_materialized_view|false", "enable_colocate_restore|false"]],
  ])("has the switches of backup that %s has", (version, items) => {
    const rows = given("", { version })
      .rows(show("enable%"))
      .map((row) => row.split("|"));
    expect(
      rows
        .map(([key, , value]) => `${key ?? ""}|${value ?? ""}`)
        .filter((row) => /backup|colocate/.test(row)),
    ).toEqual(items);
  });

  it.each([
    ["3.1", []],
    ["3.2", ["enable_fast_schema_evolution|[]|false|boolean|true|"]],
    ["3.3", ["enable_fast_schema_evolution|[]|true|boolean|true|"]],
  ])("has the default of fast schema evolution of %s", (version, rows) => {
    expect(given("", { version }).rows(show("enable_fast%"))).toEqual(rows);
  });

  it("compares keys with upper and lower case", () => {
    expect(given().rows(show("BACKUP%"))).toEqual([]);
  });
});

describe("ADMIN SET FRONTEND CONFIG", () => {
  it("changes an item, by its name or its alias", () => {
    const cluster = given(setTo("backup_job_default_timeout_ms", " 600000 "));
    expect(cluster.cluster.config).toEqual({ backup_job_default_timeout_ms: "600000" });
    cluster.ok(setTo("storage_flood_stage_usage_percent", "+90"));
    expect(cluster.rows(show("storage_usage_hard_limit_percent"))[0]).toContain("|90|");
    expect(cluster.events).toContainEqual(
      expect.objectContaining({
        type: "configChanged",
        key: "storage_usage_hard_limit_percent",
        value: "90",
      }),
    );
  });

  it("takes every text for a boolean; only true is true", () => {
    const cluster = given(setTo("enable_colocate_restore", "TRUE"));
    expect(cluster.cluster.config).toEqual({ enable_colocate_restore: "true" });
    cluster.ok(setTo("enable_colocate_restore", "yes"));
    expect(cluster.cluster.config).toEqual({ enable_colocate_restore: "false" });
  });

  it.each([
    ["2.5", 1064, "HY000", "Unexpected exception: Config 'x' does not exist or is not mutable"],
    ["3.2", 1064, "HY000", "Unexpected exception: Config 'x' does not exist or is not mutable"],
    ["3.4", 1064, "HY000", "Config 'x' does not exist or is not mutable"],
    ["3.5", 5102, "F0000", "Config 'x' does not exist or is not mutable"],
  ])("refuses an unknown item in %s", (version, errno, sqlState, message) => {
    expect(given("", { version }).error(setTo("x", "1"))).toMatchObject({
      code: "configUnknown",
      errno,
      sqlState,
      message,
    });
  });

  it("refuses an item that is not mutable as if there were none", () => {
    expect(given().error(setTo("tmp_dir", "/data")).code).toBe("configUnknown");
  });

  it.each([
    ["max_upload_task_per_be", "many", 'For input string: "many"'],
    ["max_upload_task_per_be", "2147483648", 'For input string: "2147483648"'],
    ["max_upload_task_per_be", "", 'For input string: ""'],
    ["default_replication_num", "40000", 'Value out of range. Value:"40000" Radix:10'],
  ])("refuses %s = '%s'", (key, value, reason) => {
    expect(given().error(setTo(key, value))).toMatchObject({
      code: "configValue",
      message: `Failed to set config '${key}'. err: ${reason}`,
    });
  });

  it("reads a long beyond the width of an int", () => {
    const cluster = given(setTo("catalog_trash_expire_second", "3000000000"));
    expect(cluster.cluster.config).toEqual({ catalog_trash_expire_second: "3000000000" });
  });

  it("lasts until the front end restarts, or longer where it is persistent", () => {
    const cluster = given(
      `${setTo("max_upload_task_per_be", "3")}; ${setTo("max_download_task_per_be", "4")} WITH PERSISTENT`,
      { version: "3.5" },
    );
    cluster.step((world) => {
      const restarted = inject(world, "main", { type: "restart" });
      if ("error" in restarted) throw new Error(restarted.error.name);
      return restarted;
    });
    expect(cluster.rows(show("max_%load_task%")).map((row) => row.split("|").slice(0, 3))).toEqual([
      ["max_download_task_per_be", "[]", "4"],
      ["max_upload_task_per_be", "[]", "0"],
    ]);
  });
});

describe("items that tables follow", () => {
  const table = (rest: string) => `CREATE DATABASE d; USE d; CREATE TABLE t (id INT, day DATE) ${rest}`;
  const RANDOM = 'DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1")';

  it("allow_system_reserved_names lets columns be named so", () => {
    const cluster = given("CREATE DATABASE d; USE d", { version: "3.2" });
    const create = `CREATE TABLE t (id INT, __op INT) ${RANDOM}`;
    expect(cluster.error(create).code).toBe("columnNameReserved");
    cluster.ok(`${setTo("allow_system_reserved_names", "true")}; ${create}`);
  });

  it("max_bucket_number_per_partition is the most that a partition may have", () => {
    const cluster = given(setTo("max_bucket_number_per_partition", "4"));
    expect(
      cluster.error(
        table(
          'DUPLICATE KEY(id) PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-01-01")) DISTRIBUTED BY HASH(id) BUCKETS 5',
        ),
      ).data,
    ).toEqual({ limit: 4 });
  });

  it.each([
    ["3.2", "false", undefined],
    ["3.2", "true", "true"],
    ["3.3", "false", "false"],
  ])("enable_fast_schema_evolution of %s, %s", (version, value, property) => {
    const cluster = given(`${setTo("enable_fast_schema_evolution", value)}; ${table(RANDOM)}`, { version });
    const kept = cluster.table("d.t").properties["fast_schema_evolution"];
    expect(kept === "false" && version === "3.2" ? undefined : kept).toBe(property);
    cluster.ok("ALTER TABLE t ADD COLUMN n INT");
    expect(cluster.table("d.t").state).toBe(value === "true" ? "NORMAL" : "SCHEMA_CHANGE");
  });
});
