import { olapTables } from "../../cluster/catalog.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { nodeOfReplica, tabletId } from "../../cluster/tablets.ts";
import type { Partition } from "../../cluster/tables.ts";
import { tableHere } from "../snapshots.ts";
import { databaseOfStatement } from "./objects.ts";
import { values } from "./nearby.ts";
import { fix, insertBefore } from "../scriptEdits.ts";
import { newLabelWhereUsed } from "./labels.ts";
import { set } from "./properties.ts";
import { lift, nodesDown } from "./storage.ts";

/** Existing partitions have another number of replicas than RESTORE was told to make. */
export const replicationDiffers: Explainer = (context) => {
  const table = tableHere(context.cluster, databaseOfStatement(context) ?? "", datum(context, "table"));
  const wanted = Number(datum(context, "wanted"));
  const partitions = Object.values(table?.partitions ?? {});
  return {
    evidence: [
      values(
        "replicas",
        partitions.map(({ name, replicationNum }) => ({
          label: name,
          value: String(replicationNum),
          good: replicationNum === wanted,
        })),
      ),
    ],
    fixes: [set(context, "replication_num", datum(context, "local"), true)],
  };
};

/** More tablets than a backup may have: a higher limit. */
export const tooManyTablets: Explainer = (context) => {
  const key = "max_backup_tablets_per_job";
  const value = datum(context, "tablets");
  const sql = `ADMIN SET FRONTEND CONFIG ("${key}" = "${value}");`;
  const rows = [
    { label: key, value: datum(context, "limit"), good: false },
    { label: "tablets", value },
  ];
  return {
    evidence: [values("limits", rows)],
    fixes: [fix("setConfig", [insertBefore(context, sql)], { key, value }), newLabelWhereUsed(context)],
  };
};

/** Fewer hosts are up than replicas are wanted. */
export const tooFewHosts: Explainer = (context) => {
  const up = context.cluster.nodes.filter((node) => node.up).length;
  // Compute nodes bear no replicas, however many there are.
  if (Number(context.data["available"]) < up) return {};
  const nodes = nodesDown(context);
  return {
    ...nodes,
    fixes: [up > 0 ? set(context, "replication_num", String(up), true) : undefined, ...(nodes.fixes ?? [])],
  };
};

/** No replica of a tablet has the version that shall be backed up. */
export const replicaMissing: Explainer = (context) => {
  const wanted = Number(datum(context, "tablet"));
  const found = findTablet(context, wanted);
  const rows = found
    ? nodesOf(found.partition, found.bucket).map((id) => {
        const node = context.cluster.nodes.find((one) => one.id === id);
        const version = found.partition.lagging[String(id)] ?? found.partition.visibleVersion;
        return {
          label: node?.name ?? String(id),
          value: String(version),
          good: version >= found.partition.visibleVersion,
        };
      })
    : [];
  const { job } = context;
  const place = found && job && { database: job.database.name, table: found.table };
  return {
    evidence: [values("versions", rows)],
    fixes: [
      ...(nodesDown(context).fixes ?? []),
      place && lift(context, "liftReplicas", [{ type: "replica", ...place, on: false }]),
    ],
  };
};

function findTablet({ cluster, job }: ExplainContext, wanted: number) {
  const database = cluster.databases[job?.database.name ?? ""];
  for (const table of database === undefined ? [] : olapTables(database))
    for (const partition of Object.values(table.partitions))
      for (const range of Object.values(partition.tablets))
        for (let bucket = 0; bucket < range.count; bucket++)
          if (tabletId(range, bucket) === wanted) return { table: table.name, partition, bucket };
  return undefined;
}

function nodesOf(partition: Partition, bucket: number): readonly number[] {
  const [range] = Object.values(partition.tablets);
  if (!range) return [];
  return Array.from({ length: range.replicas }, (_, replica) => nodeOfReplica(range, bucket, replica));
}
