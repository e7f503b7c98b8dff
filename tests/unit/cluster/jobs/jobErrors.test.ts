import { describe, expect, test } from "vitest";
import { ERRORS, errorText, fillText, type ErrorCode } from "../../../../src/engine/index.ts";
import type { JOB_ERRORS } from "../../../../src/engine/errors/jobs.ts";
import { JOB_PHASES } from "../../../../src/engine/phases.ts";
import { externalTable, putObject, view } from "../putObjects.ts";
import {
  changePartitions,
  changeTable,
  plainTable,
  rangeTable,
  restoreSql,
  ROOT,
  withBroker,
  withSnapshot,
  withTables,
  type Client,
} from "./client.ts";

const GROUPED = (buckets: number) =>
  `CREATE TABLE db1.g (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS ${buckets} PROPERTIES ("colocate_with" = "one", "replication_num" = "1")`;
const KEEP_GROUPS = 'ADMIN SET FRONTEND CONFIG ("enable_colocate_restore" = "true")';

/** Leads a session to the point where the job of db1 (of cluster `at`) shows the error. */
type Situation = () => { readonly client: Client; readonly at?: string };

const backup =
  (sql: string, then: (client: Client) => void): Situation =>
  () => {
    const client = withTables();
    client.ok(sql);
    then(client);
    return { client };
  };
const restore =
  (
    before: (client: Client) => void,
    on = "",
    properties = "",
    then: (client: Client) => void = (client) => client.idle(),
  ): Situation =>
  () => {
    const { client, ts } = withSnapshot();
    before(client);
    client.ok(restoreSql(ts, on, properties));
    then(client);
    return { client };
  };
const nothing = () => undefined;
const sql =
  (...statements: readonly string[]) =>
  (client: Client) => {
    client.ok(...statements);
  };
const down =
  (...nodes: readonly string[]) =>
  (client: Client) => {
    for (const node of nodes) client.inject({ type: "node", node, up: false });
  };
const later = (client: Client) => {
  client.advance(60_000);
};
const breakFile = (part: string, mode: "missing" | "corrupt") => (client: Client) => {
  const files = client.files(`${ROOT}/__ss_s1/__ss_content`);
  const lone = (path: string) => {
    const directory = path.slice(0, path.lastIndexOf("/") + 1);
    return files.filter((other) => other.startsWith(directory)).length === 1;
  };
  const path = files.find((file) => (part === "lone" ? lone(file) : file.includes(part)));
  client.inject({ type: "file", path: path ?? "", mode });
};

