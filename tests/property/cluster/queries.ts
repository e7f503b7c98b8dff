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
