import type { StoredQuery } from "../tables.ts";
import { mapTables } from "./mapTables.ts";

/**
 * Gives a stored query that names another database where it named one; what it takes from further databases stays (spec/doris.md
 * §5.4; fe catalog/View.resetViewDefForRestore).
 */
export function movedDefinition(definition: StoredQuery, from: string, to: string): StoredQuery {
  if (from === to) return definition;
  const { query } = definition;
  return {
    ...definition,
    text: definition.text.replaceAll(`\`internal\`.\`${from}\`.\``, `\`internal\`.\`${to}\`.\``),
    database: definition.database === from ? to : definition.database,
    ...(query !== undefined && {
      query: mapTables(query, (parts) =>
        parts.map((part, place) => (isDatabase(parts, place, from) ? to : part)),
      ),
    }),
  };
}

/** The database stands before the last part of a name. */
function isDatabase(parts: readonly string[], place: number, name: string): boolean {
  return place === parts.length - 2 && parts[place] === name;
}
