import { has, type Target } from "../../engine/index.ts";
import { brokerOnlyProblem } from "../../engine/brokerOnlyProperties.ts";
import { uriProblem } from "../../engine/repositoryLocation.ts";
import { regionOfEndpoint, withStandardKeys } from "../../engine/storageKeys.ts";
import { brokerTrouble } from "../brokers.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { modeFor } from "../reach.ts";
import { listFailure } from "../remote.ts";
import { checkInfoFile } from "../repositoryInfo.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { ErrorResult } from "../result.ts";
import { wayOf } from "../storageWay.ts";
import { brokerOf, kindOf, type RepositoryRequest } from "./request.ts";

/** Asks the storage what lies where a new repository is to be (spec/starrocks.md §6, spec/doris.md §6.1 row 6). */
export function checkStorage(request: RepositoryRequest, context: StatementContext): ErrorResult | undefined {
  const { target, before } = context;
  const { name, location, properties } = request;
  const path = `${repositoryPath(target, location, name)}/__repo_info`;
  const broker = brokerOf(target, request);
  if (has(target, "storageKinds") && brokerTrouble(clusterBefore(context), broker) !== undefined) {
    return fail(target, "brokerDown", { broker });
  }
  const endpoint = withStandardKeys(properties)["s3.endpoint"] ?? "";
  if (isRegionMissing(target, request)) return fail(target, "storageRegionMissing", { endpoint });
  const kind = kindOf(target, request);
  const way = wayOf(clusterBefore(context), { broker, location, ...(kind && { storageKind: kind }) });
  const reason =
    (broker === "" ? brokerOnlyProblem(target, location, properties) : undefined) ??
    listFailure(target, modeFor(before.storage, properties), path, way);
  if (reason !== undefined) return fail(target, "repositoryStorageFailed", { path, reason });
  const unreadable = kind === "S3" && !has(target, "locationsQuoted") ? uriProblem(path) : undefined;
  if (unreadable !== undefined) {
    const said = `connect to s3 failed: errCode = 2, detailMessage = Invalid s3 uri: ${unreadable}`;
    return fail(target, "repositoryStorageFailed", { path, reason: said });
  }
  return checkInfoFile(context, { path, name, isEmptied: isEmptied(target, request), way });
}

/** Until 3.0 the region comes from the property or from the endpoint (fe PropertyConverter.checkRegion). */
function isRegionMissing(target: Target, { storage, properties }: RepositoryRequest): boolean {
  if (storage !== "S3" || !has(target, "awsKeysConverted")) return false;
  const standard = withStandardKeys(properties);
  return (standard["s3.region"] ?? "") === "" && !regionOfEndpoint(standard["s3.endpoint"] ?? "");
}

/** Tells whether the statement empties the directory first (§6.1, `delete_if_exists`). */
export function isEmptied(target: Target, { storage, properties }: RepositoryRequest): boolean {
  const flag = properties["delete_if_exists"]?.toLowerCase();
  return storage === "S3" && flag === "true" && has(target, "deleteIfExists");
}
