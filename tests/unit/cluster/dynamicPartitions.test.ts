import { describe, expect, it } from "vitest";
import { advance, isIdle } from "../../../src/cluster/advance.ts";
import { restartCluster } from "../../../src/cluster/restart.ts";
import { runStep } from "../../../src/cluster/runStep.ts";
import { given, type Driver } from "./driver.ts";

const DAY = 86_400_000;
const table = (properties: string, type = "DATE", rest = "") =>
  `CREATE TABLE t (day ${type} NOT NULL, n INT) DUPLICATE KEY(day) PARTITION BY RANGE(day) (${rest}) DISTRIBUTED BY HASH(n) BUCKETS 2 PROPERTIES (${properties}, "replication_num" = "1")`;
const BY = (unit: string, more = "") =>
  `"dynamic_partition.time_unit" = "${unit}", "dynamic_partition.end" = "2"${more}`;
const SHOP = "CREATE DATABASE shop; USE shop;";
const names = (driver: Driver) => Object.keys(driver.table("shop.t").partitions);
const wait = (driver: Driver, ms: number) => driver.step((world) => advance(world, world.clock + ms));

describe("dynamic partitions", () => {
  it("are made when the table is, and ahead with the days", () => {
    const driver = given(`${SHOP} ${table(BY("DAY", ', "dynamic_partition.start" = "-1"'))};`);
    expect(names(driver)).toEqual(["p20250106", "p20250107", "p20250108"]);
    wait(driver, 2 * DAY);
    expect(names(driver)).toEqual(["p20250107", "p20250108", "p20250109", "p20250110"]);
    expect(isIdle(driver.world)).toBe(true);
  });

  it("come with the scheduler's next round in 2.5", () => {
    const driver = given(`${SHOP} ${table(BY("DAY"))};`, { version: "2.5" });
    expect(names(driver)).toEqual([]);
    wait(driver, 600_000);
    expect(names(driver)).toEqual(["p20250106", "p20250107", "p20250108"]);
  });

  it.each([
    ["HOUR", "DATETIME", ["p2025010609", "p2025010610", "p2025010611"]],
    ["WEEK", "DATE", ["p2025_02", "p2025_03", "p2025_04"]],
    ["MONTH", "DATE", ["p202501", "p202502", "p202503"]],
    ["YEAR", "INT", ["p2025", "p2026", "p2027"]],
  ])("are named by the %s", (unit, type, expected) => {
    expect(names(given(`${SHOP} ${table(BY(unit), type)};`))).toEqual(expected);
  });

  it("begin on the day that the properties say, in their time zone", () => {
    const more =
      ', "dynamic_partition.start_day_of_week" = "7", "dynamic_partition.time_zone" = "Asia/Tokyo"';
    const driver = given(`${SHOP} ${table(BY("WEEK", more))};`);
    expect(Object.values(driver.table("shop.t").partitions)[0]?.range).toEqual({
      lower: ["2025-01-05"],
      upper: ["2025-01-12"],
    });
  });

  it("are printed in the engine's form", () => {
    const sql = `${SHOP} ${table(BY("day"))}; `;
    const printed = (version: string) =>
      given(sql, { version })
        .rows("SHOW CREATE TABLE t")
        .join()
        .split("\n")
        .filter((line) => line.includes("dynamic_partition"));
    const lines = [
      '"dynamic_partition.enable" = "true",',
      '"dynamic_partition.time_unit" = "day",',
      '"dynamic_partition.time_zone" = "UTC",',
      '"dynamic_partition.start" = "-2147483648",',
      '"dynamic_partition.end" = "2",',
      '"dynamic_partition.prefix" = "p",',
      '"dynamic_partition.history_partition_num" = "0",',
    ];
    expect(printed("3.1")).toEqual(lines);
    expect(printed("3.4")).toEqual([...lines].sort());
  });

  it("are shown with what the scheduler did", () => {
    const driver = given(`${SHOP} ${table(BY("MONTH"))};`);
    expect(driver.rows("SHOW DYNAMIC PARTITION TABLES")).toEqual([
      "t|true|MONTH|-2147483648|2|p|0|1|1st|2025-01-06 09:00:00|2025-01-06 09:00:00|NORMAL|NULL|NULL|true",
    ]);
  });

  it("say in State that a range is taken", () => {
    const old = 'PARTITION old VALUES [("2025-01-07"), ("2025-01-10"))';
    const driver = given(`${SHOP} ${table(BY("DAY"), "DATE", old)};`);
    expect(names(driver)).toEqual(["old", "p20250106"]);
    wait(driver, 600_000);
    const range = (from: string, to: string) =>
      `[types: [DATE]; keys: [${from}]; ..types: [DATE]; keys: [${to}]; )`;
    const message = `Range ${range("2025-01-07", "2025-01-10")} is intersected with range: ${range("2025-01-08", "2025-01-09")}`;
    expect(driver.rows("SHOW DYNAMIC PARTITION TABLES FROM shop")[0]).toContain(
      `|ERROR|${message}|NULL|true`,
    );
  });

  it("may be changed by hand once they are switched off", () => {
    const driver = given(`${SHOP} ${table(BY("DAY"))};`);
    expect(driver.error("ALTER TABLE t DROP PARTITION p20250108").code).toBe("dynamicPartitionManaged");
    driver.ok(
      'ALTER TABLE t SET ("dynamic_partition.enable" = "false"); ALTER TABLE t DROP PARTITION p20250108',
    );
    wait(driver, DAY);
    expect(names(driver)).toEqual(["p20250106", "p20250107"]);
    driver.ok('ALTER TABLE t SET ("dynamic_partition.enable" = "true", "dynamic_partition.end" = "1")');
    wait(driver, 600_000);
    expect(names(driver)).toEqual(["p20250106", "p20250107", "p20250108"]);
  });

  it("rest while the front end's configuration switches them off", () => {
    const driver = given(
      `${SHOP} ADMIN SET FRONTEND CONFIG ("dynamic_partition_enable" = "false"); ${table(BY("DAY"))};`,
    );
    wait(driver, DAY);
    expect(names(driver)).toEqual([]);
    driver.ok('ADMIN SET FRONTEND CONFIG ("dynamic_partition_enable" = "true")');
    wait(driver, 600_000);
    expect(names(driver)).toHaveLength(3);
  });

  it("begin anew with the front end, at once", () => {
    const driver = given(`${SHOP} ${table(BY("DAY"))};`, { version: "2.5" });
    wait(driver, 60_000);
    driver.step((world) => runStep(world, "main", restartCluster));
    wait(driver, 0);
    expect(names(driver)).toHaveLength(3);
    expect(driver.rows("SHOW DYNAMIC PARTITION TABLES")[0]).toContain("|NULL|2025-01-06 09:01:00|NORMAL|");
  });

  it("drop what a restore brought back from before their window", () => {
    const driver = given(
      `${SHOP} ${table(BY("DAY", ', "dynamic_partition.start" = "-2"'))}; CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/r"; BACKUP SNAPSHOT shop.s TO r ON (t);`,
    );
    wait(driver, 120_000);
    driver.ok("DROP TABLE t FORCE");
    wait(driver, 30 * DAY);
    const [row = ""] = driver.rows("SHOW SNAPSHOT ON r");
    const timestamp = /\d{4}(-\d\d){5}-\d{3}/.exec(row)?.[0] ?? "";
    driver.ok(
      `RESTORE SNAPSHOT shop.s FROM r PROPERTIES ("backup_timestamp" = "${timestamp}", "replication_num" = "1")`,
    );
    const before = driver.events.length;
    wait(driver, 1_200_000);
    expect(names(driver)).toEqual(["p20250205", "p20250206", "p20250207"]);
    const later = driver.events.slice(before).map((event) => event.type);
    expect(later.filter((type) => type === "partitionDropped")).toHaveLength(3);
  });
});
