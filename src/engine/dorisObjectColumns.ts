import { inRange, type Target, type VersionRange } from "./versions.ts";

type Column = string | (VersionRange & { readonly name: string });

/** fe analysis/ShowCatalogStmt, nereids ShowCatalogCommand */
const CATALOGS: readonly Column[] = [
  "CatalogId",
  "CatalogName",
  "Type",
  "IsCurrent",
  "CreateTime",
  { name: "LastUpdateTime", since: "2.1" },
  "Comment",
  { name: "ErrorMsg", since: "4.0" },
];

/** Gives the columns of SHOW CATALOGS of Doris. */
export function dorisCatalogColumns(target: Target): readonly string[] {
  return CATALOGS.flatMap((column) => {
    if (typeof column === "string") return [column];
    return inRange(target, column) ? [column.name] : [];
  });
}

/** How SHOW CATALOGS marks the catalog in use and the others, and what stands for a time that nobody wrote down. */
export function dorisCatalogWords(target: Target): {
  readonly current: string;
  readonly other: string;
  readonly unrecorded: string | null;
} {
  return inRange(target, { since: "4.0" })
    ? { current: "Yes", other: "No", unrecorded: null }
    : { current: "yes", other: "", unrecorded: "UNRECORDED" };
}

/** fe catalog/ResourceMgr.RESOURCE_PROC_NODE_TITLE_NAMES of Doris */
export const DORIS_RESOURCE_COLUMNS: readonly string[] = ["Name", "ResourceType", "Item", "Value"];
