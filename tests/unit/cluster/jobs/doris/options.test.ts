import { describe, expect, test } from "vitest";
import type { OlapTable } from "../../../../../src/cluster/tables.ts";
import { ENGINES } from "../../../../../src/engine/versions.ts";
import type { Client } from "../client.ts";
import { doris, ONE, RESERVE, restored, restoreSql, statusOf, TS, withSnapshot } from "./shop.ts";

const VERSIONS = ENGINES.doris.versions;
const ATOMIC = '"atomic_restore" = "true"';
const FORCE = '"force_replace" = "true"';
const HIDDEN = "__doris_atomic_restore_prefix__";
const failed = (text: string) => `[COMMON_ERROR, msg: ${text}]`;

function table(client: Client, name: string, database = "db1"): OlapTable {
  const found = client.world.clusters["a"]?.databases[database]?.tables[name];
  if (found?.kind !== "olap") throw new Error(`no table ${name}`);
  return found;
}

function names(client: Client): string[] {
  return Object.keys(client.world.clusters["a"]?.databases["db1"]?.tables ?? {}).sort();
}

describe("replicas, dynamic partitions, colocate groups", () => {
  test.each(VERSIONS)(
    "a partition gets the replicas that are asked for, or those that it had: %s",
    (version) => {
      const client = withSnapshot({ version });
      client.ok("DROP TABLE db1.u");
      expect(restored(client, restoreSql("ON (u)", '"replication_num" = "2"'))).toBe("[OK]");
      expect(table(client, "u").partitions["u"]?.replicationNum).toBe(2);
      client.ok("DROP TABLE db1.u");
      expect(restored(client, restoreSql("ON (u)", RESERVE))).toBe("[OK]");
      expect(table(client, "u").partitions["u"]?.replicationNum).toBe(1);
    },
  );

  test.each(VERSIONS)("dynamic partitions are switched off unless they are to stay: %s", (version) => {
    const client = doris({ version });
    client.ok(`CREATE TABLE db1.d (id INT NOT NULL, day DATE NOT NULL) DUPLICATE KEY(id, day)
      PARTITION BY RANGE(day) () DISTRIBUTED BY HASH(id) BUCKETS 2
      PROPERTIES ("replication_num" = "1", "dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY",
        "dynamic_partition.start" = "-7", "dynamic_partition.end" = "2", "dynamic_partition.prefix" = "p", "dynamic_partition.buckets" = "2")`);
    client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (d)");
    client.idle();
    client.ok("DROP TABLE db1.d FORCE");
    expect(restored(client, restoreSql("", ONE))).toBe("[OK]");
    expect(table(client, "d").properties["dynamic_partition.enable"]).toBe("false");
    client.ok("DROP TABLE db1.d FORCE");
    expect(restored(client, restoreSql("", `${ONE}, "reserve_dynamic_partition_enable" = "true"`))).toBe(
      "[OK]",
    );
    expect(table(client, "d").properties["dynamic_partition.enable"]).toBe("true");
  });

  test("a colocate group is dropped, kept where asked, and keeps a table from being restored into", () => {
    const client = doris();
    client.ok(`CREATE TABLE db1.c (id INT NOT NULL) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2
      PROPERTIES ("replication_num" = "1", "colocate_with" = "g")`);
    client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (c)");
    client.idle();
    expect(restored(client, restoreSql("", ONE))).toBe(
      failed("Not support to restore to local table c with colocate group."),
    );
    expect(restored(client, restoreSql("", ONE, "db2"), "db2")).toBe("[OK]");
    expect(table(client, "c", "db2").properties["colocate_with"]).toBeUndefined();
    client.ok("DROP TABLE db2.c FORCE");
    expect(restored(client, restoreSql("", `${ONE}, "reserve_colocate" = "true"`, "db2"), "db2")).toBe(
      "[OK]",
    );
    expect(table(client, "c", "db2").properties["colocate_with"]).toBe("g");
  });

  test("a group that does not fit ends the restore", () => {
    const client = doris();
    const grouped = (
      name: string,
      buckets: number,
    ) => `CREATE TABLE ${name} (id INT NOT NULL) DUPLICATE KEY(id)
      DISTRIBUTED BY HASH(id) BUCKETS ${buckets} PROPERTIES ("replication_num" = "1", "colocate_with" = "g")`;
    client.ok(grouped("db1.c", 2), "BACKUP SNAPSHOT db1.s1 TO r ON (c)");
    client.idle();
    client.ok("DROP TABLE db1.c FORCE", grouped("db2.other", 3));
    expect(restored(client, restoreSql("", `${ONE}, "reserve_colocate" = "true"`, "db2"), "db2")).toMatch(
      /^\[COMMON_ERROR, msg: Restore table c with colocate group g failed: errCode = 2, detailMessage = Colocate tables must have same bucket num/,
    );
  });

  test.each(VERSIONS)("allow_load lets new tables be loaded meanwhile: %s", (version) => {
    const client = withSnapshot({ version });
    client.ok("DROP TABLE db1.u", restoreSql("ON (u)", `${ONE}, "allow_load" = "true"`));
    client.until("DOWNLOADING");
    expect(table(client, "u").state).toBe("RESTORE_WITH_LOAD");
    client.ok("INSERT INTO db1.u VALUES (9, 9)");
    client.idle();
    expect(table(client, "u").state).toBe("NORMAL");
  });
});

describe("a view that goes into another database", () => {
  test.each(VERSIONS)("names that one from 4.0 on: %s", (version) => {
    const client = doris({ version });
    client.ok("CREATE VIEW db1.w AS SELECT id FROM db1.u", "BACKUP SNAPSHOT db1.s1 TO r ON (u, w)");
    client.idle();
    expect(restored(client, restoreSql("", ONE, "db2"), "db2")).toBe("[OK]");
    client.ok("TRUNCATE TABLE db1.u");
    expect(client.rows("SELECT id FROM db2.w").length).toBe(version === "4.0" ? 1 : 0);
  });
});

describe("clean_tables and clean_partitions", () => {
  test("drop what the job does not bring into the recycle bin", () => {
    const client = withSnapshot({}, "ON (t PARTITION (p1), u)");
    client.ok("CREATE TABLE db1.extra LIKE db1.u", "CREATE VIEW db1.w AS SELECT id FROM db1.u");
    expect(restored(client, restoreSql("", `${ONE}, "clean_tables" = "true"`))).toBe("[OK]");
    expect(names(client)).toEqual(["t", "u"]);
    expect(Object.keys(table(client, "t").partitions)).toEqual(["p1", "p2"]);
    client.ok("RECOVER TABLE db1.extra");
    expect(restored(client, restoreSql("", `${ONE}, "clean_partitions" = "true"`))).toBe("[OK]");
    expect(names(client)).toEqual(["extra", "t", "u"]);
    expect(Object.keys(table(client, "t").partitions)).toEqual(["p1"]);
    client.ok("RECOVER PARTITION p2 FROM db1.t");
  });

  test("a table restored under another name stays; by the sources it is dropped as well", () => {
    for (const sourceDefects of [false, true]) {
      const client = withSnapshot({ sourceDefects });
      const status = restored(client, restoreSql("ON (u AS v)", `${ONE}, "clean_tables" = "true"`));
      expect(status).toBe("[OK]");
      expect(names(client)).toEqual([sourceDefects ? "u" : "v"]);
    }
  });
});

describe("atomic_restore", () => {
  test("leaves the table readable and writable until it is replaced; what was written meanwhile is gone", () => {
    const client = withSnapshot();
    client.ok(restoreSql("ON (u)", `${ONE}, ${ATOMIC}`));
    client.until("DOWNLOADING");
    expect(names(client)).toEqual([`${HIDDEN}u`, "t", "u"]);
    expect(table(client, "u")).toMatchObject({ state: "NORMAL", inAtomicRestore: true });
    client.ok("INSERT INTO db1.u VALUES (2, 2)");
    expect(client.rows("SELECT id FROM db1.u ORDER BY id")).toEqual([{ id: "1" }, { id: "2" }]);
    expect(client.refused("ALTER TABLE db1.u ADD COLUMN c INT")).toContain(
      "Table[u] is in atomic restore state. Do not allow doing ALTER ops",
    );
    expect(client.refused("DROP TABLE db1.u")).toContain("is in atomic restore, cannot be dropped");
    client.idle();
    expect(statusOf(client)).toBe("[OK]");
    expect(names(client)).toEqual(["t", "u"]);
    expect(table(client, "u")).not.toHaveProperty("inAtomicRestore");
    expect(Object.keys(table(client, "u").partitions)).toEqual(["u"]);
    expect(client.rows("SELECT id FROM db1.u")).toEqual([{ id: "1" }]);
    expect(client.refused("RECOVER TABLE db1.u")).toContain("already exists");
    expect(client.happened("tableRestored")).toEqual([
      expect.objectContaining({ table: "u", rows: 1, lostRows: 1, created: false }),
    ]);
  });

  test("a name that it is about to fill cannot be taken", () => {
    const client = withSnapshot();
    client.ok("DROP TABLE db1.u FORCE", restoreSql("ON (u)", `${ONE}, ${ATOMIC}`));
    client.until("DOWNLOADING");
    expect(
      client.refused(`CREATE TABLE db1.u (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES (${ONE})`),
    ).toContain("table[{}] is in atomic restore, please cancel the restore operation firstly");
    expect(client.refused("ALTER TABLE db1.t RENAME u")).toContain(
      "Table name[u] is already used (in restoring)",
    );
    client.idle();
    expect(client.rows("SELECT id FROM db1.u")).toEqual([{ id: "1" }]);
  });

  test("neither replicas nor partitions of the old table matter; its schema does, unless replaced by force", () => {
    const client = withSnapshot();
    client.ok("ALTER TABLE db1.t DROP PARTITION p2");
    expect(restored(client, restoreSql("ON (t)", `"replication_num" = "2", ${ATOMIC}`))).toBe("[OK]");
    expect(Object.keys(table(client, "t").partitions)).toEqual(["p1", "p2"]);
    client.ok("ALTER TABLE db1.u ADD COLUMN c INT");
    client.idle();
    const differs = failed("Table u already exist but with different schema");
    expect(restored(client, restoreSql("ON (u)", `${ONE}, ${ATOMIC}`))).toBe(differs);
    expect(restored(client, restoreSql("ON (u)", `${ONE}, ${FORCE}`))).toBe(differs);
    expect(restored(client, restoreSql("ON (u)", `${ONE}, ${ATOMIC}, ${FORCE}`))).toBe("[OK]");
    expect(table(client, "u").columns.map(({ name }) => name)).toEqual(["id", "n"]);
  });

  test("cancelled, it leaves the old table as it was", () => {
    const client = withSnapshot();
    client.ok(restoreSql("", `${ONE}, ${ATOMIC}`));
    client.until("COMMITTING");
    client.ok("CANCEL RESTORE FROM db1");
    expect(names(client)).toEqual(["t", "u"]);
    expect(client.rows("SELECT id FROM db1.u")).toEqual([{ id: "1" }]);
    client.ok("DROP TABLE db1.u");
  });

  test("a view is replaced too; one that is gone ends the job", () => {
    const client = doris();
    client.ok("CREATE VIEW db1.w AS SELECT id FROM db1.u", "BACKUP SNAPSHOT db1.s1 TO r ON (u, w)");
    client.idle();
    client.ok(restoreSql("", `${ONE}, ${ATOMIC}`));
    client.until("DOWNLOADING");
    expect(names(client)).toContain(`${HIDDEN}w`);
    client.ok(`DROP VIEW db1.${HIDDEN}w`);
    client.idle();
    expect(statusOf(client)).toBe(failed(`replace view failed, the temp view ${HIDDEN}w is not found`));
    expect(restored(client, restoreSql("", `${ONE}, ${ATOMIC}`))).toBe("[OK]");
    expect(names(client)).toEqual(["t", "u", "w"]);
  });

  test("a view that took the place of the table ends the job", () => {
    const client = withSnapshot();
    client.ok(restoreSql("ON (u)", `${ONE}, ${ATOMIC}`));
    client.until("DOWNLOADING");
    client.ok("DROP TABLE db1.u FORCE", "CREATE VIEW db1.u AS SELECT id FROM db1.t");
    client.idle();
    expect(statusOf(client)).toBe(
      failed("replace table failed, the origin table u is not OLAP table, it is VIEW"),
    );
  });
});

describe("what other statements say meanwhile", () => {
  test.each(VERSIONS)("only the partitions that are overwritten are closed: %s", (version) => {
    const client = withSnapshot({ version });
    client.ok(restoreSql("ON (t PARTITION (p1))", ONE));
    client.until("DOWNLOADING");
    const quoted = version === "4.0" ? "p1:RESTORING" : "'p1':'RESTORING'";
    expect(client.run("SELECT * FROM db1.t")).toMatchObject({
      kind: "error",
      message: `errCode = 2, detailMessage = Partition state is not NORMAL: ${quoted}`,
      errno: version === "4.0" ? 1105 : 5015,
    });
    expect(client.rows("SELECT id FROM db1.t PARTITION (p2)")).toEqual([{ id: "2" }]);
    // A condition that rules the partition out does as well.
    for (const condition of [
      'day >= "2025-05-01"',
      '"2025-05-10" = x.day',
      'day BETWEEN "2025-05-02" AND "2025-05-20"',
      'day IN ("2025-05-10", "2025-05-11")',
    ])
      expect(client.rows(`SELECT id FROM db1.t x WHERE ${condition} AND n > 0`)).toEqual([{ id: "2" }]);
    for (const condition of ['day <= "2025-05-01"', 'day > "2025-04-01"', 'NOT day = "2025-05-10"', "n = 6"])
      expect(client.refused(`SELECT id FROM db1.t WHERE ${condition}`)).toContain("is not NORMAL");
    expect(client.refused('INSERT INTO db1.t VALUES (3, "2025-04-20", 7)')).toContain(
      version === "4.0"
        ? "Table [t], Partition [p1] is in restore process. Can not load into it"
        : "Table t is in restore process. Can not load into it",
    );
    const other = 'INSERT INTO db1.t VALUES (4, "2025-05-20", 8)';
    if (version === "4.0") client.ok(other);
    else expect(client.refused(other)).toContain("Table t is in restore process. Can not load into it");
    const state = version === "2.0" ? "state is" : "state(RESTORE) is";
    expect(client.refused("ALTER TABLE db1.t ADD COLUMN c INT")).toContain(
      `Table[t]'s ${state} not NORMAL. Do not allow doing ALTER ops`,
    );
    expect(client.refused("DROP TABLE db1.t")).toContain(
      "The table [t]'s state is RESTORE, cannot be dropped.",
    );
    expect(client.refused("DROP DATABASE db1")).toContain("The table [RESTORE]'s state is RESTORE, cannot");
    client.ok("DROP TABLE db1.t FORCE");
    client.idle();
    expect(statusOf(client)).toMatch(/^\[NOT_FOUND, msg: table \d+ has been dropped\]$/);
  });

  test.each(VERSIONS)("a table that the restore makes: %s", (version) => {
    const client = withSnapshot({ version });
    client.ok("DROP TABLE db1.u", restoreSql("ON (u)", ONE));
    client.until("DOWNLOADING");
    if (version === "4.0") expect(client.rows("SELECT id FROM db1.u")).toEqual([]);
    else expect(client.refused("SELECT id FROM db1.u")).toContain("Table state is not NORMAL: 'RESTORING'");
    expect(client.refused("INSERT INTO db1.u VALUES (1, 1)")).toContain("is in restore process");
  });

  test("SHOW CREATE TABLE tells of an atomic restore", () => {
    const client = withSnapshot();
    client.ok(restoreSql("ON (u)", `${ONE}, ${ATOMIC}`));
    client.until("DOWNLOADING");
    expect(client.rows("SHOW CREATE TABLE db1.u")[0]?.["Create Table"]).toContain(
      '"in_atomic_restore" = "true"',
    );
    client.idle();
    expect(client.rows("SHOW CREATE TABLE db1.u")[0]?.["Create Table"]).not.toContain("in_atomic_restore");
  });

  test("its timestamps are the snapshot's", () => {
    expect(withSnapshot().timestamp("s1")).toBe(TS);
  });
});
