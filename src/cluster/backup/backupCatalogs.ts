import type { BackupStatement, ExternalCatalogs } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { hashMapOrder } from "../javaOrder.ts";
import { catalogNeeds, REPOSITORY_NEED } from "../jobNeeds.ts";
import { backupProperties } from "../jobProperties.ts";
import { CATALOG_JOBS, slotTaken } from "../jobSlots.ts";
import { repositoryOf } from "../repositories.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import type { ExternalCatalog } from "../world.ts";
import { checkLabel, checkWritable } from "./checkBackup.ts";
import { submitBackup } from "./submitBackup.ts";

/**
 * Runs BACKUP of external catalogs: label and repository are looked at after the rights only (spec/starrocks.md §2.2,
 * External catalogs; BackupRestoreAnalyzer#visitBackupStatement).
 */
export function backupCatalogs(
  statement: BackupStatement,
  catalogs: ExternalCatalogs,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const properties = backupProperties(context, statement.properties);
  if ("kind" in properties) return properties;
  const taken = namedCatalogs(context, catalogs);
  if ("errno" in taken) return taken;
  const needs = catalogNeeds(taken.map(({ name }) => name));
  const denied = authorize(context, [REPOSITORY_NEED, ...needs]);
  if (denied !== undefined) return denied;
  const name = statement.repository.value;
  const repository = repositoryOf(clusterBefore(context), name);
  if (repository === undefined) return fail(target, "repositoryMissingAtSubmit", { repository: name });
  const label = statement.label.parts.at(-1)?.value ?? "";
  const refused =
    slotTaken(context, CATALOG_JOBS, label) ??
    checkWritable(context, repository) ??
    checkLabel(context, repository, label, properties.incremental);
  if (refused !== undefined) return refused;
  const { timeout } = properties;
  const nothing = { objects: [], functions: [] };
  return submitBackup(
    context,
    { database: CATALOG_JOBS, label, ...nothing, catalogs: taken, timeout },
    repository,
  );
}

/** Finds the catalogs that are named, or all but the cluster's own in the order of the engine's map. */
function namedCatalogs(
  context: StatementContext,
  { all, names }: ExternalCatalogs,
): readonly ExternalCatalog[] | ErrorResult {
  const { target } = context;
  const { catalogs: known } = clusterBefore(context);
  const wanted = all ? hashMapOrder(Object.keys(known)) : names.map(({ name }) => name.value);
  if (wanted.length === 0) return fail(target, "externalCatalogNone");
  const taken: ExternalCatalog[] = [];
  for (const name of wanted) {
    if (name.toLowerCase() === "default_catalog") return fail(target, "externalCatalogDefault");
    const catalog = Object.hasOwn(known, name) ? known[name] : undefined;
    if (catalog === undefined) return fail(target, "externalCatalogMissing", { catalog: name });
    taken.push(catalog);
  }
  return taken;
}
