import type { FrameBound, Relation, Window } from "./expressions.ts";
import { printExpression, printPartitions, printQuery, printSort } from "./printQuery.ts";
import {
  list,
  printName,
  printNames,
  printProperties,
  printQualified,
  words,
  type Printer,
} from "./printWords.ts";

/** Prints what stands behind FROM; a join on the right of another needs parentheses. */
export function printRelation(relation: Relation, to: Printer): string {
  switch (relation.kind) {
    case "table":
      return words(
        printQualified(to)(relation.table),
        relation.partitions && printPartitions(relation.partitions, to),
        relation.alias && `AS ${printName(to)(relation.alias)}`,
      );
    case "subquery":
      return words(`(${printQuery(relation.query, to)})`, printAlias(relation, to));
    case "values": {
      const rows = relation.rows.map((row) => list(row.map((value) => printExpression(value, to))));
      return words(`(VALUES ${rows.join(", ")})`, printAlias(relation, to));
    }
    case "tableFunction": {
      const args = relation.args.map(({ name, value }) =>
        words(name && `${printName(to)(name)} =>`, printExpression(value, to)),
      );
      if (relation.properties !== undefined) {
        const given = printProperties(relation.properties, "") || "()";
        return words(printQualified(to)(relation.name) + given, printAlias(relation, to));
      }
      const call = printQualified(to)(relation.name) + list(args);
      return words(relation.wrapped ? `TABLE(${call})` : call, printAlias(relation, to));
    }
    case "join": {
      const right = printRelation(relation.right, to);
      return words(
        printRelation(relation.left, to),
        relation.type,
        "JOIN",
        relation.lateral && "LATERAL",
        relation.right.kind === "join" ? `(${right})` : right,
        relation.on && `ON ${printExpression(relation.on, to)}`,
        relation.using && `USING (${printNames(relation.using, to)})`,
      );
    }
    default: {
      const never: never = relation;
      return never;
    }
  }
}

function printAlias(
  { alias, columns }: Pick<Extract<Relation, { kind: "subquery" }>, "alias" | "columns">,
  to: Printer,
): string {
  if (alias === undefined) return "";
  return words("AS", printName(to)(alias), columns.length > 0 && `(${printNames(columns, to)})`);
}

/** Prints OVER ( … ). */
export function printWindow({ partitionBy, orderBy, frame }: Window, to: Printer): string {
  const keys = partitionBy.map((expression) => printExpression(expression, to));
  const bound = (one: FrameBound) => printBound(one, to);
  const inner = words(
    keys.length > 0 && `PARTITION BY ${keys.join(", ")}`,
    printSort({ orderBy }, to),
    frame &&
      words(
        frame.unit,
        frame.end ? `BETWEEN ${bound(frame.start)} AND ${bound(frame.end)}` : bound(frame.start),
      ),
  );
  return `OVER (${inner})`;
}

function printBound({ type, offset }: FrameBound, to: Printer): string {
  if (type === "CURRENT ROW") return type;
  return `${offset ? printExpression(offset, to) : "UNBOUNDED"} ${type}`;
}
