import type { Column } from "./tables.ts";

/** Gives a number that stands for a schema: Adler-32 of its columns' names, types and nullability. */
export function schemaHash(columns: readonly Column[]): number {
  const text = columns
    .map((column) =>
      [
        column.name,
        column.type.name,
        column.type.args.join(","),
        column.nullable,
        column.aggregation ?? "",
      ].join(":"),
    )
    .join(";");
  let a = 1;
  let b = 0;
  for (let at = 0; at < text.length; at++) {
    a = (a + text.charCodeAt(at)) % 65_521;
    b = (b + a) % 65_521;
  }
  // Java keeps it in a signed int and takes its absolute value.
  return Math.abs((b * 65_536 + a) | 0);
}
