import { has, type Target } from "../../engine/index.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext } from "../context.ts";
import { sessionZone } from "../sessionVariable.ts";
import { rowCount, tableRowCount } from "../sizes.ts";
import type { MaterializedIndex, MaterializedViewDefinition, OlapTable } from "../tables.ts";
import { printMaterializedView } from "./printMaterializedView.ts";
import { printSyncView } from "./printSyncView.ts";

/** What SHOW MATERIALIZED VIEWS tells of one, by the column's name; NULL where it is undefined. */
export type ViewStatus = Readonly<Record<string, string | undefined>>;

/** Tells of an asynchronous materialized view. */
export function viewStatus(table: OlapTable, database: string, context: StatementContext): ViewStatus {
  const { target } = context;
  const view = table.materializedView;
  if (view === undefined) return {};
  return {
    ...refreshStatus(view, table, context),
    id: String(table.id),
    database_name: database,
    name: table.name,
    refresh_type: view.refresh.type,
    is_active: String(view.active),
    inactive_reason: view.active && !has(target, "viewStatusAlways") ? undefined : view.inactiveReason,
    partition_type: table.partitioning.type.toUpperCase(),
    rows: String(tableRowCount(table)),
    text: printMaterializedView(table, target),
    query_rewrite_status: rewriteStatus(table, view),
  };
}

/** Tells of a synchronous materialized view, or another rollup. */
export function syncViewStatus(
  index: MaterializedIndex,
  table: OlapTable,
  database: string,
  target: Target,
): ViewStatus {
  const [only] = Object.values(table.partitions);
  const counted = table.partitioning.type === "unpartitioned" && only !== undefined;
  return {
    ...noRefresh(target),
    id: String(index.id),
    database_name: database,
    name: index.name,
    refresh_type: "ROLLUP",
    is_active: "true",
    inactive_reason: "",
    partition_type: table.partitioning.type.toUpperCase(),
    rows: String(counted ? rowCount(only) : 0),
    text: printSyncView(index, table)
      .replace(/[\n\t]/gu, "")
      .replace(/ +/gu, " "),
    query_rewrite_status: "",
  };
}

function rewriteStatus({ properties }: OlapTable, { active }: MaterializedViewDefinition): string {
  if (!active) return "INVALID: MV is not active";
  const enabled = properties["enable_query_rewrite"]?.toLowerCase();
  return enabled === "false" ? "INVALID: enable_query_rewrite=FALSE" : "VALID";
}

/** What it tells where nothing was refreshed. */
function noRefresh(target: Target): ViewStatus {
  const always = has(target, "viewStatusAlways");
  return {
    task_id: always ? "0" : "",
    task_name: "",
    last_refresh_start_time: always ? undefined : "",
    last_refresh_finished_time: always ? undefined : "",
    last_refresh_duration: always ? "0.000" : "",
    last_refresh_state: "",
    last_refresh_force_refresh: always ? "false" : "",
    last_refresh_start_partition: "",
    last_refresh_end_partition: "",
    last_refresh_base_refresh_partitions: "",
    last_refresh_mv_refresh_partitions: "",
    last_refresh_error_code: "",
    last_refresh_error_message: "",
    extra_message: "",
    creator: "",
    last_refresh_job_id: "",
  };
}

function refreshStatus(
  { task, lastRefresh }: MaterializedViewDefinition,
  { id }: OlapTable,
  context: StatementContext,
): ViewStatus {
  const { target } = context;
  const named = { task_id: String(task.id), task_name: `mv-${id}` };
  if (lastRefresh === undefined) return { ...noRefresh(target), ...(has(target, "viewTaskAlways") && named) };
  const { startedAt, finishedAt, state, error, force, queryId, partitions, basePartitions } = lastRefresh;
  const time = (at: number) => formatCivil(at, sessionZone(context), "seconds");
  const always = has(target, "viewStatusAlways");
  const bases = Object.entries(basePartitions).map(([table, names]) => `${table}=[${names.join(", ")}]`);
  const message = {
    queryIds: [queryId],
    isManual: false,
    isSync: false,
    isReplay: false,
    priority: 0,
    lastTaskRunState: state,
  };
  return {
    ...named,
    last_refresh_start_time: time(startedAt),
    last_refresh_finished_time: time(finishedAt),
    last_refresh_duration: (Math.max(0, finishedAt - startedAt) / 1000).toFixed(3),
    last_refresh_state: state,
    last_refresh_force_refresh: String(force),
    last_refresh_start_partition: always ? "NULL" : "",
    last_refresh_end_partition: always ? "NULL" : "",
    last_refresh_base_refresh_partitions: bases.length > 0 || always ? `{${bases.join(", ")}}` : "",
    last_refresh_mv_refresh_partitions: always ? `[${partitions.join(", ")}]` : partitions.join(","),
    last_refresh_error_code: state === "SUCCESS" ? "0" : "-1",
    last_refresh_error_message: error,
    extra_message: JSON.stringify(message),
    creator: task.creator,
    last_refresh_process_time: time(startedAt),
    last_refresh_job_id: queryId,
  };
}
