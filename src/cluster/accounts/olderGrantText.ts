import { OLDER_PRIVILEGES } from "../../engine/olderPrivileges.ts";
import type { Grant } from "./types.ts";

/** Prints grants as SHOW GRANTS did before 3.0, a line each: those on all first (fe Auth.getGrantsSQLs of branch-2.5). */
export function olderGrantLines(grants: readonly Grant[], to: string): readonly string[] {
  return [...grants]
    .sort((a, b) => levelOf(a) - levelOf(b))
    .flatMap(({ on, privileges }) => {
      // Grants on all resources are kept with those on all tables.
      if (on.type === "RESOURCE" && on.path[0] === "*") return [];
      const words = OLDER_PRIVILEGES.filter((name) => privileges.includes(name)).join(", ");
      const kind = on.type === "RESOURCE" ? "RESOURCE " : "";
      return [`GRANT ${words} ON ${kind}${on.path.join(".")} TO ${to}`];
    });
}

function levelOf({ on }: Grant): number {
  if (on.type === "RESOURCE") return 3;
  if (on.type === "USER") return 4;
  return on.path[0] === "*" ? 0 : on.path[1] === "*" ? 1 : 2;
}
