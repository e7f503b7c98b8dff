import fc from "fast-check";

/** Queries, and the rows of tables, that mean the same to SQLite and to the simulated engines. */

const COLUMNS = { number: ["i", "j"], text: ["s", "t"], date: ["d"] } as const;
type Kind = keyof typeof COLUMNS;

const number = fc.integer({ min: -20, max: 20 }).map(String);
const word = fc.string({ unit: fc.constantFrom("a", "b", "B", "é", "_", " "), maxLength: 4 });
const text = word.map((value) => `'${value}'`);
const day = fc.integer({ min: 1, max: 28 }).map((of) => `'2025-02-${String(of).padStart(2, "0")}'`);
const LITERALS: Readonly<Record<Kind, fc.Arbitrary<string>>> = { number, text, date: day };

const orNull = (value: fc.Arbitrary<string>) => fc.option(value, { nil: "NULL", freq: 4 });

/** Rows as they stand after VALUES, for the columns i, j, s, t, d. */
export const tableRows = fc.array(
  fc.tuple(number, orNull(number), text, orNull(text), orNull(day)).map((row) => `(${row.join(", ")})`),
  { minLength: 0, maxLength: 25 },
);

const pattern = fc
  .array(fc.constantFrom("a", "b", "B", "%", "_", "é"), { maxLength: 4 })
  .map((parts) => `'${parts.join("")}'`);

const column = (kind: Kind) => fc.constantFrom<string>(...COLUMNS[kind]);

type Tree = Record<Kind | "truth", string>;

