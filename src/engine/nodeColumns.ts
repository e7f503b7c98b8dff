import { OBJECT_COLUMNS } from "./objectColumns.ts";
import { inRange, type Target, type VersionRange } from "./versions.ts";
import { showColumns } from "./showColumns.ts";

type NodeColumn = string | (VersionRange & { readonly name: string });

/** What SHOW FRONTENDS, SHOW BACKENDS, SHOW BROKER and their kin list. */
export type NodeList =
  | "frontends"
  | "backends"
  | "sharedBackends"
  | "computeNodes"
  | "sharedComputeNodes"
  | "brokers"
  | "colocation";

/** fe common/proc/FrontendsProcNode. */
const DORIS_FRONTENDS: readonly NodeColumn[] = [
  "Name",
  "Host",
  "EditLogPort",
  "HttpPort",
  "QueryPort",
  "RpcPort",
  { name: "ArrowFlightSqlPort", since: "2.1" },
  "Role",
  "IsMaster",
  "ClusterId",
  "Join",
  "Alive",
  "ReplayedJournalId",
  { name: "LastStartTime", since: "2.1" },
  "LastHeartbeat",
  "IsHelper",
  "ErrMsg",
  "Version",
  "CurrentConnected",
  { name: "LiveSince", since: "4.0" },
];

/** fe common/proc/BackendsProcDir; 2.1 misspells a column. */
const DORIS_BACKENDS: readonly NodeColumn[] = [
  "BackendId",
  "Host",
  "HeartbeatPort",
  "BePort",
  "HttpPort",
  "BrpcPort",
  { name: "ArrowFlightSqlPort", since: "2.1" },
  "LastStartTime",
  "LastHeartbeat",
  "Alive",
  "SystemDecommissioned",
  "TabletNum",
  "DataUsedCapacity",
  { name: "TrashUsedCapcacity", since: "2.1", until: "3.0" },
  { name: "TrashUsedCapacity", since: "3.0" },
  "AvailCapacity",
  "TotalCapacity",
  "UsedPct",
  "MaxDiskUsedPct",
  "RemoteUsedCapacity",
  "Tag",
  "ErrMsg",
  "Version",
  "Status",
  "HeartbeatFailureCounter",
  "NodeRole",
  { name: "CpuCores", since: "3.0" },
  { name: "Memory", since: "3.0" },
  { name: "LiveSince", since: "4.0" },
  { name: "RunningTasks", since: "4.0" },
];

const DORIS: Readonly<Record<NodeList, readonly NodeColumn[]>> = {
  frontends: DORIS_FRONTENDS,
  backends: DORIS_BACKENDS,
  sharedBackends: DORIS_BACKENDS,
  computeNodes: [],
  sharedComputeNodes: [],
  /** fe catalog/BrokerMgr. */
  brokers: ["Name", "Host", "Port", "Alive", "LastStartTime", "LastUpdateTime", "ErrMsg"],
  /** fe common/proc/ColocationGroupProcDir. */
  colocation: [
    "GroupId",
    "GroupName",
    "TableIds",
    "BucketsNum",
    "ReplicaAllocation",
    "DistCols",
    "IsStable",
    "ErrorMsg",
  ],
};

/** Gives the columns of a list of nodes in a version, in order. */
export function nodeColumns(target: Target, list: NodeList): readonly string[] {
  switch (target.engine) {
    case "starrocks":
      return list === "brokers" ? OBJECT_COLUMNS.brokers : showColumns(target, list);
    case "doris":
      return DORIS[list].flatMap((column) => {
        if (typeof column === "string") return [column];
        return inRange(target, column) ? [column.name] : [];
      });
    default: {
      const never: never = target.engine;
      return never;
    }
  }
}
