import { describe, expect, test } from "vitest";
import type { OlapTable } from "../../../../src/cluster/tables.ts";
import { materializedView, putObject, externalTable } from "../putObjects.ts";
import { changeTable, plainTable, restoreSql, withTables, type Client, type Given } from "./client.ts";

const VIEW = "CREATE VIEW db1.v AS SELECT id FROM db1.t2";
const tables = (client: Client, database = "db1") =>
  Object.keys(client.world.clusters["a"]?.databases[database]?.tables ?? {}).sort();
const view = (client: Client, name: string, database = "db1") => {
  const found = client.world.clusters["a"]?.databases[database]?.tables[name];
  return found?.kind === "view" ? found.definition.text : undefined;
};
const olap = (client: Client, name: string, database = "db1"): OlapTable => {
  const found = client.world.clusters["a"]?.databases[database]?.tables[name];
  if (found?.kind !== "olap") throw new Error(`no table ${name}`);
  return found;
};
const status = (client: Client, database = "db1") => {
  const job = client.job(database);
  return job.status.ok ? "[OK]" : job.status.text;
};

/** A session with view v and materialized view m of t2 in db1. */
function withViews(options: Given = {}, active = true): Client {
  const client = withTables(options);
  client.ok(VIEW);
  client.world = putObject(client.world, "db1", materializedView("m", "t2", active));
  return client;
}

/** The same, saved as s1. */
function withViewSnapshot(on = "ON (t1, t2, v, m)", options: Given = {}): { client: Client; ts: string } {
  const client = withViews(options);
  client.ok(`BACKUP SNAPSHOT db1.s1 TO r ${on}`);
  client.idle();
  const ts = client.timestamp("s1");
  client.forget();
  return { client, ts };
}

describe("what a BACKUP without ON takes", () => {
  const objects = (client: Client) => client.rows("SHOW BACKUP FROM db1")[0]?.["BackupObjs"];

  test.each([
    ["3.2", "[db1.t2], [db1.m], [db1.t1], [db1.v]"],
    ["3.3", "[db1.t1], [db1.t2], [db1.v]"],
    ["3.4", "[db1.t1], [db1.t2], [db1.v]"],
    ["4.0", "[db1.t1], [db1.t2], [db1.v]"],
  ])("in %s: tables and views; materialized views where the configuration says so", (version, listed) => {
    const client = withViews({ version });
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    expect(objects(client)).toBe(listed);
  });

  test("follows enable_backup_materialized_view, each after its base tables", () => {
    const client = withViews();
    client.ok(`ADMIN SET FRONTEND CONFIG ("enable_backup_materialized_view" = "true")`);
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    expect(objects(client)).toBe("[db1.t2], [db1.m], [db1.t1], [db1.v]");
  });

  test.each(["2.5", "3.0", "3.1"])("in %s is refused where there is a view", (version) => {
    const client = withTables({ version });
    client.ok(VIEW);
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r")).toBe(
      "Unexpected exception: Table 'v' is not a OLAP table",
    );
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (t1, t2)");
  });

  test("leaves temporary tables out, and does not know them by name", () => {
    const client = withTables();
    changeTable(client, "t1", (table) => ({ ...table, temporary: true }));
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r ON (t1)")).toContain("Incorrect table name 't1'");
    client.ok("BACKUP SNAPSHOT db1.s TO r");
    expect(objects(client)).toBe("[db1.t2]");
  });

  test("is nothing in a database of materialized views alone", () => {
    const client = withViews({ version: "3.3" });
    client.ok("CREATE DATABASE db2");
    client.world = putObject(client.world, "db1", materializedView("x", "t2"));
    client.ok("DROP TABLE db1.t1", "DROP TABLE db1.t2", "DROP VIEW db1.v");
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r")).toContain("Database: db1 is empty");
  });
});

