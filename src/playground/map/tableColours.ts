import type { ClusterEvent } from "../../cluster/events.ts";
import type { World } from "../../cluster/world.ts";

/** How many colours `--fd-table-n` there are. */
export const TABLE_COLOURS = 6;

/** The colour of every table that a session has seen, 1 to 6, by cluster, database and table. */
export type TableColours = ReadonlyMap<string, number>;

/** Names a table over all clusters. */
export function tableKey(cluster: string, database: string, table: string): string {
  return `${cluster}\n${database}\n${table}`;
}

/**
 * Gives each table a colour in the order in which the tables came to be; a table that is dropped and restored keeps
 * its colour, and so does one that is renamed.
 * @param start the world in which the session began
 * @param events what happened since
 * @param world the world shown, whose tables may not have an event of their own yet
 */
export function tableColours(start: World, events: readonly ClusterEvent[], world: World): TableColours {
  const places = new Map<string, number>();
  const see = (key: string) => {
    if (!places.has(key)) places.set(key, new Set(places.values()).size);
  };
  tablesOf(start).forEach(see);
  for (const event of events) {
    if (event.type === "tableCreated") see(tableKey(event.cluster, event.database, event.table));
    else if (event.type === "tableRenamed") {
      const place = places.get(tableKey(event.cluster, event.database, event.table));
      if (place !== undefined) places.set(tableKey(event.cluster, event.database, event.name), place);
    }
  }
  tablesOf(world).forEach(see);
  return new Map(Array.from(places, ([key, place]) => [key, 1 + (place % TABLE_COLOURS)]));
}

/** Gives the place of a table among all that a session has seen. */
export function rankOf(colours: TableColours, cluster: string, database: string, table: string): number {
  const place = [...colours.keys()].indexOf(tableKey(cluster, database, table));
  return place < 0 ? colours.size : place;
}

function tablesOf(world: World): string[] {
  const tables = Object.values(world.clusters).flatMap((cluster) =>
    Object.values(cluster.databases).flatMap((database) =>
      Object.values(database.tables).map((table) => ({
        id: table.id,
        key: tableKey(cluster.name, database.name, table.name),
      })),
    ),
  );
  return tables.sort((a, b) => a.id - b.id).map(({ key }) => key);
}

/** Gives the colour of a table, also of one that only a repository knows. */
export function colourOf(colours: TableColours, cluster: string, database: string, table: string): number {
  const known = colours.get(tableKey(cluster, database, table));
  if (known !== undefined) return known;
  // A table of the same name in another database or cluster is most likely where it came from.
  for (const [key, colour] of colours) if (key.endsWith(`\n${table}`)) return colour;
  let sum = 0;
  for (const character of table) sum += character.codePointAt(0) ?? 0;
  return 1 + (sum % TABLE_COLOURS);
}
