import fc from "fast-check";
import { expect, test } from "vitest";
import { ENGINES } from "../../../src/engine/index.ts";
import { parse, print } from "../../../src/sql/index.ts";
import { withoutSpans } from "../../unit/sql/withoutSpans.ts";

const version = fc.constantFrom(...ENGINES.doris.versions);
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), part);
const words = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((all) => all.filter(Boolean).join(" "));
const list = (item: fc.Arbitrary<string>, maxLength = 3) =>
  fc.array(item, { minLength: 1, maxLength }).map((all) => `(${all.join(", ")})`);

const name = fc.oneof(
  fc.constantFrom(
    "a",
    "t1",
    "db1",
    "1a",
    "_x",
    "2024_01",
    "订单",
    "Snapshot",
    "day",
    "a$b",
    "`select`",
    "`a b`",
    "`1`",
    "`a``b`",
  ),
  fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/).map((plain) => `\`${plain}\``),
);
const qualified = fc.array(name, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(" . "));
const string = fc.oneof(
  fc.string({ maxLength: 8 }).map((value) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`),
  fc.constantFrom('"x"', '""', '"it\'s"', String.raw`"\n\t\\ \% \_"`),
);
const property = fc.tuple(fc.uuid(), fc.oneof(string, fc.constantFrom("3600", "x", "NULL", "-1.5")));
const properties = fc
  .array(property, { minLength: 1, maxLength: 3 })
  .map((all) => `PROPERTIES (${all.map(([key, value]) => `'${key}' = ${value}`).join(", ")})`);
const text = fc.oneof(name, string);
const user = words(text, maybe(text.map((host) => `@${host}`)));
const partitions = words(maybe(fc.constant("TEMPORARY")), "PARTITION", list(name));
const reference = words(
  qualified,
  maybe(partitions),
  maybe(fc.constant("TABLET (1, 2)")),
  maybe(fc.oneof(words("AS", name), words("=", name))),
);
const objects = words(fc.constantFrom("ON", "EXCLUDE"), list(reference));
const filter = fc.oneof(
  words("LIKE", string),
  words(
    "WHERE",
    name,
    fc.constantFrom("=", "!=", "<=", ">", "<=>", "LIKE", "NOT LIKE"),
    string,
    maybe(words(fc.constantFrom("AND", "OR"), "NOT", name, "IN (1, 'a', NULL)")),
  ),
);
const inDatabase = words(fc.constantFrom("FROM", "IN"), name);
const value = fc.constantFrom("'1'", "NULL", "-1", "MAXVALUE");
const column = words(
  name,
  fc.constantFrom("INT", "BIGINT(20)", "VARCHAR(10)", "DECIMAL(9,2)", "DATEV2", "ARRAY<INT>", "STRING"),
  maybe(fc.constantFrom("SUM", "REPLACE")),
  maybe(fc.constantFrom("NULL", "NOT NULL")),
  maybe(fc.constant("AUTO_INCREMENT")),
  maybe(fc.constantFrom("DEFAULT '1'", "DEFAULT NULL", "DEFAULT CURRENT_TIMESTAMP")),
  maybe(fc.constant("COMMENT 'c'")),
);
const partitioned = fc.oneof(
  words("PARTITION BY RANGE", list(name), "(PARTITION", name, "VALUES LESS THAN (", value, "))"),
  words("PARTITION BY RANGE", list(name), "(PARTITION", name, "VALUES [('1'), ('2')))"),
  words("PARTITION BY RANGE", list(name), "(FROM ('2024-01-01') TO ('2025-01-01') INTERVAL 1 MONTH)"),
  words("PARTITION BY LIST", list(name), "(PARTITION", name, "VALUES IN ('a', 'b'))"),
  words("AUTO PARTITION BY RANGE (date_trunc(", name, ", 'day')) ()"),
);

const statement = fc.oneof(
  words("BACKUP SNAPSHOT", qualified, "TO", name, maybe(objects), maybe(properties)),
  words("RESTORE SNAPSHOT", qualified, "FROM", name, maybe(objects), maybe(properties)),
  words("CANCEL", fc.constantFrom("BACKUP", "RESTORE"), maybe(inDatabase)),
  words("SHOW", fc.constantFrom("BACKUP", "RESTORE", "BRIEF RESTORE"), maybe(inDatabase), maybe(filter)),
  words("SHOW SNAPSHOT ON", name, maybe(filter)),
  words("SHOW CREATE REPOSITORY FOR", name),
  words("ALTER REPOSITORY", name, maybe(properties)),
  words(
    "CREATE",
    maybe(fc.constant("READ ONLY")),
    "REPOSITORY",
    name,
    "WITH",
    fc.oneof(fc.constantFrom("S3", "HDFS", "LOCAL"), words("BROKER", name)),
    "ON LOCATION",
    string,
    maybe(properties),
  ),
  words("RECOVER TABLE", qualified, maybe(fc.constant("10001")), maybe(words("AS", name))),
  words("RECOVER PARTITION", name, maybe(words("AS", name)), "FROM", qualified),
  words(
    "GRANT",
    fc.constantFrom("LOAD_PRIV", "ALL, SELECT_PRIV (a, b)"),
    "ON",
    fc.oneof(words(name, ". *"), words("RESOURCE", text)),
    "TO",
    user,
  ),
  words("REVOKE ADMIN_PRIV ON *.* FROM ROLE", string),
  words("GRANT", string, "TO", user),
  words("CREATE USER", user, maybe(words("IDENTIFIED BY", string))),
  words("INSERT OVERWRITE TABLE", qualified, maybe(partitions), "VALUES (1, DEFAULT, 'a')"),
  words("DELETE FROM", qualified, maybe(partitions), "WHERE", name, "= 1"),
  words(
    "CREATE TABLE",
    qualified,
    list(column),
    maybe(partitioned),
    "DISTRIBUTED BY HASH",
    list(name),
    maybe(fc.constantFrom("BUCKETS 3", "BUCKETS AUTO")),
    maybe(properties),
  ),
  words("ALTER TABLE", qualified, "RENAME COLUMN", name, name),
);

test("what is read and printed is read again as the same statement", () => {
  let compared = 0;
  fc.assert(
    fc.property(statement, version, (sql, of) => {
      const target = { engine: "doris", version: of } as const;
      const { statements, diagnostics } = parse(sql, target);
      const [first] = statements;
      if (!first || first.kind === "other" || diagnostics.some(({ severity }) => severity === "error"))
        return;
      compared++;
      const printed = print(first, target);
      const again = parse(printed, target);
      const found = again.diagnostics.filter(({ severity }) => severity === "error");
      expect([sql, printed, found]).toEqual([sql, printed, []]);
      expect([sql, printed, withoutSpans(again.statements[0])]).toEqual([sql, printed, withoutSpans(first)]);
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(1500);
});
