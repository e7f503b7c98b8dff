import type { StoredQuery } from "../tables.ts";
import { mapTables } from "./mapTables.ts";

interface TablePlace {
  readonly database: string;
  readonly table: string;
}

/** A table that has another name now. */
export interface RenamedTable {
  readonly from: TablePlace;
  readonly to: TablePlace;
}

/** Gives a stored query with the new names of its tables (fe backup/mv/MVRestoreUpdater.renewMvBaseTableNames). */
export function renamedDefinition(definition: StoredQuery, renamed: readonly RenamedTable[]): StoredQuery {
  const printed = ({ database, table }: TablePlace) => `\`${database}\`.\`${table}\``;
  const rename = (text: string) =>
    renamed.reduce((before, { from, to }) => before.replaceAll(printed(from), printed(to)), text);
  const { query, shortText } = definition;
  return {
    ...definition,
    text: rename(definition.text),
    ...(shortText !== undefined && { shortText: rename(shortText) }),
    ...(query !== undefined && {
      query: mapTables(query, (parts) => {
        const [database = "", table = ""] = parts;
        const match = renamed.find(({ from }) => from.database === database && from.table === table);
        return match === undefined ? parts : [match.to.database, match.to.table];
      }),
    }),
  };
}
