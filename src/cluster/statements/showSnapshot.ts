import { has } from "../../engine/index.ts";
import { jobColumns } from "../../engine/jobColumns.ts";
import type { ShowSnapshotStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { brokerTrouble } from "../brokers.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { listFrontFiles, snapshotNames } from "../frontEndList.ts";
import { REPOSITORY_NEED } from "../jobNeeds.ts";
import { infoFailureText, readSnapshotInfo } from "../readSnapshot.ts";
import { modeFor } from "../reach.ts";
import { listFailure } from "../remote.ts";
import { repositoryOf } from "../repositories.ts";
import { infoPath, repositoryPath } from "../repositoryPath.ts";
import type { StatementResult } from "../result.ts";
import { snapshotDetails } from "../snapshotDetails.ts";
import { snapshotFilter, type SnapshotFilter } from "../snapshotFilter.ts";
import type { Repository } from "../storage.ts";

type Cells = readonly (string | null)[];

/** Runs SHOW SNAPSHOT: it asks the storage each time (spec/starrocks.md §2.6, §4.3). */
export const showSnapshot: StatementHandler<ShowSnapshotStatement> = (statement, context) => {
  const name = statement.repository.value;
  const repository = repositoryOf(clusterBefore(context), name);
  if (repository === undefined) return fail(context.target, "repositoryMissing", { repository: name });
  const filter = snapshotFilter(context, statement.where);
  if ("kind" in filter) return filter;
  // Before 3.0 anybody may look.
  const denied = has(context.target, "privilegeTables") ? undefined : authorize(context, [REPOSITORY_NEED]);
  if (denied !== undefined) return denied;
  const { snapshot, timestamp, names } = filter;
  const lost = brokerTrouble(clusterBefore(context), repository.broker);
  if (lost !== undefined) return withoutBroker(context, repository, filter, lost);
  if (snapshot === undefined) return list(context, repository, names);
  if (timestamp === undefined) return listed(context, [listRow(context, repository, snapshot)]);
  const row = detailRow(context, repository, snapshot, timestamp);
  return { kind: "rows", columns: jobColumns(context.target, "snapshotDetail"), rows: [row] };
};

/** The broker of the repository is gone: from 3.3 nothing is shown, before one snapshot at least by its name. */
function withoutBroker(
  context: StatementContext,
  { name, broker }: Repository,
  { snapshot, timestamp }: SnapshotFilter,
  reason: string,
): StatementResult {
  if (snapshot === undefined || has(context.target, "brokerTroubleThrows")) {
    return fail(context.target, "snapshotListBrokerLost", { repository: name, broker, reason });
  }
  const why = `Failed to get info: failed to get a broker address: ${reason}`;
  if (timestamp === undefined) return listed(context, [[snapshot, null, `ERROR: ${why}`]]);
  return {
    kind: "rows",
    columns: jobColumns(context.target, "snapshotDetail"),
    rows: [[snapshot, timestamp, null, null, why]],
  };
}

function list(context: StatementContext, repository: Repository, names: readonly string[]): StatementResult {
  const root = repositoryPath(context.target, repository.location, repository.name);
  const path = `${root}/__ss_*`;
  const { storage } = context.before;
  const reason = listFailure(context.target, modeFor(storage, repository.properties), path);
  if (reason !== undefined) {
    return fail(context.target, "snapshotListFailed", { repository: repository.name, path, reason });
  }
  const directory = storage.roots[root];
  const all = directory === undefined ? [] : snapshotNames(context.before, directory);
  const shown = names.length === 0 ? all : all.filter((name) => names.includes(name));
  return listed(
    context,
    shown.map((name) => listRow(context, repository, name)),
  );
}

function listed({ target }: StatementContext, rows: readonly Cells[]): StatementResult {
  return { kind: "rows", columns: jobColumns(target, "snapshotList"), rows };
}

function listRow(context: StatementContext, repository: Repository, name: string): Cells {
  const root = repositoryPath(context.target, repository.location, repository.name);
  const path = `${infoPath(root, name, "")}*`;
  const { storage } = context.before;
  const reason = listFailure(context.target, modeFor(storage, repository.properties), path);
  if (reason !== undefined) {
    return [name, null, `ERROR: Failed to get info: failed to list remote path: ${path}. msg: ${reason}`];
  }
  const directory = storage.roots[root];
  const files = directory === undefined ? [] : listFrontFiles(context.before, root, directory, path);
  const timestamps = files.map((file) =>
    file.md5 === "" ? `Invalid: ${file.name}` : file.name.slice("__info_".length, -file.md5.length - 1),
  );
  return [name, timestamps.join("\n"), timestamps.length === 0 ? "ERROR: no snapshot" : "OK"];
}

function detailRow(
  context: StatementContext,
  repository: Repository,
  name: string,
  timestamp: string,
): Cells {
  const read = readSnapshotInfo(context.before, context.target, repository, name, timestamp);
  if (!read.ok) return [name, timestamp, null, null, `Failed to get info: ${infoFailureText(read)}`];
  return [name, timestamp, read.directory.manifest.database.name, snapshotDetails(read.directory), "OK"];
}
