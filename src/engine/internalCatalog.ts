import type { Engine, Target } from "./versions.ts";

/** spec/starrocks.md §1.3; fe datasource/InternalCatalog (Doris). */
const NAMES: Readonly<Record<Engine, string>> = { starrocks: "default_catalog", doris: "internal" };

/** Gives the name of the catalog of the cluster's own tables. */
export function internalCatalog(target: Target): string {
  return NAMES[target.engine];
}

/** Tells whether a name is that of the cluster's own catalog; case matters to Doris alone (fe server/CatalogMgr.isInternalCatalog). */
export function isInternalCatalog(target: Target, name: string): boolean {
  const own = internalCatalog(target);
  return name === own || (target.engine === "starrocks" && name.toLowerCase() === own);
}
