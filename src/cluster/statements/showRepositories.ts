import { jobColumns } from "../../engine/jobColumns.ts";
import type { ShowRepositoriesStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementHandler } from "../context.ts";
import { concurrentMapOrder } from "../javaOrder.ts";
import { errorMessageOf } from "../repositories.ts";
import { shownZone } from "../sessionVariable.ts";
import type { Value } from "../tables.ts";

/** Runs SHOW REPOSITORIES, in the order of the engine's map of ids (spec/starrocks.md §4.5, spec/doris.md §4.4). */
export const showRepositories: StatementHandler<ShowRepositoriesStatement> = (_statement, context) => {
  const denied = authorize(context, [], { statement: "showRepositories" });
  if (denied !== undefined) return denied;
  const cluster = clusterBefore(context);
  const zone = shownZone(context);
  const columns = jobColumns(context.target, "repositories");
  const repositories = new Map(
    Object.values(cluster.repositories).map((repository) => [repository.id, repository]),
  );
  const rows = concurrentMapOrder([...repositories.keys()]).flatMap((id) => {
    const repository = repositories.get(id);
    if (repository === undefined) return [];
    const cells: Readonly<Record<string, Value>> = {
      RepoId: String(id),
      RepoName: repository.name,
      CreateTime: formatCivil(repository.createdAt, zone, "seconds"),
      IsReadOnly: String(repository.readOnly),
      Location: repository.location,
      // Doris puts a dash where nodes go themselves.
      Broker: repository.storageKind === undefined ? repository.broker : repository.broker || "-",
      Type: repository.storageKind ?? "",
      ErrMsg: errorMessageOf(context.before, cluster, repository),
    };
    return [columns.map((column) => cells[column] ?? null)];
  });
  return { kind: "rows", columns, rows };
};
