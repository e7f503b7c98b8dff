import fc from "fast-check";
import { expect, test } from "vitest";
import { ENGINES } from "../../../src/engine/index.ts";
import { parse, print } from "../../../src/sql/index.ts";
import { withoutSpans } from "../../unit/sql/withoutSpans.ts";

const version = fc.constantFrom(...ENGINES.starrocks.versions);
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
    "1s",
    "_x",
    "2024_01",
    "订单",
    "Snapshot",
    "tables",
    "a$b",
    "date",
    "`select`",
    "`a b`",
    "`1`",
  ),
  fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/).map((plain) => `\`${plain}\``),
);
const qualified = fc.array(name, { minLength: 1, maxLength: 2 }).map((parts) => parts.join("."));
const string = fc.oneof(
  fc.string({ maxLength: 8 }).map((value) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`),
  fc.constantFrom('"x"', '""', '"it\'s"', String.raw`"\n\t\\ \% \_"`),
);
const properties = fc
  .array(fc.tuple(string, string), { minLength: 1, maxLength: 3 })
  .map((all) => `(${all.map(([key, value]) => `${key} = ${value}`).join(", ")})`);
const clause = words("PROPERTIES", properties);
const number = fc.constantFrom("0", "1", "42", "1.5", "1e5", ".5");

const expression: fc.Arbitrary<string> = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(qualified, number, string, fc.constantFrom("NULL", "TRUE", "@@x", "@y", "count(*)", "now()")),
    fc
      .tuple(
        tie("e"),
        fc.constantFrom("+", "-", "*", "/", "%", "DIV", "=", "!=", "<=>", "<", ">=", "AND", "OR", "||"),
        tie("e"),
      )
      .map(([a, op, b]) => `${a} ${op} ${b}`),
    tie("e").map((inner) => `(${inner})`),
    tie("e").map((inner) => `NOT (${inner})`),
    tie("e").map((inner) => `- (${inner})`),
    tie("e").map((inner) => `(${inner}) IS NOT NULL`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `(${a}) NOT IN (${b}, 1)`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `(${a}) BETWEEN (${b}) AND 2`),
    fc.tuple(tie("e"), string).map(([a, b]) => `(${a}) LIKE ${b}`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `CASE WHEN ${a} THEN ${b} ELSE 1 END`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `concat(${a}, ${b})`),
    tie("e").map((inner) => `CAST(${inner} AS DECIMAL(10, 2))`),
    fc
      .tuple(tie("e"), fc.constantFrom("^", "&", "|", "BITSHIFTLEFT", "BITSHIFTRIGHT"), tie("e"))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie("e").map((inner) => `~ (${inner})`),
    tie("e").map((inner) => `now() - INTERVAL (${inner}) DAY`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `timestampdiff(HOUR, ${a}, ${b})`),
    tie("e").map((inner) => `extract(YEAR FROM (${inner}))`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `(${a}) NOT IN (SELECT a FROM t WHERE ${b})`),
    tie("e").map((inner) => `EXISTS (SELECT 1 FROM t WHERE ${inner})`),
    tie("e").map((inner) => `(SELECT max(a) FROM t GROUP BY ${inner})`),
    fc
      .tuple(
        tie("e"),
        fc.constantFrom("", "ROWS 1 PRECEDING", "RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING"),
      )
      .map(([a, frame]) => `sum(a) OVER (PARTITION BY ${a} ORDER BY b DESC ${frame})`),
  ),
})).e;

const partitions = words(maybe(fc.constant("TEMPORARY")), "PARTITION", list(name));
const objects = list(words(qualified, maybe(partitions)));
const where = words("WHERE", expression);
const column = words(
  name,
  fc.constantFrom("INT", "BIGINT(20)", "VARCHAR(10)", "DECIMAL(9,2)", "DATE", "ARRAY<INT>", "STRING"),
  maybe(fc.constantFrom("NULL", "NOT NULL")),
  maybe(fc.constantFrom("DEFAULT '1'", "DEFAULT NULL")),
  maybe(fc.constant("COMMENT 'c'")),
);
const range = words(
  "PARTITION",
  name,
  "VALUES",
  fc.constantFrom("LESS THAN ('1')", "LESS THAN MAXVALUE", "[('1'), ('2'))"),
);
const columns = list(name);

const user = fc
  .tuple(fc.oneof(name, string), fc.constantFrom("", "@'%'", "@h", "@['d.com']"))
  .map(([who, host]) => who + host);
const items = (item: fc.Arbitrary<string>) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((all) => all.join(", "));
const grantee = fc.oneof(user, words("USER", user), words("ROLE", name));
const privileges = items(
  fc.constantFrom(
    "SELECT",
    "ALL",
    "INSERT",
    "CREATE TABLE",
    "CREATE MATERIALIZED VIEW",
    "EXPORT",
    "LOAD_PRIV",
  ),
);
const objectName = fc.oneof(name, qualified, fc.constantFrom("*", "*.*", "db.*"));
const granted = fc.oneof(
  items(objectName),
  words(fc.constantFrom("TABLE", "DATABASE", "VIEW", "RESOURCE GROUP", "CATALOG"), items(objectName)),
  fc.constant("SYSTEM"),
  words("ALL", fc.constantFrom("TABLES", "VIEWS"), "IN", fc.constantFrom("ALL DATABASES", "DATABASE d")),
  words("GLOBAL FUNCTION", name, list(fc.constantFrom("INT", "VARCHAR(3)", "ARRAY<INT>"))),
);
const query: fc.Arbitrary<string> = fc.letrec<{ q: string; r: string }>((tie) => ({
  r: fc.oneof(
    { depthSize: "small" },
    words(qualified, maybe(words("AS", name))),
    words(qualified, maybe(partitions)),
    tie("q").map((inner) => `(${inner}) AS s`),
    fc.constantFrom(
      "(VALUES (1, 'a'), (2, 'b')) AS v (x, y)",
      "unnest(a) AS u (b)",
      "TABLE(generate_series(1, 9)) g",
    ),
    fc
      .tuple(
        tie("r"),
        fc.constantFrom("JOIN", "INNER JOIN", "LEFT OUTER JOIN", "FULL JOIN", "RIGHT ANTI JOIN"),
        tie("r"),
      )
      .map(([a, join, b]) => `${a} ${join} (${b}) ON 1 = 1`),
    fc.tuple(tie("r"), tie("r")).map(([a, b]) => `(${a}, ${b})`),
    fc.tuple(tie("r"), tie("r")).map(([a, b]) => `${a} CROSS JOIN ${b}`),
  ),
  q: fc.oneof(
    { depthSize: "small" },
    fc.tuple(tie("r"), expression).map(([from, condition]) => `SELECT a FROM ${from} WHERE ${condition}`),
    fc
      .tuple(tie("q"), fc.constantFrom("UNION", "UNION ALL", "INTERSECT", "EXCEPT"), tie("q"))
      .map(([a, set, b]) => `SELECT 1 ${set} (${a}) ${set} (${b}) ORDER BY 1 LIMIT 3`),
    tie("q").map((inner) => `WITH w (a) AS (${inner}) SELECT * FROM w`),
  ),
})).q;
const like = maybe(words("LIKE", string));

const accounts = [
  words("GRANT", privileges, "ON", granted, "TO", grantee, maybe(fc.constant("WITH GRANT OPTION"))),
  words("REVOKE", privileges, "ON", granted, "FROM", grantee),
  words("GRANT", items(name), "TO", grantee),
  words(
    "CREATE USER",
    maybe(fc.constant("IF NOT EXISTS")),
    user,
    maybe(words("IDENTIFIED BY", maybe(fc.constant("PASSWORD")), string)),
    maybe(words("DEFAULT ROLE", items(fc.oneof(name, string)))),
  ),
  words("ALTER USER", user, words("IDENTIFIED WITH", name, maybe(words("AS", string)))),
  words("ALTER USER", user, "DEFAULT ROLE", fc.constantFrom("ALL", "NONE", "r1, 'r2'")),
  words("SET ROLE", fc.oneof(fc.constantFrom("ALL", "NONE", "DEFAULT", "ALL EXCEPT 'a'"), items(string))),
  words("SET PASSWORD", maybe(words("FOR", user)), "=", fc.constantFrom("'x'", "PASSWORD('x')")),
  words("EXECUTE AS", user, maybe(fc.constant("WITH NO REVERT"))),
  words("SHOW GRANTS", maybe(words("FOR", grantee))),
];
const others = [
  words("CREATE", maybe(fc.constant("OR REPLACE")), "VIEW", qualified, maybe(columns), "AS", query),
  words(
    "CREATE MATERIALIZED VIEW",
    qualified,
    maybe(words("COMMENT", string)),
    maybe(fc.constantFrom("PARTITION BY dt", "PARTITION BY date_trunc('day', dt)")),
    maybe(fc.constant("DISTRIBUTED BY HASH(a) BUCKETS 3")),
    maybe(fc.constantFrom("REFRESH MANUAL", "REFRESH ASYNC START ('x') EVERY (INTERVAL 2 HOUR)")),
    maybe(clause),
    "AS",
    query,
  ),
  words("ALTER MATERIALIZED VIEW", qualified, fc.constantFrom("ACTIVE", "RENAME m", "SET ('a' = 'b')")),
  words(
    "REFRESH MATERIALIZED VIEW",
    qualified,
    maybe(fc.constant("FORCE")),
    maybe(fc.constant("WITH SYNC MODE")),
  ),
  words(
    "CREATE FUNCTION",
    qualified,
    list(fc.constantFrom("INT", "STRING")),
    "RETURNS DOUBLE",
    maybe(clause),
  ),
  words("DROP FUNCTION", qualified, fc.constantFrom("()", "(INT, ...)", "(, ...)")),
  words("CREATE EXTERNAL CATALOG", name, maybe(words("COMMENT", string)), clause),
  words("SHOW FULL FUNCTIONS FROM", name, like),
  words("SHOW TABLET FROM", qualified, maybe(where), "ORDER BY a LIMIT 2"),
  words("SHOW LOAD", maybe(words("FROM", name)), maybe(where)),
];

const statement = fc.oneof(
  ...accounts,
  ...others,
  query,
  words("INSERT INTO", qualified, "WITH LABEL", name, query),
  words("BACKUP SNAPSHOT", qualified, "TO", name, maybe(words("ON", objects)), maybe(clause)),
  words("RESTORE SNAPSHOT", qualified, "FROM", name, maybe(clause)),
  words("CANCEL RESTORE FROM", name),
  words("SHOW RESTORE", maybe(words("FROM", name)), maybe(where)),
  words("SHOW SNAPSHOT ON", name, maybe(where)),
  words(
    "CREATE",
    maybe(fc.constant("READ ONLY")),
    "REPOSITORY",
    name,
    "WITH BROKER",
    maybe(fc.oneof(name, string)),
    "ON LOCATION",
    string,
    maybe(clause),
  ),
  words("RECOVER TABLE", qualified),
  words("DROP TABLE", maybe(fc.constant("IF EXISTS")), qualified, maybe(fc.constant("FORCE"))),
  words("TRUNCATE TABLE", qualified, maybe(partitions)),
  words("DELETE FROM", qualified, maybe(partitions), where),
  words("DELETE FROM", qualified, "USING", qualified, maybe(where)),
  words(
    maybe(words("WITH", name, "AS (", query, ")")),
    "UPDATE",
    qualified,
    "SET",
    fc
      .array(words(name, "=", fc.oneof(expression, fc.constant("DEFAULT"))), { minLength: 1, maxLength: 3 })
      .map((all) => all.join(", ")),
    maybe(words("FROM", qualified)),
    maybe(where),
  ),
  words(
    "SELECT group_concat(",
    expression,
    "ORDER BY",
    name,
    maybe(fc.constant("DESC")),
    maybe(words("SEPARATOR", string)),
    ") FROM t",
  ),
  words(
    "INSERT INTO",
    qualified,
    maybe(columns),
    "VALUES",
    list(fc.oneof(expression, fc.constant("DEFAULT"))),
  ),
  words(
    "CREATE TABLE",
    qualified,
    list(column),
    maybe(words("DUPLICATE KEY", columns)),
    maybe(words("PARTITION BY RANGE", columns, list(range))),
    words("DISTRIBUTED BY HASH", columns, maybe(fc.constant("BUCKETS 3"))),
    maybe(clause),
  ),
  words("ALTER TABLE", qualified, "ADD COLUMN", column, maybe(words("AFTER", name))),
  words(
    "SELECT",
    maybe(fc.constant("DISTINCT")),
    expression,
    maybe(words("AS", name)),
    maybe(
      words(
        "FROM",
        qualified,
        maybe(where),
        maybe(words("GROUP BY", expression)),
        maybe(words("ORDER BY", expression, maybe(fc.constant("DESC")))),
        maybe(fc.constant("LIMIT 3, 4")),
      ),
    ),
  ),
  words("SET", name, "=", expression),
);

test("what is read and printed is read again as the same statement", () => {
  let compared = 0;
  fc.assert(
    fc.property(statement, version, (sql, of) => {
      const target = { engine: "starrocks", version: of } as const;
      const { statements, diagnostics } = parse(sql, target);
      const [first] = statements;
      if (!first || first.kind === "other" || diagnostics.some(({ severity }) => severity === "error"))
        return;
      compared++;
      const printed = print(first, target);
      const again = parse(printed, target);
      expect([sql, printed, again.diagnostics.filter(({ severity }) => severity === "error")]).toEqual([
        sql,
        printed,
        [],
      ]);
      expect([sql, printed, withoutSpans(again.statements[0])]).toEqual([sql, printed, withoutSpans(first)]);
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(1500);
});
