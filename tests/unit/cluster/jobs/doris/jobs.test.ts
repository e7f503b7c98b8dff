import { describe, expect, test } from "vitest";
import { phasesOf } from "../../../../../src/engine/phases.ts";
import { ENGINES } from "../../../../../src/engine/versions.ts";
import { doris, ONE, restored, restoreSql, states, statusOf, withSnapshot } from "./shop.ts";

const VERSIONS = ENGINES.doris.versions;

/** Names the states that a table of phases leads through. */
function chain(version: string, kind: "backup" | "restore"): string[] {
  const phases = phasesOf({ engine: "doris", version }, kind)?.phases ?? [];
  const found: string[] = [];
  for (let state = phases[0]?.next; state !== null && state !== undefined;) {
    found.push(state);
    state = phases.find((phase) => phase.state === state)?.next;
  }
  return found;
}

describe("a job of Doris goes from state to state, one a round of 3 s", () => {
  test.each(VERSIONS)("BACKUP in %s", (version) => {
    const client = doris({ version });
    client.ok("BACKUP SNAPSHOT db1.s1 TO r");
    expect(client.rows("SHOW BACKUP FROM db1")[0]).toMatchObject({ JobId: "-1", State: "PENDING" });
    client.idle();
    expect(states(client)).toEqual(chain(version, "backup"));
    // Six steps; nothing is so large that a round goes by in vain.
    expect(client.world.clock).toBe(18_000);
  });

  test.each(VERSIONS)("RESTORE in %s", (version) => {
    const client = withSnapshot({ version });
    client.forget();
    const from = client.world.clock;
    client.ok("DROP TABLE db1.t", "DROP TABLE db1.u");
    expect(restored(client, restoreSql("", ONE))).toBe("[OK]");
    expect(states(client)).toEqual(chain(version, "restore"));
    expect(states(client).includes("CREATING")).toBe(version === "4.0");
    expect(client.rows("SELECT id FROM db1.t ORDER BY id")).toEqual([{ id: "1" }, { id: "2" }]);
    expect(client.world.clock - from).toBeLessThanOrEqual(version === "4.0" ? 24_000 : 21_000);
  });

  test("the round of earlier versions waits for the new replicas, that of 4.0 does not", () => {
    for (const version of VERSIONS) {
      const client = withSnapshot({ version });
      client.ok("DROP TABLE db1.t", restoreSql("ON (t)", ONE));
      client.idle();
      expect(client.happened("schedulerBlocked").length).toBe(version === "4.0" ? 0 : 1);
    }
  });
});

describe("what a BACKUP takes", () => {
  test.each(VERSIONS)("metadata alone has no tasks and comes back as empty tables in %s", (version) => {
    const client = doris({ version });
    client.ok('BACKUP SNAPSHOT db1.s1 TO r PROPERTIES ("content" = "metadata_only")');
    client.idle();
    expect(statusOf(client)).toBe("[OK]");
    expect(client.files().some((path) => path.includes("__ss_content"))).toBe(false);
    client.ok("DROP TABLE db1.t FORCE", "DROP TABLE db1.u FORCE");
    expect(restored(client, restoreSql("", ONE))).toBe("[OK]");
    expect(client.rows("SELECT id FROM db1.t")).toEqual([]);
  });

  test("metadata alone leaves the rows of a table that is there", () => {
    const client = doris();
    client.ok('BACKUP SNAPSHOT db1.s1 TO r PROPERTIES ("content" = "metadata_only")');
    client.idle();
    expect(restored(client, restoreSql("", ONE))).toBe("[OK]");
    expect(client.rows("SELECT id FROM db1.t ORDER BY id")).toEqual([{ id: "1" }, { id: "2" }]);
  });

  test.each(VERSIONS)("a table that is gone when the job begins: %s", (version) => {
    const client = doris({ version });
    client.ok("BACKUP SNAPSHOT db1.s1 TO r", "DROP TABLE db1.u");
    client.idle();
    expect(statusOf(client)).toBe(version === "4.0" ? "[OK]" : "[NOT_FOUND, msg: table u does not exist]");
  });

  test.each(VERSIONS)(
    "a partition that is gone when the job begins, with rows and without: %s",
    (version) => {
      for (const content of ["all", "metadata_only"]) {
        const client = doris({ version });
        client.ok(
          `BACKUP SNAPSHOT db1.s1 TO r ON (t PARTITION (p1)) PROPERTIES ("content" = "${content}")`,
          "ALTER TABLE db1.t DROP PARTITION p1",
        );
        client.idle();
        const where = version === "4.0" && content === "all" ? "in table t" : " in tablet";
        expect(statusOf(client)).toBe(`[NOT_FOUND, msg: partition p1 does not exist ${where}]`);
      }
    },
  );

  test.each(VERSIONS)("a database without tables: %s", (version) => {
    const client = doris({ version });
    client.ok("BACKUP SNAPSHOT db2.s1 TO r");
    client.idle();
    const nothing = "[NOT_FOUND, msg: no valid tables found for backup]";
    expect(statusOf(client, "db2")).toBe(version === "4.0" ? nothing : "[OK]");
  });

  test("more tablets than a job may have", () => {
    const client = doris();
    client.ok(
      'ADMIN SET FRONTEND CONFIG ("max_backup_tablets_per_job" = "5")',
      "BACKUP SNAPSHOT db1.s1 TO r",
    );
    client.idle();
    expect(statusOf(client)).toBe(
      "[COMMON_ERROR, msg: the num involved tablets 6 exceeds the limit 5, which might cause the FE OOM, change config `max_backup_tablets_per_job` to change this limitation]",
    );
  });
});

