import type { Target } from "../../../../src/engine/index.ts";
import type { Option } from "./dialect.ts";
import { CLUSTERS, type ClusterName } from "./session.ts";

/** A row as the model knows it: its key and its value. */
export type ModelRow = readonly [id: number, value: number];

/** What a table holds, by partition; an unpartitioned table has the one partition "". */
export interface ModelTable {
  readonly keys: "DUPLICATE" | "REPLACING";
  readonly partitioned: boolean;
  readonly partitions: Map<string, ModelRow[]>;
  /** A restore that was cancelled while it moved files may have left it unreadable. */
  damaged: boolean;
}

export interface ModelJob {
  readonly kind: "backup" | "restore";
  readonly label: string;
  readonly root: string;
  /** Names in the snapshot and in the database, with the partitions that were chosen. */
  readonly objects: readonly ModelObject[];
  /** Names of the views that it is about. */
  readonly views: readonly string[];
  /** What else a restore was told. */
  readonly option?: Option;
  state: string;
}

export interface ModelObject {
  readonly source: string;
  readonly target: string;
  readonly partitions?: readonly string[];
}

export interface ModelDatabase {
  /** Which one it is of all that were made. */
  readonly made: number;
  readonly tables: Map<string, ModelTable>;
  /** Views by name, with the database whose table each reads. */
  readonly views: Map<string, string>;
  readonly functions: Set<string>;
  /** A cancelled restore may have taken views and functions away, and a restart may bring them back. */
  unsure: boolean;
  job?: ModelJob;
}

export interface ModelCluster {
  readonly target: Target;
  readonly databases: Map<string, ModelDatabase>;
  /** Repositories that it knows: name to whether it is read only. */
  readonly repositories: Map<string, boolean>;
  /** Nodes that are down. */
  readonly down: Set<string>;
  /** A database went with a job in it: the scheduler's next round ends that job, and until then it holds its repository. */
  orphaned: boolean;
}

/** What a backup froze: the rows of its tables then. */
export interface ModelSnapshot {
  readonly tables: Map<string, ModelTable>;
  readonly views: ReadonlyMap<string, string>;
  readonly functions: ReadonlySet<string>;
  /** Whether files of it are in the storage, which is what keeps its label from being used again. */
  stored: "no" | "maybe" | "yes";
  finished: boolean;
}

/** What a simple reading of the rules says that a session comes to. */
export interface Model {
  readonly clusters: Readonly<Record<ClusterName, ModelCluster>>;
  /** What was frozen, by repository and label. */
  readonly snapshots: Map<string, ModelSnapshot>;
  storageOk: boolean;
  /** How many databases were made. */
  made: number;
}

export function startModel(targets: Readonly<Record<ClusterName, Target>>): Model {
  const cluster = (name: ClusterName): ModelCluster => ({
    target: targets[name],
    databases: new Map(),
    repositories: new Map(),
    down: new Set(),
    orphaned: false,
  });
  const [a, b] = CLUSTERS;
  return {
    clusters: { a: cluster(a), b: cluster(b) },
    snapshots: new Map(),
    storageOk: true,
    made: 0,
  };
}

/** Gives a copy of what a table holds. */
export function copyOf(table: ModelTable): ModelTable {
  const partitions = new Map([...table.partitions].map(([name, rows]) => [name, [...rows]]));
  return { ...table, partitions };
}

/** Adds rows; a replacing key model keeps the last row of a key. */
export function addRow(table: ModelTable, partition: string, row: ModelRow): void {
  const rows = table.partitions.get(partition);
  if (rows === undefined) throw new Error(`no partition ${partition}`);
  const same = table.keys === "REPLACING" ? rows.findIndex(([id]) => id === row[0]) : -1;
  if (same < 0) rows.push(row);
  else rows[same] = row;
}

/** Gives a table's rows in one order. */
export function rowsOf(table: ModelTable): readonly string[] {
  return [...table.partitions.values()]
    .flat()
    .map(([id, value]) => `${id}:${value}`)
    .sort();
}

export function isOver({ state }: ModelJob): boolean {
  return state === "FINISHED" || state === "CANCELLED";
}

/** Makes a database without anything in it. */
export function newDatabase(model: Model): ModelDatabase {
  model.made++;
  return { made: model.made, tables: new Map(), views: new Map(), functions: new Set(), unsure: false };
}

/** The table of its own database that a view reads. */
export function baseOf(name: string): string {
  return name === "v1" ? "t1" : "t2";
}
