import { describe, expect, it } from "vitest";
import { createSession, type Log, type Session } from "../../../src/lib/index.ts";

const options = { engine: "starrocks", version: "3.4" } as const;
const SETUP = `CREATE DATABASE shop; CREATE TABLE shop.orders (id INT NOT NULL, amount INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4;
INSERT INTO shop.orders VALUES (1, 10), (2, NULL);
CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://bucket/vault";`;

function begun(): Session {
  const session = createSession(options);
  expect(session.run(SETUP).map(({ kind }) => kind)).toEqual(["ok", "ok", "ok", "ok"]);
  return session;
}

describe("run", () => {
  it("gives one result a statement, with its text, place and time", () => {
    const session = createSession(options);
    const sql = "CREATE DATABASE shop;\n  SHOW DATABASES ;";
    const results = session.run(sql);
    expect(
      results.map(({ statement, span, at }) => [statement, sql.slice(span.start, span.end), at]),
    ).toEqual([
      ["CREATE DATABASE shop", "CREATE DATABASE shop", 0],
      ["SHOW DATABASES", "SHOW DATABASES", 0],
    ]);
  });

  it("gives values as the client prints them, null for NULL", () => {
    const [rows] = begun().run("SELECT * FROM shop.orders ORDER BY id");
    expect(rows).toMatchObject({
      kind: "rows",
      columns: ["id", "amount"],
      rows: [
        ["1", "10"],
        ["2", null],
      ],
    });
  });

  it("stops after the first error", () => {
    const results = createSession(options).run("USE nowhere; CREATE DATABASE shop;");
    expect(results).toMatchObject([
      {
        kind: "error",
        code: "useDatabaseUnknown",
        errno: 5501,
        sqlState: "3F000",
        message: "Unknown database 'nowhere'",
      },
    ]);
  });

  it("gives the place of an error in the text passed in", () => {
    const sql = "CREATE DATABASE a1; BACKUP SNAPSHO a1.s TO r";
    const result = createSession(options).run(sql)[1];
    expect(result).toMatchObject({ kind: "error", code: "syntax", errno: 1064, sqlState: "HY000" });
    expect(
      result?.kind === "error" && result.errorSpan && sql.slice(result.errorSpan.start, result.errorSpan.end),
    ).toBe("SNAPSHO");
  });

  it("takes no cluster time and waits for no job", () => {
    const session = begun();
    const [backup, show] = session.run("BACKUP SNAPSHOT shop.s1 TO vault; SHOW BACKUP FROM shop");
    expect(backup).toMatchObject({ kind: "ok", affected: 0, job: 1 });
    expect(show?.kind === "rows" && show.rows[0]?.slice(0, 4)).toEqual(["-1", "s1", "shop", "PENDING"]);
    expect(session.now).toBe(0);
  });

  it("keeps a connection for each user, which holds its database", () => {
    const session = begun();
    session.run("USE shop; CREATE USER ana");
    expect(session.run("SELECT count(*) FROM orders")).toMatchObject([{ kind: "rows" }]);
    expect(session.run("SELECT count(*) FROM orders", { user: "ana" })).toMatchObject([
      { kind: "error", code: "noDatabaseForTable" },
    ]);
  });

  it("says what is recognised and not simulated", () => {
    expect(createSession(options).run("SET cbo_enable_low_cardinality_optimize = true")).toMatchObject([
      { kind: "unsupported", head: "SET cbo_enable_low_cardinality_optimize" },
    ]);
  });

  it("speaks as the engine of each cluster does", () => {
    const session = createSession({
      engine: "starrocks",
      version: "3.4",
      clusters: [{ name: "a" }, { name: "b", engine: "doris", version: "4.0" }],
    });
    const sql = "BACKUP SNAPSHOT db1.s1 TO r";
    expect(session.run(sql)).toMatchObject([
      { kind: "error", message: expect.not.stringContaining("errCode") },
    ]);
    expect(session.run(sql, { cluster: "b" })).toMatchObject([
      { kind: "error", message: "errCode = 2, detailMessage = Repository r does not exist" },
    ]);
  });

  it("throws for a cluster that is not there", () => {
    expect(() => createSession(options).run("SHOW DATABASES", { cluster: "z" })).toThrow(RangeError);
  });
});

describe("time", () => {
  it("goes by as told, and tells what happened", () => {
    const session = begun();
    session.run("BACKUP SNAPSHOT shop.s1 TO vault");
    const events = session.advance(3000);
    expect(session.now).toBe(3000);
    expect(events.map(({ type }) => type)).toContain("snapshotFrozen");
    expect(session.advance(0)).toEqual([]);
    expect(() => session.advance(-1)).toThrow(RangeError);
    expect(() => session.advance(0.5)).toThrow(RangeError);
  });

  it("stops when nothing is unfinished", () => {
    const session = begun();
    session.run("BACKUP SNAPSHOT shop.s1 TO vault");
    const events = session.advanceUntilIdle();
    expect(events).toContainEqual(expect.objectContaining({ type: "jobState", to: "FINISHED" }));
    const { now } = session;
    session.advanceUntilIdle();
    expect(session.now).toBe(now);
  });

  it("stops at the limit where something never ends", () => {
    const session = begun();
    session.inject({ type: "storage", mode: "ok" });
    session.run("BACKUP SNAPSHOT shop.s1 TO vault");
    session.advance(9000);
    session.inject({ type: "storage", mode: "unreachable" });
    session.advanceUntilIdle(60_000);
    expect(session.now).toBe(69_000);
  });
});

