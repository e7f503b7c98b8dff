import type { Query } from "../../sql/expressions.ts";

/** Gives the names of columns that a query writes anywhere, in lower case; `*` where it takes all. */
export function columnNames(query: Query): ReadonlySet<string> {
  const names = new Set<string>();
  visit(query, names);
  return names;
}

function visit(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const part of value) visit(part, names);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if ("kind" in value && value.kind === "star") names.add("*");
  if ("kind" in value && value.kind === "column" && "name" in value) {
    const name = lastPart(value.name);
    if (name !== undefined) names.add(name.toLowerCase());
  }
  for (const part of Object.values(value)) visit(part, names);
}

function lastPart(name: unknown): string | undefined {
  if (typeof name !== "object" || name === null || !("parts" in name) || !Array.isArray(name.parts))
    return undefined;
  const last: unknown = name.parts.at(-1);
  const isNamed = typeof last === "object" && last !== null && "value" in last;
  return isNamed && typeof last.value === "string" ? last.value : undefined;
}
