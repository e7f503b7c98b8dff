import { snapshotInfoReason, snapshotMark } from "../../engine/errors/submit.ts";
import { fillText, has } from "../../engine/index.ts";
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
import type { ErrorResult, StatementResult } from "../result.ts";
import { snapshotBrief } from "../snapshotBrief.ts";
import { snapshotDetails } from "../snapshotDetails.ts";
import { snapshotFilter, type SnapshotFilter } from "../snapshotFilter.ts";
import { wayIn } from "../storageWay.ts";
import type { Repository } from "../storage.ts";

type Cells = readonly (string | null)[];

/** Runs SHOW SNAPSHOT: it asks the storage each time (spec/starrocks.md §2.6, §4.3). */
export const showSnapshot: StatementHandler<ShowSnapshotStatement> = (statement, context) => {
  const asked = has(context.target, "snapshotFilterTypes")
    ? askTyped(statement, context)
    : askPlain(statement, context);
  if ("errno" in asked) return asked;
  const { repository, filter } = asked;
  const { snapshot, timestamp, names } = filter;
  const lost = brokerTrouble(clusterBefore(context), repository.broker);
  if (lost !== undefined) return withoutBroker(context, repository, filter, lost);
  if (snapshot === undefined) return list(context, repository, names);
  if (timestamp === undefined) return listed(context, [listRow(context, repository, snapshot)]);
  const row = detailRow(context, repository, snapshot, timestamp);
  return { kind: "rows", columns: jobColumns(context.target, "snapshotDetail"), rows: [row] };
};

interface Asked {
  readonly repository: Repository;
  readonly filter: SnapshotFilter;
}

function askPlain(statement: ShowSnapshotStatement, context: StatementContext): Asked | ErrorResult {
  const name = statement.repository.value;
  const repository = repositoryOf(clusterBefore(context), name);
  if (repository === undefined) return fail(context.target, "repositoryMissing", { repository: name });
  const filter = snapshotFilter(context, statement.where);
  if ("errno" in filter) return filter;
  const denied = authorize(context, [REPOSITORY_NEED], { statement: "showSnapshot" });
  return denied ?? { repository, filter };
}

/** Whom it is asked of comes last (spec/doris.md §2.7); LIKE alone filters nothing, or is refused. */
function askTyped(statement: ShowSnapshotStatement, context: StatementContext): Asked | ErrorResult {
  const { target } = context;
  const denied = authorize(context, [], { statement: "showSnapshot" });
  if (denied !== undefined) return denied;
  const filter = snapshotFilter(context, statement.where);
  if ("errno" in filter) return filter;
  if (statement.like !== undefined && has(target, "snapshotFilterStrict"))
    return fail(target, "snapshotFilterForm");
  const name = statement.repository.value;
  const repository = repositoryOf(clusterBefore(context), name);
  return repository === undefined
    ? fail(target, "repositoryMissing", { repository: name })
    : { repository, filter };
}

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
  const broken = has(context.target, "snapshotFilterTypes")
    ? "failed to get broker client"
    : `failed to get a broker address: ${reason}`;
  const why = `Failed to get info: ${broken}`;
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
  const reason = listFailure(
    context.target,
    modeFor(storage, repository.properties),
    path,
    wayIn(context.before, repository),
  );
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
  const reason = listFailure(
    context.target,
    modeFor(storage, repository.properties),
    path,
    wayIn(context.before, repository),
  );
  if (reason !== undefined) {
    const told = fillText(snapshotInfoReason(context.target, "snapshotStorageFailed"), { path, reason });
    return [name, null, `ERROR: Failed to get info: ${told}`];
  }
  const directory = storage.roots[root];
  const files = directory === undefined ? [] : listFrontFiles(context.before, root, directory, path);
  const timestamps = files.map((file) =>
    file.md5 === "" ? `Invalid: ${file.name}` : file.name.slice("__info_".length, -file.md5.length - 1),
  );
  if (timestamps.length > 0) return [name, timestamps.join("\n"), "OK"];
  const none = has(context.target, "emptyTimestamps") ? "" : null;
  return [name, none, snapshotMark(context.target)];
}

function detailRow(
  context: StatementContext,
  repository: Repository,
  name: string,
  timestamp: string,
): Cells {
  const read = readSnapshotInfo(context.before, context.target, repository, name, timestamp);
  if (!read.ok)
    return [name, timestamp, null, null, `Failed to get info: ${infoFailureText(context.target, read)}`];
  const { manifest } = read.directory;
  const details = has(context.target, "restoreObjectsInJson")
    ? snapshotBrief(read.directory.label, manifest)
    : snapshotDetails(read.directory);
  return [name, timestamp, manifest.database.name, details, "OK"];
}
