import { describe, expect, expectTypeOf, it } from "vitest";
import {
  check,
  complete,
  createSession,
  explain,
  parse,
  type Diagnostic,
  type Event,
  type Explanation,
  type Fix,
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

describe("complete", () => {
  it("offers what may stand at the cursor", () => {
    const text = "BACKUP SNAPSHOT shop.s1 ";
    const [first] = complete(text, text.length, options);
    expect(first).toEqual({ label: "TO", kind: "keyword", from: text.length, to: text.length, insert: "TO" });
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
    const text = "-- @wiat 5s\nSET cbo_enable_low_cardinality_optimize = true;\n-- @cluster z\nSELECT 1;";
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