describe("inject", () => {
  it("tells the fault and keeps it in the log", () => {
    const session = begun();
    expect(session.inject({ type: "node", node: "be-1", up: false })).toMatchObject([{ type: "fault" }]);
    expect(session.log().entries.at(-1)).toEqual({
      at: 0,
      type: "fault",
      fault: { type: "node", node: "be-1", up: false },
    });
  });

  it("throws for a node or file that is not there, and changes nothing", () => {
    const session = begun();
    const before = JSON.stringify(session.log());
    expect(() => session.inject({ type: "node", node: "be-9", up: false })).toThrow(RangeError);
    expect(() => session.inject({ type: "file", path: "s3a://nowhere", mode: "missing" })).toThrow(
      RangeError,
    );
    expect(JSON.stringify(session.log())).toBe(before);
  });
});

describe("state, files and log", () => {
  it("play back to the same bytes", () => {
    const session = begun();
    session.play("BACKUP SNAPSHOT shop.s1 TO vault;\n-- @until UPLOADING\nSHOW BACKUP;");
    session.inject({ type: "restart" });
    session.advance(12_345);
    const log: Log = JSON.parse(JSON.stringify(session.log())) as Log;
    const again = createSession({ log });
    expect(JSON.stringify(again.state())).toBe(JSON.stringify(session.state()));
    expect(again.now).toBe(session.now);
    expect([...again.files("")]).toEqual([...session.files("")]);
  });

  it("list files by prefix", () => {
    const session = begun();
    session.play("BACKUP SNAPSHOT shop.s1 TO vault;");
    const root = "s3a://bucket/vault/__starrocks_repository_vault";
    const paths = [...session.files(root)].map(({ path }) => path);
    expect(paths).toContain(`${root}/__repo_info`);
    expect(paths.filter((path) => path.includes("/__info_"))).toHaveLength(1);
    expect([...session.files("s3a://elsewhere")]).toEqual([]);
  });

  it("refuse a log that is none, and say where", () => {
    const log = { ...begun().log(), now: -1 };
    expect(() => createSession({ log })).toThrow(/now/);
  });
});

describe("createSession", () => {
  it("begins as told", () => {
    const session = createSession({
      ...options,
      nodes: 1,
      start: "2024-02-29 12:00:00",
      timeZone: "+08:00",
      seed: 9,
    });
    session.run(
      'CREATE DATABASE d; CREATE TABLE d.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1"); CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/r"',
    );
    session.play("BACKUP SNAPSHOT d.s TO r;");
    expect(session.run("SHOW SNAPSHOT ON r")).toMatchObject([
      { rows: [["s", "2024-02-29-12-00-00-000", "OK"]] },
    ]);
  });

  it("sets a scenario up", () => {
    const session = createSession({ ...options, scenario: "first-backup-and-restore" });
    expect(session.run("SELECT count(*) FROM shop.orders")).toMatchObject([{ rows: [["5"]] }]);
    expect(createSession({ log: session.log() }).state()).toEqual(session.state());
  });

  it("holds several clusters on one storage", () => {
    const session = createSession({
      ...options,
      clusters: [{ name: "a" }, { name: "b", version: "3.3", nodes: 1 }],
    });
    const repository = 'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/r"';
    session.run(
      `CREATE DATABASE d; CREATE TABLE d.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1; ${repository}`,
    );
    session.play("BACKUP SNAPSHOT d.s TO r;");
    expect(session.run(repository, { cluster: "b" })).toMatchObject([{ kind: "ok" }]);
    expect(session.run("SHOW SNAPSHOT ON r", { cluster: "b" })).toMatchObject([
      { rows: [["s", expect.any(String), "OK"]] },
    ]);
  });

  it.each([
    [{ engine: "mysql", version: "8" }, "mysql"],
    [{ engine: "starrocks", version: "1.0" }, "1.0"],
    [{ engine: "starrocks", version: "3.4", nodes: 0 }, "nodes"],
    [{ engine: "starrocks", version: "3.4", start: "soon" }, "start"],
    [{ engine: "starrocks", version: "3.4", scenario: "no-such" }, "no-such"],
  ])("refuses %j and names what is wrong", (choices, word) => {
    // Values that the types refuse come from plain JavaScript.
    expect(() => createSession(choices as Parameters<typeof createSession>[0])).toThrow(word);
  });
});

describe("play", () => {
  it("waits for jobs, follows directives and goes on after errors", () => {
    const session = begun();
    const results = session.play(
      `BACKUP SNAPSHOT shop.s1 TO vault;\nBACKUP SNAPSHOT shop.s1 TO vault;\n-- @wait 2s\nSHOW SNAPSHOT ON vault;`,
    );
    expect(results.map(({ kind, at }) => [kind, at > 0])).toEqual([
      ["ok", false],
      ["error", true],
      ["rows", true],
    ]);
  });
});
