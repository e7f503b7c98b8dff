import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import { detectStorage } from "../../engine/storageDetection.ts";
import { ALTERABLE_KEYS, withStandardKeys } from "../../engine/storageKeys.ts";
import type { AlterRepositoryStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { REPOSITORY_NEED } from "../jobNeeds.ts";
import { javaSetText } from "../javaOrder.ts";
import { checkRepositoryName } from "../repository/checks.ts";
import { keptProperties } from "../repository/keptProperties.ts";
import { repositoryOf } from "../repositories.ts";
import { modeFor } from "../reach.ts";
import { isOut } from "../remote.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { ErrorResult } from "../result.ts";
import { shownZone } from "../sessionVariable.ts";
import type { Repository } from "../storage.ts";
import { done } from "./done.ts";

type Properties = Readonly<Record<string, string>>;

/** Runs ALTER REPOSITORY: new keys for the storage of a repository (spec/doris.md §6.4). */
export const alterRepository: StatementHandler<AlterRepositoryStatement> = (statement, context) => {
  const { target } = context;
  const name = statement.name.value;
  const given = Object.fromEntries(statement.properties.map(({ key, value }) => [key.value, value.value]));
  const refused =
    authorize(context, [REPOSITORY_NEED], { statement: "alterRepository" }) ??
    checkRepositoryName(context, name, "common") ??
    checkKeys(given, context);
  if (refused !== undefined) return refused;
  const repository = repositoryOf(clusterBefore(context), name);
  if (repository === undefined) return fail(target, "repositoryMissingAtDrop", { repository: name });
  const altered = mended(repository, given, context);
  const wrong = has(target, "repositoryAlteredFreely")
    ? (checkFound({ ...repository.properties, ...given }, context) ??
      checkAnswer(altered, context) ??
      checkKind(repository, context))
    : (checkKind(repository, context) ?? checkAnswer(altered, context));
  if (wrong !== undefined) return wrong;
  context.cluster.repositories[name] = castDraft(altered);
  context.emit({ type: "repositoryAltered", repository: name, location: altered.location });
  return done();
};

/** Until 3.0 access key, secret key and token alone can be changed; 4.0 takes all keys, but not none. */
function checkKeys(given: Properties, { target }: StatementContext): ErrorResult | undefined {
  const keys = Object.keys(given);
  if (has(target, "repositoryAlteredFreely")) {
    return keys.length === 0 ? fail(target, "alterRepositoryWithoutKeys") : undefined;
  }
  if (!keys.some((key) => ALTERABLE_KEYS.includes(key))) return fail(target, "alterRepositoryWithoutKeys");
  const others = keys.filter((key) => !ALTERABLE_KEYS.includes(key));
  return others.length === 0
    ? undefined
    : fail(target, "alterRepositoryOtherKeys", { keys: javaSetText(others) });
}

/** The repository as it is to be: made anew, with the time of now, of the same files (fe backup/BackupHandler.alterRepository). */
function mended(repository: Repository, given: Properties, context: StatementContext): Repository {
  const { target, time, clock } = context;
  const standard = has(target, "repositoryAlteredFreely") ? given : withStandardKeys(given);
  return {
    ...repository,
    createTime: formatCivil(time, shownZone(context), "seconds"),
    createdAt: time,
    checkedAt: clock,
    errorMessage: null,
    properties: keptProperties(target, repository.storageKind, { ...repository.properties, ...standard }),
  };
}

/** 4.0 detects the storage of all properties together, even of a broker's. */
function checkFound(properties: Properties, { target }: StatementContext): ErrorResult | undefined {
  const found = detectStorage(properties);
  return "kind" in found ? undefined : fail(target, found.code, { property: found.property ?? "" });
}

function checkAnswer(
  { name, location, properties }: Repository,
  { target, before }: StatementContext,
): ErrorResult | undefined {
  const root = repositoryPath(target, location, name);
  const there =
    Object.hasOwn(before.storage.roots, root) && before.storage.faults[`${root}/__repo_info`] !== "missing";
  if (there && !isOut(modeFor(before.storage, properties))) return undefined;
  return fail(target, "alterRepositoryPingFailed", { repository: name });
}

function checkKind(
  { name, storageKind = "BROKER" }: Repository,
  { target }: StatementContext,
): ErrorResult | undefined {
  const takes = storageKind === "S3" || (storageKind === "AZURE" && has(target, "repositoryAlteredFreely"));
  return takes ? undefined : fail(target, "alterRepositoryKind", { repository: name, kind: storageKind });
}
