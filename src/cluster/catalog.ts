import type { StatementContext, StepContext } from "./context.ts";
import type { Cluster, Connection, Database, OlapTable, Partition, Table } from "./world.ts";

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

/** Finds a table; names are compared exactly. */
export function tableOf(database: Database, name: string): Table | undefined {
  return Object.hasOwn(database.tables, name) ? database.tables[name] : undefined;
}

export function tableById(database: Database, id: number): Table | undefined {
  return Object.values(database.tables).find((table) => table.id === id);
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
