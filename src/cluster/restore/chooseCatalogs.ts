import type { ExternalCatalogs } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { ErrorResult } from "../result.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { ExternalCatalog } from "../world.ts";

/**
 * Picks the catalogs that a RESTORE takes out of a snapshot, under the names that they get; without a clause, or with ALL,
 * every one (spec/starrocks.md §2.4 R7; BackupHandler#checkAndFilterRestoreCatalogsInBackupMeta).
 */
export function chooseCatalogs(
  { target }: StatementContext,
  manifest: SnapshotManifest,
  clause: ExternalCatalogs | undefined,
): readonly ExternalCatalog[] | ErrorResult {
  const saved = [...manifest.catalogs];
  const taken: number[] = [];
  for (const { name, alias } of clause?.names ?? []) {
    const wanted = name.value.toLowerCase();
    const at = saved.findIndex((catalog) => catalog.name.toLowerCase() === wanted);
    const hit = saved[at];
    if (hit === undefined) return fail(target, "restoreCatalogMissing", { catalog: name.value });
    if (alias !== undefined && alias.value !== "") {
      if (alias.value.toLowerCase() === "default_catalog") return fail(target, "restoreCatalogAlias");
      saved[at] = { ...hit, name: alias.value };
    }
    taken.push(at);
  }
  return taken.length === 0 ? saved : taken.flatMap((at) => saved[at] ?? []);
}