const {
  number: anyNumber,
  text: anyText,
  date: anyDate,
  truth,
} = fc.letrec<Tree>((tie) => {
  const operand = (kind: Kind) => tie(kind);
  const kinds = fc.constantFrom<Kind>("number", "text", "date");
  const choice = (kind: Kind) =>
    fc
      .tuple(tie("truth"), operand(kind), operand(kind))
      .map(([when, then, otherwise]) => `CASE WHEN ${when} THEN ${then} ELSE ${otherwise} END`);
  const either = (kind: Kind) =>
    fc
      .tuple(fc.constantFrom("COALESCE", "IFNULL", "NULLIF"), operand(kind), operand(kind))
      .map(([name, left, right]) => `${name}(${left}, ${right})`);
  const leaf = (kind: Kind) => fc.oneof(column(kind), column(kind), LITERALS[kind]);
  return {
    number: fc.oneof(
      { maxDepth: 3, depthSize: "small", withCrossShrink: true },
      leaf("number"),
      fc
        .tuple(tie("number"), fc.constantFrom("+", "-", "*", "%"), leaf("number"))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      tie("number").map((of) => `ABS(${of})`),
      tie("number").map((of) => `-(${of})`),
      tie("text").map((of) => `CHAR_LENGTH(${of})`),
      choice("number"),
      either("number"),
    ),
    text: fc.oneof(
      { maxDepth: 3, depthSize: "small", withCrossShrink: true },
      leaf("text"),
      tie("text").map((of) => `TRIM(${of})`),
      tie("text").map((of) => `REPLACE(${of}, 'a', 'bb')`),
      fc
        .tuple(tie("text"), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
        .map(([of, from, length]) => `SUBSTR(${of}, ${from}, ${length})`),
      choice("text"),
      either("text"),
    ),
    date: fc.oneof(
      { maxDepth: 3, depthSize: "small", withCrossShrink: true },
      leaf("date"),
      choice("date"),
      either("date"),
    ),
    truth: fc.oneof(
      { maxDepth: 3, depthSize: "small", withCrossShrink: true },
      kinds.chain((kind) =>
        fc
          .tuple(operand(kind), fc.constantFrom("=", "<>", "<", "<=", ">", ">="), operand(kind))
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      ),
      kinds.chain((kind) =>
        fc
          .tuple(operand(kind), fc.constantFrom("IS NULL", "IS NOT NULL"))
          .map(([of, test]) => `(${of} ${test})`),
      ),
      kinds.chain((kind) =>
        fc
          .tuple(
            operand(kind),
            fc.constantFrom("IN", "NOT IN"),
            fc.array(orNull(LITERALS[kind]), { minLength: 1, maxLength: 3 }),
          )
          .map(([of, operator, list]) => `(${of} ${operator} (${list.join(", ")}))`),
      ),
      kinds.chain((kind) =>
        fc
          .tuple(operand(kind), fc.constantFrom("BETWEEN", "NOT BETWEEN"), operand(kind), operand(kind))
          .map(([of, operator, from, to]) => `(${of} ${operator} ${from} AND ${to})`),
      ),
      fc
        .tuple(tie("text"), fc.constantFrom("LIKE", "NOT LIKE"), pattern)
        .map(([of, operator, like]) => `(${of} ${operator} ${like})`),
      fc
        .tuple(tie("truth"), fc.constantFrom("AND", "OR"), tie("truth"))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      tie("truth").map((of) => `(NOT ${of})`),
    ),
  };
});

/** A condition on the columns i, j, s, t, d. */
export const condition = truth;

const expression = fc.oneof(anyNumber, anyText, anyDate, truth);
const where = fc.option(truth, { nil: undefined }).map((of) => (of === undefined ? "" : ` WHERE ${of}`));
const direction = fc.constantFrom("", " ASC", " DESC");
const limit = fc.option(
  fc.oneof(
    fc.nat(12).map((count) => ` LIMIT ${count}`),
    fc.tuple(fc.nat(9), fc.nat(9)).map(([count, offset]) => ` LIMIT ${count} OFFSET ${offset}`),
  ),
  { nil: "" },
);

/** Orders by every column of the result, so that there is one order only. */
const ordered = (columns: number) =>
  fc
    .tuple(fc.array(direction, { minLength: columns, maxLength: columns }), limit)
    .map(
      ([directions, rest]) =>
        ` ORDER BY ${directions.map((way, place) => `${place + 1}${way}`).join(", ")}${rest}`,
    );

const plain = fc
  .tuple(fc.constantFrom("", "DISTINCT "), fc.array(expression, { minLength: 1, maxLength: 3 }), where)
  .chain(([distinct, columns, filter]) =>
    ordered(columns.length).map(
      (order) => `SELECT ${distinct}${columns.join(", ")} FROM rows_${filter}${order}`,
    ),
  );

const aggregate = fc.oneof(
  fc.constant("COUNT(*)"),
  expression.map((of) => `COUNT(${of})`),
  expression.map((of) => `COUNT(DISTINCT ${of})`),
  anyNumber.map((of) => `SUM(${of})`),
  fc.oneof(anyNumber, anyText, anyDate).map((of) => `MIN(${of})`),
  fc.oneof(anyNumber, anyText, anyDate).map((of) => `MAX(${of})`),
);

const grouped = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom("i", "j", "s", "t", "d"), { maxLength: 2 }),
    fc.array(aggregate, { minLength: 1, maxLength: 3 }),
    where,
    fc.option(
      fc.tuple(fc.constantFrom("COUNT(*)", "SUM(i)", "MIN(j)"), fc.constantFrom("<", ">", "="), number),
      { nil: undefined },
    ),
  )
  .chain(([keys, aggregates, filter, having]) => {
    const columns = [...keys, ...aggregates];
    const group = keys.length === 0 ? "" : ` GROUP BY ${keys.join(", ")}`;
    const only = having === undefined || keys.length === 0 ? "" : ` HAVING ${having.join(" ")}`;
    return ordered(columns.length).map(
      (order) => `SELECT ${columns.join(", ")} FROM rows_${filter}${group}${only}${order}`,
    );
  });

/** A query on the table `rows_`; its rows have one order only. */
export const query = fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: grouped, weight: 2 });

const SIDES = ["a", "b"] as const;
const sided = (kind: Kind) =>
  fc.tuple(fc.constantFrom(...SIDES), column(kind)).map(([side, name]) => `${side}.${name}`);
const equality = fc
  .constantFrom<Kind>("number", "text", "date")
  .chain((kind) => fc.tuple(column(kind), column(kind)).map(([x, y]) => `a.${x} = b.${y}`));
const comparison = fc
  .constantFrom<Kind>("number", "text", "date")
  .chain((kind) =>
    fc
      .tuple(sided(kind), fc.constantFrom("=", "<>", "<", ">="), fc.oneof(sided(kind), LITERALS[kind]))
      .map(([x, operator, y]) => `${x} ${operator} ${y}`),
  );
