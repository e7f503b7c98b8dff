import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** Where a back end keeps its data: the images of each engine (be conf storage_root_path). */
export const BACK_END_STORAGE: Readonly<Record<Engine, string>> = {
  starrocks: "/opt/starrocks/be/storage",
  doris: "/opt/apache-doris/be/storage",
};

/** Ports of a back end (be common/config.h). */
export const BACK_END_PORTS = { heartbeat: 9050, be: 9060, http: 8040, brpc: 8060 } as const;

/** Port of the object storage's agent on a node of a shared-data cluster (be common/config.h starlet_port). */
export const STARLET_PORT = 9070;

/** Ports of a front end (fe common/Config). */
export const FRONT_END_PORTS = { editLog: 9010, http: 8030, query: 9030, rpc: 9020 } as const;

/** Bytes that a simulated node's back end may take: 90 % (be config mem_limit) of 32 GiB. */
export const MEMORY_LIMIT_BYTES = 30_923_764_531;

/** Time between two heartbeats, in ms (fe Config.heartbeat_timeout_second). */
export const HEARTBEAT_MS = 5_000;

/** Time between two reports of a back end's tablets, in ms (be config report_tablet_interval_seconds). */
export const TABLET_REPORT_MS = 60_000;

/** How the Java of each version's images words a port that nobody listens on (docker/dockerfiles/fe/fe-ubuntu.Dockerfile). */
const REFUSED: readonly (VersionRange & { readonly text: string })[] = [
  { until: "3.5", text: "java.net.ConnectException: Connection refused (Connection refused)" },
  { since: "3.5", text: "java.net.ConnectException: Connection refused" },
];

/** Words why the heartbeats of a node that is down fail (fe system/HeartbeatMgr.BackendHeartbeatHandler). */
export function heartbeatRefused(target: Target): string {
  return REFUSED.find((row) => inRange(target, row))?.text ?? "";
}