/** Every error of a running job, by its code, and how it comes about. */
const SITUATIONS: Record<keyof typeof JOB_ERRORS, Situation> = {
  jobDatabaseMissing: backup("BACKUP SNAPSHOT db1.s TO r", (client) => {
    client.ok("DROP DATABASE db1 FORCE");
    client.idle();
  }),
  backupTimeout: backup(`BACKUP SNAPSHOT db1.s TO r PROPERTIES ("timeout" = "600")`, (client) => {
    down("be-1")(client);
    client.idle();
  }),
  backupCancelled: backup("BACKUP SNAPSHOT db1.s TO r", sql("CANCEL BACKUP FROM db1")),
  backupTableGone: backup("BACKUP SNAPSHOT db1.s TO r", (client) => {
    client.ok("DROP TABLE db1.t1");
    client.idle();
  }),
  backupKindChanged: backup("BACKUP SNAPSHOT db1.s TO r ON (t2)", (client) => {
    client.ok("DROP TABLE db1.t2");
    client.world = putObject(client.world, "db1", externalTable("t2", "MYSQL"));
    client.idle();
  }),
  backupPartitionGone: backup("BACKUP SNAPSHOT db1.s TO r ON (t1 PARTITION (p1))", (client) => {
    client.ok("ALTER TABLE db1.t1 DROP PARTITION p1");
    client.idle();
  }),
  replicaMissing: backup("BACKUP SNAPSHOT db1.s TO r ON (t2)", (client) => {
    const lagging = { "10001": 1, "10002": 1, "10003": 1 };
    changePartitions(client, "t2", (partition) => ({ ...partition, lagging }));
    client.idle();
  }),
  backupVersionMerged: backup("BACKUP SNAPSHOT db1.s TO r ON (t2)", (client) => {
    client.inject({ type: "merged", database: "db1", table: "t2" });
    client.idle();
  }),
  infoWriteFailed: backup("BACKUP SNAPSHOT db1.s TO r", (client) => {
    client.until("UPLOAD_INFO");
    client.inject({ type: "deny", prefix: ROOT });
    client.advance(3_000);
  }),
  infoUploadFailed: backup("BACKUP SNAPSHOT db1.s TO r", (client) => {
    client.until("UPLOAD_INFO");
    client.inject({ type: "storage", mode: "denied" });
    client.advance(3_000);
  }),
  restoreTimeout: restore(down("be-1"), "", `, "timeout" = "600"`),
  restoreCancelled: restore(nothing, "", "", sql("CANCEL RESTORE FROM db1")),
  restoreDatabaseDropped: restore(nothing, "", "", (client) => {
    client.until("DOWNLOADING");
    client.ok("DROP DATABASE db1 FORCE");
    client.idle();
  }),
  restoreTableDropped: restore(nothing, "", "", (client) => {
    client.until("DOWNLOADING");
    client.ok("DROP TABLE db1.t1");
    client.idle();
  }),
  restoreMetaUnreadable: restore((client) => {
    const path = client.files().find((file) => file.includes("/__meta.")) ?? "";
    client.inject({ type: "file", path, mode: "corrupt" });
  }),
  restoreReplicasUnfinished: restore(nothing, "ON (t2 AS copy)", "", (client) => {
    client.advance(3_010);
    down("be-3")(client);
    client.idle();
  }),
  restoreNameTaken: restore(nothing, "ON (t2 AS copy)", "", (client) => {
    client.advance(3_010);
    client.ok(plainTable("db1.copy"));
    client.idle();
  }),
  restoreDiskFull: restore((client) => {
    client.inject({ type: "disk", node: "be-2", usedPercent: 98 });
  }),
  restoreKindUnsupported: restore((client) => {
    client.ok("DROP TABLE db1.t2");
    client.world = putObject(client.world, "db1", externalTable("t2", "MYSQL"));
  }, "ON (t2)"),
  restoreViewOverTable: () => {
    const client = withTables();
    client.world = putObject(client.world, "db1", view("v", "db1"));
    client.ok("BACKUP SNAPSHOT db1.s1 TO r ON (VIEW v)");
    client.idle();
    client.ok(restoreSql(client.timestamp("s1"), "ON (v AS t2)"));
    client.idle();
    return { client };
  },
  restoreTableBusy: restore((client) => {
    changeTable(client, "t2", (table) => ({ ...table, state: "ROLLUP" }));
  }, "ON (t2)"),
  restoreTemporaryPartitions: restore(
    sql(`ALTER TABLE db1.t1 ADD TEMPORARY PARTITION tp VALUES [("2030-01-01"), ("2031-01-01"))`),
  ),
  restorePartitionTypeDiffers: restore(sql("DROP TABLE db1.t2", rangeTable("db1.t2"))),
  restoreSchemaDiffers: restore(sql("ALTER TABLE db1.t2 ADD COLUMN x INT")),
  restoreKeysDiffer: restore(sql("DROP TABLE db1.t2", plainTable("db1.t2", 3, "UNIQUE"))),
  restoreColumnDiffers: restore(
    sql("DROP TABLE db1.t2", plainTable("db1.t2").replace("VARCHAR(20)", "VARCHAR(30)")),
  ),
  restoreSubPartitions: () => {
    const { client, ts } = withSnapshot({ more: { old: { version: "3.3" } } });
    client.run("CREATE DATABASE db1", "old");
    client.run(plainTable("db1.t2"), "old");
    client.run(`CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/backups"`, "old");
    client.run(restoreSql(ts, "ON (t2)"), "old");
    client.idle();
    return { client, at: "old" };
  },
  restoreRangeDiffers: restore(
    sql("DROP TABLE db1.t1", rangeTable("db1.t1").replace("2024-01-01", "2023-07-01")),
  ),
  restoreReplicationDiffers: restore(nothing, "", `, "replication_num" = "2"`),
  restoreRangeConflicts: restore(
    sql(
      "ALTER TABLE db1.t1 DROP PARTITION p2",
      `ALTER TABLE db1.t1 ADD PARTITION other VALUES LESS THAN ("2024-03-01")`,
    ),
  ),
  restorePartitionUnaddable: () => {
    const { client } = withSnapshot();
    const list = (values: string) =>
      `CREATE TABLE db1.l (id INT NOT NULL, city VARCHAR(9) NOT NULL) DUPLICATE KEY(id) PARTITION BY LIST(city) (${values}) DISTRIBUTED BY HASH(id) BUCKETS 1`;
    client.ok(
      list(`PARTITION a VALUES IN ("a"), PARTITION b VALUES IN ("b")`),
      "BACKUP SNAPSHOT db1.l1 TO r ON (l)",
    );
    client.idle();
    client.ok("DROP TABLE db1.l", list(`PARTITION a VALUES IN ("a")`));
    client.ok(restoreSql(client.timestamp("l1")).replace("s1", "l1"));
    client.idle();
    return { client };
  },
  restoreColocateFailed: () => {
    const client = withTables();
    client.ok(GROUPED(2), "BACKUP SNAPSHOT db1.s1 TO r ON (g)");
    client.idle();
    client.ok("DROP TABLE db1.g FORCE", GROUPED(3), KEEP_GROUPS);
    client.ok(restoreSql(client.timestamp("s1"), "ON (g AS h)"));
    client.idle();
    return { client };
  },
  restoreTooFewHosts: restore(down("be-1"), "ON (t2 AS copy)"),
  restorePartitionNull: restore((client) => {
    client.ok("ALTER TABLE db1.t1 DROP PARTITION p1");
    down("be-1")(client);
  }, "ON (t1)"),
  jobBrokerLost: () => {
    const client = withBroker("3.4", true);
    client.ok("BACKUP SNAPSHOT db1.s TO b");
    client.until("SNAPSHOTING");
    client.inject({ type: "broker", name: "br", up: false });
    client.idle();
    return { client };
  },
  infoBrokerLost: () => {
    const client = withBroker("3.2", true);
    client.ok("BACKUP SNAPSHOT db1.s TO b");
    client.until("UPLOAD_INFO");
    client.inject({ type: "broker", name: "br", up: false });
    client.advance(3_000);
    return { client };
  },
  taskStorageFailed: backup("BACKUP SNAPSHOT db1.s TO r", (client) => {
    client.until("UPLOADING");
    client.inject({ type: "storage", mode: "unreachable" });
  }),
  taskFileSystemFailed: () => {
    const client = withTables();
    client.ok(`CREATE REPOSITORY h WITH BROKER ON LOCATION "hdfs://nn/b"`, "BACKUP SNAPSHOT db1.s TO h");
    client.until("UPLOADING");
    client.inject({ type: "storage", mode: "unreachable" });
    return { client };
  },
  taskFilesMissing: restore(breakFile("lone", "missing"), "", "", later),
  taskFileDamaged: restore(breakFile(".dat.", "corrupt"), "", "", later),
  taskDiskFull: restore(nothing, "", "", (client) => {
    client.until("DOWNLOADING");
    client.inject({ type: "disk", node: "be-1", usedPercent: 99 });
  }),
  taskPutDenied: backup("BACKUP SNAPSHOT db1.s TO r", (client) => {
    client.until("UPLOADING");
    client.inject({ type: "deny", prefix: "s3a://" });
  }),
  taskWriteDenied: () => {
    const client = withTables();
    client.ok('CREATE REPOSITORY h WITH BROKER ON LOCATION "hdfs://nn/h"', "BACKUP SNAPSHOT db1.s TO h");
    client.until("UPLOADING");
    client.inject({ type: "deny", prefix: "hdfs://" });
    return { client };
  },
  taskVersionMerged: backup("BACKUP SNAPSHOT db1.s TO r ON (t2)", (client) => {
    client.inject({ type: "merged", database: "db1", table: "t2" });
    client.idle();
  }),
  taskMoveFailed: restore(breakFile(".dat.", "missing"), "", "", later),
};

