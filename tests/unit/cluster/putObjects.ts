import { produce } from "../../../src/cluster/immer.ts";
import { castDraft } from "immer";
import type { Database, ExternalTable, OlapTable, Table, View } from "../../../src/cluster/tables.ts";
import type { World } from "../../../src/cluster/world.ts";
import { parse } from "../../../src/sql/index.ts";

/** Puts an object into a database of every cluster that has it, with an id of its own. */
export function putObject(
  world: World,
  database: string,
  make: (id: number, within: Database) => Table,
): World {
  const plain = world;
  return produce(world, ({ clusters }) => {
    for (const cluster of Object.values(clusters)) {
      const within = plain.clusters[cluster.name]?.databases[database];
      const draft = cluster.databases[database];
      if (within === undefined || draft === undefined) continue;
      const table = make(cluster.nextId++, within);
      draft.tables[table.name] = castDraft(table);
    }
  });
}

/** Makes a broker of one process known to every cluster. */
export function putBroker(world: World, name: string, alive: boolean): World {
  return produce(world, ({ clusters }) => {
    for (const cluster of Object.values(clusters)) {
      cluster.brokers[name] = [{ host: "broker-1", port: 8000, alive }];
    }
  });
}

/** A view without columns. */
export function view(name: string, database: string, text = "SELECT 1"): (id: number) => View {
  return (id) => ({
    kind: "view",
    id,
    name,
    createdAt: 0,
    columns: [],
    definition: { text, database },
    comment: "",
    security: "NONE",
  });
}

/** A table of another system. */
export function externalTable(name: string, type: string): (id: number) => ExternalTable {
  return (id) => ({
    kind: "external",
    id,
    name,
    createdAt: 0,
    type,
    columns: [],
    properties: {},
    comment: "",
  });
}

/** A materialized view that holds what a table of the same database holds. */
export function materializedView(
  name: string,
  base: string,
  active = true,
): (id: number, within: Database) => OlapTable {
  return (id, within) => {
    const table = within.tables[base];
    if (table?.kind !== "olap") throw new Error(`no table ${base}`);
    const whole = `\`${within.name}\`.\`${base}\``;
    const columns = table.columns.map((column) => `${whole}.\`${column.name}\``);
    const text = `SELECT ${columns.join(", ")} FROM ${whole}`;
    const [query] = parse(text, { engine: "starrocks", version: "3.4" }).statements;
    if (query?.kind !== "select") throw new Error(text);
    const of = { catalog: "default_catalog", database: within.name, databaseId: within.id };
    return {
      ...table,
      id,
      name,
      indexes: table.indexes.map((index, at) => (at === 0 ? { ...index, name } : index)),
      materializedView: {
        definition: { text, database: within.name, query: query.query },
        baseTables: [{ ...of, table: base, id: table.id }],
        refresh: { span: { start: 0, end: 0 }, type: "MANUAL" },
        outputs: table.columns.map((column) => column.name),
        active,
        seen: {},
        task: { id: 0, creator: "root" },
        inactiveReason: active ? "" : "user use alter materialized view set status to inactive",
      },
    };
  };
}
