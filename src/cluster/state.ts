import { accountsState } from "./accounts/accountsState.ts";
import type { Job } from "./jobs.ts";
import { directoryTree } from "./directoryTree.ts";
import { functionSignature } from "./functions.ts";
import { doneAt } from "./tasks.ts";
import type {
  Database,
  MaterializedViewDefinition,
  OlapTable,
  Partition,
  StoredFunction,
  Table,
} from "./tables.ts";
import type { Cluster, World } from "./world.ts";

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Gives a world as plain JSON with keys in a fixed order: databases, tables and repositories as they were made, tablets and
 * files as counts. Its text is what two worlds are compared by.
 */
export function stateOf(world: World): Json {
  return {
    clock: world.clock,
    start: world.start,
    random: world.random,
    sourceDefects: world.sourceDefects,
    clusters: Object.values(world.clusters).map((cluster) => clusterState(world, cluster)),
    storage: {
      mode: world.storage.mode,
      faults: sorted(world.storage.faults),
      keys: world.storage.keys ?? null,
      unwritable: world.storage.unwritable ?? [],
      repositories: Object.keys(world.storage.roots)
        .sort()
        .map((path) => rootState(world, path)),
    },
    queue: world.queue.map((due) => ({ ...due })),
  };
}

function clusterState(world: World, cluster: Cluster): Json {
  return {
    name: cluster.name,
    engine: cluster.target.engine,
    version: cluster.target.version,
    timeZone: cluster.timeZone,
    nextId: cluster.nextId,
    nodes: cluster.nodes.map((node) => ({
      id: node.id,
      name: node.name,
      up: node.up,
      diskUsedPercent: node.diskUsedPercent ?? null,
      cutOff: node.cutOff ?? false,
    })),
    runMode: cluster.runMode,
    databases: Object.values(cluster.databases).map(databaseState),
    globalFunctions: cluster.globalFunctions.map(functionState),
    catalogs: Object.values(cluster.catalogs).map(({ id, name, type, comment, properties }) => ({
      id,
      name,
      type,
      comment,
      properties: sorted(properties),
    })),
    accounts: accountsState(cluster),
    colocateGroups: Object.values(cluster.colocateGroups).map(({ database, id, name, tables }) => ({
      database,
      id,
      name,
      tables,
    })),
    resources: Object.values(cluster.resources).map(({ name, type }) => ({ name, type })),
    brokers: Object.entries(cluster.brokers).map(([name, processes]) => ({
      name,
      processes: processes.map(({ host, port, alive }) => ({ host, port, alive })),
    })),
    repositories: Object.values(cluster.repositories).map((repository) => ({
      id: repository.id,
      name: repository.name,
      readOnly: repository.readOnly,
      location: repository.location,
      createTime: repository.createTime,
    })),
    jobs: Object.values(cluster.jobs)
      .sort((a, b) => a.key - b.key)
      .map((job) => jobState(world, job)),
    config: sorted(cluster.config),
    ...(cluster.persistentConfig !== undefined && { persistentConfig: sorted(cluster.persistentConfig) }),
    cost: { ...cluster.cost },
    schedulerIdleSince: cluster.schedulerIdleSince,
    round: cluster.round === undefined ? null : { job: cluster.round.job, until: cluster.round.until },
  };
}

function databaseState({ id, name, tables, functions }: Database): Json {
  return {
    id,
    name,
    tables: Object.values(tables).map(objectState),
    functions: functions.map(functionState),
  };
}

function functionState({ id, properties, ...one }: StoredFunction): Json {
  return { id, signature: functionSignature(one), kind: one.kind, properties: sorted(properties) };
}

function objectState(table: Table): Json {
  switch (table.kind) {
    case "olap":
      return tableState(table);
    case "view":
      return {
        kind: "view",
        id: table.id,
        name: table.name,
        query: table.definition.text,
        columns: table.columns.map((column) => ({ name: column.name, type: column.type.name })),
        comment: table.comment,
      };
    case "external":
      return { kind: "external", id: table.id, name: table.name, type: table.type };
    default: {
      const never: never = table;
      return never;
    }
  }
}