describe("ON with kinds", () => {
  const taken = (client: Client, on: string) => {
    client.ok(`BACKUP SNAPSHOT db1.s TO r ON (${on})`);
    return client.rows("SHOW BACKUP FROM db1")[0]?.["BackupObjs"];
  };

  test.each([
    ["ALL VIEWS", "[db1.v]"],
    ["ALL TABLES", "[db1.t1], [db1.t2]"],
    ["ALL VIEWS, t2", "[db1.t2], [db1.v]"],
    ["VIEW t1", "[db1.t1]"],
    ["MATERIALIZED VIEW m", "[db1.m]"],
    ["t1, ALL TABLES, VIEW v", "[db1.t1], [db1.t2], [db1.v]"],
  ])("%s", (on, listed) => {
    expect(taken(withViews(), on)).toBe(listed);
  });

  test("ALL MATERIALIZED VIEWS takes none while the configuration leaves them out", () => {
    expect(withViews().refused("BACKUP SNAPSHOT db1.s TO r ON (ALL MATERIALIZED VIEWS)")).toContain(
      "Database: db1 is empty",
    );
  });

  test("a table of another system joins whatever ALL names, and is refused", () => {
    const client = withViews();
    client.world = putObject(client.world, "db1", externalTable("es", "ELASTICSEARCH"));
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r ON (ALL VIEWS)")).toBe(
      "Table: es can not support backup restore, type: ELASTICSEARCH",
    );
    client.ok("BACKUP SNAPSHOT db1.s TO r ON (VIEW v)");
  });

  test("a table of shared data is refused with the word of its type", () => {
    const client = withTables();
    changeTable(client, "t1", (table) => ({ ...table, cloudNative: true }));
    expect(client.refused("BACKUP SNAPSHOT db1.s TO r")).toBe(
      "Table: t1 can not support backup restore, type: CLOUD_NATIVE",
    );
  });
});

describe("a snapshot", () => {
  test("shows views with no partitions, and holds materialized views as inactive ones", () => {
    const { client, ts } = withViewSnapshot();
    const [row] = client.rows(`SHOW SNAPSHOT ON r WHERE SNAPSHOT = "s1" AND TIMESTAMP = "${ts}"`);
    expect(JSON.parse(row?.["Details"] ?? "")).toMatchObject({
      backup_objects: { v: { partitions: {} }, m: { partitions: { t2: {} } } },
    });
    const job = client.job();
    const saved =
      job.kind === "backup" ? job.manifest?.tables.find(({ table }) => table.name === "m") : undefined;
    expect(saved?.table.materializedView).toMatchObject({
      active: false,
      inactiveReason:
        "Set the materialized view m inactive in backup because it's in backup and will be activated after restore if possible",
    });
  });

  test("takes views and materialized views at the job's first step, not at the statement", () => {
    const client = withViews();
    client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (v)", "ALTER VIEW db1.v AS SELECT name FROM db1.t2");
    client.idle();
    const ts = client.timestamp("s1");
    client.ok("DROP VIEW db1.v", restoreSql(ts));
    client.idle();
    expect(view(client, "v")).toContain("name");
  });
});

