import fc from "fast-check";

/** A statement, the passing of time, or a node that goes down or comes up. */
export type CatalogStep =
  | { readonly type: "sql"; readonly sql: string }
  | { readonly type: "advance"; readonly ms: number }
  | { readonly type: "node"; readonly node: string; readonly up: boolean };

const BUCKETS = 'DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("replication_num" = "2")';

/** Tables of the same columns k, d, v under every key model and partitioning. */
export const TABLES: Readonly<Record<string, string>> = {
  plain: `(k INT NOT NULL, d DATE NOT NULL, v INT) DUPLICATE KEY(k) ${BUCKETS}`,
  slow: '(k INT NOT NULL, d DATE NOT NULL, v INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ("fast_schema_evolution" = "false")',
  keyed: `(k INT NOT NULL, d DATE NOT NULL, v INT) PRIMARY KEY(k, d) PARTITION BY RANGE(d) (PARTITION p0 VALUES LESS THAN ("2025-01-10"), PARTITION p1 VALUES LESS THAN ("2025-01-20")) ${BUCKETS}`,
  sums: `(k INT NOT NULL, d DATE NOT NULL, v INT SUM) AGGREGATE KEY(k, d) PARTITION BY RANGE(k) (PARTITION p0 VALUES LESS THAN ("0"), PARTITION p1 VALUES LESS THAN MAXVALUE) ${BUCKETS}`,
  newest: `(k INT NOT NULL, d DATE NOT NULL, v INT) UNIQUE KEY(k, d) PARTITION BY LIST(k) (PARTITION p0 VALUES IN ("1", "2", "3"), PARTITION p1 VALUES IN ("4", "-4")) ${BUCKETS}`,
  growing: `(k INT NOT NULL, d DATE NOT NULL, v INT) DUPLICATE KEY(k, d) PARTITION BY date_trunc('month', d) ${BUCKETS}`,
};

const table = fc.constantFrom(...Object.keys(TABLES));
const partition = fc.constantFrom("p0", "p1", "p2");
const column = fc.constantFrom("k", "d", "v", "w", "x");
const key = fc.integer({ min: -8, max: 8 }).map(String);
const day = fc.integer({ min: 1, max: 28 }).map((of) => `'2025-01-${String(of).padStart(2, "0")}'`);
const values = fc
  .array(
    fc.tuple(key, day, fc.option(key, { nil: "NULL" })).map((row) => `(${row.join(", ")})`),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => rows.join(", "));
const type = fc.constantFrom(
  "INT",
  "BIGINT",
  "SMALLINT",
  "VARCHAR(10)",
  "DOUBLE",
  "DECIMAL(12, 2)",
  "DATETIME",
);
const where = fc.oneof(
  key.map((of) => `k > ${of}`),
  day.map((of) => `d = ${of}`),
  key.map((of) => `k IN (${of}, 3)`),
  fc.constant("v IS NULL"),
);
const force = fc.constantFrom("", "", " FORCE");

/** Writes a statement with the arbitrary pieces between its words. */
function sql(words: TemplateStringsArray, ...pieces: fc.Arbitrary<string>[]): fc.Arbitrary<CatalogStep> {
  return fc.tuple(...pieces).map((found) => ({
    type: "sql",
    sql: words.reduce((text, word, place) => `${text}${found[place - 1] ?? ""}${word}`),
  }));
}

const statement = fc.oneof(
  {
    weight: 3,
    arbitrary: table.map((name): CatalogStep => ({
      type: "sql",
      sql: `CREATE TABLE ${name} ${TABLES[name] ?? ""}`,
    })),
  },
  sql`CREATE TABLE ${table} LIKE ${table}`,
  sql`DROP TABLE ${table}${force}`,
  sql`RECOVER TABLE ${table}`,
  sql`RECOVER PARTITION ${partition} FROM ${table}`,
  sql`TRUNCATE TABLE ${table}`,
  sql`TRUNCATE TABLE ${table} PARTITION (${partition})`,
  { weight: 8, arbitrary: sql`INSERT INTO ${table} (k, d, v) VALUES ${values}` },
  sql`INSERT INTO ${table} (k, d) SELECT k, d FROM ${table}`,
  sql`INSERT OVERWRITE ${table} (k, d, v) VALUES ${values}`,
  { weight: 2, arbitrary: sql`DELETE FROM ${table} WHERE ${where}` },
  sql`ALTER TABLE ${table} ADD COLUMN ${column} ${type} AFTER ${column}`,
  sql`ALTER TABLE ${table} ADD COLUMN ${column} INT DEFAULT "7"`,
  sql`ALTER TABLE ${table} ADD COLUMN ${column} INT KEY DEFAULT "7"`,
  sql`ALTER TABLE ${table} DROP COLUMN ${column}`,
  sql`ALTER TABLE ${table} MODIFY COLUMN ${column} ${type}`,
  sql`ALTER TABLE ${table} RENAME COLUMN ${column} TO ${column}`,
  sql`ALTER TABLE ${table} RENAME ${table}`,
  sql`ALTER TABLE ${table} RENAME PARTITION ${partition} ${partition}`,
  sql`ALTER TABLE ${table} ADD PARTITION ${partition} VALUES LESS THAN ("2025-01-25")`,
  sql`ALTER TABLE ${table} ADD PARTITION ${partition} VALUES IN ("5", "6")`,
  sql`ALTER TABLE ${table} DROP PARTITION ${partition}${force}`,
  sql`ALTER TABLE ${table} ADD ROLLUP r (k, v)`,
  sql`ALTER TABLE ${table} DROP ROLLUP r`,
  sql`ALTER TABLE ${table} SET ("default.replication_num" = "1")`,
  sql`SELECT * FROM ${table} ORDER BY 1`,
  fc.constantFrom<CatalogStep>(
    { type: "sql", sql: "DROP DATABASE db" },
    { type: "sql", sql: "RECOVER DATABASE db" },
    { type: "sql", sql: "CREATE DATABASE db" },
  ),
);

export const catalogStep: fc.Arbitrary<CatalogStep> = fc.oneof(
  { weight: 12, arbitrary: statement },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1_000, 10_000, 60_000).map((ms): CatalogStep => ({ type: "advance", ms })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("be-1", "be-2", "be-3"), fc.boolean())
      .map(([node, up]): CatalogStep => ({ type: "node", node, up })),
  },
);