function tableState(table: OlapTable): Json {
  return {
    id: table.id,
    name: table.name,
    state: table.state,
    keys: table.keysType,
    columns: table.columns.map((column) => ({
      name: column.name,
      type: column.type.name,
      args: column.type.args,
      key: column.key,
      nullable: column.nullable,
      default: column.defaultValue ?? null,
      comment: column.comment,
    })),
    indexes: table.indexes.map(({ id, name }) => ({ id, name })),
    replicationNum: table.replicationNum,
    partitions: Object.values(table.partitions).map(partitionState),
    temporaryPartitions: Object.values(table.temporaryPartitions).map(partitionState),
    autoIncrement: table.autoIncrement ?? null,
    ...(table.materializedView !== undefined && {
      materializedView: materializedViewState(table.materializedView),
    }),
  };
}

function materializedViewState(view: MaterializedViewDefinition): Json {
  const { lastRefresh } = view;
  return {
    query: view.definition.text,
    baseTables: view.baseTables.map(({ database, table, id }) => ({ database, table, id })),
    refresh: view.refresh.type,
    active: view.active,
    inactiveReason: view.inactiveReason,
    lastRefresh:
      lastRefresh === undefined
        ? null
        : { finishedAt: lastRefresh.finishedAt, state: lastRefresh.state, error: lastRefresh.error },
  };
}

function partitionState(partition: Partition): Json {
  const ranges = Object.values(partition.tablets);
  return {
    id: partition.id,
    physicalId: partition.physicalId,
    name: partition.name,
    buckets: partition.buckets,
    replicationNum: partition.replicationNum,
    storageMedium: partition.storageMedium,
    visibleVersion: partition.visibleVersion,
    tablets: ranges.reduce((sum, { count }) => sum + count, 0),
    damaged: ranges.reduce((sum, { damaged = 0 }) => sum + damaged, 0),
    lagging: sorted(partition.lagging),
    merged: partition.merged ?? false,
    rows: partition.data.rows,
    segments: (partition.data.segments ?? []).map(({ rows, made: { from, to, period } }) => ({
      rows,
      from,
      to,
      period,
    })),
    rowsets: partition.data.rowsets.map(({ version, id, rows, bytes }) => ({ version, id, rows, bytes })),
  };
}

function jobState(world: World, job: Job): Json {
  return {
    key: job.key,
    kind: job.kind,
    id: job.id,
    database: job.database.name,
    repository: job.repository,
    label: job.label,
    timestamp: job.timestamp,
    state: job.state,
    status: job.status.ok ? "[OK]" : job.status.text,
    createTime: job.createTime,
    finishedTime: job.finishedTime ?? null,
    timeout: job.timeout,
    objects: job.objects.map(({ table, target, partitions }) => ({
      table,
      target,
      partitions: partitions ?? null,
    })),
    tasks: {
      all: job.runs.reduce((sum, { count }) => sum + count, 0),
      done: job.runs.reduce((sum, run) => sum + doneAt(run, world.clock), 0),
      held: job.runs.reduce((sum, run) => sum + (run.hold === undefined ? 0 : run.count - run.done), 0),
    },
  };
}

function rootState(world: World, path: string): Json {
  const tree = directoryTree(world, path);
  return {
    path,
    strays: world.storage.roots[path]?.strays ?? [],
    files: tree?.files ?? 0,
    bytes: tree?.bytes ?? 0,
    snapshots: (tree?.children ?? []).map((snapshot) => ({
      name: snapshot.name,
      files: snapshot.files,
      bytes: snapshot.bytes,
      tablets: { ...snapshot.tablets },
    })),
  };
}

function sorted<V extends Json>(record: Readonly<Record<string, V>>): Json {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key] ?? null]),
  );
}