describe("RESTORE of a view", () => {
  test("makes it, or takes the place of the view of that name", () => {
    const { client, ts } = withViewSnapshot("ON (v)");
    const text = view(client, "v");
    client.ok("ALTER VIEW db1.v AS SELECT name FROM db1.t2", restoreSql(ts));
    client.idle();
    expect(status(client)).toBe("[OK]");
    expect(view(client, "v")).toBe(text);
    client.ok(restoreSql(ts, "ON (v AS w)"));
    client.idle();
    expect(view(client, "w")).toBe(text);
    expect(client.rows("SHOW RESTORE FROM db1")[0]?.["RestoreObjs"]).toBe("v");
  });

  test("takes the place of nothing but a view", () => {
    const { client, ts } = withViewSnapshot("ON (v)");
    client.ok("DROP VIEW db1.v", plainTable("db1.v"), restoreSql(ts));
    client.idle();
    expect(status(client)).toBe("[BAD_REPLACE, msg: Table: v has existed and it is not a View]");
    expect(olap(client, "v").state).toBe("NORMAL");
  });

  test("into another database keeps the old one in its query", () => {
    const { client, ts } = withViewSnapshot("ON (v)");
    client.ok(restoreSql(ts).replace("db1.s1", "db2.s1"));
    client.idle();
    expect(view(client, "v", "db2")).toContain("`db1`.`t2`");
  });

  test("takes it away again when it is cancelled, and the old one comes back with a restart only", () => {
    const { client, ts } = withViewSnapshot("ON (v, t1)");
    client.ok("ALTER VIEW db1.v AS SELECT name FROM db1.t2", restoreSql(ts));
    client.until("SNAPSHOTING");
    client.ok("CANCEL RESTORE FROM db1");
    expect(view(client, "v")).toBeUndefined();
    client.inject({ type: "restart" });
    expect(view(client, "v")).toContain("name");
  });

  test("loses the old one for good once DOWNLOAD is logged", () => {
    const { client, ts } = withViewSnapshot("ON (v, t1)");
    client.ok("ALTER VIEW db1.v AS SELECT name FROM db1.t2", restoreSql(ts));
    client.until("DOWNLOADING");
    client.ok("CANCEL RESTORE FROM db1");
    client.inject({ type: "restart" });
    expect(view(client, "v")).toBeUndefined();
  });

  test("goes back to the old one when the front end restarts before that", () => {
    const { client, ts } = withViewSnapshot("ON (v, t1)");
    client.ok("ALTER VIEW db1.v AS SELECT name FROM db1.t2", restoreSql(ts));
    client.until("SNAPSHOTING");
    client.inject({ type: "restart" });
    expect(view(client, "v")).toContain("name");
    client.idle();
    expect(status(client)).toBe("[OK]");
    expect(view(client, "v")).toContain("id");
  });

  test("that is dropped meanwhile does not end the job: nobody looks for it", () => {
    const { client, ts } = withViewSnapshot("ON (v, t1)");
    client.ok(restoreSql(ts));
    client.until("DOWNLOADING");
    client.ok("DROP VIEW db1.v");
    client.idle();
    expect(status(client)).toBe("[OK]");
  });
});

describe("RESTORE over what is of another kind", () => {
  test("a table over a view: the step fails with an exception, again and again, until the timeout", () => {
    const { client, ts } = withViewSnapshot("ON (t2)");
    client.ok("DROP TABLE db1.t2 FORCE", "CREATE VIEW db1.t2 AS SELECT 1 AS one");
    client.ok(restoreSql(ts, "", `, "timeout" = "600"`));
    client.advance(30_000);
    expect(client.job().state).toBe("PENDING");
    expect(status(client)).toBe("[OK]");
    client.advance(600_000);
    expect(status(client)).toBe("[TIMEOUT, msg: restore job with label: s1  timeout.]");
    expect(view(client, "t2")).toBeDefined();
  });

  test("a table over a materialized view that is inactive: the type differs", () => {
    const { client, ts } = withViewSnapshot("ON (t2)");
    client.ok("DROP TABLE db1.t2 FORCE", plainTable("db1.base"));
    client.world = putObject(client.world, "db1", (id, within) => ({
      ...materializedView("t2", "base", false)(id, within),
    }));
    client.ok(restoreSql(ts));
    client.idle();
    expect(status(client)).toContain("different schema, errMsg: Table type is inconsistent");
  });

  test.each([
    ["3.1", "[COMMON_ERROR, msg: Only support retore OLAP table: t2]"],
    ["3.2", "[UNSUPPORTED, msg: Table: t2 can not support backup restore, type: {}MYSQL]"],
  ])("a table over one of another system in %s", (version, text) => {
    const client = withTables({ version });
    client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (t2)");
    client.idle();
    const ts = client.timestamp("s1");
    client.ok("DROP TABLE db1.t2 FORCE");
    client.world = putObject(client.world, "db1", externalTable("t2", "MYSQL"));
    client.ok(restoreSql(ts));
    client.idle();
    expect(status(client)).toBe(text);
  });
});

