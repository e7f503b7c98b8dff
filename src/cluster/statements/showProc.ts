import { has } from "../../engine/index.ts";
import { nodeColumns } from "../../engine/nodeColumns.ts";
import type { ShowProcStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onSystem } from "../accounts/needs.ts";
import { clusterBefore, databaseById, tableById } from "../catalog.ts";
import { printType } from "../columnType.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import type { StatementResult } from "../result.ts";
import { showBrokers } from "./showBrokers.ts";
import { showCatalogs } from "./showCatalogs.ts";
import { showNodes } from "./showNodes.ts";
import { showResources } from "./showResources.ts";
import { unsupported } from "./unsupported.ts";

/** Runs SHOW PROC of the paths that say what other statements do, and of colocate groups (fe common/proc/ProcService). */
export const showProc: StatementHandler<ShowProcStatement> = (statement, context) => {
  const denied = authorize(context, [onSystem("OPERATE")], { statement: "showProc" });
  if (denied !== undefined) return denied;
  const { span } = statement;
  switch (statement.path.value.replace(/\/+$/, "").toLowerCase()) {
    case "/backends":
      return showNodes({ kind: "showNodes", what: "backends", span }, context);
    case "/frontends":
      return showNodes({ kind: "showNodes", what: "frontends", span }, context);
    case "/compute_nodes":
      return showNodes({ kind: "showNodes", what: "computeNodes", span }, context);
    case "/brokers":
      return showBrokers({ kind: "showBrokers", span }, context);
    case "/resources":
      return showResources({ kind: "showResources", span }, context);
    case "/catalog":
      return showCatalogs({ kind: "showCatalogs", span }, context);
    case "/colocation_group":
      return showColocation(context);
    default:
      return unsupported(`SHOW PROC '${statement.path.value}'`);
  }
};

/** fe catalog/ColocateTableIndex.getInfos; groups are taken to be balanced at all times. */
function showColocation(context: StatementContext): StatementResult {
  const cluster = clusterBefore(context);
  const columns = nodeColumns(context.target, "colocation");
  const rows = Object.entries(cluster.colocateGroups).map(([full, group]) => {
    const database = databaseById(cluster, group.database);
    const tables = group.tables.map((id) => ({ id, table: database && tableById(database, id) }));
    const named = columns.includes("TableNames");
    const cells: Readonly<Record<string, string>> = {
      GroupId: `${group.database}.${group.id}`,
      GroupName: has(context.target, "colocateGroupsByDatabase")
        ? `${database?.name ?? ""}.${group.name}`
        : full,
      TableIds: tables.map(({ id, table }) => `${id}${table === undefined && named ? "*" : ""}`).join(", "),
      TableNames: tables.map(({ table }) => table?.name ?? "[deleted]").join(", "),
      BucketsNum: String(group.buckets),
      ReplicationNum: String(group.replicationNum),
      ReplicaAllocation: `tag.location.default: ${group.replicationNum}`,
      ErrorMsg: "",
      DistCols: group.columns.map(printType).join(", "),
      IsStable: "true",
    };
    return columns.map((column) => cells[column] ?? null);
  });
  return { kind: "rows", columns, rows };
}
