import { has } from "./features/index.ts";
import type { Engine, Target } from "./versions.ts";

/** What takes time in a cluster: speeds and workers of each node. */
export interface Cost {
  readonly networkBytesPerSecond: number;
  readonly objectLatency: number;
  readonly snapshotWorkers: number;
  readonly uploadWorkers: number;
  readonly downloadWorkers: number;
  readonly createWorkers: number;
  readonly snapshotTablet: number;
  readonly createTablet: number;
  readonly moveTablet: number;
}

/** Pause of the backup scheduler between two rounds, in ms (spec/starrocks.md §0, Scheduler). */
export const ROUND_MS = 3_000;

/** Time between two reports of a back end, in ms: with them lost tasks are sent again (spec/starrocks.md §3.2, Resend). */
export const REPORT_MS = 10_000;

/** Age from which a task that the back end does not know is sent again, in ms (agent_task_resend_wait_time_ms, §8.1). */
export const RESEND_AFTER_MS = 5_000;

/** The front end throws out old jobs once in this time (FE item label_clean_interval_second). */
export const JOB_CLEAN_MS = 14_400_000;

/** Time between two pings of the repositories, in ms (spec/starrocks.md §6, Ping). */
export const PING_MS = 600_000;

interface CreateWait {
  /** Longest wait, in ms, and the configuration item that says it in seconds. */
  readonly most: { readonly item?: string; readonly normal: number };
  readonly least: { readonly item?: string; readonly normal: number };
  /** What each replica adds, in ms; item tablet_create_timeout_second. */
  readonly perReplica: number;
}

/** How long a RESTORE waits for its replicas (spec/starrocks.md §3.3 PENDING; spec/doris.md §3.3, §8.1). */
export const CREATE_WAITS: Readonly<Record<Engine, CreateWait>> = {
  starrocks: { most: { normal: 600_000 }, least: { normal: 0 }, perReplica: 10_000 },
  doris: {
    most: { item: "max_create_table_timeout_second", normal: 3_600_000 },
    // Versions without this item have no least wait.
    least: { item: "min_create_table_timeout_second", normal: 0 },
    perReplica: 1_000,
  },
};

/** How many times slower everything that touches the storage is while the storage is slow. */
export const SLOW_FACTOR = 20;

/** Requests that the front end makes to put one file into a repository: delete twice, put, rename (spec/starrocks.md §3.2). */
export const FRONT_END_PUT_REQUESTS = 4;

interface DiskLimit {
  /** Percent, and the configuration item that says so. */
  readonly used: { readonly item: string; readonly normal: number };
  /** Bytes. */
  readonly free: { readonly item: string; readonly normal: number };
}

/** A disk takes no restored replica beyond both limits (spec/starrocks.md §8.1; Doris: fe catalog/DiskInfo.exceedLimit). */
export const DISK_LIMITS: Readonly<Record<Engine, DiskLimit>> = {
  starrocks: {
    used: { item: "storage_usage_hard_limit_percent", normal: 95 },
    free: { item: "storage_usage_hard_limit_reserve_bytes", normal: 107_374_182_400 },
  },
  doris: {
    used: { item: "storage_flood_stage_usage_percent", normal: 95 },
    free: { item: "storage_flood_stage_left_capacity_bytes", normal: 1_073_741_824 },
  },
};

/** TaskErrMsg entries that outlive a restart of the front end (spec/starrocks.md §4.1). */
export const PERSISTED_TASK_ERRORS = 3;

/** Files of a task after which a back end reports how far it came (spec/starrocks.md §4.1, Progress). */
export const FILES_PER_REPORT = 10;

/** Cores of a simulated node: as many upload and download workers run where the engine takes one a core. */
export const CORES = 8;

/** Gives what a fresh cluster of a version is set to (spec/starrocks.md §8.1, §8.3). */
export function defaultCost(target: Target): Cost {
  const transferWorkers = has(target, "transferWorkersFollowCores") ? CORES : 1;
  return {
    networkBytesPerSecond: 200_000_000,
    objectLatency: 50,
    snapshotWorkers: 5,
    uploadWorkers: transferWorkers,
    downloadWorkers: transferWorkers,
    createWorkers: 3,
    snapshotTablet: 30,
    createTablet: 20,
    moveTablet: 50,
  };
}
