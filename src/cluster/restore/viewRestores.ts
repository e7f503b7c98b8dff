import type { StatementContext, StepContext } from "../context.ts";
import { clusterBefore, databaseById, tableById } from "../catalog.ts";
import type { JobObject, RestoreJob } from "../jobs.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { Database } from "../tables.ts";
import type { RenamedTable } from "../views/renamedDefinition.ts";

/**
 * What the front end remembers of restores for the materialized views that are built on what came back: the newest restore of
 * each base table, by its name in the snapshot, and where each view of a snapshot went (fe backup/mv/MvRestoreContext).
 */
export interface ViewRestores {
  readonly bases: readonly RenamedTable[];
  readonly views: readonly {
    /** Ids in the snapshot. */
    readonly from: { readonly database: number; readonly table: number };
    /** Ids here. */
    readonly to: { readonly database: number; readonly table: number };
  }[];
}

/** Notes at submission which base tables of materialized views are restored, and under which names. */
export function noteBases(
  context: StatementContext,
  manifest: SnapshotManifest,
  database: Pick<Database, "name">,
  objects: readonly JobObject[],
): void {
  const noted = objects.flatMap(({ table, target }): RenamedTable[] => {
    const saved = manifest.tables.find((candidate) => candidate.table.name === table);
    if (saved?.views === undefined || saved.views.length === 0) return [];
    const from = { database: manifest.database.name, table };
    return [{ from, to: { database: database.name, table: target } }];
  });
  if (noted.length === 0) return;
  const { bases = [], views = [] } = clusterBefore(context).viewRestores ?? {};
  const isNoted = ({ from }: RenamedTable) =>
    noted.some((one) => one.from.database === from.database && one.from.table === from.table);
  const kept = bases.filter((base) => !isNoted(base));
  context.cluster.viewRestores = { bases: [...kept, ...noted], views: [...views] };
}

/** Notes where the new materialized views of a restore are. */
export function noteViews(context: StepContext, job: RestoreJob): void {
  const { manifest } = job;
  const noted = job.plan.flatMap(({ source, tableId, createsTable }) => {
    const saved = manifest?.tables.find(({ table }) => table.name === source)?.table;
    if (!createsTable || manifest === undefined || saved?.materializedView === undefined) return [];
    const from = { database: manifest.database.id, table: saved.id };
    return [{ from, to: { database: job.database.id, table: tableId } }];
  });
  if (noted.length === 0) return;
  const { bases = [], views = [] } = clusterBefore(context).viewRestores ?? {};
  const kept = views.filter(
    ({ from }) => !noted.some((one) => one.from.table === from.table && one.from.database === from.database),
  );
  context.cluster.viewRestores = { bases: [...bases], views: [...kept, ...noted] };
}

/** Finds the materialized views here that a snapshot's view ids stand for. */
export function viewsHere(
  context: StepContext,
  database: number,
  ids: readonly number[],
): { readonly database: string; readonly name: string }[] {
  const cluster = clusterBefore(context);
  return ids.flatMap((id) => {
    const noted = cluster.viewRestores?.views.find(
      ({ from }) => from.database === database && from.table === id,
    );
    const home = noted && databaseById(cluster, noted.to.database);
    const view = home && tableById(home, noted.to.table);
    if (home === undefined || view?.kind !== "olap" || view.materializedView === undefined) return [];
    return [{ database: home.name, name: view.name }];
  });
}
