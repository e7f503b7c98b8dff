import { castDraft } from "immer";
import type { StepContext } from "../context.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { RestoreJob } from "../jobs.ts";

/**
 * Does the PENDING step of a restore of external catalogs: each is made anew, one of its name is dropped first; the job gets
 * no JobId (spec/starrocks.md §3.3; fe server/CatalogMgr.createCatalogForRestore).
 */
export function restoreCatalogs(context: StepContext, job: RestoreJob): void {
  for (const catalog of job.catalogs) {
    dropCatalog(context, catalog.name);
    context.cluster.catalogs[catalog.name] = castDraft({ ...catalog, id: context.newId() });
    context.emit({ type: "catalogCreated", catalog: catalog.name });
  }
  putJob(context, enterRestore(context, job, "COMMITTING"));
}

/** Drops the catalogs of a restore that ends before its time, whether or not it made them (RestoreJob#cancelInternal). */
export function dropCatalogs(context: StepContext, job: RestoreJob): void {
  for (const { name } of job.catalogs) dropCatalog(context, name);
}

function dropCatalog(context: StepContext, name: string): void {
  if (context.cluster.catalogs[name] === undefined) return;
  delete context.cluster.catalogs[name];
  context.emit({ type: "catalogDropped", catalog: name });
}
