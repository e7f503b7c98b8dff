import { describe, expect, expectTypeOf, it } from "vitest";
import {
  check,
  createSession,
  explain,
  parse,
  type Diagnostic,
  type Event,
  type Explanation,
  type Fix,
  type Log,
  type Result,
  type Session,
} from "../../../src/lib/index.ts";

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
    session.run("USE shop");
    expect(session.run("SELECT count(*) FROM orders")).toMatchObject([{ kind: "rows" }]);
    expect(session.run("SELECT count(*) FROM orders", { user: "ana" })).toMatchObject([
      { kind: "error", code: "noDatabaseForTable" },
    ]);
  });

  it("says what is recognised and not simulated", () => {
    expect(createSession(options).run("CREATE VIEW v AS SELECT 1")).toMatchObject([
      { kind: "unsupported", head: "CREATE VIEW" },
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

describe("parse", () => {
  it("gives the engine's error at its place", () => {
    const { diagnostics } = parse("BACKUP SNAPSHOT db1.s1 TO", options);
    expect(diagnostics[0]).toMatchObject({ severity: "error", stage: "syntax", line: 1, column: 25 });
    expect(diagnostics[0]?.message).toMatch(/^Getting syntax error at line 1, column 25\. Detail message: /);
  });

  it("says what is too new, beside the engine's error", () => {
    const { diagnostics } = parse("RESTORE SNAPSHOT s FROM r DATABASE d AS e", {
      engine: "starrocks",
      version: "3.3",
      language: "ja",
    });
    expect(diagnostics.map(({ stage, severity }) => [stage, severity])).toEqual([
      ["syntax", "error"],
      ["version", "info"],
    ]);
    expect(diagnostics[1]?.hint).toMatch(/3\.4/);
  });

  it("throws only for an engine or version that is not here", () => {
    expect(parse("\u0000`'\"", options).diagnostics.length).toBeGreaterThan(0);
    expect(() => parse("SELECT 1", { engine: "starrocks", version: "0.1" })).toThrow(RangeError);
  });
});

describe("explain", () => {
  it("words a result's error in each language, with fixes of the text that was run", () => {
    const session = begun();
    const sql = "SHOW DATABASES; BACKUP SNAPSHOT shop.s1 TO valt";
    const result = session.run(sql)[1];
    if (!result) throw new Error("no result");
    const { code, title, fixes, evidence } = explain(result, session, { language: "en" });
    expect([code, title]).toEqual(["repositoryMissing", "Repository valt does not exist"]);
    expect(evidence).toMatchObject([
      { type: "list", title: "Repositories of this cluster", items: ["vault"] },
    ]);
    expect(fixes[0]).toMatchObject({
      title: "Write vault instead of valt",
      edits: [{ replacement: "vault" }],
    });
    expect(applied(sql, fixes[0])).toBe("SHOW DATABASES; BACKUP SNAPSHOT shop.s1 TO vault");
    expect(explain(result, session, { language: "zh-cn" }).title).toBe("仓库 valt 不存在");
    expect(explain(result, session, { language: "ja" }).title).toBe("リポジトリ valt がありません");
  });

  it("tells why a job failed, by its result or its number", () => {
    const session = begun();
    session.play("BACKUP SNAPSHOT shop.s1 TO vault;");
    session.run("ALTER TABLE shop.orders ADD COLUMN note VARCHAR(20)");
    session.advanceUntilIdle();
    const [result] = session.play(
      'RESTORE SNAPSHOT shop.s1 FROM vault PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");',
    );
    if (result?.kind !== "ok") throw new Error(JSON.stringify(result));
    const told = explain(result, session);
    expect(told.code).toBe("restoreSchemaDiffers");
    expect(told.evidence).toMatchObject([
      { type: "schemas", title: "Schema of orders, in the snapshot and here" },
    ]);
    expect(explain({ job: result.job ?? 0 }, session).code).toBe("restoreSchemaDiffers");
    expect(() => explain({ job: 99 }, session)).toThrow(RangeError);
  });

  it("recognises a pasted message, with or without a session", () => {
    const line = "ERROR 5064 (42000): Snapshot with name 's1' already exist in repository";
    expect(explain(line, undefined, { language: "en" })).toMatchObject({
      code: "labelUsed",
      title: "The label s1 is used up in this repository",
    });
    expect(explain(line, begun()).code).toBe("labelUsed");
    expect(explain("hello", undefined).code).toBe("unknown");
  });

  it("says so where nothing is wrong", () => {
    const session = begun();
    const [result] = session.run("SHOW DATABASES");
    expect(result && explain(result, session).code).toBe("nothing");
  });

  it("falls back to the message for a result that was copied", () => {
    const session = begun();
    const [result] = session.run("BACKUP SNAPSHOT shop.s1 TO nowhere");
    expect(result && explain(structuredClone(result), session)).toMatchObject({
      code: "repositoryMissing",
      fixes: [],
    });
  });
});

describe("check", () => {
  it("finds nothing in a script that works", () => {
    expect(check(`${SETUP} BACKUP SNAPSHOT shop.s1 TO vault;`, options)).toEqual([]);
  });

  it("tells errors of syntax, analysis, run and job, each at its place in the script", () => {
    const text = `${SETUP}
SELEC 1;
BACKUP SNAPSHOT shop.s1 TO nowhere;
CREATE DATABASE shop;
BACKUP SNAPSHOT shop.s1 TO vault;
RESTORE SNAPSHOT shop.s1 FROM vault PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", "replication_num" = "1");`;
    const found = check(text, { ...options, language: "en" });
    const shown = found.map(({ severity, stage, code, line }) => [severity, stage, code, line]);
    expect(shown.filter(([, stage]) => stage !== "syntax")).toEqual([
      ["error", "analysis", "repositoryMissing", 5],
      ["error", "run", "databaseExists", 6],
      ["error", "run", "restoreReplicationDiffers", 8],
    ]);
    expect(shown.find(([, stage]) => stage === "syntax")?.[3]).toBe(4);
    for (const diagnostic of found)
      if (diagnostic.stage !== "syntax") expect(diagnostic.hint).toMatch(/\S+\n\S+/);
  });

  it("offers fixes of the script", () => {
    const text = `${SETUP}\nBACKUP SNAPSHOT shop.s1 TO valt;`;
    const [diagnostic] = check(text, options);
    expect(applied(text, diagnostic?.fixes[0])).toBe(`${SETUP}\nBACKUP SNAPSHOT shop.s1 TO vault;`);
  });

  it("warns of directives that it cannot follow and tells what is not simulated", () => {
    const text = "-- @wiat 5s\nCREATE VIEW v AS SELECT 1;\n-- @cluster z\nSELECT 1;";
    expect(check(text, options).map(({ severity, code, line }) => [severity, code, line])).toEqual([
      ["warning", "directive.unknown", 1],
      ["info", "unsupported", 2],
      ["error", "unknownCluster", 4],
    ]);
  });

  it("sets a scenario up first", () => {
    expect(check("SELECT * FROM shop.orders;", { ...options, scenario: "second-job" })).toEqual([]);
  });
});

describe("the types", () => {
  it("are those of the design", () => {
    expectTypeOf<Result["kind"]>().toEqualTypeOf<"rows" | "ok" | "error" | "unsupported">();
    expectTypeOf<Diagnostic["severity"]>().toEqualTypeOf<"error" | "warning" | "info">();
    expectTypeOf<Fix["plain"]>().toEqualTypeOf<boolean>();
    expectTypeOf<Session["now"]>().toEqualTypeOf<number>();
    expectTypeOf<ReturnType<Session["advance"]>>().toEqualTypeOf<readonly Event[]>();
    expectTypeOf(explain).returns.toEqualTypeOf<Explanation>();
    expectTypeOf(check).returns.toEqualTypeOf<readonly Diagnostic[]>();
  });
});

function applied(text: string, fix: Fix | undefined): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (changed, { span, replacement }) => changed.slice(0, span.start) + replacement + changed.slice(span.end),
    text,
  );
}
