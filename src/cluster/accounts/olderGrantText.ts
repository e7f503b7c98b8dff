import { has, type Target } from "../../engine/index.ts";
import { inBitOrder, privilegeWord } from "../../engine/privilegeTables/index.ts";
import type { Grant, GrantObject } from "./types.ts";

/** Prints grants a line each, those on all first (fe Auth.getGrantsSQLs of branch-2.5, analysis/GrantStmt.toSql of Doris). */
export function olderGrantLines(target: Target, grants: readonly Grant[], to: string): readonly string[] {
  const apart = has(target, "catalogPatterns");
  return [...grants]
    .sort((a, b) => levelOf(a) - levelOf(b))
    .flatMap(({ on, privileges }) => {
      // Grants on all resources are kept with those on all tables.
      if (!apart && on.type === "RESOURCE" && on.path[0] === "*") return [];
      const names = inBitOrder(privileges);
      const words = apart ? names.map(privilegeWord) : names;
      return [`GRANT ${words.join(", ")} ON ${apart ? objectText(on) : olderObject(on)} TO ${to}`];
    });
}

function olderObject({ type, path }: GrantObject): string {
  return `${type === "RESOURCE" ? "RESOURCE " : ""}${path.join(".")}`;
}

/** `internal.d.*`, `RESOURCE 'r'`; a column stands in brackets behind its table. */
function objectText({ type, path }: GrantObject): string {
  if (type !== "TABLE") return `${type} '${path.join("")}'`;
  const [column] = path.slice(3);
  return `${path.slice(0, 3).join(".")}${column === undefined ? "" : ` (${column})`}`;
}

function levelOf({ on }: Grant): number {
  if (on.type === "USER") return 6;
  if (on.type !== "TABLE") return 5;
  return on.path.filter((part) => part !== "*").length;
}
