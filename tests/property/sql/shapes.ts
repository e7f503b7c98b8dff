/** A text that grows with a number, and what becomes of it. */
export interface Shape {
  readonly name: string;
  /** Makes the text; its length grows in proportion to `size`. */
  readonly text: (size: number) => string;
  /** Its parts lie within each other, and where they do so a hundred thousand deep it is refused. */
  readonly nested: boolean;
}

const times = (size: number, part: string) => part.repeat(size);
const list = (size: number, part: (at: number) => string, between = ", ") =>
  Array.from({ length: size }, (_, at) => part(at)).join(between);

const flat = (name: string, text: (size: number) => string): Shape => ({ name, text, nested: false });

function nested(name: string, before: string, open: string, middle: string, close: string): Shape {
  return { name, text: (size) => before + times(size, open) + middle + times(size, close), nested: true };
}

/** What a hostile or a careless text looks like when it is long. */
export const SHAPES: readonly Shape[] = [
  flat(
    "BACKUP of many tables",
    (n) => `BACKUP SNAPSHOT d.s TO r ON (${list(n, (i) => `t${i} PARTITION (p${i})`)})`,
  ),
  flat(
    "RESTORE of many tables",
    (n) => `RESTORE SNAPSHOT d.s FROM r ON (${list(n, (i) => `t${i} AS u${i}`)})`,
  ),
  flat("many properties", (n) => `BACKUP SNAPSHOT d.s TO r PROPERTIES (${list(n, (i) => `"k${i}" = "v"`)})`),
  flat("many rows", (n) => `INSERT INTO t VALUES ${list(n, (i) => `(${i}, 'x''y', NULL)`)}`),
  flat(
    "many columns",
    (n) => `CREATE TABLE t (${list(n, (i) => `c${i} INT`)}) DISTRIBUTED BY HASH(c0) BUCKETS 1`,
  ),
  flat(
    "many partitions",
    (n) =>
      `CREATE TABLE t (k INT) PARTITION BY RANGE (k) (${list(n, (i) => `PARTITION p${i} VALUES LESS THAN ("${i}")`)}) DISTRIBUTED BY HASH(k)`,
  ),
  flat("many items", (n) => `SELECT ${list(n, (i) => `a + ${i} AS x${i}`)} FROM t`),
  flat("a long sum", (n) => `SELECT ${list(n, String, " + ")}`),
  flat("a long conjunction", (n) => `DELETE FROM t WHERE ${list(n, (i) => `a = ${i}`, " AND ")}`),
  flat("a long list of values", (n) => `SELECT 1 FROM t WHERE a IN (${list(n, String)})`),
  flat("many branches of CASE", (n) => `SELECT CASE ${list(n, (i) => `WHEN a = ${i} THEN 1`, " ")} END`),
  flat("many unions", (n) => list(n, (i) => `SELECT ${i}`, " UNION ALL ")),
  flat("many joins", (n) => `SELECT 1 FROM t${list(n, (i) => ` JOIN u${i} ON a = b`, "")}`),
  flat("many privileges", (n) => `GRANT ${list(n, () => "SELECT")} ON TABLE d.t TO USER u`),
  flat("many statements", (n) => list(n, (i) => `USE d${i}`, ";\n")),
  flat("many refused statements", (n) => list(n, (i) => `BACKUP d${i}`, ";\n")),
  flat("semicolons", (n) => times(n, ";")),
  flat("a long name", (n) => `USE ${times(n, "a")}`),
  flat("a long quoted name", (n) => `USE \`${times(n, "a``")}\``),
  flat("a name of many parts", (n) => `BACKUP SNAPSHOT ${list(n, () => "a", ".")} TO r`),
  flat("a long string", (n) => `SET x = '${times(n, "a''b")}'`),
  flat("escapes", (n) => `SET x = '${times(n, "\\\\")}'`),
  flat("a long number", (n) => `SET x = ${times(n, "9")}`),
  flat("a long comment", (n) => `USE /* ${times(n, "* / ")} */ d`),
  flat("many comments", (n) => `USE ${times(n, "/* c */ ")} d`),
  flat("many lines of comment", (n) => `USE ${times(n, "-- c\n")} d`),
  flat("white space", (n) => `USE ${times(n, " \t\r\n")} d`),
  flat("blanks of full width", (n) => `USE d${times(n, "\u3000")}`),
  flat("an open string", (n) => `USE '${times(n, "a b ")}`),
  flat("an open quoted name", (n) => `USE \`${times(n, "a b ")}`),
  flat("open comments", (n) => times(n, "/* ")),
  flat("ends of comments", (n) => times(n, "*/ ")),
  flat("open hints", (n) => `SELECT ${times(n, "/*+ ")}`),
  flat("single quotes", (n) => times(n, "'")),
  flat("double quotes", (n) => times(n, '"')),
  flat("back-quotes", (n) => times(n, "`")),
  flat("quotes of all kinds", (n) => times(n, "'\"`")),
  flat("dots", (n) => times(n, ".")),
  flat("at signs", (n) => times(n, "@")),
  flat("dollar signs", (n) => times(n, "$$ ")),
  flat("hashes", (n) => times(n, "# ")),
  flat("characters beyond the first plane", (n) => times(n, "😀")),
  flat("halves of such characters", (n) => times(n, "\ud83d")),
  flat("words", (n) => times(n, "BACKUP ")),
  flat("words behind a statement", (n) => `BACKUP SNAPSHOT d.s TO r ${times(n, "x ")}`),
  flat("commas", (n) => `BACKUP SNAPSHOT d.s TO r ON (t${times(n, ",")})`),
  flat("closing parentheses", (n) => `SELECT 1${times(n, ")")}`),
  flat("empty parentheses", (n) => `SELECT ${times(n, "()")}`),
  flat("conditions half written", (n) => `SELECT 1 WHERE ${times(n, "a BETWEEN ")}`),
  nested("parentheses", "SELECT ", "(", "1", ")"),
  nested("open parentheses", "SELECT ", "(", "", ""),
  nested("brackets", "SELECT ", "[", "1", "]"),
  nested("braces", "SELECT ", "{", "1", "}"),
  nested("CASE", "SELECT ", "CASE WHEN a THEN ", "1", " END"),
  nested("open CASE", "SELECT ", "CASE WHEN ", "", ""),
  nested("calls of functions", "SELECT ", "f(", "1", ")"),
  nested("subqueries", "SELECT ", "(SELECT ", "1", ")"),
  nested("derived tables", "", "SELECT * FROM (", "SELECT 1", ") x"),
  nested("lists in lists", "SELECT 1 WHERE ", "a IN (", "1", ")"),
  nested("objects of BACKUP", "BACKUP SNAPSHOT d.s TO r ON ", "(", "t", ")"),
  nested("types", "CREATE TABLE t (c ", "ARRAY<", "INT", ">"),
  flat("NOT", (n) => `SELECT ${times(n, "NOT ")}1`),
  flat("signs", (n) => `SELECT ${times(n, "- ")}1`),
  flat("exclamation marks", (n) => `SELECT ${times(n, "!")}1`),
  nested("BINARY", "SELECT ", "BINARY ", "1", ""),
  nested("INTERVAL", "SELECT ", "INTERVAL ", "1", " DAY"),
  nested("CAST", "SELECT ", "CAST(", "1", " AS INT)"),
  nested("BETWEEN", "SELECT ", "a BETWEEN ", "1", " AND 2"),
  nested("explained statements", "", "EXPLAIN ", "SELECT 1", ""),
  nested("subscripts", "SELECT a", "[", "1", "]"),
  flat("lambdas", (n) => `SELECT ${times(n, "x -> ")}1`),
];
