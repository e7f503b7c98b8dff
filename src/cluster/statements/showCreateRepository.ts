import { jobColumns } from "../../engine/jobColumns.ts";
import type { ShowCreateRepositoryStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { createStatementOf } from "../repository/createStatement.ts";
import { repositoryOf } from "../repositories.ts";
import { unsupported } from "./unsupported.ts";

/** Runs SHOW CREATE REPOSITORY FOR (spec/doris.md §2.8, §4.5). */
export const showCreateRepository: StatementHandler<ShowCreateRepositoryStatement> = (statement, context) => {
  const { target } = context;
  const denied = authorize(context, [], { statement: "showCreateRepository" });
  if (denied !== undefined) return denied;
  const name = statement.name.value;
  const repository = repositoryOf(clusterBefore(context), name);
  if (repository === undefined) return fail(target, "repositoryMissingAtShow", { repository: name });
  if (repository.storageKind === "AZURE") return unsupported("SHOW CREATE REPOSITORY of Azure");
  const rows = [[name, createStatementOf(target, repository)]];
  return { kind: "rows", columns: jobColumns(target, "createRepository"), rows };
};
