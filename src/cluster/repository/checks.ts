import { has } from "../../engine/index.ts";
import type { RepositoryCheck } from "../../engine/repositoryChecks.ts";
import { schemeOf, schemeProblem } from "../../engine/repositoryLocation.ts";
import { repositoryNameRule } from "../../engine/repositoryNames.ts";
import { detectStorage } from "../../engine/storageDetection.ts";
import { withStandardKeys } from "../../engine/storageKeys.ts";
import { authorize } from "../accounts/authorize.ts";
import { brokerTrouble } from "../brokers.ts";
import { clusterBefore } from "../catalog.ts";
import { cloudRefusal } from "../cloudRefusal.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { REPOSITORY_NEED } from "../jobNeeds.ts";
import { repositoryOf } from "../repositories.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { ErrorResult } from "../result.ts";
import { sessionVariable } from "../sessionVariable.ts";
import { brokerOf, kindOf, type RepositoryRequest } from "./request.ts";
import { checkStorage } from "./checkStorage.ts";

type Check = (request: RepositoryRequest, context: StatementContext) => ErrorResult | undefined;

/** What each check of CREATE REPOSITORY looks at; a version has its own order of them (`src/engine/repositoryChecks.ts`). */
export const REPOSITORY_CHECKS: Readonly<Record<RepositoryCheck, Check>> = {
  clause: ({ storage }, { target }) =>
    storage === "NONE" ? fail(target, "storageClauseMissing") : undefined,
  properties: ({ storage, properties }, { target }) => {
    if (storage === "BROKER") return undefined;
    const found = detectStorage(properties);
    return "kind" in found ? undefined : fail(target, found.code, { property: found.property ?? "" });
  },
  local: ({ storage }, { target }) => (storage === "LOCAL" ? fail(target, "storageLocal") : undefined),
  storageName: ({ storage, named }, context) => {
    // Where no name stands, the kind of storage is the name.
    const name = named ?? (storage === "BROKER" ? "" : storage);
    const rule = repositoryNameRule(context.target, "common", name, takesUnicodeNames(context));
    return rule === undefined
      ? undefined
      : fail(context.target, "repositoryNameIncorrect", { repository: name, format: rule });
  },
  location: ({ location }, { target }) => (location === "" ? fail(target, "locationEmpty") : undefined),
  scheme: checkScheme,
  broker: ({ named }, context) => {
    const { target } = context;
    if (named === "") return fail(target, "brokerEmpty");
    const cluster = clusterBefore(context);
    if (named === undefined || brokerTrouble(cluster, named) === undefined) return undefined;
    return fail(target, Object.hasOwn(cluster.brokers, named) ? "brokerDown" : "brokerUnknown", {
      broker: named,
    });
  },
  privilege: (_request, context) => authorize(context, [REPOSITORY_NEED], { statement: "createRepository" }),
  name: ({ name }, context) => checkRepositoryName(context, name),
  deleteIfExists: ({ properties }, { target }) => {
    const value = properties["delete_if_exists"];
    if (value === undefined || !has(target, "deleteIfExists") || /^(?:true|false)$/iu.test(value)) {
      return undefined;
    }
    return fail(target, "deleteIfExistsValue", { value });
  },
  cloud: (_request, context) => cloudRefusal(context),
  brokerKnown: (request, context) => {
    const broker = brokerOf(context.target, request);
    return broker === "" || Object.hasOwn(clusterBefore(context).brokers, broker)
      ? undefined
      : fail(context.target, "brokerUnknown", { broker });
  },
  endpoint: ({ storage, properties }, { target }) =>
    storage === "S3" && (withStandardKeys(properties)["s3.endpoint"] ?? "") === ""
      ? fail(target, "storageEndpointMissing")
      : undefined,
  nameTaken: ({ name }, context) =>
    repositoryOf(clusterBefore(context), name) === undefined
      ? undefined
      : fail(context.target, "repositoryNameTaken", { repository: name }),
  storage: checkStorage,
};

/** Checks the name of a repository (spec/starrocks.md §1.4, §2.7; spec/doris.md §6.1 row 3). */
export function checkRepositoryName(
  context: StatementContext,
  name: string,
  kind: "repository" | "common" = "repository",
): ErrorResult | undefined {
  const { target } = context;
  if (name === "" && !has(target, "storageKinds")) return fail(target, "repositoryNameEmpty");
  const rule = repositoryNameRule(target, kind, name, takesUnicodeNames(context));
  return rule === undefined
    ? undefined
    : fail(target, "repositoryNameIncorrect", { repository: name, format: rule });
}

function takesUnicodeNames(context: StatementContext): boolean {
  return sessionVariable("enable_unicode_name_support", context) === "true";
}

/**
 * Doris up to 3.0 takes certain schemes; 4.0 trips over a location that has none, StarRocks fails to list it (§6.1 row 1;
 * fe common/util/S3URI, HdfsPropertiesUtils).
 */
function checkScheme(request: RepositoryRequest, context: StatementContext): ErrorResult | undefined {
  const { target } = context;
  const { name, location, storage } = request;
  if (storage !== "NONE") {
    const problem = schemeProblem(target, storage, location);
    if (problem?.problem === "wrong") {
      return fail(target, "locationSchemeWrong", { what: problem.what, schemes: problem.schemes, location });
    }
    if (problem?.problem === "none") return fail(target, "locationWithoutScheme", { location });
  }
  const kind = kindOf(target, request);
  if (schemeOf(location) !== undefined || kind === "BROKER") return undefined;
  const path = `${repositoryPath(target, location, name)}/__repo_info`;
  const reason =
    kind === "HDFS"
      ? "Unsupported schema: null"
      : `org.apache.doris.common.UserException: errCode = 2, detailMessage = Invalid scheme: ${location}`;
  return fail(target, "locationWithoutScheme", { path, location, reason });
}
