import { clusterBefore } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import type { Database, OlapTable } from "../tables.ts";
import type { Cluster } from "../world.ts";

/** A materialized view in its database. */
export interface ViewPlace {
  readonly database: Database;
  readonly view: OlapTable;
}

/** Gives the asynchronous materialized views of a cluster. */
export function materializedViews(cluster: Cluster): readonly ViewPlace[] {
  return Object.values(cluster.databases).flatMap((database) =>
    Object.values(database.tables).flatMap((table) =>
      table.kind === "olap" && table.materializedView !== undefined ? [{ database, view: table }] : [],
    ),
  );
}

/** Gives the materialized views that are built on a table or view, by its id (fe catalog/Table.getRelatedMaterializedViews). */
export function dependentsOf(cluster: Cluster, table: number): readonly ViewPlace[] {
  return materializedViews(cluster).filter(({ view }) =>
    view.materializedView?.baseTables.some((base) => base.id === table),
  );
}

/** Tells whether a cluster had a materialized view when the step began; most have none. */
export function hasMaterializedViews(context: StepContext): boolean {
  return Object.values(clusterBefore(context).databases).some((database) =>
    Object.values(database.tables).some(
      (table) => table.kind === "olap" && table.materializedView !== undefined,
    ),
  );
}
