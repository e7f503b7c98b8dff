import { isName } from "../../engine/names.ts";
import { castDraft } from "immer";
import type { CreateRepositoryStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { brokerTrouble } from "../brokers.ts";
import { clusterBefore } from "../catalog.ts";
import { formatCivil, parseCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { REPOSITORY_NEED } from "../jobNeeds.ts";
import { modeFor } from "../reach.ts";
import { listFailure } from "../remote.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { ErrorResult } from "../result.ts";
import { sessionZone } from "../sessionVariable.ts";
import type { Repository } from "../storage.ts";
import { done } from "./done.ts";
import { repositoryOf } from "../repositories.ts";
import { checkInfoFile } from "../repositoryInfo.ts";

/** The zone in which an attached __repo_info is read, whatever zone it was written in (spec/starrocks.md §9 quirk 24). */
const READ_ZONE = "Asia/Shanghai";

/** Runs CREATE REPOSITORY: attaches to what lies at the location, or makes a new directory there (spec/starrocks.md §2.7, §6). */
export const createRepository: StatementHandler<CreateRepositoryStatement> = (statement, context) => {
  const wrong =
    analyze(statement, context) ??
    authorize(context, [REPOSITORY_NEED], { statement: "createRepository" }) ??
    checkStorage(statement, context);
  if (wrong !== undefined) return wrong;
  const { name, location } = plain(statement);
  const path = repositoryPath(context.target, location, name);
  const info = readInfo(context, path) ?? newInfo(context, name);
  const root = context.world.storage.roots[path];
  if (root === undefined) context.world.storage.roots[path] = { name, info: info.text, snapshots: {} };
  // A directory whose __repo_info was lost gets a new one.
  else if (info.isNew) {
    root.info = info.text;
    delete context.world.storage.faults[`${path}/__repo_info`];
  }
  const repository: Repository = {
    id: context.newId(),
    name,
    readOnly: statement.readOnly,
    location,
    broker: statement.broker?.value ?? "",
    createTime: info.createTime,
    createdAt: info.createdAt,
    checkedAt: context.clock,
    properties: propertiesOf(statement),
    errorMessage: null,
  };
  context.cluster.repositories[name] = castDraft(repository);
  context.emit({ type: "repositoryCreated", repository: name, location });
  return done();
};

function propertiesOf({ properties }: CreateRepositoryStatement): Record<string, string> {
  return Object.fromEntries(properties.map(({ key, value }) => [key.value, value.value]));
}

function plain(statement: CreateRepositoryStatement): { name: string; location: string } {
  return { name: statement.name.value, location: statement.location.value };
}

function analyze(statement: CreateRepositoryStatement, context: StatementContext): ErrorResult | undefined {
  const { target } = context;
  const { name, location } = plain(statement);
  const wrong = checkRepositoryName(context, name);
  if (wrong !== undefined) return wrong;
  if (location === "") return fail(target, "locationEmpty");
  const broker = statement.broker?.value;
  if (broker === "") return fail(target, "brokerEmpty");
  const cluster = clusterBefore(context);
  if (broker === undefined || brokerTrouble(cluster, broker) === undefined) return undefined;
  const known = Object.hasOwn(cluster.brokers, broker);
  return fail(target, known ? "brokerDown" : "brokerUnknown", { broker });
}

/** Checks the name of a repository (spec/starrocks.md §1.4, §2.7). */
export function checkRepositoryName({ target }: StatementContext, name: string): ErrorResult | undefined {
  if (name === "") return fail(target, "repositoryNameEmpty");
  if (isName(target, "repository", name)) return undefined;
  return fail(target, "repositoryNameIncorrect", { repository: name });
}

function checkStorage(
  statement: CreateRepositoryStatement,
  context: StatementContext,
): ErrorResult | undefined {
  const { target, before } = context;
  const { name, location } = plain(statement);
  if (repositoryOf(clusterBefore(context), name) !== undefined) {
    return fail(target, "repositoryNameTaken", { repository: name });
  }
  const path = `${repositoryPath(target, location, name)}/__repo_info`;
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(location))
    return fail(target, "locationWithoutScheme", { path, location });
  const reason = listFailure(target, modeFor(before.storage, propertiesOf(statement)), path);
  if (reason !== undefined) return fail(target, "repositoryStorageFailed", { path, reason });
  return checkInfoFile(context, path);
}

interface RepositoryInfo {
  readonly isNew: boolean;
  readonly text: string;
  readonly createTime: string;
  /** ms since 1970 UTC. */
  readonly createdAt: number;
}

/** Reads the __repo_info of an existing directory; undefined where there is none. */
function readInfo(context: StatementContext, path: string): RepositoryInfo | undefined {
  const { roots, faults } = context.before.storage;
  const text = roots[path]?.info;
  if (text === undefined || faults[`${path}/__repo_info`] === "missing") return undefined;
  const createTime = /"create_time":"([^"]*)"/u.exec(text)?.[1] ?? "";
  const createdAt = parseCivil(createTime, READ_ZONE) ?? context.time;
  return { isNew: false, text, createTime, createdAt };
}

function newInfo(context: StatementContext, name: string): RepositoryInfo {
  const createTime = formatCivil(context.time, sessionZone(context), "seconds");
  const text = JSON.stringify({ create_time: createTime, name });
  return { isNew: true, text, createTime, createdAt: context.time };
}
