import { allJobColumns } from "../../engine/jobColumns.ts";

/** A row of SHOW BACKUP, SHOW RESTORE, SHOW SNAPSHOT or SHOW REPOSITORIES, by the names of its columns. */
export type PastedRow = Readonly<Record<string, string>>;

const SHAPES: readonly (readonly string[])[] = allJobColumns();
const KNOWN: ReadonlySet<string> = new Set(SHAPES.flat());

/** Least number of columns that are known by name for a text to be a row. */
const ENOUGH = 3;

/** Reads the rows of a text: a boxed table, lines with tabs, with their header or whole without, or the form of `\G`. */
export function readRows(text: string): readonly PastedRow[] {
  const vertical = readVertical(text);
  if (vertical.length > 0) return vertical;
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "" && !/^\s*\+[-+]+\+\s*$/u.test(line));
  const cells = lines.map(cellsOf).filter((row) => row.length >= ENOUGH);
  const [header, ...rest] = cells;
  if (header === undefined) return [];
  if (isHeader(header))
    return rest.filter((row) => row.length === header.length).map((row) => named(header, row));
  return cells.flatMap((row) => {
    const shape = SHAPES.find((columns) => columns.length === row.length && looksLike(columns, row));
    return shape ? [named(shape, row)] : [];
  });
}

/** Reads `Column: value` pairs, each on a line of its own, or all on one as a field without lines keeps them. */
function readVertical(text: string): readonly PastedRow[] {
  return text.split(/\*{5,} *\d+\. row *\*{5,}/u).flatMap((part) => {
    const names = [...part.matchAll(/(?:^|\s)([A-Z][A-Za-z]+): ?/gu)].filter(([, name = ""]) =>
      KNOWN.has(name),
    );
    if (names.length < ENOUGH || /[|\t]/u.test(part.slice(0, names[0]?.index ?? 0))) return [];
    // A name comes once in a row: what looks like it later stands in a value.
    const first = names.filter(([, name], index) => names.findIndex(([, other]) => other === name) === index);
    const row = first.map(({ index, 0: whole, 1: name = "" }, place): readonly [string, string] => {
      const end = first[place + 1]?.index ?? part.length;
      return [
        name,
        part
          .slice(index + whole.length, end)
          .replace(/\n\d+ rows? in set.*$/su, "")
          .trim(),
      ];
    });
    return [Object.fromEntries(row)];
  });
}

function cellsOf(line: string): readonly string[] {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  if (!/^\s*\|/u.test(line)) return [];
  return line
    .replace(/^\s*\|/u, "")
    .replace(/\|\s*$/u, "")
    .split("|")
    .map((cell) => cell.trim());
}

function isHeader(cells: readonly string[]): boolean {
  return cells.length >= ENOUGH && cells.filter((cell) => KNOWN.has(cell)).length >= ENOUGH;
}

/** A row without its header: its State, its Status or its flag stands where that column is. */
function looksLike(columns: readonly string[], row: readonly string[]): boolean {
  const cell = (name: string) => row[columns.indexOf(name)] ?? "";
  if (columns.includes("State")) return /^[A-Z_]{6,}$/u.test(cell("State"));
  if (columns.includes("IsReadOnly")) return /^(?:true|false)$/u.test(cell("IsReadOnly"));
  return /^(?:OK|ERROR|Failed|Invalid)/u.test(cell("Status")) || /^ERROR: /u.test(cell("Timestamp"));
}

function named(columns: readonly string[], row: readonly string[]): PastedRow {
  return Object.fromEntries(
    columns.map((name, index) => {
      const cell = row[index] ?? "";
      return [name, cell === "NULL" || cell === "\\N" ? "" : cell];
    }),
  );
}
