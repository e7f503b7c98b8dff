import { describe, expect, test } from "vitest";
import {
  CHANGE_AREAS,
  changesBetween,
  whatWords,
  type ChangeRow,
} from "../../../src/compare/changes/index.ts";
import { NOTICED_FEATURES } from "../../../src/compare/changes/features.ts";
import { UNNOTICED } from "../../../src/compare/changes/unnoticed.ts";
import { CONSTRUCTS, ENGINES, ERRORS, FEATURES, isEngine, type Target } from "../../../src/engine/index.ts";
import { PROPERTIES } from "../../../src/engine/properties.ts";
import changes from "../../../content/ui/en/changes.json";
import explain from "../../../content/ui/en/explain.json";
import { DORIS_40, STARROCKS_33, STARROCKS_34 } from "./given.ts";

const TARGETS: readonly Target[] = Object.entries(ENGINES).flatMap(([engine, { versions }]) =>
  isEngine(engine) ? versions.map((version) => ({ engine, version })) : [],
);

const rowsBetween = (here: Target, there: Target): readonly ChangeRow[] =>
  changesBetween(here, there).flatMap(({ rows }) => rows);

const row = (rows: readonly ChangeRow[], id: string) => rows.find((one) => one.id === id);

test("every feature that a user can notice has words, and no words are left without a feature", () => {
  const keys = Object.keys(changes).filter((key) => /^changes\.\w+$/.test(key));
  const own = [
    "what",
    "has",
    "lacks",
    "more",
    "explained",
    "filter",
    "none",
    "open",
    "count_one",
    "count_other",
  ];
  expect(NOTICED_FEATURES.filter((feature) => !keys.includes(`changes.${feature}`))).toEqual([]);
  const features: readonly string[] = NOTICED_FEATURES;
  expect(
    keys.map((key) => key.slice(8)).filter((name) => !own.includes(name) && !features.includes(name)),
  ).toEqual([]);
});

test("what nobody notices is a feature of behaviour", () => {
  expect([...UNNOTICED].filter((feature) => !Object.hasOwn(FEATURES, feature))).toEqual([]);
});

test("constructs that are named are features of the grammar", () => {
  expect(Object.keys(CONSTRUCTS).filter((feature) => !Object.hasOwn(FEATURES, feature))).toEqual([]);
});

describe("what changes between two versions", () => {
  test("is made of data: each row is a feature, a property, an error, or stands in the engine's tables", () => {
    for (const { id, what } of rowsBetween(STARROCKS_34, DORIS_40)) {
      const [kind = "", ...rest] = id.split(" ");
      const name = rest.join(" ");
      if (kind === "feature" || kind === "syntax") expect(FEATURES).toHaveProperty([name]);
      else if (kind === "message") expect(ERRORS).toHaveProperty([name]);
      else if (kind === "property")
        expect(PROPERTIES.some(({ statement, key }) => `${statement} ${key}` === name)).toBe(true);
      else expect(["statement", "columns", "phases", "config", "privileges"]).toContain(kind);
      if ("key" in what) expect({ ...changes, ...explain }).toHaveProperty([what.key]);
    }
  });

  test("is nothing between a version and itself, and mirrored the other way round", () => {
    for (const target of TARGETS) expect(rowsBetween(target, target)).toEqual([]);
    const there = rowsBetween(STARROCKS_34, DORIS_40);
    const back = rowsBetween(DORIS_40, STARROCKS_34);
    const mirrored = back.map(({ here, there: to, ...one }) => ({ id: one.id, here: to, there: here }));
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    expect(there.map(({ id, here, there: to }) => ({ id, here, there: to })).sort(byId)).toEqual(
      mirrored.sort(byId),
    );
  });

  test("has no row twice, in any two neighbouring versions, and no area without rows", () => {
    TARGETS.forEach((here, at) => {
      const there = TARGETS[at + 1];
      if (!there) return;
      const groups = changesBetween(here, there);
      const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(groups.filter(({ rows }) => rows.length === 0)).toEqual([]);
      expect(groups.map(({ area }) => CHANGE_AREAS.indexOf(area))).toEqual(
        groups.map(({ area }) => CHANGE_AREAS.indexOf(area)).sort((a, b) => a - b),
      );
    });
  });

  test("tells the DATABASE clause of 3.4, statements, states, properties, columns and messages", () => {
    expect(row(rowsBetween(STARROCKS_33, STARROCKS_34), "syntax backupDatabaseClause")).toMatchObject({
      what: { code: "DATABASE …" },
      here: { type: "lacks" },
      there: { type: "has" },
    });
    const rows = rowsBetween(STARROCKS_34, DORIS_40);
    expect(row(rows, "statement ALTER REPOSITORY")).toMatchObject({
      here: { type: "lacks" },
      there: { type: "has" },
    });
    expect(row(rows, "statement BACKUP")).toBeUndefined();
    expect(row(rows, "statement SET ROLE")).toMatchObject({ here: { type: "has" } });
    // A construct of the one grammar that the other engine reads all along is no change.
    expect(row(rows, "syntax autoIncrement")).toBeUndefined();
    expect(row(rows, "phases restore")?.there).toMatchObject({ text: expect.stringContaining("CREATING") });
    expect(row(rows, "property restore force_replace")).toMatchObject({ here: { type: "lacks" } });
    expect(row(rows, "columns SHOW REPOSITORIES")).toMatchObject({
      here: { type: "lacks" },
      there: { text: "Type" },
    });
    expect(row(rows, "message repositoryMissing")).toMatchObject({
      there: { text: expect.stringContaining("does not exist") },
    });
  });
});

test("a title that names something speaks of no case of its own", () => {
  const one: ChangeRow = {
    area: "messages",
    id: "message x",
    what: { key: "explain.x.title" },
    here: { type: "text", text: "1064 (HY000): no {table}" },
    there: { type: "lacks" },
  };
  const say = (_: string, values: Readonly<Record<string, string>>) => `${values.table ?? "?"} and {{other}}`;
  expect(whatWords(one, say)).toBe("… and …");
});
