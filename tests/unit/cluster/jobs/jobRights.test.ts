import { describe, expect, test } from "vitest";
import { execute } from "../../../../src/cluster/execute.ts";
import type { StatementResult } from "../../../../src/cluster/result.ts";
import { parse } from "../../../../src/sql/index.ts";
import { restoreSql, withSnapshot, withTables, type Client } from "./client.ts";

/** Sends a statement as user u. */
function asUser(client: Client, sql: string): StatementResult {
  const target = client.world.clusters["a"]?.target ?? { engine: "starrocks", version: "3.4" };
  const [statement] = parse(sql, target).statements;
  if (statement === undefined) throw new Error(sql);
  const done = execute(client.world, { cluster: "a", user: "u", statement, text: sql });
  client.world = done.world;
  return done.result;
}

/** Says how a statement of user u ends: `ok`, or the beginning of the error. */
function outcome(client: Client, sql: string): string {
  const result = asUser(client, sql);
  return result.kind === "error" ? result.message : result.kind;
}

const USER = "CREATE USER u";
const REPOSITORY = "GRANT REPOSITORY ON SYSTEM TO USER u";
const denied = (privilege: string, on: string) =>
  new RegExp(`the ${privilege} privilege\\(s\\) on ${on} for`);

describe("BACKUP asks", () => {
  test("for REPOSITORY first, before it says that the database is empty", () => {
    const client = withTables();
    client.ok(USER, "CREATE DATABASE empty1");
    expect(outcome(client, "BACKUP SNAPSHOT empty1.s TO r")).toMatch(denied("REPOSITORY", "SYSTEM"));
    client.ok(REPOSITORY);
    expect(outcome(client, "BACKUP SNAPSHOT empty1.s TO r")).toContain("Database: empty1 is empty");
  });

  test("after the analyzer: a wrong table is told first", () => {
    const client = withTables();
    client.ok(USER);
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r ON (t9)")).toContain("Incorrect table name 't9'");
  });

  test("for EXPORT on each table, in their order, and for none on views", () => {
    const client = withTables();
    client.ok(USER, REPOSITORY, "CREATE VIEW db1.v AS SELECT 1 AS one");
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r")).toMatch(denied("EXPORT", "TABLE t1"));
    client.ok("GRANT EXPORT ON TABLE db1.t1 TO USER u");
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r")).toMatch(denied("EXPORT", "TABLE t2"));
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r ON (v, t1)")).toBe("ok");
  });

  test("for USAGE of functions, and speaks of DROP", () => {
    const client = withTables();
    client.ok("USE db1");
    client.ok(
      `CREATE FUNCTION f(INT, VARCHAR) RETURNS INT PROPERTIES ("symbol" = "a.B", "type" = "StarrocksJar", "file" = "http://h/f.jar")`,
    );
    client.ok(USER, REPOSITORY);
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r ON (FUNCTION f)")).toMatch(
      /the DROP privilege\(s\) on FUNCTION f\(INT,VARCHAR\) for/,
    );
    client.ok("GRANT USAGE ON FUNCTION db1.f(INT, VARCHAR) TO USER u");
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r ON (FUNCTION f)")).toBe("ok");
  });

  test("for USAGE of catalogs, and speaks of CREATE DATABASE", () => {
    const client = withTables();
    client.ok(
      `CREATE EXTERNAL CATALOG h1 PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://h:9083")`,
      USER,
    );
    const sql = "BACKUP EXTERNAL CATALOG (h1) SNAPSHOT s TO r";
    expect(outcome(client, sql)).toMatch(denied("REPOSITORY", "SYSTEM"));
    client.ok(REPOSITORY);
    expect(outcome(client, sql)).toMatch(denied("CREATE DATABASE", "CATALOG h1"));
    client.ok("GRANT USAGE ON CATALOG h1 TO USER u");
    expect(outcome(client, sql)).toBe("ok");
  });

  test("in 2.5 for LOAD on the database, in words of its own", () => {
    const client = withTables({ version: "2.5" });
    client.ok(USER, "CREATE DATABASE empty1");
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r")).toBe("BackupStatement failed");
    expect(outcome(client, "BACKUP SNAPSHOT empty1.s TO r")).toBe("Table not found.");
    client.ok("GRANT LOAD_PRIV ON db1.* TO u");
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r")).toBe("ok");
  });

  test("in 3.0 in the words of that version", () => {
    const client = withTables({ version: "3.0" });
    client.ok(USER);
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r")).toBe(
      "Access denied; you need (at least one of) the REPOSITORY privilege(s) for this operation",
    );
    client.ok(REPOSITORY);
    expect(outcome(client, "BACKUP SNAPSHOT db1.s TO r")).toMatch(
      /^EXPORT command denied to user 'u'@'.*' for table /,
    );
  });
});

