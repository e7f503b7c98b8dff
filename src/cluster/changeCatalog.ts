import { castDraft } from "immer";
import { has } from "../engine/index.ts";
import type { StepContext } from "./context.ts";
import { isScheduled, scheduleDynamicPartitions } from "./dynamicPartitions/schedule.ts";
import { sameName } from "./recycleBin.ts";
import type { Database, Partition, StoredFunction, Table } from "./tables.ts";
import { countTablets } from "./tablets.ts";
import type { RecycledObject } from "./world.ts";

/** Puts a table into its database, in the place of one with the same name. */
export function putTable(context: StepContext, database: string, table: Table): void {
  const tables = context.cluster.databases[database]?.tables;
  if (tables !== undefined) tables[table.name] = castDraft(table);
  if (isScheduled(table)) scheduleDynamicPartitions(context);
}

/** Puts a table that was not there into its database, and says so. */
export function addTable(context: StepContext, database: string, table: Table): void {
  putTable(context, database, table);
  context.emit({ type: "tableCreated", database, table: table.name, tablets: countTablets(table) });
}

/** Takes a table out of its database. */
export function removeTable(context: StepContext, database: string, table: string): void {
  const tables = context.cluster.databases[database]?.tables;
  if (tables !== undefined) delete tables[table];
}

/** Puts a database into the cluster. */
export function putDatabase(context: StepContext, database: Database): void {
  context.cluster.databases[database.name] = castDraft(database);
  if (Object.values(database.tables).some(isScheduled)) scheduleDynamicPartitions(context);
}

/** Takes a database out of the cluster. */
export function removeDatabase(context: StepContext, database: string): void {
  delete context.cluster.databases[database];
}

/** Gives a database its functions, or the cluster its global ones where no database is named. */
export function putFunctions(
  context: StepContext,
  database: string | undefined,
  functions: readonly StoredFunction[],
): void {
  if (database === undefined) context.cluster.globalFunctions = castDraft([...functions]);
  else {
    const owner = context.cluster.databases[database];
    if (owner !== undefined) owner.functions = castDraft([...functions]);
  }
}

/** Puts what was dropped into the recycle bin, where it may take the place of what bore its name before. */
export function recycle(context: StepContext, object: RecycledObject): void {
  const { cluster, target } = context;
  if (has(target, "olderDropsLost"))
    cluster.recycleBin = cluster.recycleBin.filter((older) => !sameName(object, older));
  cluster.recycleBin.push(castDraft(object));
}

/** Puts a dropped partition of a table into the recycle bin. */
export function recyclePartition(
  context: StepContext,
  database: Pick<Database, "id">,
  table: Pick<Table, "id">,
  partition: Partition,
): void {
  const owner = { database: database.id, table: table.id };
  recycle(context, { type: "partition", ...owner, partition, droppedAt: context.time });
}
