import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import { uriProblem } from "../../engine/repositoryLocation.ts";
import { repositoryChecks } from "../../engine/repositoryChecks.ts";
import type { CreateRepositoryStatement } from "../../sql/statements.ts";
import { formatCivil, parseCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { REPOSITORY_CHECKS } from "../repository/checks.ts";
import { isEmptied } from "../repository/checkStorage.ts";
import { keptProperties } from "../repository/keptProperties.ts";
import { brokerOf, kindOf, requestOf, type RepositoryRequest } from "../repository/request.ts";
import { nameIn } from "../repositoryInfo.ts";
import { repositoryPath } from "../repositoryPath.ts";
import { sessionZone, shownZone } from "../sessionVariable.ts";
import type { Repository } from "../storage.ts";
import { done } from "./done.ts";

/** The zone in which an attached __repo_info is read, whatever zone it was written in (spec/starrocks.md §9 quirk 24);
 * Doris 4.0 alone reads it as it was written. */
const CHINA = "Asia/Shanghai";

/**
 * Runs CREATE REPOSITORY: attaches to what lies at the location, or makes a new directory there (spec/starrocks.md §2.7, §6;
 * spec/doris.md §6.1).
 */
export const createRepository: StatementHandler<CreateRepositoryStatement> = (statement, context) => {
  const request = requestOf(statement);
  for (const check of repositoryChecks(context.target)) {
    const wrong = REPOSITORY_CHECKS[check](request, context);
    if (wrong !== undefined) return wrong;
  }
  const repository = attached(request, context);
  // 4.0 tells of it when the repository is registered already, and leaves it there (spec/doris.md §6.1 row 7).
  const unseen = has(context.target, "repositoryPingedAtOnce") ? pingProblem(request, context) : undefined;
  if (unseen !== undefined && !context.before.sourceDefects)
    return fail(context.target, "repositoryPingFailed");
  writeInfo(request, context);
  register(context, unseen === undefined ? repository : { ...repository, errorMessage: unseen });
  return unseen === undefined ? done() : fail(context.target, "repositoryPingFailed");
};

/** Makes the repository that the cluster is to know. */
function attached(request: RepositoryRequest, context: StatementContext): Repository {
  const { target, clock } = context;
  const { location, readOnly } = request;
  const info = readInfo(request, context) ?? newInfo(context, request.name);
  const storageKind = kindOf(target, request);
  return {
    id: context.newId(),
    name: has(target, "repositoryTakesFoundName") ? info.name : request.name,
    readOnly,
    location,
    broker: brokerOf(target, request),
    ...(storageKind && { storageKind }),
    createTime: info.createTime,
    createdAt: info.createdAt,
    checkedAt: clock,
    properties: keptProperties(target, storageKind, request.properties),
    errorMessage: null,
  };
}

function register(context: StatementContext, repository: Repository): void {
  const { name, location } = repository;
  context.cluster.repositories[name] = castDraft(repository);
  context.emit({ type: "repositoryCreated", repository: name, location });
}

/** Writes a new __repo_info where none lies. */
function writeInfo(request: RepositoryRequest, context: StatementContext): void {
  const { target } = context;
  const path = pathOf(request, context);
  const { roots, faults } = context.world.storage;
  const info = readInfo(request, context) ?? newInfo(context, request.name);
  const root = roots[path];
  if (root === undefined || isEmptied(target, request)) {
    roots[path] = { name: request.name, info: info.text, snapshots: {} };
    for (const file of Object.keys(faults)) if (file.startsWith(`${path}/`)) delete faults[file];
  } else if (info.isNew) {
    // A directory whose __repo_info was lost gets a new one.
    root.info = info.text;
    delete faults[`${path}/__repo_info`];
  }
}

function pathOf({ location, name }: RepositoryRequest, { target }: StatementContext): string {
  return repositoryPath(target, location, name);
}

interface RepositoryInfo {
  readonly isNew: boolean;
  readonly text: string;
  readonly name: string;
  readonly createTime: string;
  /** ms since 1970 UTC. */
  readonly createdAt: number;
}

/** Reads the __repo_info of an existing directory; undefined where there is none. */
function readInfo(request: RepositoryRequest, context: StatementContext): RepositoryInfo | undefined {
  const { roots, faults } = context.before.storage;
  const path = pathOf(request, context);
  const text = roots[path]?.info;
  const lost = faults[`${path}/__repo_info`] === "missing" || isEmptied(context.target, request);
  if (text === undefined || lost) return undefined;
  const createTime = /"create_time":"([^"]*)"/u.exec(text)?.[1] ?? "";
  const zone = has(context.target, "infoReadInSessionZone") ? sessionZone(context) : CHINA;
  const createdAt = parseCivil(createTime, zone) ?? context.time;
  return { isNew: false, text, name: nameIn(text), createTime, createdAt };
}

function newInfo(context: StatementContext, name: string): RepositoryInfo {
  const createTime = formatCivil(context.time, shownZone(context), "seconds");
  const text = JSON.stringify({ create_time: createTime, name });
  return { isNew: true, text, name, createTime, createdAt: context.time };
}

/** What the first ping says where its path is no URI: the client that wrote the file took it (fe backup/Repository.ping). */
function pingProblem(request: RepositoryRequest, context: StatementContext): string | undefined {
  const path = `${pathOf(request, context)}/__repo_info`;
  const reason = uriProblem(path);
  if (reason === undefined) return undefined;
  const time = formatCivil(context.time, shownZone(context), "seconds");
  return `${time}: Invalid path. ${path}, error: ${reason}`;
}
