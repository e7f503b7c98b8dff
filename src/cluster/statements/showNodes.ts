import { CORES } from "../../engine/cost.ts";
import { has } from "../../engine/index.ts";
import {
  arrowPorts,
  BACK_END_PORTS,
  buildName,
  FRONT_END_PORTS,
  heartbeatMs,
  heartbeatRefused,
  MEMORY_BYTES,
  MEMORY_LIMIT_BYTES,
  STARLET_PORT,
  statusFields,
  TABLET_REPORT_MS,
} from "../../engine/nodeDefaults.ts";
import { nodeColumns, type NodeList } from "../../engine/nodeColumns.ts";
import type { ShowNodesStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onSystem } from "../accounts/needs.ts";
import { clusterBefore } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { md5Hex } from "../md5.ts";
import { nodeContents } from "../nodeContents.ts";
import { printByteUnit } from "../printByteUnit.ts";
import { globalVariable, shownZone } from "../sessionVariable.ts";
import type { Value } from "../tables.ts";
import type { BackendNode } from "../world.ts";

type Cells = Readonly<Record<string, Value>>;

/** Runs SHOW FRONTENDS, SHOW BACKENDS and SHOW COMPUTE NODES (fe common/proc/FrontendsProcNode, BackendsProcDir). */
export const showNodes: StatementHandler<ShowNodesStatement> = (statement, context) => {
  const denied = authorize(context, [onSystem("OPERATE", "NODE")], { statement: "showNodes" });
  if (denied !== undefined) return denied;
  const shared = clusterBefore(context).runMode === "shared_data";
  const columns = nodeColumns(context.target, columnsOf(statement.what, shared));
  const rows = rowsOf(statement.what, shared, context);
  return { kind: "rows", columns, rows: rows.map((cells) => columns.map((name) => cells[name] ?? null)) };
};

type Nodes = ShowNodesStatement["what"];

function columnsOf(what: Nodes, shared: boolean): NodeList {
  switch (what) {
    case "frontends":
      return "frontends";
    case "backends":
      return shared ? "sharedBackends" : "backends";
    case "computeNodes":
      return shared ? "sharedComputeNodes" : "computeNodes";
    default: {
      const never: never = what;
      return never;
    }
  }
}

/** The nodes of a shared-data cluster are compute nodes, those of another are back ends. */
function rowsOf(what: Nodes, shared: boolean, context: StatementContext): readonly Cells[] {
  switch (what) {
    case "frontends":
      return [frontEnd(context)];
    case "backends":
      return shared && has(context.target, "computeNodesApart") ? [] : backEnds(context);
    case "computeNodes":
      return shared ? backEnds(context).map(asComputeNode) : [];
    default: {
      const never: never = what;
      return never;
    }
  }
}

function asComputeNode({ BackendId = null, ...cells }: Cells): Cells {
  return {
    ...cells,
    ComputeNodeId: BackendId,
    HasStoragePath: "true",
    StarletPort: String(STARLET_PORT),
    WorkerId: BackendId,
    WarehouseName: "default_warehouse",
  };
}

/**
 * The one front end that a simulated cluster has. Of the log of its catalog only what the simulator has is counted: a
 * record a heartbeat, one an id that was given away.
 */
function frontEnd(context: StatementContext): Cells {
  const { before, target, time } = context;
  const { name, nextId, frontEndStartedAt = before.start } = clusterBefore(context);
  const zone = shownZone(context);
  const place = Object.keys(before.clusters).indexOf(name);
  const host = `10.0.${place}.10`;
  const since = Math.floor(before.start / 1000);
  const started = formatCivil(frontEndStartedAt, zone, "seconds");
  return {
    Id: "1",
    Name: has(target, "nodesNamedByHash")
      ? `fe_${uuidOf(`${host} ${before.start}`)}`
      : `${host}_${FRONT_END_PORTS.editLog}_${before.start}`,
    IP: host,
    Host: host,
    EditLogPort: String(FRONT_END_PORTS.editLog),
    HttpPort: String(FRONT_END_PORTS.http),
    QueryPort: String(FRONT_END_PORTS.query),
    RpcPort: String(FRONT_END_PORTS.rpc),
    ArrowFlightSqlPort: String(arrowPorts(target).frontEnd),
    Role: has(target, "nodesNamedByHash") ? "FOLLOWER" : "LEADER",
    IsMaster: "true",
    // The engine draws it; here it follows from the start, so that two clusters differ.
    ClusterId: String((since + place) % 0x7fff_ffff),
    Join: "true",
    Alive: "true",
    ReplayedJournalId: String(Math.floor((time - before.start) / heartbeatMs(target)) + nextId),
    LastHeartbeat: formatCivil(lastOf(heartbeatMs(target), frontEndStartedAt, time), zone, "seconds"),
    IsHelper: "true",
    ErrMsg: "",
    StartTime: started,
    LastStartTime: started,
    LiveSince: started,
    CurrentConnected: "Yes",
    Version: buildName(target),
  };
}

