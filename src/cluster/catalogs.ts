import { castDraft } from "immer";
import { internalCatalog } from "../engine/internalCatalog.ts";
import { authorize } from "./accounts/authorize.ts";
import type { StatementContext, StepContext } from "./context.ts";
import { connectionOf } from "./catalog.ts";
import type { ErrorResult } from "./result.ts";
import type { Cluster, ExternalCatalog } from "./world.ts";

/** Finds an external catalog; names are compared exactly (fe server/CatalogMgr.catalogExists). */
export function externalCatalog(cluster: Cluster, name: string): ExternalCatalog | undefined {
  return Object.hasOwn(cluster.catalogs, name) ? cluster.catalogs[name] : undefined;
}

/** Gives the catalog that the connection's names without one belong to. */
export function sessionCatalog(context: StatementContext): string {
  return connectionOf(context).catalog ?? internalCatalog(context.target);
}

/** Checks what has to be allowed on an external catalog; before StarRocks 3.0 everybody may do everything with one. */
export function authorizeCatalog(
  context: StatementContext,
  privilege: string,
  name: string,
): ErrorResult | undefined {
  return authorize(context, [{ privileges: [privilege], on: { type: "CATALOG", names: [name] } }]);
}

/** Puts an external catalog into the cluster, in the place of one with the same name. */
export function putCatalog(context: StepContext, catalog: ExternalCatalog): void {
  context.cluster.catalogs[catalog.name] = castDraft(catalog);
}

/** Takes an external catalog out of the cluster. */
export function removeCatalog(context: StepContext, name: string): void {
  delete context.cluster.catalogs[name];
}
