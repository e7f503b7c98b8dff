import { internalCatalog, isInternalCatalog } from "../../engine/internalCatalog.ts";
import { catalogType } from "../../engine/catalogTypes.ts";
import { has, type Target } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import { reasonText, type RefusalReason } from "../../engine/refusalReason.ts";
import type { CreateCatalogStatement } from "../../sql/objectStatements.ts";
import { authorize, type Need } from "../accounts/authorize.ts";
import { externalCatalog, putCatalog } from "../catalogs.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { fileChecksum } from "../functions.ts";
import type { ErrorResult } from "../result.ts";
import { done } from "./done.ts";

/** Runs CREATE EXTERNAL CATALOG; nothing is asked of the other system (fe sql/analyzer/CatalogAnalyzer, server/CatalogMgr). */
export const createCatalog: StatementHandler<CreateCatalogStatement> = (statement, context) => {
  const { target } = context;
  const name = statement.name.value;
  if (name === "") return fail(target, "catalogNameEmpty");
  if (!isName(target, "catalog", name)) return fail(target, "catalogNameWrong", { name });
  if (name === internalCatalog(target)) return fail(target, "catalogNameInternal");
  const given = Object.fromEntries(statement.properties.map(({ key, value }) => [key.value, value.value]));
  const { type = "" } = given;
  if (type === "") return fail(target, "catalogTypeMissing");
  const kind = catalogType(target, type);
  if (kind === undefined) return fail(target, "catalogTypeUnknown", { type });
  const need: Need = {
    privileges: ["CREATE EXTERNAL CATALOG"],
    on: { type: "SYSTEM", names: [] },
    says: { name },
  };
  const denied = authorize(context, [need], { statement: "createCatalog", catalog: name });
  if (denied !== undefined) return denied;

  if (externalCatalog(clusterBefore(context), name) !== undefined || isInternalCatalog(target, name))
    return statement.ifNotExists ? done() : fail(target, "catalogExists", { catalog: name });
  const reason = kind.check(given, target);
  if (reason !== undefined) return refuseConnector(target, reason);
  // What the front end computes of the driver that it fetches (fe connector/jdbc/JDBCConnector.computeDriverChecksum).
  const checksum =
    type === "jdbc" ? { checksum: given.checksum ?? fileChecksum(given.driver_url ?? "") } : {};
  putCatalog(context, {
    id: context.newId(),
    name,
    type,
    comment: statement.comment?.value ?? "",
    properties: { ...given, ...checksum },
  });
  context.emit({ type: "catalogCreated", catalog: name });
  return done();
};

/** Up to 3.0 the reason itself is told. */
function refuseConnector(target: Target, reason: RefusalReason): ErrorResult {
  const bare = !("text" in reason) && !has(target, "connectorFailureFramed");
  return bare
    ? fail(target, reason.code, reason.data)
    : fail(target, "connectorFailed", { reason: reasonText(target, reason) });
}