describe("RESTORE asks", () => {
  test("for CREATE DATABASE without ON", () => {
    const { client, ts } = withSnapshot();
    client.ok(USER, REPOSITORY);
    expect(outcome(client, restoreSql(ts))).toMatch(denied("CREATE DATABASE", "CATALOG default_catalog"));
    client.ok("GRANT CREATE DATABASE ON CATALOG default_catalog TO USER u");
    expect(outcome(client, restoreSql(ts))).toBe("ok");
  });

  test("with ON for CREATE TABLE, then for INSERT on what is there under the original names", () => {
    const { client, ts } = withSnapshot();
    client.ok(USER, REPOSITORY);
    const sql = restoreSql(ts, "ON (t1 AS x, t2 AS y)");
    expect(outcome(client, sql)).toMatch(denied("CREATE TABLE", "DATABASE db1"));
    client.ok("GRANT CREATE TABLE ON DATABASE db1 TO USER u");
    expect(outcome(client, sql)).toMatch(denied("INSERT", "TABLE t1"));
    client.ok("DROP TABLE db1.t1", "GRANT INSERT ON TABLE db1.t2 TO USER u");
    expect(outcome(client, sql)).toBe("ok");
  });

  test("with ON for nothing of a database that is not there, which it makes", () => {
    const { client, ts } = withSnapshot();
    client.ok(USER, REPOSITORY);
    expect(outcome(client, restoreSql(ts, "ON (t1)").replace("db1.s1", "db9.s1"))).toBe("ok");
    expect(client.world.clusters["a"]?.databases["db9"]).toBeDefined();
  });

  test("before it looks for the repository", () => {
    const { client } = withSnapshot();
    client.ok(USER);
    const sql = 'RESTORE SNAPSHOT db1.s FROM nope PROPERTIES ("backup_timestamp" = "x")';
    expect(outcome(client, sql)).toMatch(denied("REPOSITORY", "SYSTEM"));
  });
});

describe("CANCEL, SHOW and repositories ask", () => {
  test("CANCEL BACKUP for REPOSITORY, then for EXPORT on the tables of the job, over or not", () => {
    const { client } = withSnapshot();
    client.ok(USER);
    expect(outcome(client, "CANCEL BACKUP FROM nodb")).toMatch(denied("REPOSITORY", "SYSTEM"));
    client.ok(REPOSITORY);
    expect(outcome(client, "CANCEL BACKUP FROM nodb")).toContain("Unknown database 'nodb'");
    expect(outcome(client, "CANCEL BACKUP FROM db1")).toMatch(denied("EXPORT", "TABLE t1"));
    client.ok("GRANT EXPORT ON ALL TABLES IN DATABASE db1 TO USER u");
    expect(outcome(client, "CANCEL BACKUP FROM db1")).toContain("can not be cancelled. state: FINISHED");
  });

  test("SHOW BACKUP hides every job where one has a table without EXPORT (§9 quirk 10)", () => {
    const { client } = withSnapshot();
    client.ok("CREATE DATABASE db2", "CREATE TABLE db2.x (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1");
    client.ok("BACKUP SNAPSHOT db2.s2 TO r", USER, REPOSITORY);
    const shown = (sql: string) => {
      const result = asUser(client, sql);
      return result.kind === "rows" ? result.rows.length : result.kind;
    };
    client.ok("GRANT EXPORT ON ALL TABLES IN DATABASE db1 TO USER u");
    expect(shown("SHOW BACKUP")).toBe(0);
    expect(shown("SHOW BACKUP FROM db1")).toBe(1);
    client.ok("GRANT EXPORT ON TABLE db2.x TO USER u");
    expect(shown("SHOW BACKUP")).toBe(2);
  });

  test.each([
    "SHOW BACKUP",
    "SHOW RESTORE",
    "SHOW SNAPSHOT ON r",
    "CANCEL RESTORE FROM db1",
    'CREATE REPOSITORY x WITH BROKER ON LOCATION "s3a://b/x"',
    "DROP REPOSITORY r",
  ])("%s for REPOSITORY", (sql) => {
    const { client } = withSnapshot();
    client.ok(USER);
    expect(outcome(client, sql)).toMatch(denied("REPOSITORY", "SYSTEM"));
    client.ok(REPOSITORY);
    // CANCEL RESTORE too looks at the tables of the backup in the slot.
    expect(outcome(client, sql)).not.toMatch(/the REPOSITORY privilege/);
  });

  test("SHOW REPOSITORIES for nothing", () => {
    const client = withTables();
    client.ok(USER);
    expect(outcome(client, "SHOW REPOSITORIES")).toBe("rows");
  });

  test("in 2.5: SHOW for LOAD on the database, repositories for ADMIN, SHOW SNAPSHOT for nothing", () => {
    const client = withTables({ version: "2.5" });
    client.ok(USER);
    expect(outcome(client, "SHOW BACKUP FROM db1")).toBe("Access denied for user 'u' to database 'db1'");
    expect(outcome(client, "DROP REPOSITORY r")).toContain("the ADMIN privilege(s) for this operation");
    expect(outcome(client, "SHOW SNAPSHOT ON r")).toBe("rows");
  });
});
