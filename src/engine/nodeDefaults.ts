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

/** Memory of a simulated node, in bytes. */
export const MEMORY_BYTES = 34_359_738_368;

/** Time between two heartbeats, in ms (fe Config.heartbeat_timeout_second; Doris: FeConstants.heartbeat_interval_second, then Config). */
const HEARTBEATS: readonly (VersionRange & { readonly engine: Engine; readonly ms: number })[] = [
  { engine: "starrocks", ms: 5_000 },
  { engine: "doris", until: "2.1", ms: 5_000 },
  { engine: "doris", since: "2.1", ms: 10_000 },
];

/** Gives the time between two heartbeats of a version, in ms. */
export function heartbeatMs(target: Target): number {
  return HEARTBEATS.find((row) => row.engine === target.engine && inRange(target, row))?.ms ?? 5_000;
}

interface ArrowPorts extends VersionRange {
  readonly frontEnd: number;
  readonly backEnd: number;
}

/** Ports of Arrow Flight SQL in Doris; -1: none (fe common/Config, be common/config.cpp). */
const ARROW_PORTS: readonly ArrowPorts[] = [
  { until: "4.0", frontEnd: -1, backEnd: -1 },
  { since: "4.0", frontEnd: 8070, backEnd: 8050 },
];

/** Gives the ports of Arrow Flight SQL of a version of Doris. */
export function arrowPorts(target: Target): { readonly frontEnd: number; readonly backEnd: number } {
  return ARROW_PORTS.find((row) => inRange(target, row)) ?? { frontEnd: -1, backEnd: -1 };
}

/** The releases whose behaviour is simulated, as Doris prints them: with the beginning of their commit (spec/doris.md §0.1). */
const DORIS_BUILDS: Readonly<Record<string, string>> = {
  "2.0": "doris-2.0.0-7075bcc526",
  "2.1": "doris-2.1.0-2490d6bd55",
  "3.0": "doris-3.0.0-1096adcbf5",
  "4.0": "doris-4.0.0-677147005f",
};

/** Gives the version as a cluster's nodes tell it. */
export function buildName({ engine, version }: Target): string {
  return engine === "doris" ? (DORIS_BUILDS[version] ?? version) : version;
}

/** Time between two reports of a back end's tablets, in ms (be config report_tablet_interval_seconds). */
export const TABLET_REPORT_MS = 60_000;

/** What else Doris' back ends tell of themselves (fe system/Backend.BackendStatus). */
const STATUS_FIELDS: readonly (VersionRange & {
  readonly fields: Readonly<Record<string, number | boolean>>;
})[] = [
  { fields: { lastStreamLoadTime: -1, isQueryDisabled: false, isLoadDisabled: false } },
  { since: "3.0", fields: { isActive: true } },
  { since: "4.0", fields: { isShutdown: false } },
  { since: "3.0", fields: { currentFragmentNum: 0, lastFragmentUpdateTime: 0 } },
];

/** Gives what the Status of a back end holds beside the time of its last report. */
export function statusFields(target: Target): Readonly<Record<string, number | boolean>> {
  if (target.engine !== "doris") return {};
  const rows = STATUS_FIELDS.filter((row) => inRange(target, row));
  return Object.fromEntries(rows.flatMap(({ fields }) => Object.entries(fields)));
}

/** How the Java of each version's images words a port that nobody listens on (docker/dockerfiles/fe/fe-ubuntu.Dockerfile). */
const REFUSED: readonly (VersionRange & { readonly engine: Engine; readonly text: string })[] = [
  {
    engine: "starrocks",
    until: "3.5",
    text: "java.net.ConnectException: Connection refused (Connection refused)",
  },
  { engine: "starrocks", since: "3.5", text: "java.net.ConnectException: Connection refused" },
  {
    engine: "doris",
    until: "3.0",
    text: "java.net.ConnectException: Connection refused (Connection refused)",
  },
  { engine: "doris", since: "3.0", text: "java.net.ConnectException: Connection refused" },
];

/** Words why the heartbeats of a node that is down fail (fe system/HeartbeatMgr.BackendHeartbeatHandler). */
export function heartbeatRefused(target: Target): string {
  return REFUSED.find((row) => row.engine === target.engine && inRange(target, row))?.text ?? "";
}
