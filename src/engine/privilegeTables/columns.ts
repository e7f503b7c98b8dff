import { inRange, type Target, type VersionRange } from "../versions.ts";

type Column = string | (VersionRange & { readonly name: string });

const SINCE_3 = { since: "3.0" } as const;

/** Columns about accounts of Doris (fe common/proc/AuthProcDir, analysis/ShowRolesStmt, nereids ShowPrivilegesCommand). */
const COLUMNS = {
  grants: [
    "UserIdentity",
    { name: "Comment", ...SINCE_3 },
    "Password",
    "Roles",
    "GlobalPrivs",
    "CatalogPrivs",
    "DatabasePrivs",
    "TablePrivs",
    { name: "ColPrivs", since: "2.1" },
    "ResourcePrivs",
    { name: "CloudClusterPrivs", ...SINCE_3 },
    { name: "CloudStagePrivs", ...SINCE_3 },
    { name: "StorageVaultPrivs", ...SINCE_3 },
    "WorkloadGroupPrivs",
    { name: "ComputeGroupPrivs", since: "4.0" },
  ],
  roles: [
    "Name",
    { name: "Comment", ...SINCE_3 },
    "Users",
    "GlobalPrivs",
    "CatalogPrivs",
    "DatabasePrivs",
    "TablePrivs",
    "ResourcePrivs",
    { name: "CloudClusterPrivs", ...SINCE_3 },
    { name: "CloudStagePrivs", ...SINCE_3 },
    { name: "StorageVaultPrivs", ...SINCE_3 },
    { name: "WorkloadGroupPrivs", ...SINCE_3 },
    { name: "ComputeGroupPrivs", since: "4.0" },
  ],
  privileges: ["Privilege", "Context", "Comment"],
} as const satisfies Record<string, readonly Column[]>;

/** Gives the columns of a list about accounts. */
export function accountColumns(target: Target, list: keyof typeof COLUMNS): readonly string[] {
  const columns: readonly Column[] = COLUMNS[list];
  return columns.flatMap((column) => {
    if (typeof column === "string") return [column];
    return inRange(target, column) ? [column.name] : [];
  });
}
