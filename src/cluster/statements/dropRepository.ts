import { has } from "../../engine/index.ts";
import type { DropRepositoryStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import { cloudRefusal } from "../cloudRefusal.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { REPOSITORY_NEED } from "../jobNeeds.ts";
import { unfinishedJobs } from "../jobSlots.ts";
import { checkRepositoryName } from "../repository/checks.ts";
import { done } from "./done.ts";
import { repositoryOf } from "../repositories.ts";

/** Runs DROP REPOSITORY: the cluster forgets it, its files stay (spec/starrocks.md §2.7, spec/doris.md §6.5). */
export const dropRepository: StatementHandler<DropRepositoryStatement> = (statement, context) => {
  const { target } = context;
  const name = statement.name.value;
  const denied = () => authorize(context, [REPOSITORY_NEED], { statement: "dropRepository" });
  const asksFirst = has(target, "dropRepositoryAsksFirst");
  const wrong = asksFirst ? (denied() ?? cloudRefusal(context)) : checkRepositoryName(context, name);
  if (wrong !== undefined) return wrong;
  const cluster = clusterBefore(context);
  const repository = repositoryOf(cluster, name);
  if (repository === undefined) return fail(target, "repositoryMissingAtDrop", { repository: name });
  const refused = asksFirst ? undefined : denied();
  if (refused !== undefined) return refused;
  const user = unfinishedJobs(cluster).find((job) => job.repositoryId === repository.id);
  if (user !== undefined) {
    return fail(target, "repositoryInUse", {
      repository: name,
      database: user.database.name,
      kind: user.kind,
    });
  }
  delete context.cluster.repositories[name];
  context.emit({ type: "repositoryDropped", repository: name, location: repository.location });
  return done();
};
