import type { Expression } from "../../sql/expressions.ts";
import { mapParts } from "../select/mapParts.ts";
import type { RowSource } from "../select/rowSource.ts";
import type { GeneratedRows } from "../tables.ts";
import { NUMBER, valueOf } from "./formulas.ts";
import { allNumbers } from "./numbers.ts";
import { pickRows } from "./pick.ts";
import { LONGEST_PERIOD, ROW_NUMBER } from "./shape.ts";

const NOWHERE = { start: 0, end: 0 };

/** Fewer pairs than this are made one by one. */
const FEW_PAIRS = 100_000;

/** Tells whether so many pairs are better left to their formula. */
export function areMany(pairs: GeneratedRows): boolean {
  return pairs.to > FEW_PAIRS;
}

/** Gives all pairs of the rows of two sources as a formula; undefined where there is none. */
export function productRows(left: RowSource, right: RowSource): GeneratedRows | undefined {
  const a = whole(left);
  const b = a && whole(right);
  if (a === undefined || b === undefined) return undefined;
  const pairs = (a.to - a.from) * (b.to - b.from);
  if (pairs === 0 || pairs > Number.MAX_SAFE_INTEGER) return undefined;
  const width = b.to - b.from;
  const outer = joined("DIV", NUMBER, width);
  const inner = joined("%", NUMBER, width);
  const columns = [
    ...a.columns.map((column) => renumbered(column, plus(outer, a.from))),
    ...b.columns.map((column) => renumbered(column, plus(inner, b.from))),
  ];
  return { ...allNumbers(pairs), columns };
}

/** Gives a source's rows as one formula without gaps. */
function whole(source: RowSource): GeneratedRows | undefined {
  const known = source.formula?.();
  if (known !== undefined) return known;
  const { generated, scope } = source;
  const places = scope.columns.map((_, place) => place);
  if (generated === undefined || generated.blocks.length === 0) {
    const rows = [];
    for (const row of source.rows(places)) {
      rows.push(row);
      if (rows.length > LONGEST_PERIOD) return undefined;
    }
    return pickRows(
      rows,
      scope.columns.map(({ type }) => type),
    );
  }
  const [block, second] = generated.blocks;
  if (block === undefined || second !== undefined || block.period !== 1) return undefined;
  for (const _kept of generated.kept(places)) return undefined;
  return block;
}

function joined(operator: "DIV" | "%" | "+", left: Expression, right: number): Expression {
  const value = valueOf({ kind: "integer", bits: 64 }, BigInt(right));
  return { kind: "binary", operator, left, right: value, span: NOWHERE };
}

function plus(number: Expression, by: number): Expression {
  return by === 0 ? number : joined("+", number, by);
}

/** Puts another number in the place of the row's own. */
function renumbered(expression: Expression, number: Expression): Expression {
  if (expression.kind === "column" && expression.name.parts[0]?.value === ROW_NUMBER) return number;
  return mapParts(expression, (part) => renumbered(part, number));
}
