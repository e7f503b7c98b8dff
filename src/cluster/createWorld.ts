import { defaultCost } from "../engine/cost.ts";
import type { Target } from "../engine/index.ts";
import { builtInAccounts } from "./accounts/builtIn.ts";
import { seedRandom } from "./random.ts";
import type { Cluster, RunMode, World } from "./world.ts";

export interface ClusterOptions {
  readonly name: string;
  readonly target: Target;
  /** Number of back ends. */
  readonly nodes: number;
  /** Time zone of the front end. */
  readonly timeZone: string;
  /** Absent: shared_nothing. */
  readonly runMode?: RunMode;
}

export interface WorldOptions {
  /** ms since 1970 UTC. */
  readonly start: number;
  readonly seed: number;
  readonly sourceDefects?: boolean;
  readonly clusters: readonly ClusterOptions[];
}

/** The first id that a new StarRocks cluster gives away. */
const FIRST_ID = 10_001;
const DISK_BYTES = 1_099_511_627_776;

/** Makes the world a session starts from: clusters without databases, one empty storage, the clock at 0. */
export function createWorld(options: WorldOptions): World {
  return {
    clock: 0,
    start: options.start,
    random: seedRandom(options.seed),
    sourceDefects: options.sourceDefects ?? false,
    clusters: Object.fromEntries(
      options.clusters.map((cluster, place) => [cluster.name, createCluster(cluster, place)]),
    ),
    storage: { mode: "ok", roots: {}, faults: {} },
    queue: [],
    nextOrder: 1,
  };
}

function createCluster(
  { name, target, nodes, timeZone, runMode = "shared_nothing" }: ClusterOptions,
  place: number,
): Cluster {
  return {
    name,
    target,
    timeZone,
    runMode,
    nextId: FIRST_ID + nodes,
    nextPlacement: 0,
    nodes: Array.from({ length: nodes }, (_, index) => ({
      id: FIRST_ID + index,
      name: `be-${index + 1}`,
      host: `10.0.${place}.${index + 11}`,
      up: true,
      diskTotal: DISK_BYTES,
    })),
    databases: {},
    globalFunctions: [],
    catalogs: {},
    brokers: {},
    resources: {},
    colocateGroups: {},
    accounts: builtInAccounts(target),
    repositories: {},
    jobs: {},
    nextJobKey: 1,
    schedulerIdleSince: 0,
    connections: {},
    globalVariables: {},
    alterJobs: {},
    recycleBin: [],
    config: {},
    cost: defaultCost(target),
  };
}
