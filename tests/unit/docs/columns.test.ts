import { describe, expect, test } from "vitest";
import { columnFact, type ColumnFact, type ColumnForm } from "../../../src/docs/facts/columnFacts.ts";
import { columnWords } from "../../../src/docs/facts/columnWords.ts";
import { isDocsKey } from "../../../src/docs/docsKey.ts";
import { ENGINES, isEngine } from "../../../src/engine/index.ts";
import { jobColumns, type JobList } from "../../../src/engine/jobColumns.ts";
import { playExample } from "../../../src/docs/example/playExample.ts";
import reference from "../../../content/ui/en/reference.json";

const LISTS: readonly JobList[] = [
  "backup",
  "restore",
  "restoreBrief",
  "snapshotList",
  "snapshotDetail",
  "repositories",
  "createRepository",
];

const TARGETS = Object.keys(ENGINES)
  .filter(isEngine)
  .flatMap((engine) => ENGINES[engine].versions.map((version) => ({ engine, version })));

/** How the cells of a form read; a cell may also be NULL, or empty, where the fact says so. */
const FORMS: Readonly<Record<ColumnForm, RegExp>> = {
  boolean: /^(true|false)$/,
  errors: /^(\[\d+: [\s\S]+\](, )?)*$/,
  json: /^\{[\s\S]*\}$/,
  list: /^\S[\s\S]*$/,
  name: /^\S+$/,
  number: /^-?\d+$/,
  path: /^\w+:\/\//,
  progress: /^(\[\d+: \d+\/\d+\](, )?)*$/,
  seconds: /^\d+$/,
  sql: /^CREATE /,
  state: /^[A-Z_]+$/,
  status: /^\[(OK|[A-Z_]+, msg: [\s\S]*)\]$/,
  tasks: /^(\[?\d+=\d+\]?(, )?)*$/,
  text: /^\S[\s\S]*$/,
  time: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
  timestamp: /^\d{4}(-\d\d){5}(-\d{3})?$/,
};

const GIVEN = {
  starrocks: `
    CREATE DATABASE shop;
    CREATE TABLE shop.orders (id INT, day DATE) DUPLICATE KEY (id)
      PARTITION BY RANGE (day) (PARTITION p1 VALUES LESS THAN ("2025-01-01"), PARTITION p2 VALUES LESS THAN ("2025-02-01"))
      DISTRIBUTED BY HASH (id) BUCKETS 4;
    CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://backups/shop" PROPERTIES ("aws.s3.region" = "eu-west-1");`,
  doris: `
    CREATE DATABASE shop;
    CREATE TABLE shop.orders (id INT, day DATE) DUPLICATE KEY (id)
      PARTITION BY RANGE (day) (PARTITION p1 VALUES LESS THAN ("2025-01-01"), PARTITION p2 VALUES LESS THAN ("2025-02-01"))
      DISTRIBUTED BY HASH (id) BUCKETS 4;
    CREATE REPOSITORY vault WITH S3 ON LOCATION "s3://backups/shop" PROPERTIES ("s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
      "s3.region" = "eu-west-1", "s3.access_key" = "k", "s3.secret_key" = "s");`,
} as const;

describe.each(TARGETS)("the columns of $engine $version", (target) => {
  test("each has words and facts, and no other column has any", () => {
    for (const list of LISTS)
      for (const column of jobColumns(target, list)) {
        expect(columnWords(target.engine, list, column)).not.toBe("");
        const fact = columnFact(target, list, column);
        expect(isDocsKey(`reference.form.${fact.form}`), column).toBe(true);
        for (const { key, data } of [...(fact.notes ?? []), ...(fact.unset ? [fact.unset] : [])])
          for (const name of placesOf(key)) expect(data, key).toHaveProperty(name);
      }
  });

  test("what the cluster prints is of the form that the page names", () => {
    const stamp = target.engine === "doris" ? "2025-01-06-09-00-00" : "2025-01-06-09-00-00-000";
    const { results } = playExample({
      ...target,
      nodes: 3,
      expect: [],
      setup: GIVEN[target.engine],
      script: `
        BACKUP SNAPSHOT shop.snap TO vault ON (orders PARTITION (p1));
        -- @now
        SHOW BACKUP FROM shop;
        -- @until SNAPSHOTING
        SHOW BACKUP FROM shop;
        -- @until UPLOADING
        -- @fault {"type":"link","node":"be-1","up":false}
        -- @wait 2s
        SHOW BACKUP FROM shop;
        -- @now
        SHOW SNAPSHOT ON vault;
        -- @fault {"type":"link","node":"be-1","up":true}
        -- @until FINISHED
        SHOW BACKUP FROM shop;
        SHOW SNAPSHOT ON vault;
        SHOW SNAPSHOT ON vault WHERE SNAPSHOT = "snap" AND TIMESTAMP = "${stamp}";
        SHOW SNAPSHOT ON vault WHERE SNAPSHOT = "snap" AND TIMESTAMP = "2024-01-01-00-00-00";
        RESTORE SNAPSHOT shop.snap FROM vault ON (orders) PROPERTIES ("backup_timestamp" = "${stamp}");
        -- @until DOWNLOADING
        SHOW RESTORE FROM shop;
        -- @until COMMITTING
        CANCEL RESTORE FROM shop;
        SHOW RESTORE FROM shop;
        SHOW REPOSITORIES;`,
    });
    const seen = new Set<JobList>();
    for (const { result: step } of results) {
      const result = step?.result;
      if (result?.kind !== "rows") continue;
      const list = LISTS.find((one) => String(jobColumns(target, one)) === String(result.columns));
      if (list === undefined) throw new Error(`whose columns are ${result.columns.join()}?`);
      seen.add(list);
      for (const row of result.rows)
        for (const [place, column] of result.columns.entries())
          expectCell(row[place] ?? null, columnFact(target, list, column), `${list} ${column}`);
    }
    expect([...seen].sort()).toEqual(["backup", "repositories", "restore", "snapshotDetail", "snapshotList"]);
  });
});

function expectCell(cell: string | null, fact: ColumnFact, where: string): void {
  const unset = wordsOf(fact.unset?.key ?? "");
  const empty = (word: RegExp) => word.test(unset);
  if (cell === null) expect(unset, `${where} is NULL`).toMatch(/NULL/);
  else if (cell === "") expect(empty(/empty/i), `${where} is empty`).toBe(true);
  else if (!fact.values?.some(({ value }) => fits(cell, value)))
    expect(cell, where).toMatch(FORMS[fact.form]);
  if (fact.states !== undefined) expect(fact.states.map(({ state }) => state)).toContain(cell);
  const status = cell?.match(/^\[([A-Z_]+)/)?.[1];
  if (fact.form === "status") expect(JSON.stringify(fact.values)).toContain(`[${status ?? "?"}`);
}

/** Tells whether a cell is one of the values that are told, `…` standing for anything. */
function fits(cell: string, value: string): boolean {
  const [head = "", tail = ""] = value.split("…");
  return value.includes("…") ? cell.startsWith(head) && cell.endsWith(tail) : cell === value;
}

function placesOf(key: string): readonly string[] {
  const text = wordsOf(key);
  return Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = ""]) => name);
}

function wordsOf(key: string): string {
  return Object.entries(reference).find(([name]) => name === key)?.[1] ?? "";
}