const isCode = (code: string): code is keyof typeof JOB_ERRORS => Object.hasOwn(SITUATIONS, code);
const CODES = Object.keys(SITUATIONS).filter(isCode);

/** Makes a pattern of an error's text in which every value may be anything. */
function pattern(text: string): RegExp {
  const quoted = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(fillText(quoted.replace(/\\\{(\w+)\\\}/g, ".*"), {}));
}

describe("each error of a running job comes about, in the engine's words", () => {
  test.each(CODES)("%s", (code) => {
    const { client, at = "a" } = SITUATIONS[code]();
    const target = client.world.clusters[at]?.target ?? { engine: "starrocks", version: "3.4" };
    const row = errorText(target, code);
    const job = client.job("db1", at);
    if (row?.stage === "task") {
      const shown = client.rows(`SHOW ${job.kind} FROM db1`, at)[0]?.["TaskErrMsg"] ?? "";
      expect(shown).toMatch(pattern(row.text));
      expect(shown).not.toContain("{");
      return;
    }
    expect(job.status).toMatchObject({ ok: false, code });
    if (job.status.ok) return;
    expect(job.status.text).toMatch(new RegExp(`^\\[${row?.statusCode ?? ""}, msg: .*\\]$`));
    expect(job.status.text).toMatch(pattern(row?.text ?? "-"));
    // The braces of one text are the engine's own (§9 quirk 16).
    expect(job.status.text.replace("{}", "")).not.toContain("{");
  });
});

/** What Doris says has a test of its own. */
const OWN_PHASES = JOB_PHASES.filter(({ engine }) => engine === "starrocks");

describe("the tables of phases", () => {
  test("name every error that can end a job, and no other", () => {
    const named = new Set<ErrorCode>(
      OWN_PHASES.flatMap(({ everyRound, phases }) => [
        ...everyRound,
        ...phases.flatMap(({ fails, retries }) => [...fails, ...retries]),
      ]),
    );
    const cancelled: readonly ErrorCode[] = ["backupCancelled", "restoreCancelled"];
    const ending = CODES.filter((code) => ERRORS[code].texts.some(({ stage }) => stage === "status"));
    expect([...named, ...cancelled].sort()).toEqual([...ending].sort());
  });

  test.each(OWN_PHASES.map((table) => [table.kind, table] as const))(
    "lead a %s from PENDING to FINISHED",
    (kind, table) => {
      const { client, ts } = withSnapshot();
      client.ok(kind === "backup" ? "BACKUP SNAPSHOT db1.next TO r" : restoreSql(ts));
      client.idle();
      const visited = client.events.flatMap((event) => (event.type === "jobState" ? [event.to] : []));
      const chain: string[] = [];
      for (let state = table.phases[0]?.next; state !== null && state !== undefined;) {
        chain.push(state);
        state = table.phases.find((phase) => phase.state === state)?.next;
      }
      expect(visited).toEqual(chain);
    },
  );
});
