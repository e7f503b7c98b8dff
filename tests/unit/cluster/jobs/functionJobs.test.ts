import { describe, expect, test } from "vitest";
import { restoreSql, withTables, type Client } from "./client.ts";

const FUNCTION = (name: string, type = "INT", symbol = "a.B") =>
  `CREATE FUNCTION ${name}(${type}) RETURNS INT PROPERTIES ("symbol" = "${symbol}", "type" = "StarrocksJar", "file" = "http://h/f.jar")`;
const functions = (client: Client, database = "db1") =>
  (client.world.clusters["a"]?.databases[database]?.functions ?? []).map(
    ({ name, args, properties }) =>
      `${name}(${args.map((type) => type.name).join(",")}) ${properties["symbol"] ?? ""}`,
  );

/** A session with functions f(INT), f(BIGINT) and g(INT) of db1 in snapshot s1. */
function withFunctions(on = ""): { client: Client; ts: string } {
  const client = withTables();
  client.ok("USE db1", FUNCTION("f"), FUNCTION("f", "BIGINT"), FUNCTION("g"));
  client.ok(`BACKUP SNAPSHOT db1.s1 TO r ${on}`);
  client.idle();
  return { client, ts: client.timestamp("s1") };
}

describe("BACKUP of functions", () => {
  const saved = (client: Client) => {
    const job = client.job();
    return job.kind === "backup" ? job.functions.map(({ name }) => name) : [];
  };

  test.each([
    ["", ["f", "f", "g"]],
    ["ON (t2)", []],
    ["ON (t2, FUNCTION F)", ["f", "f"]],
    ["ON (FUNCTION g, ALL FUNCTIONS)", ["g", "f", "f"]],
    ["ON (ALL FUNCTIONS)", ["f", "f", "g"]],
    ["ON (FUNCTION db1.g)", ["g"]],
  ])("%s takes %j", (on, names) => {
    const { client } = withFunctions(on);
    expect(client.job().state).toBe("FINISHED");
    expect(saved(client)).toEqual(names);
  });

  test("up to 3.3 takes none", () => {
    const client = withTables({ version: "3.3" });
    client.ok("USE db1", FUNCTION("f"), "BACKUP SNAPSHOT db1.s1 TO r");
    expect(saved(client)).toEqual([]);
  });

  test("of a database without tables is no empty backup, and SHOW does not list it", () => {
    const client = withTables();
    client.ok("CREATE DATABASE db2", "USE db2", FUNCTION("f"), "BACKUP SNAPSHOT db2.s TO r");
    client.idle();
    expect(client.rows("SHOW BACKUP FROM db2")[0]).toMatchObject({ State: "FINISHED", BackupObjs: "" });
  });
});

describe("RESTORE of functions", () => {
  test("replaces those with the same arguments and leaves the rest", () => {
    const { client, ts } = withFunctions();
    client.ok("DROP FUNCTION f(INT)", FUNCTION("f", "INT", "new.X"), "DROP FUNCTION g(INT)", FUNCTION("h"));
    client.ok(restoreSql(ts, "ON (ALL FUNCTIONS)"));
    client.idle();
    expect(functions(client).sort()).toEqual(["f(BIGINT) a.B", "f(INT) a.B", "g(INT) a.B", "h(INT) a.B"]);
  });

  test("gives all signatures of a name the new one", () => {
    const { client, ts } = withFunctions();
    client.ok(restoreSql(ts, "ON (FUNCTION f AS Copied)"));
    client.idle();
    expect(functions(client).filter((one) => one.startsWith("copied"))).toHaveLength(2);
  });

  test("takes the rest with ALL FUNCTIONS beside a new name", () => {
    const { client, ts } = withFunctions();
    client.ok("CREATE DATABASE db2");
    client.ok(restoreSql(ts, "ON (FUNCTION f AS x, ALL FUNCTIONS)").replace("db1.s1", "db2.s1"));
    client.idle();
    expect(functions(client, "db2").map((one) => one.split("(")[0])).toEqual(["x", "x", "g"]);
  });

  test("keeps the old database in the names, so that they stand beside those of the new one", () => {
    const { client, ts } = withFunctions("ON (FUNCTION g)");
    client.ok("CREATE DATABASE db2", "USE db2", FUNCTION("g", "INT", "own.G"));
    client.ok(restoreSql(ts).replace("db1.s1", "db2.s1"));
    client.idle();
    expect(functions(client, "db2")).toEqual(["g(INT) own.G", "g(INT) a.B"]);
    const [, restored] = client.world.clusters["a"]?.databases["db2"]?.functions ?? [];
    expect(restored?.nameDatabase).toBe("db1");
  });

  test("drops them when it is cancelled, those too that were there before", () => {
    const { client, ts } = withFunctions();
    client.ok(restoreSql(ts, "ON (FUNCTION g)"), "CANCEL RESTORE FROM db1");
    expect(functions(client).map((one) => one.split("(")[0])).toEqual(["f", "f"]);
  });

  test("finds no function in metadata that cannot be read, and fails for it later", () => {
    const { client, ts } = withFunctions();
    const path = client.files().find((file) => file.includes("/__meta.")) ?? "";
    client.inject({ type: "file", path, mode: "corrupt" });
    client.ok(restoreSql(ts, "ON (FUNCTION nosuch)"));
    client.idle();
    expect(client.job().status).toMatchObject({ code: "restoreMetaUnreadable" });
    expect(functions(client)).toHaveLength(3);
  });
});
