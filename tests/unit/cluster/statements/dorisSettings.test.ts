import { describe, expect, it } from "vitest";
import { given as begin } from "../driver.ts";

const VERSIONS = ["2.0", "2.1", "3.0", "4.0"];
const given = (version: string, script = "") => begin(script, { engine: "doris", version });
const namesOf = (version: string, like: string) =>
  given(version)
    .rows(`ADMIN SHOW FRONTEND CONFIG LIKE '${like}'`)
    .map((row) => row.split("|")[0]);

// spec/doris.md §8.1, §8.2
describe("settings of Doris", () => {
  it.each(VERSIONS)("are shown in %s with who holds them, without the aliases of StarRocks", (version) => {
    expect(given(version).run("ADMIN SHOW FRONTEND CONFIG LIKE 'max_backup_restore%'")).toEqual({
      kind: "rows",
      columns: ["Key", "Value", "Type", "IsMutable", "MasterOnly", "Comment"],
      rows: [["max_backup_restore_job_num_per_db", "10", "int", "true", "true", ""]],
    });
  });

  it("come and go with the version", () => {
    expect(namesOf("3.0", "max_backup_tablets%")).toEqual([]);
    expect(namesOf("4.0", "max_backup_tablets%")).toEqual(["max_backup_tablets_per_job"]);
  });

  it.each(VERSIONS)("change at once in %s, or say why not", (version) => {
    const cluster = given(version);
    const set = (key: string, value: string) => `ADMIN SET FRONTEND CONFIG ("${key}" = "${value}")`;
    cluster.ok(set("max_backup_restore_job_num_per_db", "20"));
    expect(cluster.rows("ADMIN SHOW FRONTEND CONFIG LIKE 'max_backup_restore%'")[0]).toContain("|20|");
    expect(cluster.error(set("max_backup_restore_job_num_per_db", "many")).code).toBe("configValue");
    expect(cluster.error(set("tmp_dir", "/tmp")).code).toBe("configFixed");
    expect(cluster.error(set("nope", "1")).code).toBe("configUnknown");
  });

  it.each([
    ["2.0", ["Variable_name", "Value"]],
    ["2.1", ["Variable_name", "Value", "Default_Value", "Changed"]],
    ["4.0", ["Variable_name", "Value", "Default_Value", "Changed"]],
  ])("of a session stand in %s in columns %j", (version, columns) => {
    const cluster = given(version, "SET query_timeout = 77;");
    const result = cluster.run("SHOW VARIABLES LIKE 'query_timeout'");
    expect(result).toMatchObject({ kind: "rows", columns });
    expect(cluster.rows("SHOW VARIABLES LIKE 'query_timeout'")[0]?.split("|")[1]).toBe("77");
  });

  it.each(VERSIONS)("tell in %s of nodes and brokers", (version) => {
    const cluster = given(version, 'ALTER SYSTEM ADD BROKER b "10.0.0.9:8000";');
    expect(cluster.rows("SHOW BROKER")).toHaveLength(1);
    expect(cluster.rows("SHOW BACKENDS")).toHaveLength(3);
    expect(cluster.rows("SHOW FRONTENDS")).toHaveLength(1);
    expect(cluster.error("KILL 7").code).toBe("threadUnknown");
  });
});
