import { describe, expect, test } from "vitest";
import { changesBetween, type ChangeRow, type ChangeValue } from "../../../src/compare/changes/index.ts";
import { ENGINES, isEngine, type Target } from "../../../src/engine/index.ts";
import { parse } from "../../../src/sql/parse.ts";
import { DORIS_21, DORIS_40, STARROCKS_34 } from "./given.ts";

const TARGETS: readonly Target[] = Object.entries(ENGINES).flatMap(([engine, { versions }]) =>
  isEngine(engine) ? versions.map((version) => ({ engine, version })) : [],
);

const STARROCKS_40 = { engine: "starrocks", version: "4.0" } as const;
const DORIS_20 = { engine: "doris", version: "2.0" } as const;

/** The statements that change, with what the one has that does not read them. */
function statements(here: Target, there: Target): ReadonlyMap<string, ChangeRow> {
  const rows = changesBetween(here, there).find(({ area }) => area === "statements")?.rows ?? [];
  return new Map(rows.map((row) => ["code" in row.what ? row.what.code : row.id, row]));
}

/** Each statement that a version does not read, by all other versions that do. */
const MISSING: readonly { readonly target: Target; readonly head: string; readonly value: ChangeValue }[] =
  TARGETS.flatMap((target) => {
    const missing = new Map<string, ChangeValue>();
    for (const other of TARGETS)
      for (const [head, { here }] of statements(target, other))
        if (here.type !== "has") missing.set(head, here);
    return Array.from(missing, ([head, value]) => ({ target, head, value }));
  });

/** How a version reads a text: refused, or as which statement. */
function read(text: string, target: Target): string {
  const { statements: found, diagnostics } = parse(text, target);
  if (diagnostics.some(({ severity }) => severity === "error")) return "refused";
  return found.map((one) => (one.kind === "other" ? one.head : one.kind)).join();
}

describe("a statement that a version does not read", () => {
  test("is refused by its parser, or known as none", () => {
    const lacking = MISSING.filter(({ value }) => value.type === "lacks");
    expect(lacking.length).toBeGreaterThan(100);
    const accepted = lacking.filter(
      ({ target, head }) => read(head, target) !== "refused" && read(`${head} x`, target) !== "refused",
    );
    expect(accepted).toEqual([]);
  });

  test("has another way only where the parser reads that", () => {
    const ways = MISSING.flatMap(({ target, value }) =>
      value.type === "text" ? [{ target, way: value.text }] : [],
    );
    expect(ways.length).toBeGreaterThan(20);
    expect(
      ways.filter(
        ({ target, way }) => read(way, target) === "refused" && read(`${way} x`, target) === "refused",
      ),
    ).toEqual([]);
  });
});

describe("statements of two engines", () => {
  const rows = statements(STARROCKS_40, DORIS_40);

  test("that both have are no change, whatever words of theirs may be left out", () => {
    for (const head of [
      "CREATE GLOBAL FUNCTION",
      "DROP GLOBAL FUNCTION",
      "CREATE OR REPLACE VIEW",
      "BACKUP SNAPSHOT",
    ])
      expect(rows.has(head)).toBe(false);
    expect(rows.get("SHOW BRIEF RESTORE")).toMatchObject({ here: { type: "lacks" }, there: { type: "has" } });
    expect(rows.get("SHOW ALL GRANTS")).toMatchObject({ here: { type: "lacks" } });
  });

  test("that do the same under other words stand in one row", () => {
    expect(rows.get("SET CATALOG")).toMatchObject({ here: { type: "has" }, there: { text: "SWITCH" } });
    expect(rows.has("SWITCH")).toBe(false);
    expect(statements(DORIS_40, STARROCKS_40).get("SET CATALOG")).toMatchObject({ here: { text: "SWITCH" } });
    expect(rows.get("CREATE EXTERNAL CATALOG")?.there).toMatchObject({ text: "CREATE CATALOG" });
    expect(rows.get("RECOVER SCHEMA")?.there).toMatchObject({ text: "RECOVER DATABASE" });
    expect(rows.get("TRACE")?.there).toEqual({ type: "lacks" });
  });

  test("have the ways of their version", () => {
    const views = (there: Target) => statements(STARROCKS_34, there).get("SHOW MATERIALIZED VIEWS")?.there;
    expect(views(DORIS_20)).toEqual({ type: "lacks" });
    expect(views(DORIS_21)).toMatchObject({ text: expect.stringContaining("mv_infos") });
    expect(statements(DORIS_20, DORIS_21).get("SHOW FRONTEND CONFIG")).toMatchObject({
      here: { text: "ADMIN SHOW FRONTEND CONFIG" },
    });
  });
});

test("a construct that is a statement of its own is told among the statements alone", () => {
  const groups = changesBetween(DORIS_20, DORIS_21);
  const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(ids).toContain("statement ALTER REPOSITORY");
  expect(ids).not.toContain("syntax alterRepository");
});