const on = fc
  .tuple(equality, fc.option(comparison, { nil: undefined }))
  .map(([first, second]) => (second === undefined ? first : `${first} AND ${second}`));

const joining = fc.oneof(
  fc.tuple(fc.constantFrom("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN"), on).map(([type, test]) => ({
    from: `rows_ a ${type} others b ON ${test}`,
    where: "",
  })),
  comparison.map((test) => ({ from: "rows_ a, others b", where: ` WHERE ${test}` })),
  comparison.map((test) => ({ from: "rows_ a JOIN others b", where: ` WHERE ${test}` })),
  fc
    .constantFrom("JOIN", "LEFT JOIN")
    .map((type) => ({ from: `rows_ a ${type} others b USING (i)`, where: "" })),
);

/** A query that joins `rows_` and `others`; its rows have one order only. */
export const joinQuery = fc
  .tuple(
    joining,
    fc.array(
      fc.constantFrom<Kind>("number", "text", "date").chain((kind) => sided(kind)),
      { minLength: 1, maxLength: 4 },
    ),
    fc.boolean(),
  )
  .chain(([{ from, where: filter }, columns, counted]) => {
    const all = counted ? [...columns, "COUNT(*)"] : columns;
    const group = counted ? ` GROUP BY ${[...new Set(columns)].join(", ")}` : "";
    return ordered(all.length).map(
      (order) => `SELECT ${all.join(", ")} FROM ${from}${filter}${group}${order}`,
    );
  });

const member = fc
  .constantFrom<Kind>("number", "text", "date")
  .chain((kind) =>
    fc
      .tuple(column(kind), fc.constantFrom("IN", "NOT IN"), column(kind), truth)
      .map(([x, operator, y, test]) => `${x} ${operator} (SELECT ${y} FROM others WHERE ${test})`),
  );
const existing = fc
  .tuple(fc.constantFrom("EXISTS", "NOT EXISTS"), equality)
  .map(([operator, test]) => `${operator} (SELECT 1 FROM others b WHERE ${test})`);

/** A query with a query in an expression; its rows have one order only. */
export const nestedQuery = fc.oneof(
  fc
    .tuple(fc.oneof(member, existing), fc.constantFrom("i", "i, s", "d, t, j"))
    .map(([test, columns]) => `SELECT ${columns} FROM rows_ a WHERE ${test} ORDER BY ${columns}`),
  fc
    .tuple(fc.constantFrom("MAX", "MIN", "COUNT", "SUM"), column("number"), equality)
    .map(
      ([name, of, test]) =>
        `SELECT a.i, (SELECT ${name}(b.${of}) FROM others b WHERE ${test}) FROM rows_ a ORDER BY 1, 2`,
    ),
  truth.map(
    (test) =>
      `WITH w AS (SELECT i, COUNT(*) AS c FROM rows_ WHERE ${test} GROUP BY i) SELECT w.i, c, b.s FROM w JOIN others b ON w.i = b.i ORDER BY 1, 2, 3`,
  ),
  fc
    .tuple(number, truth)
    .map(
      ([least, test]) =>
        `SELECT x, y FROM (SELECT i + 1 AS x, s AS y FROM rows_ WHERE ${test}) q WHERE x > ${least} ORDER BY x, y`,
    ),
);

const operand = fc
  .tuple(fc.constantFrom("rows_", "others"), fc.constantFrom("i, s", "j, t"), truth)
  .map(([table, columns, test]) => `SELECT ${columns} FROM ${table} WHERE ${test}`);

/** Two or three queries one under the other; SQLite joins them from left to right. */
export const compoundQuery = fc
  .oneof(
    fc
      .tuple(operand, fc.constantFrom("UNION", "UNION ALL", "INTERSECT", "EXCEPT"), operand)
      .map(([a, operator, b]) => `${a} ${operator} ${b}`),
    fc
      .tuple(
        operand,
        fc.constantFrom("UNION", "EXCEPT", "UNION ALL"),
        operand,
        fc.constantFrom("UNION", "EXCEPT"),
        operand,
      )
      .map((parts) => parts.join(" ")),
  )
  .chain((sql) => ordered(2).map((order) => `${sql}${order}`));