describe("the tasks of a job", () => {
  const MANY = `CREATE TABLE db1.m (id INT NOT NULL, n INT) DUPLICATE KEY(id)
    DISTRIBUTED BY HASH(id) BUCKETS 60 PROPERTIES ("replication_num" = "1")`;

  test.each(VERSIONS)("UPLOADING cuts the tablets of a node into tasks: %s", (version) => {
    const client = doris({ version, nodes: 1 });
    client.ok(MANY, "BACKUP SNAPSHOT db1.s1 TO r ON (m)");
    client.until("UPLOADING");
    const shown = client.rows("SHOW BACKUP FROM db1")[0]?.["UnfinishedTasks"] ?? "";
    expect(shown.split(", ")).toHaveLength(version === "4.0" ? 6 : 3);
    expect(shown).toMatch(version === "4.0" ? /^\[\d+=10001\], / : /^\d+=10001, /);
  });

  test.each(VERSIONS)(
    "SNAPSHOTING lists tablets, in 4.0 signatures in brackets, 100 at most: %s",
    (version) => {
      const client = doris({ version, nodes: 1 });
      client.ok(MANY.replace("60", "130").replace("db1.m", "db1.big"));
      client.inject({ type: "node", node: "be-1", up: false });
      client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (big)");
      client.until("SNAPSHOTING");
      const shown = client.rows("SHOW BACKUP FROM db1")[0]?.["UnfinishedTasks"] ?? "";
      expect(shown.split(", ")).toHaveLength(version === "4.0" ? 100 : 130);
      client.ok("CANCEL BACKUP FROM db1");
      const after = client.rows("SHOW BACKUP FROM db1")[0];
      expect(after).toMatchObject({ State: "CANCELLED", UnfinishedTasks: shown });
      client.inject({ type: "restart" });
      expect(client.rows("SHOW BACKUP FROM db1")[0]?.["UnfinishedTasks"]).toBe("");
    },
  );

  test("one upload at a time on each node", () => {
    const client = doris({ nodes: 1 });
    client.ok(MANY, "BACKUP SNAPSHOT db1.s1 TO r ON (m)");
    client.until("UPLOADING");
    expect(client.job().runs.every(({ workers }) => workers === 1)).toBe(true);
  });
});

describe("a job that ends before its time", () => {
  test.each(VERSIONS)(
    "a cancelled BACKUP burns its label once something of it is in the repository: %s",
    (version) => {
      const client = doris({ version });
      client.ok("BACKUP SNAPSHOT db1.s1 TO r");
      client.until("SAVE_META");
      client.ok("CANCEL BACKUP FROM db1");
      expect(statusOf(client)).toBe("[COMMON_ERROR, msg: user cancelled]");
      expect(client.refused("BACKUP SNAPSHOT db1.s1 TO r")).toContain(
        "Snapshot with name 's1' already exist in repository",
      );
    },
  );

  test.each(VERSIONS)("a cancelled RESTORE takes its new tables away and opens the others: %s", (version) => {
    const client = withSnapshot({ version });
    client.ok("DROP TABLE db1.u", restoreSql("", ONE));
    client.until("DOWNLOADING");
    expect(client.rows("SHOW TABLES FROM db1").length).toBe(2);
    client.ok("CANCEL RESTORE FROM db1");
    expect(statusOf(client)).toBe("[COMMON_ERROR, msg: user cancelled, current state: DOWNLOADING]");
    expect(client.rows("SHOW TABLES FROM db1").length).toBe(1);
    expect(client.rows("SELECT id FROM db1.t ORDER BY id")).toEqual([{ id: "1" }, { id: "2" }]);
    client.ok("ALTER TABLE db1.t ADD COLUMN c INT");
  });

  test("a restart of the front end sends CREATING back to the start", () => {
    const client = withSnapshot();
    client.ok("DROP TABLE db1.u", restoreSql("", ONE));
    client.until("CREATING");
    client.inject({ type: "restart" });
    expect(client.job()).toMatchObject({ state: "PENDING", id: -1, plan: [] });
    client.idle();
    expect(statusOf(client)).toBe("[OK]");
    expect(client.rows("SELECT id FROM db1.u")).toEqual([{ id: "1" }]);
  });

  test("a node that goes down while replicas are created: 4.0 gives up after 30 s", () => {
    const client = withSnapshot();
    client.ok("DROP TABLE db1.u", restoreSql("ON (u)", '"replication_num" = "3"'));
    client.until("CREATING");
    client.inject({ type: "node", node: "be-2", up: false });
    client.idle();
    expect(statusOf(client)).toMatch(
      /^\[TIMEOUT, msg: restore job with create replicas timeout: 33000 with label: s1\]$/,
    );
  });

  test("before 4.0 the lost replicas are named", () => {
    for (const [version, mark] of [
      ["2.0", /unfinished marks: \d+=\d+(?:, |\]$)/],
      ["3.0", /unfinished marks: \(backendId = \d+, tabletId = \d+\)/],
    ] as const) {
      const client = withSnapshot({ version });
      client.ok("DROP TABLE db1.u", restoreSql("ON (u)", '"replication_num" = "3"'));
      client.advance(3_005);
      client.inject({ type: "node", node: "be-2", up: false });
      client.idle();
      expect(statusOf(client)).toMatch(mark);
    }
  });
});