describe("RESTORE of a materialized view", () => {
  test("makes it with its base table, and makes it active", () => {
    const { client, ts } = withViewSnapshot("ON (t2, m)");
    client.ok(restoreSql(ts).replace("db1.s1", "db2.s1"));
    client.idle();
    expect(status(client, "db2")).toBe("[OK]");
    const m = olap(client, "m", "db2").materializedView;
    expect(m).toMatchObject({ active: true, inactiveReason: "" });
    expect(m?.baseTables).toEqual([
      expect.objectContaining({ database: "db2", table: "t2", id: olap(client, "t2", "db2").id }),
    ]);
  });

  test("leaves an active one of that name alone, in state RESTORE until the end", () => {
    const { client, ts } = withViewSnapshot("ON (t2, m)");
    const id = olap(client, "m").id;
    client.ok("INSERT INTO db1.t2 VALUES (3, 'three')", restoreSql(ts));
    client.until("DOWNLOADING");
    expect(olap(client, "m").state).toBe("RESTORE");
    client.idle();
    expect(status(client)).toBe("[OK]");
    expect(olap(client, "m")).toMatchObject({ id, state: "NORMAL" });
    expect(client.rows("SELECT id FROM db1.t2 ORDER BY id").map((row) => row["id"])).toEqual(["1", "2"]);
  });

  test.each([
    ["3.2", "NORMAL"],
    ["3.3", "RESTORE"],
    ["3.4", "RESTORE"],
  ])("in %s leaves it %s where a later table fails (§9 quirk 20)", (version, state) => {
    const client = withViews({ version });
    client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (t2, m)");
    client.idle();
    const ts = client.timestamp("s1");
    client.ok("ALTER TABLE db1.t2 ADD COLUMN x INT");
    client.idle();
    client.ok(restoreSql(ts));
    client.idle();
    expect(status(client)).toContain("already exist but with different schema");
    expect(olap(client, "m").state).toBe(state);
    client.inject({ type: "restart" });
    expect(olap(client, "m").state).toBe("NORMAL");
  });

  test("goes into an inactive one as into a table", () => {
    const { client, ts } = withViewSnapshot("ON (t2, m)");
    changeTable(client, "m", (table) => ({
      ...table,
      ...(table.materializedView && {
        materializedView: { ...table.materializedView, active: false, inactiveReason: "x" },
      }),
    }));
    const id = olap(client, "m").id;
    client.ok(restoreSql(ts));
    client.idle();
    expect(status(client)).toBe("[OK]");
    expect(olap(client, "m")).toMatchObject({ id, materializedView: { active: true } });
  });

  test("without its base table stays inactive and says why; the base makes it active when it comes", () => {
    const { client, ts } = withViewSnapshot("ON (t2, m)");
    client.ok("DROP TABLE db1.t2 FORCE");
    client.world = dropped(client, "m");
    client.ok(restoreSql(ts, "ON (m)"));
    client.idle();
    expect(status(client)).toBe("[OK]");
    expect(olap(client, "m").materializedView).toMatchObject({
      active: false,
      inactiveReason: expect.stringMatching(
        /^Cannot active the materialized view m after restore, please check whether its base table has already been backup or restore:default_catalog\.\d+\.\d+$/,
      ) as string,
    });
    client.ok(restoreSql(ts, "ON (t2)"));
    client.idle();
    expect(olap(client, "m").materializedView).toMatchObject({ active: true });
  });
});

describe("names", () => {
  test("a table restored while something else took its name is refused, whatever that is", () => {
    const { client, ts } = withViewSnapshot("ON (t2)");
    client.ok(restoreSql(ts, "ON (t2 AS copy)"));
    client.advance(3_010);
    client.ok("CREATE VIEW db1.copy AS SELECT 1 AS one");
    client.idle();
    expect(status(client)).toBe("[COMMON_ERROR, msg: Table copy already exist in db: db1]");
    expect(tables(client)).not.toContain("copy");
  });
});

/** Takes a table away without a trace. */
function dropped(client: Client, name: string): Client["world"] {
  const { world } = client;
  const cluster = world.clusters["a"];
  const database = cluster?.databases["db1"];
  if (cluster === undefined || database === undefined) return world;
  const { [name]: _, ...rest } = database.tables;
  const databases = { ...cluster.databases, db1: { ...database, tables: rest } };
  return { ...world, clusters: { ...world.clusters, a: { ...cluster, databases } } };
}