/** Sorted by host as a text (fe common/util/ListComparator). */
function backEnds(context: StatementContext): Cells[] {
  const nodes = [...clusterBefore(context).nodes];
  nodes.sort((left, right) => (left.host < right.host ? -1 : left.host > right.host ? 1 : 0));
  return nodes.map((node) => backEnd(node, context));
}

function backEnd(node: BackendNode, context: StatementContext): Cells {
  const { before, target, time } = context;
  const zone = shownZone(context);
  const { startedAt = before.start } = node;
  // A node that is down keeps what it last told.
  const seen = node.up ? time : (node.downAt ?? startedAt);
  const { tablets, bytes } = nodeContents(clusterBefore(context), node.id, time);
  const available = availableBytes(node, bytes);
  const used = percent(node.diskTotal - available, node.diskTotal);
  return {
    BackendId: String(node.id),
    IP: node.host,
    Host: node.host,
    ArrowFlightSqlPort: String(arrowPorts(target).backEnd),
    HeartbeatPort: String(BACK_END_PORTS.heartbeat),
    BePort: String(BACK_END_PORTS.be),
    HttpPort: String(BACK_END_PORTS.http),
    BrpcPort: String(BACK_END_PORTS.brpc),
    LastStartTime: formatCivil(startedAt, zone, "seconds"),
    LastHeartbeat: formatCivil(lastOf(heartbeatMs(target), startedAt, seen), zone, "seconds"),
    Alive: String(node.up),
    SystemDecommissioned: "false",
    ClusterDecommissioned: "false",
    TabletNum: String(tablets),
    DataUsedCapacity: printByteUnit(bytes, target),
    AvailCapacity: printByteUnit(available, target),
    TotalCapacity: printByteUnit(node.diskTotal, target),
    UsedPct: used,
    MaxDiskUsedPct: used,
    ErrMsg: node.up ? "" : heartbeatRefused(target),
    Version: buildName(target),
    Status: backEndStatus(lastOf(TABLET_REPORT_MS, startedAt, seen), context),
    TrashUsedCapcacity: printByteUnit(0, target),
    TrashUsedCapacity: printByteUnit(0, target),
    RemoteUsedCapacity: printByteUnit(0, target),
    Tag: '{"location" : "default"}',
    HeartbeatFailureCounter: String(node.up ? 0 : missedBeats(seen, time, heartbeatMs(target))),
    NodeRole: node.up ? "mix" : "",
    Memory: `${(MEMORY_BYTES / 1_073_741_824).toFixed(2)} GB`,
    LiveSince: formatCivil(startedAt, zone, "seconds"),
    RunningTasks: "0",
    DataTotalCapacity: printByteUnit(bytes + available, target),
    DataUsedPct: percent(bytes, bytes + available),
    CpuCores: String(CORES),
    MemLimit: printByteUnit(MEMORY_LIMIT_BYTES, target, ""),
    NumRunningQueries: "0",
    MemUsedPct: percent(0, 1),
    CpuUsedPct: "0.0 %",
    // Simulated nodes have no data cache.
    DataCacheMetrics: "Status: Disabled",
    Location: "",
    StatusCode: node.up ? "OK" : "DISCONNECTED",
  };
}

/** The JSON is made where no client waits: its time is in the zone of the front end. */
function backEndStatus(report: number, context: StatementContext): string {
  const zone = globalVariable("time_zone", context) ?? clusterBefore(context).timeZone;
  const told = { lastSuccessReportTabletsTime: formatCivil(report, zone, "seconds") };
  return JSON.stringify({ ...told, ...statusFields(context.target) });
}

/** A node that is down has missed each beat since, the first of them at once. */
function missedBeats(seen: number, time: number, every: number): number {
  return Math.floor((time - seen) / every) + 1;
}

/** A number in the form of a UUID; the engine draws it, here it follows from what is given. */
function uuidOf(text: string): string {
  return md5Hex(text).replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1_$2_$3_$4_");
}

/** What other things left free, less the node's own data. */
function availableBytes({ diskTotal, diskUsedPercent = 0 }: BackendNode, bytes: number): number {
  return Math.max(0, Math.floor((diskTotal * (100 - diskUsedPercent)) / 100) - bytes);
}

function percent(part: number, whole: number): string {
  return `${(whole <= 0 ? 0 : (part * 100) / whole).toFixed(2)} %`;
}

/** Gives the last of the times `from`, `from + step`, … that is not after `until`. */
function lastOf(step: number, from: number, until: number): number {
  return from + Math.floor((until - from) / step) * step;
}
