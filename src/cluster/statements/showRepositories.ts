import { jobColumns } from "../../engine/jobColumns.ts";
import type { ShowRepositoriesStatement } from "../../sql/statements.ts";
import { clusterBefore } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementHandler } from "../context.ts";
import { concurrentMapOrder } from "../javaOrder.ts";
import { errorMessageOf } from "../repositories.ts";
import { sessionZone } from "../sessionVariable.ts";

/** Runs SHOW REPOSITORIES, in the order of the engine's map of ids (spec/starrocks.md §4.5). */
export const showRepositories: StatementHandler<ShowRepositoriesStatement> = (_statement, context) => {
  const cluster = clusterBefore(context);
  const zone = sessionZone(context);
  const repositories = new Map(
    Object.values(cluster.repositories).map((repository) => [repository.id, repository]),
  );
  const rows = concurrentMapOrder([...repositories.keys()]).flatMap((id) => {
    const repository = repositories.get(id);
    if (repository === undefined) return [];
    return [
      [
        String(id),
        repository.name,
        formatCivil(repository.createdAt, zone, "seconds"),
        String(repository.readOnly),
        repository.location,
        repository.broker,
        errorMessageOf(context.before, cluster, repository),
      ],
    ];
  });
  return { kind: "rows", columns: jobColumns(context.target, "repositories"), rows };
};
