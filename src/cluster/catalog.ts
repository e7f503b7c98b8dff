import type { Draft } from "immer";
import type { StatementContext, StepContext } from "./context.ts";
import type { Database, OlapTable, Partition, Table } from "./tables.ts";
import type { Cluster, Connection } from "./world.ts";

/** Gives the step's cluster as it was before the step: a plain value, quick to read. */
export function clusterBefore(context: StepContext): Cluster {
  const cluster = context.before.clusters[context.cluster.name];
  if (cluster === undefined) throw new Error(`no cluster ${context.cluster.name}`);
  return cluster;
}

/** Finds a database; names are compared exactly. */
export function databaseOf(cluster: Cluster, name: string): Database | undefined {
  return Object.hasOwn(cluster.databases, name) ? cluster.databases[name] : undefined;
}

export function databaseById(cluster: Cluster, id: number): Database | undefined {
  return Object.values(cluster.databases).find((database) => database.id === id);
}

/** Finds what a database holds under a name: a table, view or external table. Names are compared exactly. */
export function tableOf(database: Database, name: string): Table | undefined {
  return Object.hasOwn(database.tables, name) ? database.tables[name] : undefined;
}

export function tableById(database: Database, id: number): Table | undefined {
  return Object.values(database.tables).find((table) => table.id === id);
}

/** Finds a table of the engine's own storage, materialized views included. */
export function olapTableOf(database: Database, name: string): OlapTable | undefined {
  const table = tableOf(database, name);
  return table?.kind === "olap" ? table : undefined;
}

export function olapTableById(database: Database, id: number): OlapTable | undefined {
  const table = tableById(database, id);
  return table?.kind === "olap" ? table : undefined;
}

/** Gives the draft of a table of the engine's own storage. */
export function olapDraft(
  context: StepContext,
  database: string,
  name: string,
): Draft<OlapTable> | undefined {
  const table = context.cluster.databases[database]?.tables[name];
  return table?.kind === "olap" ? table : undefined;
}

/** Gives the tables of the engine's own storage that a database holds, materialized views included. */
export function olapTables(database: Database): readonly OlapTable[] {
  return Object.values(database.tables).filter((table) => table.kind === "olap");
}

/** Finds a partition of a table; case does not matter (spec/starrocks.md §1.3, Case). */
export function partitionOf(table: OlapTable, name: string, temporary = false): Partition | undefined {
  const partitions = temporary ? table.temporaryPartitions : table.partitions;
  if (Object.hasOwn(partitions, name)) return partitions[name];
  const lower = name.toLowerCase();
  return Object.values(partitions).find((partition) => partition.name.toLowerCase() === lower);
}

/** Gives the client connection that runs the statement. */
export function connectionOf(context: StatementContext): Connection {
  return clusterBefore(context).connections[context.user] ?? { variables: {} };
}

/** Gives the name of the database that USE chose, whether or not it still exists. */
export function sessionDatabase(context: StatementContext): string | undefined {
  return connectionOf(context).database;
}
